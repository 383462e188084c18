package io.dunnage.receiving;

import io.dunnage.exchange.PartnerItems;
import io.dunnage.odoo.MoveState;
import io.dunnage.odoo.Product;
import io.dunnage.odoo.Receipt;
import io.dunnage.odoo.ReceiptLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A receipt of Odoo as lines to be filled; a back order's lines keep the numbers of the notice that was sent. */
final class OpenReceipts {
    private OpenReceipts() {}

    static OpenReceipt of(Receipt receipt, Receipt named) {
        List<OpenReceipt.Line> lines = new ArrayList<>();
        for (ReceiptLine line : receipt.lines()) {
            if (line.state() == MoveState.CANCELLED || line.demand().signum() <= 0) {
                continue;
            }
            Product product = line.product();
            long sameBefore = lines.stream()
                    .filter(one -> one.productId() == product.id())
                    .count();
            lines.add(new OpenReceipt.Line(
                    line.id(),
                    numberOf(line, named, sameBefore),
                    product.id(),
                    product.sku() == null ? product.name() : product.sku(),
                    PartnerItems.codesOf(product),
                    switch (product.tracking()) {
                        case NONE -> OpenReceipt.Tracking.NONE;
                        case LOT -> OpenReceipt.Tracking.LOT;
                        case SERIAL -> OpenReceipt.Tracking.SERIAL;
                    },
                    line.demand(),
                    line.unit(),
                    line.details().stream()
                            .map(ReceiptLine.Detail::lot)
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList()));
        }
        return new OpenReceipt(receipt.name(), receipt.source() == Receipt.Source.CUSTOMER, lines);
    }

    private static int numberOf(ReceiptLine line, Receipt named, long sameBefore) {
        int number = 0;
        long skip = sameBefore;
        for (ReceiptLine one : named.lines()) {
            number++;
            if (one.id() == line.id()) {
                return number;
            }
            if (one.product().id() == line.product().id() && one.state() != MoveState.CANCELLED && skip-- == 0) {
                return number;
            }
        }
        return 0;
    }
}

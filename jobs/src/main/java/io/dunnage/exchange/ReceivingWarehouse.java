package io.dunnage.exchange;

import io.dunnage.odoo.Receipt;
import io.dunnage.odoo.Warehouse;
import java.util.List;
import java.util.Optional;

/** Into which warehouse of a partner the goods of a receipt go. */
public final class ReceivingWarehouse {
    private ReceivingWarehouse() {}

    /** By the kind of operation, by the place the goods go to, or because there is but one; empty when neither tells. */
    public static Optional<Warehouse> of(Receipt receipt, List<Warehouse> warehouses) {
        return warehouses.stream()
                .filter(one -> one.receiptTypeId() == receipt.typeId())
                .findFirst()
                .or(() -> warehouses.stream()
                        .filter(one -> one.stockLocationId() == receipt.toLocationId())
                        .findFirst())
                .or(() -> warehouses.size() == 1 ? Optional.of(warehouses.getFirst()) : Optional.empty());
    }
}

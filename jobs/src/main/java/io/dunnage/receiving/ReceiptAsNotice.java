package io.dunnage.receiving;

import io.dunnage.document.InboundNotice;
import io.dunnage.document.ItemId;
import io.dunnage.document.NoticeLine;
import io.dunnage.document.Purpose;
import io.dunnage.document.Quantity;
import io.dunnage.document.Reference;
import io.dunnage.exchange.Addresses;
import io.dunnage.exchange.PartnerItems;
import io.dunnage.exchange.ReceivingWarehouse;
import io.dunnage.exchange.ToldLines;
import io.dunnage.exchange.TransferKits;
import io.dunnage.ledger.RejectReason;
import io.dunnage.odoo.Product;
import io.dunnage.odoo.Receipt;
import io.dunnage.odoo.ReceiptLine;
import io.dunnage.odoo.Warehouse;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.partner.WarehouseBinding;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a receipt of Odoo means as an inbound notice for one partner, in his codes. */
final class ReceiptAsNotice {
    private final PartnerProfile profile;
    private final List<Warehouse> warehouses;
    private final PartnerItems items;

    ReceiptAsNotice(PartnerProfile profile, List<Warehouse> warehouses, Clock clock) {
        this.profile = profile;
        this.warehouses = warehouses;
        this.items = new PartnerItems(profile, LocalDate.ofInstant(clock.instant(), profile.timeZone()));
    }

    /** A notice, or why there is none. */
    sealed interface Meaning {}

    record Notice(InboundNotice notice) implements Meaning {}

    record Held(RejectReason reason, String detail) implements Meaning {}

    /** {@code kits}: those that are told as one item. */
    Meaning notice(Receipt receipt, Purpose purpose, TransferKits kits) {
        Optional<WarehouseBinding> binding =
                ReceivingWarehouse.of(receipt, warehouses).flatMap(warehouse -> profile.warehouse(warehouse.code()));
        if (binding.isEmpty()) {
            return new Held(
                    RejectReason.INCOMPLETE_ORDER,
                    receipt.name() + " goes to none of the partner's warehouses (warehouses in partner.yaml); correct"
                            + " its destination in Odoo");
        }
        var facility = binding.get().facility();
        InboundNotice.Builder notice = InboundNotice.of(
                        purpose, origin(receipt), receipt.name(), new Reference(facility.qualifier(), facility.id()))
                .purchaseOrder(receipt.purchaseOrder())
                .supplierReference(receipt.vendorReference())
                .warehouseName(profile.name())
                .depositor(Addresses.depositor(profile))
                .expectedOn(day(receipt.scheduledAt()));
        if (receipt.from() != null) {
            notice.shipFrom(Addresses.of(receipt.from()));
        }
        if (receipt.note() != null && !receipt.note().isBlank()) {
            notice.note(receipt.note());
        }
        return purpose == Purpose.CANCEL ? new Notice(notice.build()) : withLines(receipt, notice, kits);
    }

    private Meaning withLines(Receipt receipt, InboundNotice.Builder notice, TransferKits kits) {
        var lines = new ToldLines(profile, items, receipt.name(), kits);
        for (ReceiptLine line : receipt.lines()) {
            switch (lines.next(line.id(), line.product(), line.unit(), line.demand(), line.state())) {
                case ToldLines.Line told
                when told.isKit() ->
                    notice.line(NoticeLine.of(told.number(), told.item(), told.quantity())
                            .description(told.name())
                            .build());
                case ToldLines.Line told ->
                    lines(told.number(), line, told.item(), told.quantity().unit())
                            .forEach(notice::line);
                case ToldLines.Untold(var reason, var detail) -> {
                    return new Held(reason, detail);
                }
                case ToldLines.Nothing none -> {}
            }
        }
        return lines.nothingTold()
                .<Meaning>map(why -> new Held(why.reason(), why.detail()))
                .orElseGet(() -> new Notice(notice.build()));
    }

    /** One line, or one for each lot where Odoo knows which lots come and how much of each. */
    private List<NoticeLine> lines(String number, ReceiptLine line, ItemId item, String unit) {
        List<ReceiptLine.Detail> lots = line.details().stream()
                .filter(one -> one.lot() != null && one.unitId() == line.unitId())
                .toList();
        BigDecimal known = lots.stream().map(ReceiptLine.Detail::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean all = !lots.isEmpty() && known.compareTo(line.demand()) == 0;
        if (!all || line.product().tracking() == Product.Tracking.SERIAL) {
            NoticeLine.Builder one = NoticeLine.of(number, item, new Quantity(line.demand(), unit))
                    .description(line.product().name());
            if (all) {
                lots.forEach(detail -> one.serial(String.valueOf(detail.lot())));
            }
            return List.of(one.build());
        }
        List<NoticeLine> lines = new ArrayList<>();
        for (ReceiptLine.Detail detail : lots) {
            lines.add(NoticeLine.of(number, item, new Quantity(detail.quantity(), unit))
                    .description(line.product().name())
                    .lot(detail.lot())
                    .expiry(day(detail.expiresAt()))
                    .build());
        }
        return lines;
    }

    private static InboundNotice.Origin origin(Receipt receipt) {
        return switch (receipt.source()) {
            case VENDOR -> InboundNotice.Origin.PURCHASE;
            case CUSTOMER -> InboundNotice.Origin.CUSTOMER_RETURN;
            case OWN_STOCK -> InboundNotice.Origin.TRANSFER;
        };
    }

    private @Nullable LocalDate day(@Nullable Instant instant) {
        return instant == null ? null : LocalDate.ofInstant(instant, profile.timeZone());
    }
}

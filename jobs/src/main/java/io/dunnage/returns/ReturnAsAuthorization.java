package io.dunnage.returns;

import io.dunnage.document.ItemId;
import io.dunnage.document.Purpose;
import io.dunnage.document.Quantity;
import io.dunnage.document.Reference;
import io.dunnage.document.ReturnAuthorization;
import io.dunnage.document.ReturnLine;
import io.dunnage.exchange.Addresses;
import io.dunnage.exchange.PartnerItems;
import io.dunnage.exchange.ReceivingWarehouse;
import io.dunnage.exchange.ToldLines;
import io.dunnage.exchange.TransferKits;
import io.dunnage.ledger.RejectReason;
import io.dunnage.odoo.Delivery;
import io.dunnage.odoo.Product;
import io.dunnage.odoo.Receipt;
import io.dunnage.odoo.ReceiptLine;
import io.dunnage.odoo.Warehouse;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.partner.WarehouseBinding;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a return of Odoo means as a return authorization for one partner, in his codes. */
final class ReturnAsAuthorization {
    private final PartnerProfile profile;
    private final List<Warehouse> warehouses;
    private final Map<Long, Delivery> deliveries;
    private final PartnerItems items;

    ReturnAsAuthorization(
            PartnerProfile profile, List<Warehouse> warehouses, Clock clock, Map<Long, Delivery> deliveries) {
        this.profile = profile;
        this.warehouses = warehouses;
        this.deliveries = deliveries;
        this.items = new PartnerItems(profile, LocalDate.ofInstant(clock.instant(), profile.timeZone()));
    }

    /** An authorization, or why there is none. */
    sealed interface Meaning {}

    record Authorization(ReturnAuthorization authorization) implements Meaning {}

    record Held(RejectReason reason, String detail) implements Meaning {}

    /** {@code kits}: those that are told as one item. */
    Meaning authorization(Receipt receipt, Purpose purpose, TransferKits kits) {
        Optional<WarehouseBinding> binding =
                ReceivingWarehouse.of(receipt, warehouses).flatMap(warehouse -> profile.warehouse(warehouse.code()));
        if (binding.isEmpty()) {
            return new Held(
                    RejectReason.INCOMPLETE_ORDER,
                    receipt.name() + " goes to none of the partner's warehouses (warehouses in partner.yaml); correct"
                            + " its destination in Odoo");
        }
        var facility = binding.get().facility();
        Delivery delivery = receipt.returnOf() == null ? null : deliveries.get(receipt.returnOf());
        ReturnAuthorization.Builder authorization = ReturnAuthorization.of(
                        purpose, receipt.name(), new Reference(facility.qualifier(), facility.id()))
                .originalOrder(delivery == null ? receipt.salesOrder() : delivery.name())
                .customerPurchaseOrder(delivery == null ? null : delivery.customerPurchaseOrder())
                .warehouseName(profile.name())
                .depositor(Addresses.depositor(profile))
                .expectedOn(day(receipt.scheduledAt()));
        if (receipt.from() != null) {
            authorization.customer(Addresses.of(receipt.from()));
        }
        if (receipt.note() != null && !receipt.note().isBlank()) {
            authorization.note(receipt.note());
        }
        return purpose == Purpose.CANCEL
                ? new Authorization(authorization.build())
                : withLines(receipt, authorization, kits);
    }

    private Meaning withLines(Receipt receipt, ReturnAuthorization.Builder authorization, TransferKits kits) {
        var lines = new ToldLines(profile, items, receipt.name(), kits);
        for (ReceiptLine line : receipt.lines()) {
            switch (lines.next(line.id(), line.product(), line.unit(), line.demand(), line.state())) {
                case ToldLines.Line told ->
                    authorization.line(
                            told.isKit()
                                    ? ReturnLine.of(told.number(), told.item(), told.quantity())
                                            .description(told.name())
                                            .build()
                                    : line(
                                            told.number(),
                                            line,
                                            told.item(),
                                            told.quantity().unit()));
                case ToldLines.Untold(var reason, var detail) -> {
                    return new Held(reason, detail);
                }
                case ToldLines.Nothing none -> {}
            }
        }
        return lines.nothingTold()
                .<Meaning>map(why -> new Held(why.reason(), why.detail()))
                .orElseGet(() -> new Authorization(authorization.build()));
    }

    /** The lot is told where it is one; a customer does not sort his parcel by lots. */
    private static ReturnLine line(String number, ReceiptLine line, ItemId item, String unit) {
        ReturnLine.Builder made = ReturnLine.of(number, item, new Quantity(line.demand(), unit))
                .description(line.product().name());
        List<String> lots = line.details().stream()
                .flatMap(detail -> Optional.ofNullable(detail.lot()).stream())
                .distinct()
                .toList();
        if (line.product().tracking() == Product.Tracking.SERIAL) {
            lots.forEach(made::serial);
        } else if (lots.size() == 1) {
            made.lot(lots.getFirst());
        }
        return made.build();
    }

    private @Nullable LocalDate day(@Nullable Instant instant) {
        return instant == null ? null : LocalDate.ofInstant(instant, profile.timeZone());
    }
}

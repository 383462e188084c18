package io.dunnage.shipping;

import io.dunnage.document.Carrier;
import io.dunnage.document.OrderLine;
import io.dunnage.document.Purpose;
import io.dunnage.document.Reference;
import io.dunnage.document.ShippingOrder;
import io.dunnage.exchange.Addresses;
import io.dunnage.exchange.PartnerItems;
import io.dunnage.exchange.ToldLines;
import io.dunnage.exchange.TransferKits;
import io.dunnage.ledger.RejectReason;
import io.dunnage.odoo.Address;
import io.dunnage.odoo.Delivery;
import io.dunnage.odoo.DeliveryLine;
import io.dunnage.odoo.Product;
import io.dunnage.odoo.Warehouse;
import io.dunnage.partner.Crosswalk;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.partner.WarehouseBinding;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a delivery of Odoo means as a shipping order for one partner, in his codes. */
final class DeliveryAsOrder {
    private final PartnerProfile profile;
    private final List<Warehouse> warehouses;
    private final LocalDate today;
    private final PartnerItems items;

    DeliveryAsOrder(PartnerProfile profile, List<Warehouse> warehouses, Clock clock) {
        this.profile = profile;
        this.warehouses = warehouses;
        this.today = LocalDate.ofInstant(clock.instant(), profile.timeZone());
        this.items = new PartnerItems(profile, today);
    }

    /** An order, or why there is none. */
    sealed interface Meaning {}

    record Order(ShippingOrder order) implements Meaning {}

    record Held(RejectReason reason, String detail) implements Meaning {}

    /** {@code kits}: those that are told as one item. */
    Meaning order(Delivery delivery, Purpose purpose, TransferKits kits) {
        WarehouseBinding binding = binding(delivery);
        ShippingOrder.Builder order = ShippingOrder.of(
                        purpose,
                        delivery.name(),
                        new Reference(
                                binding.facility().qualifier(),
                                binding.facility().id()))
                .customerPurchaseOrder(delivery.customerPurchaseOrder())
                .warehouseName(profile.name())
                .depositor(Addresses.depositor(profile))
                .requestedShipDate(day(delivery.scheduledAt()))
                .promisedDeliveryDate(day(delivery.promisedAt() == null ? delivery.deadline() : delivery.promisedAt()));
        Address to = delivery.shipTo();
        if (to == null) {
            // S16: after a change Odoo may leave the delivery without an address
            if (purpose != Purpose.CANCEL) {
                return new Held(
                        RejectReason.INCOMPLETE_ORDER,
                        delivery.name() + " has no delivery address in Odoo; set its contact");
            }
        } else {
            order.shipTo(Addresses.of(to));
        }
        carrier(delivery).ifPresent(order::carrier);
        if (delivery.note() != null && !delivery.note().isBlank()) {
            order.note(delivery.note());
        }
        if (purpose == Purpose.CANCEL) {
            return new Order(order.build());
        }
        var lines = new ToldLines(profile, items, delivery.name(), kits);
        for (DeliveryLine line : delivery.lines()) {
            switch (lines.next(line.id(), line.product(), line.unit(), line.demand(), line.state())) {
                case ToldLines.Line told ->
                    order.line(new OrderLine(
                            told.number(),
                            told.item(),
                            told.name(),
                            told.quantity(),
                            told.isKit() ? List.of() : requestedLots(line)));
                case ToldLines.Untold(var reason, var detail) -> {
                    return new Held(reason, detail);
                }
                case ToldLines.Nothing none -> {}
            }
        }
        return lines.nothingTold()
                .<Meaning>map(why -> new Held(why.reason(), why.detail()))
                .orElseGet(() -> new Order(order.build()));
    }

    private WarehouseBinding binding(Delivery delivery) {
        String code = warehouses.stream()
                .filter(one -> one.deliveryTypeId() == delivery.deliveryTypeId())
                .map(Warehouse::code)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        delivery.name() + " is of no warehouse of " + profile.id() + ". Indicates a bug."));
        return profile.warehouse(code).orElseThrow();
    }

    /** Lots that Odoo reserved are a request: the warehouse says what it really took (serials are never asked for). */
    private static List<String> requestedLots(DeliveryLine line) {
        List<String> lots = new ArrayList<>();
        if (line.product().tracking() == Product.Tracking.LOT) {
            for (DeliveryLine.Detail detail : line.details()) {
                if (detail.lot() != null && !lots.contains(detail.lot().name())) {
                    lots.add(detail.lot().name());
                }
            }
        }
        return lots;
    }

    private Optional<Carrier> carrier(Delivery delivery) {
        return Optional.ofNullable(delivery.carrier())
                .map(name -> new Carrier(
                        profile.crosswalks()
                                .of(Crosswalk.Kind.CARRIER)
                                .theirs(name, today)
                                .orElse(null),
                        null,
                        name,
                        null,
                        null));
    }

    private @Nullable LocalDate day(@Nullable Instant instant) {
        return instant == null ? null : LocalDate.ofInstant(instant, profile.timeZone());
    }
}

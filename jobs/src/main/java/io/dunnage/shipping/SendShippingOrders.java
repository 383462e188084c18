package io.dunnage.shipping;

import io.dunnage.crashpoint.CrashPoint;
import io.dunnage.document.Purpose;
import io.dunnage.exchange.ChangeCursor;
import io.dunnage.exchange.OutboundDocuments;
import io.dunnage.exchange.OutboundFeature;
import io.dunnage.exchange.PartnerLook;
import io.dunnage.exchange.PartnerTick;
import io.dunnage.exchange.PartnerWarehouses;
import io.dunnage.exchange.SentAncestors;
import io.dunnage.exchange.TransferKits;
import io.dunnage.ledger.CursorAdvance;
import io.dunnage.ledger.OutboundVersion;
import io.dunnage.odoo.Delivery;
import io.dunnage.odoo.DeliveryChain;
import io.dunnage.odoo.DeliveryPage;
import io.dunnage.odoo.TransferState;
import io.dunnage.odoo.Warehouse;
import io.dunnage.partner.ShippingPolicy.BackOrders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is ready in Odoo as shipping orders (940): once as an original, again as a change or a cancel when Odoo changes
 * its mind, never a second original. What was sent is known by the ledger, not by any mark in Odoo (O1, O2).
 */
public final class SendShippingOrders implements OutboundFeature {
    static final String DOCUMENT = "ShippingOrder";
    private static final String CURSOR = "deliveries";

    /** Odoo stamps a change with the time its transaction began, and lets one run for two minutes by default (O2). */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private static final int PAGE = 200;
    private static final Logger LOG = LoggerFactory.getLogger(SendShippingOrders.class);

    @Override
    public boolean anythingToCollect(PartnerLook look) {
        if (look.profile().message(DOCUMENT).isEmpty()) {
            return false;
        }
        ChangeCursor cursor = ChangeCursor.parse(look.cursor(CURSOR));
        List<Warehouse> warehouses = PartnerWarehouses.of(look.odoo(), look.profile());
        long last = 0;
        while (true) {
            DeliveryPage page = look.odoo().deliveriesChangedSince(warehouses, cursor.from(OVERLAP), last, PAGE);
            if (page.deliveries().stream().anyMatch(one -> mayMatter(one) && !cursor.knows(change(one)))) {
                return true;
            }
            if (!page.more()) {
                return false;
            }
            last = page.lastId();
        }
    }

    @Override
    public void collect(PartnerTick tick) {
        if (tick.profile().message(DOCUMENT).isEmpty()) {
            return;
        }
        String before = tick.ledger().cursors().cursor(tick.partner(), CURSOR).orElse("");
        ChangeCursor cursor = ChangeCursor.parse(Optional.of(before));
        ChangeCursor.Reading reading = cursor.reading(OVERLAP);
        List<Warehouse> warehouses = PartnerWarehouses.of(tick.odoo(), tick.profile());
        long last = 0;
        boolean more = true;
        while (more) {
            tick.renew();
            DeliveryPage page = tick.odoo().deliveriesChangedSince(warehouses, cursor.from(OVERLAP), last, PAGE);
            CrashPoint.ORDERS_COLLECTED.pass();
            send(tick, page.deliveries(), warehouses, reading);
            last = page.lastId();
            more = page.more();
        }
        Set<String> again = tick.ledger().outbox().reissueDue(tick.partner(), DOCUMENT);
        if (!again.isEmpty()) { // they may not have changed for long
            List<Delivery> wanted = tick.odoo().deliveriesNamed(warehouses, again).values().stream()
                    .map(DeliveryChain::named)
                    .toList();
            send(tick, wanted, warehouses, reading);
        }
        String after = reading.reached().asText();
        if (!after.equals(before)) {
            tick.ledger().cursors().advance(tick.lease(), new CursorAdvance(CURSOR, after));
        }
    }

    /** A shipped delivery says nothing to the warehouse; everything else may. */
    private static boolean mayMatter(Delivery delivery) {
        return switch (delivery.state()) {
            case ASSIGNED, CANCELLED, CONFIRMED, WAITING -> true;
            case DONE, DRAFT -> false;
        };
    }

    private static void send(
            PartnerTick tick, List<Delivery> deliveries, List<Warehouse> warehouses, ChangeCursor.Reading reading) {
        List<Delivery> concerned =
                deliveries.stream().filter(SendShippingOrders::mayMatter).toList();
        Set<Long> held = heldByWarehouse(tick, concerned);
        Map<String, OutboundVersion> sent = tick.ledger()
                .outbox()
                .lastOutbound(
                        tick.partner(),
                        DOCUMENT,
                        concerned.stream().map(Delivery::name).toList());
        ShippingOrderWriting writing = new ShippingOrderWriting(tick, warehouses);
        Map<Long, TransferKits> kits = TransferKits.toTell(tick, concerned);
        deliveries.forEach(one -> reading.saw(change(one)));
        for (Delivery delivery : concerned) {
            if (held.contains(delivery.id())) {
                continue;
            }
            Optional<OutboundVersion> before = Optional.ofNullable(sent.get(delivery.name()));
            Optional<Purpose> purpose = purpose(delivery, before);
            if (purpose.isPresent()
                    && !writing.add(
                            delivery, purpose.get(), before, kits.getOrDefault(delivery.id(), TransferKits.NONE))) {
                reading.notYet(change(delivery));
            }
        }
        writing.prepare();
    }

    /** What must be said to the warehouse about a delivery, before it is known whether the content differs (W0501). */
    private static Optional<Purpose> purpose(Delivery delivery, Optional<OutboundVersion> sent) {
        boolean assigned = delivery.state() == TransferState.ASSIGNED;
        if (sent.isEmpty() && assigned && !delivery.fullyReserved()) {
            LOG.info("order={} waits until all its goods are reserved", delivery.name());
            return Optional.empty();
        }
        return OutboundDocuments.purpose(delivery.name(), assigned, delivery.state() == TransferState.CANCELLED, sent);
    }

    /** An address edit changes no time of the delivery: what it says is compared, too. */
    private static ChangeCursor.Change change(Delivery delivery) {
        return new ChangeCursor.Change(delivery.id(), delivery.changedAt(), delivery.toString());
    }

    /** Back orders of orders that we sent: the warehouse keeps them open under the first number and ships them by itself. */
    private static Set<Long> heldByWarehouse(PartnerTick tick, List<Delivery> deliveries) {
        if (tick.profile().shipping().backOrders() == BackOrders.SENT_AS_NEW_ORDER) {
            return Set.of();
        }
        return SentAncestors.of(tick, DOCUMENT, deliveries, ids -> tick.odoo().deliveries(ids));
    }
}

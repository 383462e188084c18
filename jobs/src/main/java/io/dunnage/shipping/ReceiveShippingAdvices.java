package io.dunnage.shipping;

import io.dunnage.document.ShippedLine;
import io.dunnage.document.ShippingAdvice;
import io.dunnage.exchange.InboundFeature;
import io.dunnage.exchange.PartnerTick;
import io.dunnage.exchange.PartnerWarehouses;
import io.dunnage.ledger.SearchKey;
import io.dunnage.odoo.Warehouse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Books what warehouses say they shipped (945) on the deliveries in Odoo. An order is posted once at a time: a second advice
 * for it waits until the first one has its outcome, for it falls onto the back order that the first one makes (S11).
 */
public final class ReceiveShippingAdvices implements InboundFeature<ShippingAdvice> {
    private final Duration settle;

    /**
     * {@code settle}: how long a call to Odoo may still be at work after its answer got lost; only then is its effect looked
     * for. Odoo's own limit is two minutes.
     */
    public ReceiveShippingAdvices(Duration settle) {
        this.settle = settle;
    }

    @Override
    public Class<ShippingAdvice> document() {
        return ShippingAdvice.class;
    }

    /** Order and the warehouse's own shipment id (W06-04); without one, order and what it says was shipped. */
    @Override
    public Optional<String> businessKey(ShippingAdvice advice) {
        return Optional.of(advice.depositorOrderNumber() + "/"
                + advice.shipmentId().orElseGet(() -> "content " + contentOf(advice)));
    }

    @Override
    public Optional<String> orderKey(ShippingAdvice advice) {
        return Optional.of(advice.depositorOrderNumber());
    }

    @Override
    public List<SearchKey> searchKeys(ShippingAdvice advice) {
        List<SearchKey> keys = new ArrayList<>();
        keys.add(new SearchKey(SearchKey.Kind.ORDER, advice.depositorOrderNumber()));
        advice.shipmentId().ifPresent(id -> keys.add(new SearchKey(SearchKey.Kind.SHIPMENT, id)));
        advice.customerPurchaseOrder().ifPresent(po -> keys.add(new SearchKey(SearchKey.Kind.CUSTOMER_ORDER, po)));
        advice.allTrackingNumbers().forEach(number -> keys.add(new SearchKey(SearchKey.Kind.TRACKING, number)));
        return keys;
    }

    @Override
    public void post(PartnerTick tick, List<Due<ShippingAdvice>> due) {
        List<Warehouse> warehouses = PartnerWarehouses.of(tick.odoo(), tick.profile());
        List<Due<ShippingAdvice>> waiting = new ArrayList<>(due);
        while (!waiting.isEmpty()) {
            Set<String> orders = new HashSet<>();
            List<Due<ShippingAdvice>> wave = new ArrayList<>();
            List<Due<ShippingAdvice>> later = new ArrayList<>();
            for (Due<ShippingAdvice> one : waiting) {
                (orders.add(one.document().depositorOrderNumber()) ? wave : later).add(one);
            }
            tick.renew();
            new ShippingAdvicePosting(tick, warehouses, settle).post(wave);
            waiting = later;
        }
    }

    private static String contentOf(ShippingAdvice advice) {
        var said = new StringBuilder();
        said.append(advice.shipDate()).append(advice.billOfLading()).append(advice.proNumber());
        for (ShippedLine line : advice.lines()) {
            said.append('\n').append(line).append(line.lot()).append(line.serials());
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(said.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}

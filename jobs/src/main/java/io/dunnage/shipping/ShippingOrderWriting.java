package io.dunnage.shipping;

import io.dunnage.document.Purpose;
import io.dunnage.document.ShippingOrder;
import io.dunnage.edi.MessageType;
import io.dunnage.edi.Segment;
import io.dunnage.edi.SyntaxFinding;
import io.dunnage.exchange.InterchangeFile;
import io.dunnage.exchange.PartnerTick;
import io.dunnage.exchange.TickReport.Count;
import io.dunnage.exchange.Understanding;
import io.dunnage.ledger.NewOutbound;
import io.dunnage.ledger.OutboundBatch;
import io.dunnage.ledger.OutboundVersion;
import io.dunnage.ledger.Prepared;
import io.dunnage.ledger.RejectReason;
import io.dunnage.ledger.SearchKey;
import io.dunnage.odoo.Delivery;
import io.dunnage.odoo.Warehouse;
import io.dunnage.transform.DocumentWriting;
import io.dunnage.transform.RecordSettings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes deliveries as shipping orders, many in one interchange; one that cannot be written is held without its neighbours. */
final class ShippingOrderWriting {
    private static final Logger LOG = LoggerFactory.getLogger(ShippingOrderWriting.class);
    private static final String FUNCTIONAL_ID = "OW";

    private final PartnerTick tick;
    private final DeliveryAsOrder meaning;
    private final RecordSettings settings;
    private final InterchangeFile interchange;
    private final MessageType type;
    private final List<Ready> ready = new ArrayList<>();

    ShippingOrderWriting(PartnerTick tick, List<Warehouse> warehouses) {
        this.tick = tick;
        this.meaning = new DeliveryAsOrder(tick.profile(), warehouses, tick.clock());
        this.settings = Understanding.settings(tick.profile());
        this.type = MessageType.x12(tick.profile()
                .message(SendShippingOrders.DOCUMENT)
                .orElseThrow()
                .type());
        this.interchange = new InterchangeFile(tick, type, FUNCTIONAL_ID);
    }

    private record Ready(NewOutbound message, List<Segment> body) {}

    /** False when it cannot be sent as it is; the reason waits for a person, and the next tick tries again. */
    boolean add(Delivery delivery, Purpose purpose, Optional<OutboundVersion> last) {
        return switch (meaning.order(delivery, purpose)) {
            case DeliveryAsOrder.Held(RejectReason reason, String detail) -> held(delivery, reason, detail);
            case DeliveryAsOrder.Order(ShippingOrder order) -> {
                String content = contentOf(meaning.order(delivery, Purpose.ORIGINAL));
                if (last.isPresent() && SendShippingOrders.saysTheSame(order, content, last.get())) {
                    yield true;
                }
                yield write(delivery, order, content, last);
            }
        };
    }

    private boolean write(Delivery delivery, ShippingOrder order, String content, Optional<OutboundVersion> last) {
        return switch (tick.parts()
                .transforms()
                .get()
                .write(order, type, tick.profile().release(), settings)) {
            case DocumentWriting.Refused(var findings) ->
                held(
                        delivery,
                        RejectReason.SYNTAX,
                        findings.stream()
                                .map(one -> one.address() + " '" + one.value() + "': " + one.text())
                                .collect(Collectors.joining("; ")));
            case DocumentWriting.Written(List<Segment> body) -> {
                List<SyntaxFinding> findings = interchange.refused(body);
                if (!findings.isEmpty()) {
                    yield held(
                            delivery,
                            RejectReason.SYNTAX,
                            findings.stream()
                                    .map(one ->
                                            one.tag() + "-" + one.element() + " '" + one.value() + "': " + one.text())
                                    .collect(Collectors.joining("; ")));
                }
                ready.add(new Ready(outbound(delivery, order, content, last), body));
                yield true;
            }
        };
    }

    private NewOutbound outbound(
            Delivery delivery, ShippingOrder order, String content, Optional<OutboundVersion> last) {
        List<SearchKey> keys = new ArrayList<>();
        keys.add(new SearchKey(SearchKey.Kind.ORDER, delivery.name()));
        order.customerPurchaseOrder().ifPresent(po -> keys.add(new SearchKey(SearchKey.Kind.CUSTOMER_ORDER, po)));
        boolean again =
                last.filter(one -> one.purpose().equals(order.purpose().name())).isPresent();
        return new NewOutbound(
                tick.ledger().newTraceId(),
                type.code(),
                tick.profile().release(),
                SendShippingOrders.DOCUMENT,
                delivery.name(),
                last.map(one -> one.revision() + 1).orElse(1),
                order.purpose().name(),
                tick.parts().xml().get().write(order),
                content,
                "stock.picking " + delivery.id(),
                again && order.purpose() != Purpose.CHANGE ? last.get().trace() : null,
                keys);
    }

    /** Everything that was added, in interchanges of the partner's size: numbers, bytes and messages in one commit each. */
    void prepare() {
        int size = SendShippingOrders.perInterchange(tick.profile());
        for (int from = 0; from < ready.size(); from += size) {
            List<Ready> together = ready.subList(from, Math.min(ready.size(), from + size));
            List<List<Segment>> bodies = together.stream().map(Ready::body).toList();
            var batch = new OutboundBatch(
                    interchange.sender(),
                    interchange.receiver(),
                    FUNCTIONAL_ID,
                    together.stream().map(Ready::message).toList(),
                    null,
                    acknowledgmentBy(),
                    numbers -> interchange.write(numbers, List.of(), bodies));
            for (Prepared prepared : tick.ledger().outbox().prepare(tick.lease(), List.of(batch), null)) {
                tick.count(Count.ORDERS_SENT, together.size());
                for (Ready one : together) {
                    LOG.info(
                            "partner={} file={} order={} trace={} outcome=prepared {}",
                            tick.partner(),
                            prepared.fileName(),
                            one.message().number(),
                            one.message().trace(),
                            one.message().purpose());
                }
            }
        }
        ready.clear();
    }

    private @Nullable Instant acknowledgmentBy() {
        var policy = tick.profile().acknowledgment();
        return policy.expected() ? tick.clock().instant().plus(policy.expectWithin()) : null;
    }

    private boolean held(Delivery delivery, RejectReason reason, String detail) {
        if (tick.ledger().inbox().refusedAtTheDoor(tick.lease(), delivery.name(), reason, detail)) {
            tick.count(Count.DEAD_LETTER, 1);
            LOG.warn("partner={} order={} outcome=held:{} {}", tick.partner(), delivery.name(), reason, detail);
        }
        return false;
    }

    /** What the order says, whatever its purpose: an original and a change with one content are the same order. */
    private String contentOf(DeliveryAsOrder.Meaning meaning) {
        return switch (meaning) {
            case DeliveryAsOrder.Order(ShippingOrder order) ->
                sha256(tick.parts().xml().get().write(order));
            case DeliveryAsOrder.Held(RejectReason reason, String _) -> reason.name();
        };
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}

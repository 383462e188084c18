package io.dunnage.shipping;

import io.dunnage.document.Purpose;
import io.dunnage.document.ShippingOrder;
import io.dunnage.exchange.OutboundDocument;
import io.dunnage.exchange.OutboundDocuments;
import io.dunnage.exchange.PartnerTick;
import io.dunnage.exchange.TransferKits;
import io.dunnage.ledger.OutboundVersion;
import io.dunnage.ledger.RejectReason;
import io.dunnage.ledger.SearchKey;
import io.dunnage.odoo.Delivery;
import io.dunnage.odoo.Warehouse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes deliveries as shipping orders; one that cannot be written is held without its neighbors. */
final class ShippingOrderWriting {
    private final DeliveryAsOrder meaning;
    private final OutboundDocuments documents;

    ShippingOrderWriting(PartnerTick tick, List<Warehouse> warehouses) {
        this.meaning = new DeliveryAsOrder(tick.profile(), warehouses, tick.clock());
        this.documents = new OutboundDocuments(tick, SendShippingOrders.DOCUMENT);
    }

    /** False when it cannot be sent as it is; the reason waits for a person, and the next tick tries again. */
    boolean add(Delivery delivery, Purpose purpose, Optional<OutboundVersion> last, TransferKits kits) {
        return switch (meaning.order(delivery, purpose, kits)) {
            case DeliveryAsOrder.Held(RejectReason reason, String detail) ->
                documents.held(delivery.name(), reason, detail);
            case DeliveryAsOrder.Order(ShippingOrder order) ->
                documents.add(
                        new OutboundDocument(
                                order,
                                purpose,
                                delivery.name(),
                                contentOf(delivery, kits),
                                "stock.picking " + delivery.id(),
                                keys(delivery, order)),
                        last);
        };
    }

    void prepare() {
        documents.prepare();
    }

    /** What the order says, whatever its purpose: an original and a change with one content are the same order. */
    private String contentOf(Delivery delivery, TransferKits kits) {
        return switch (meaning.order(delivery, Purpose.ORIGINAL, kits)) {
            case DeliveryAsOrder.Order(ShippingOrder order) -> documents.contentOf(order);
            case DeliveryAsOrder.Held(RejectReason reason, String _) -> reason.name();
        };
    }

    private static List<SearchKey> keys(Delivery delivery, ShippingOrder order) {
        List<SearchKey> keys = new ArrayList<>();
        keys.add(new SearchKey(SearchKey.Kind.ORDER, delivery.name()));
        order.customerPurchaseOrder().ifPresent(po -> keys.add(new SearchKey(SearchKey.Kind.CUSTOMER_ORDER, po)));
        return keys;
    }
}

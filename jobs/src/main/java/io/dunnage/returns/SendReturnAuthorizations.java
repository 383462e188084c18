package io.dunnage.returns;

import io.dunnage.document.Purpose;
import io.dunnage.document.ReturnAuthorization;
import io.dunnage.exchange.ChangedReceipts;
import io.dunnage.exchange.OutboundDocument;
import io.dunnage.exchange.OutboundDocuments;
import io.dunnage.exchange.OutboundFeature;
import io.dunnage.exchange.PartnerLook;
import io.dunnage.exchange.PartnerTick;
import io.dunnage.exchange.SentAncestors;
import io.dunnage.exchange.TransferKits;
import io.dunnage.ledger.OutboundVersion;
import io.dunnage.ledger.RejectReason;
import io.dunnage.ledger.SearchKey;
import io.dunnage.odoo.Delivery;
import io.dunnage.odoo.Receipt;
import io.dunnage.odoo.TransferState;
import io.dunnage.odoo.Warehouse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells the warehouse what customers may send back (180, RETANN): once as an original, again as a change or a cancel when Odoo
 * changes its mind, never a second original. The return's name is the number that the customer writes on his parcel.
 */
public final class SendReturnAuthorizations implements OutboundFeature {
    static final String DOCUMENT = "ReturnAuthorization";
    private static final ChangedReceipts CHANGED =
            new ChangedReceipts("returns", DOCUMENT, receipt -> switch (receipt.state()) {
                case DONE, DRAFT -> false;
                case WAITING, CONFIRMED, ASSIGNED, CANCELLED -> receipt.source() == Receipt.Source.CUSTOMER;
            });

    @Override
    public boolean anythingToCollect(PartnerLook look) {
        return look.profile().message(DOCUMENT).isPresent() && CHANGED.any(look);
    }

    @Override
    public void collect(PartnerTick tick) {
        if (tick.profile().message(DOCUMENT).isPresent()) {
            CHANGED.each(tick, (returns, warehouses) -> tell(tick, returns, warehouses));
        }
    }

    private static List<Receipt> tell(PartnerTick tick, List<Receipt> returns, List<Warehouse> warehouses) {
        Set<Long> known = SentAncestors.of(
                tick, DOCUMENT, returns, ids -> tick.odoo().receipts().withIds(ids));
        Map<String, OutboundVersion> sent = tick.ledger()
                .outbox()
                .lastOutbound(
                        tick.partner(),
                        DOCUMENT,
                        returns.stream().map(Receipt::name).toList());
        var meaning = new ReturnAsAuthorization(tick.profile(), warehouses, tick.clock(), deliveries(tick, returns));
        var documents = new OutboundDocuments(tick, DOCUMENT);
        Map<Long, TransferKits> kits = TransferKits.toTellOfReceipts(tick, returns);
        List<Receipt> notYet = new ArrayList<>();
        for (Receipt one : returns) {
            Optional<OutboundVersion> last = Optional.ofNullable(sent.get(one.name()));
            Optional<Purpose> purpose = known.contains(one.id())
                    ? Optional.empty()
                    : OutboundDocuments.purpose(
                            one.name(), one.isExpected(), one.state() == TransferState.CANCELLED, last);
            if (purpose.isPresent()
                    && !add(
                            documents,
                            meaning,
                            one,
                            kits.getOrDefault(one.id(), TransferKits.NONE),
                            purpose.get(),
                            last)) {
                notYet.add(one);
            }
        }
        documents.prepare();
        return notYet;
    }

    private static boolean add(
            OutboundDocuments documents,
            ReturnAsAuthorization meaning,
            Receipt one,
            TransferKits kits,
            Purpose purpose,
            Optional<OutboundVersion> last) {
        return switch (meaning.authorization(one, purpose, kits)) {
            case ReturnAsAuthorization.Held(RejectReason reason, String detail) ->
                documents.held(one.name(), reason, detail);
            case ReturnAsAuthorization.Authorization(ReturnAuthorization authorization) -> {
                String content = switch (meaning.authorization(one, Purpose.ORIGINAL, kits)) {
                    case ReturnAsAuthorization.Authorization(ReturnAuthorization original) ->
                        documents.contentOf(original);
                    case ReturnAsAuthorization.Held(RejectReason reason, String _) -> reason.name();
                };
                yield documents.add(
                        new OutboundDocument(
                                authorization,
                                purpose,
                                one.name(),
                                content,
                                "stock.picking " + one.id(),
                                keys(authorization)),
                        last);
            }
        };
    }

    private static List<SearchKey> keys(ReturnAuthorization authorization) {
        List<SearchKey> keys = new ArrayList<>();
        keys.add(new SearchKey(SearchKey.Kind.ORDER, authorization.authorizationNumber()));
        authorization.originalOrder().ifPresent(order -> keys.add(new SearchKey(SearchKey.Kind.ORDER, order)));
        authorization
                .customerPurchaseOrder()
                .ifPresent(po -> keys.add(new SearchKey(SearchKey.Kind.CUSTOMER_ORDER, po)));
        return keys;
    }

    /** The deliveries whose goods come back, by id. */
    private static Map<Long, Delivery> deliveries(PartnerTick tick, List<Receipt> returns) {
        Set<Long> ids =
                returns.stream().map(Receipt::returnOf).filter(Objects::nonNull).collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : tick.odoo().deliveries(ids).stream().collect(Collectors.toMap(Delivery::id, one -> one));
    }
}

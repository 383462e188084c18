package io.dunnage.receiving;

import io.dunnage.document.InboundNotice;
import io.dunnage.document.Purpose;
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
import io.dunnage.odoo.Receipt;
import io.dunnage.odoo.TransferState;
import io.dunnage.odoo.Warehouse;
import io.dunnage.partner.PartnerProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Announces what is on its way to the warehouse as inbound notices (943, DESADV): once as an original, again as a change or a
 * cancel when Odoo changes its mind, never a second original. Goods that customers send back are announced here only to partners
 * who take no return authorizations.
 */
public final class SendInboundNotices implements OutboundFeature {
    static final String DOCUMENT = "InboundNotice";
    private static final String CURSOR = "receipts";

    @Override
    public boolean anythingToCollect(PartnerLook look) {
        return look.profile().message(DOCUMENT).isPresent()
                && changed(look.profile()).any(look);
    }

    @Override
    public void collect(PartnerTick tick) {
        if (tick.profile().message(DOCUMENT).isPresent()) {
            changed(tick.profile()).each(tick, (receipts, warehouses) -> tell(tick, receipts, warehouses));
        }
    }

    private static ChangedReceipts changed(PartnerProfile profile) {
        boolean authorized = profile.message("ReturnAuthorization").isPresent();
        return new ChangedReceipts(CURSOR, DOCUMENT, receipt -> switch (receipt.state()) {
            case DONE, DRAFT -> false;
            case WAITING, CONFIRMED, ASSIGNED, CANCELLED ->
                !(authorized && receipt.source() == Receipt.Source.CUSTOMER);
        });
    }

    private static List<Receipt> tell(PartnerTick tick, List<Receipt> receipts, List<Warehouse> warehouses) {
        Set<Long> known = SentAncestors.of(
                tick, DOCUMENT, receipts, ids -> tick.odoo().receipts().withIds(ids));
        Map<String, OutboundVersion> sent = tick.ledger()
                .outbox()
                .lastOutbound(
                        tick.partner(),
                        DOCUMENT,
                        receipts.stream().map(Receipt::name).toList());
        var meaning = new ReceiptAsNotice(tick.profile(), warehouses, tick.clock());
        var documents = new OutboundDocuments(tick, DOCUMENT);
        Map<Long, TransferKits> kits = TransferKits.toTellOfReceipts(tick, receipts);
        List<Receipt> notYet = new ArrayList<>();
        for (Receipt receipt : receipts) {
            Optional<OutboundVersion> last = Optional.ofNullable(sent.get(receipt.name()));
            Optional<Purpose> purpose = known.contains(receipt.id())
                    ? Optional.empty()
                    : OutboundDocuments.purpose(
                            receipt.name(), receipt.isExpected(), receipt.state() == TransferState.CANCELLED, last);
            if (purpose.isPresent()
                    && !add(
                            documents,
                            meaning,
                            receipt,
                            kits.getOrDefault(receipt.id(), TransferKits.NONE),
                            purpose.get(),
                            last)) {
                notYet.add(receipt);
            }
        }
        documents.prepare();
        return notYet;
    }

    private static boolean add(
            OutboundDocuments documents,
            ReceiptAsNotice meaning,
            Receipt receipt,
            TransferKits kits,
            Purpose purpose,
            Optional<OutboundVersion> last) {
        return switch (meaning.notice(receipt, purpose, kits)) {
            case ReceiptAsNotice.Held(RejectReason reason, String detail) ->
                documents.held(receipt.name(), reason, detail);
            case ReceiptAsNotice.Notice(InboundNotice notice) -> {
                String content = switch (meaning.notice(receipt, Purpose.ORIGINAL, kits)) {
                    case ReceiptAsNotice.Notice(InboundNotice original) -> documents.contentOf(original);
                    case ReceiptAsNotice.Held(RejectReason reason, String _) -> reason.name();
                };
                yield documents.add(
                        new OutboundDocument(
                                notice,
                                purpose,
                                receipt.name(),
                                content,
                                "stock.picking " + receipt.id(),
                                keys(receipt)),
                        last);
            }
        };
    }

    private static List<SearchKey> keys(Receipt receipt) {
        List<SearchKey> keys = new ArrayList<>();
        keys.add(new SearchKey(SearchKey.Kind.ORDER, receipt.name()));
        if (receipt.purchaseOrder() != null) {
            keys.add(new SearchKey(SearchKey.Kind.ORDER, receipt.purchaseOrder()));
        }
        return keys;
    }
}

package io.dunnage.ledger;

import io.dunnage.partner.PartnerId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** What was said about stock, by warehouses and to them: the evidence for the difference of two sets of books. */
public final class StockMessages {
    private static final int PORTION = 500;

    private final Database database;

    StockMessages(Database database) {
        this.database = database;
    }

    /**
     * The messages that were filed since an instant, and the older ones that still have no outcome, in order of arrival.
     *
     * @param each hears of some hundred at a time: a quarter's messages with their documents are more than a small machine holds
     */
    public void received(PartnerId partner, Instant since, Consumer<List<StockMessage>> each) {
        List<UUID> all = database.read(session -> session.createSelectionQuery(
                        "select p.traceId from PostingRow p join MessageRow m on m.traceId = p.traceId"
                                + " where p.partner = :partner and m.canonicalXml is not null and (m.filedAt >= :since"
                                + " or p.waiting = true or p.outcome = REJECTED) order by p.arrival",
                        UUID.class)
                .setParameter("partner", partner.value())
                .setParameter("since", since)
                .getResultList());
        Map<UUID, RejectReason> reasons = database.read(session -> reasons(session, partner));
        portions(
                all,
                some -> each.accept(database.read(session -> session
                        .createSelectionQuery(
                                "select m, p, (select max(e.happenedAt) from EntryRow e where e.traceId = p.traceId"
                                        + " and e.kind in (POSTED, ALREADY_POSTED)) from PostingRow p"
                                        + " join MessageRow m on m.traceId = p.traceId where p.traceId in (:some) order by p.arrival",
                                Object[].class)
                        .setParameterList("some", some)
                        .getResultList()
                        .stream()
                        .map(row -> message((MessageRow) row[0], (PostingRow) row[1], (Instant) row[2], reasons))
                        .toList())));
    }

    private static void portions(List<UUID> all, Consumer<List<UUID>> each) {
        for (int from = 0; from < all.size(); from += PORTION) {
            each.accept(all.subList(from, Math.min(all.size(), from + PORTION)));
        }
    }

    /** Why messages without an outcome wait, and why refused ones were refused: the last word of each. */
    private static Map<UUID, RejectReason> reasons(StatelessSession session, PartnerId partner) {
        Map<UUID, RejectReason> reasons = new HashMap<>();
        session.createSelectionQuery(
                        "select e.traceId, e.reason from EntryRow e join PostingRow p on p.traceId = e.traceId"
                                + " where p.partner = :partner and (p.waiting = true or p.outcome = REJECTED)"
                                + " and e.kind in (PARKED, REJECTED) and e.reason is not null order by e.serial",
                        Object[].class)
                .setParameter("partner", partner.value())
                .getResultList()
                .forEach(row -> reasons.put((UUID) row[0], (RejectReason) row[1]));
        return reasons;
    }

    private static StockMessage message(
            MessageRow message, PostingRow posting, @Nullable Instant postedAt, Map<UUID, RejectReason> reasons) {
        StockMessage.Standing standing = standing(posting);
        boolean open = standing == StockMessage.Standing.WAITING || standing == StockMessage.Standing.REJECTED;
        return new StockMessage(
                new TraceId(message.traceId),
                message.messageType,
                message.canonicalXml == null ? "" : message.canonicalXml,
                message.content,
                message.filedAt,
                standing,
                open ? reasons.get(message.traceId) : null,
                postedAt);
    }

    private static StockMessage.Standing standing(PostingRow posting) {
        if (posting.waiting) {
            return posting.state == PostingState.PLANNED
                    ? StockMessage.Standing.WAITING
                    : StockMessage.Standing.UNKNOWN;
        }
        return switch (posting.outcome) {
            case POSTED -> StockMessage.Standing.POSTED;
            case ALREADY_POSTED -> StockMessage.Standing.ALREADY_POSTED;
            case DISCARDED -> StockMessage.Standing.DISCARDED;
            case null, default -> StockMessage.Standing.REJECTED;
        };
    }

    /**
     * The last that was told of each order and notice that reached the warehouse since an instant.
     *
     * @param each hears of some hundred at a time
     */
    public void sent(PartnerId partner, Instant since, Consumer<List<SentPromise>> each) {
        List<UUID> all = database.read(session -> session.createSelectionQuery(
                        "select o.traceId from OutboundRow o join MessageRow m on m.traceId = o.traceId"
                                + " join OutboundStateRow s on s.traceId = o.traceId where o.partner = :partner"
                                + " and m.filedAt >= :since and m.canonicalXml is not null and o.businessNumber is not null"
                                + " and s.state in (SENT, ACKNOWLEDGED) and not exists (select 1 from OutboundRow n"
                                + " where n.partner = o.partner and n.documentType = o.documentType"
                                + " and n.businessNumber = o.businessNumber and n.revision > o.revision)"
                                + " order by m.filedAt, o.businessNumber",
                        UUID.class)
                .setParameter("partner", partner.value())
                .setParameter("since", since)
                .getResultList());
        portions(
                all,
                some -> each.accept(database.read(session -> session
                        .createSelectionQuery(
                                "select m, o from OutboundRow o join MessageRow m on m.traceId = o.traceId"
                                        + " where o.traceId in (:some) order by m.filedAt, o.businessNumber",
                                Object[].class)
                        .setParameterList("some", some)
                        .getResultList()
                        .stream()
                        .map(row -> promise((MessageRow) row[0], (OutboundRow) row[1]))
                        .toList())));
    }

    private static SentPromise promise(MessageRow message, OutboundRow outbound) {
        return new SentPromise(
                new TraceId(message.traceId),
                outbound.documentType,
                outbound.businessNumber == null ? "" : outbound.businessNumber,
                outbound.purpose,
                message.canonicalXml == null ? "" : message.canonicalXml,
                message.filedAt);
    }
}

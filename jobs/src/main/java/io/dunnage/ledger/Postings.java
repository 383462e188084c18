package io.dunnage.ledger;

import io.dunnage.crashpoint.CrashPoint;
import io.dunnage.partner.PartnerId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be posted to the depositor's books, and what became of it. */
public final class Postings {
    private final Database database;

    Postings(Database database) {
        this.database = database;
    }

    /**
     * Messages to be posted now, in order of arrival. One whose order key has an earlier message that is not done and not due
     * waits for it.
     */
    public List<DueMessage> messagesDue(PartnerId partner, int limit) {
        return database.read(session -> session
                .createSelectionQuery(
                        "select m, p from PostingRow p join MessageRow m on m.traceId = p.traceId"
                                + " where p.partner = :partner and p.waiting = true and p.dueAt <= :now"
                                + " and not exists (select 1 from PostingRow q where q.partner = p.partner"
                                + " and q.orderKey = p.orderKey and q.arrival < p.arrival and q.waiting = true"
                                + " and q.dueAt > :now) order by p.partner, p.waiting, p.arrival",
                        Object[].class)
                .setParameter("partner", partner.value())
                .setParameter("now", database.now())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> due((MessageRow) row[0], (PostingRow) row[1]))
                .toList());
    }

    /** Messages that are parked for one of these reasons and not due yet, in order of arrival: their cause may be gone. */
    public List<DueMessage> parkedFor(PartnerId partner, Set<RejectReason> reasons, int limit) {
        return database.read(session -> session
                .createSelectionQuery(
                        "select m, p from PostingRow p join MessageRow m on m.traceId = p.traceId"
                                + " where p.partner = :partner and p.waiting = true and p.dueAt > :now"
                                + " and exists (select 1 from EntryRow e where e.traceId = p.traceId and e.kind = PARKED"
                                + " and e.reason in (:reasons) and not exists (select 1 from EntryRow f"
                                + " where f.traceId = e.traceId and f.serial > e.serial)) order by p.arrival",
                        Object[].class)
                .setParameter("partner", partner.value())
                .setParameter("now", database.now())
                .setParameterList("reasons", reasons)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> due((MessageRow) row[0], (PostingRow) row[1]))
                .toList());
    }

    /** The other documents of the message that this one is of: a ship notice may be of several orders. */
    public List<Companion> companions(DueMessage of) {
        return database.read(session -> session
                .createSelectionQuery(
                        "select p, (select e.reason from EntryRow e where e.traceId = p.traceId and e.serial ="
                                + " (select max(f.serial) from EntryRow f where f.traceId = p.traceId))"
                                + " from PostingRow p join MessageRow m on m.traceId = p.traceId"
                                + " where m.transmissionId = :file and m.ordinal = :ordinal and m.traceId <> :self"
                                + " order by m.part",
                        Object[].class)
                .setParameter("file", of.transmission().value())
                .setParameter("ordinal", of.ordinal())
                .setParameter("self", of.trace().value())
                .getResultList()
                .stream()
                .map(row -> companion((PostingRow) row[0], (RejectReason) row[1]))
                .toList());
    }

    private static Companion companion(PostingRow posting, @Nullable RejectReason reason) {
        boolean booked = !posting.waiting && posting.outcome != EntryKind.REJECTED;
        return new Companion(new TraceId(posting.traceId), posting.orderKey, booked, reason);
    }

    /** One writer per partner: what is in flight when somebody asks what is due was left by one that died. */
    private static DueMessage due(MessageRow message, PostingRow posting) {
        return new DueMessage(
                new TraceId(message.traceId),
                new TransmissionId(message.transmissionId),
                message.ordinal,
                message.messageType,
                message.releaseCode,
                message.messageControl,
                message.businessKey,
                message.orderKey,
                message.content,
                message.canonicalXml,
                posting.state == PostingState.PLANNED ? PostingState.PLANNED : PostingState.UNKNOWN,
                posting.attempts,
                posting.note,
                message.filedAt,
                posting.firstDueAt);
    }

    /** The intentions, before the books are called; the note says what to look for if the answer gets lost (I7). */
    public void intended(Lease lease, Map<TraceId, String> notes) {
        if (notes.isEmpty()) {
            return;
        }
        database.enter(lease, pen -> {
            filesOf(pen, notes.keySet())
                    .forEach((trace, file) -> pen.enter(Line.of(
                            EntryKind.POSTING_INTENDED, trace, file, notes.getOrDefault(new TraceId(trace), ""))));
        });
        CrashPoint.POSTING_INTENDED.pass();
    }

    /** What became of them, in one commit. A rejection opens a dead letter. */
    public void outcomes(Lease lease, Map<TraceId, PostingOutcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        database.enter(lease, pen -> {
            filesOf(pen, outcomes.keySet()).forEach((trace, file) -> {
                PostingOutcome outcome = outcomes.get(new TraceId(trace));
                if (outcome != null) {
                    pen.enter(line(outcome, trace, file));
                }
            });
        });
        CrashPoint.OUTCOME_COMMITTED.pass();
    }

    private static Line line(PostingOutcome outcome, UUID trace, UUID file) {
        return switch (outcome) {
            case PostingOutcome.Posted posted -> Line.of(EntryKind.POSTED, trace, file, posted.effect());
            case PostingOutcome.AlreadyPosted earlier ->
                Line.of(EntryKind.ALREADY_POSTED, trace, file, earlier.effect());
            case PostingOutcome.Rejected no ->
                Line.of(EntryKind.REJECTED, trace, file, no.detail()).because(no.reason());
            case PostingOutcome.Parked parked ->
                Line.of(EntryKind.PARKED, trace, file, parked.detail())
                        .because(parked.reason())
                        .due(parked.until());
            case PostingOutcome.Unknown unknown -> Line.of(EntryKind.POSTING_UNKNOWN, trace, file, unknown.asked());
        };
    }

    /** The file of each message; a message of another partner, or none, is refused. */
    private static Map<UUID, UUID> filesOf(Pen pen, Collection<TraceId> traces) {
        Map<UUID, UUID> found = new HashMap<>();
        for (Object[] row : pen.session
                .createSelectionQuery(
                        "select traceId, transmissionId from MessageRow where partner = :partner and traceId in :ids"
                                + " and direction = INBOUND",
                        Object[].class)
                .setParameter("partner", pen.partner.value())
                .setParameterList("ids", traces.stream().map(TraceId::value).toList())
                .getResultList()) {
            found.put((UUID) row[0], (UUID) row[1]);
        }
        Map<UUID, UUID> inOrder = new LinkedHashMap<>();
        for (TraceId trace : traces) {
            UUID file = found.get(trace.value());
            if (file == null) {
                throw new LedgerFault("no inbound message " + trace + " of partner " + pen.partner);
            }
            inOrder.put(trace.value(), file);
        }
        return inOrder;
    }

    /** The message that was posted under this business key (C4). */
    public Optional<EarlierPosting> postedWith(PartnerId partner, String businessKey) {
        return posted("p.postedKey = :key", partner, businessKey).stream().findFirst();
    }

    /** All that was posted under this order key, in order (S11). */
    public List<EarlierPosting> postedFor(PartnerId partner, String orderKey) {
        return posted("p.orderKey = :key and (p.outcome = POSTED or p.postedKey is not null)", partner, orderKey);
    }

    private List<EarlierPosting> posted(String condition, PartnerId partner, String key) {
        return database.read(session -> session
                .createSelectionQuery(
                        "select m, p.note, (select max(e.happenedAt) from EntryRow e where e.traceId = p.traceId"
                                + " and e.kind in (POSTED, ALREADY_POSTED)) from PostingRow p join MessageRow m on m.traceId = p.traceId"
                                + " where p.partner = :partner and " + condition + " order by p.arrival",
                        Object[].class)
                .setParameter("partner", partner.value())
                .setParameter("key", key)
                .getResultList()
                .stream()
                .map(row -> earlier((MessageRow) row[0], (String) row[1], (Instant) row[2]))
                .toList());
    }

    private static EarlierPosting earlier(MessageRow message, String effect, Instant when) {
        return new EarlierPosting(
                new TraceId(message.traceId),
                message.businessKey,
                message.content == null ? "" : message.content,
                message.canonicalXml == null ? "" : message.canonicalXml,
                effect,
                when);
    }
}

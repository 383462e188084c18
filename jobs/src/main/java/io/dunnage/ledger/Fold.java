package io.dunnage.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * What follows from entries: the derived tables. Every write brings them after its entries by this fold, and a rebuild is
 * the same fold over all of them; so both agree by construction.
 */
final class Fold {
    private final StatelessSession session;

    private Fold(StatelessSession session) {
        this.session = session;
    }

    /** Entries of one partner, in order. */
    static void apply(StatelessSession session, List<EntryRow> entries) {
        var fold = new Fold(session);
        List<EntryRow> filed = new ArrayList<>();
        for (EntryRow entry : entries) {
            if (entry.kind == EntryKind.FILED) {
                filed.add(entry);
            } else {
                fold.filed(filed);
                fold.follow(entry);
            }
        }
        fold.filed(filed);
    }

    private void follow(EntryRow entry) {
        switch (entry.kind) {
            case RECEIVED -> {
                session.insert(reading(entry));
                session.insert(tidyUp(entry));
            }
            case RECEIVED_AGAIN -> session.insert(tidyUp(entry));
            case TIDIED -> change("delete TidyUpRow where id = :delivery", Map.of("delivery", delivery(entry)));
            case TIDY_FAILED ->
                change(
                        "update TidyUpRow set attempts = attempts + 1, dueAt = :due where id = :delivery",
                        Map.of("delivery", delivery(entry), "due", due(entry)));
            case READING_BEGUN ->
                change(
                        "update ReadingRow set attempts = attempts + 1 where transmissionId = :id",
                        Map.of("id", entry.traceId));
            case READING_FINISHED -> reading(entry, ReadingRow.State.READ);
            case READING_REFUSED -> {
                reading(entry, ReadingRow.State.REFUSED);
                deadLetter(entry);
            }
            case REFUSED_AT_THE_DOOR -> deadLetter(entry);
            case POSTING_INTENDED ->
                change(
                        "update PostingRow set state = IN_FLIGHT, attempts = attempts + 1, note = :note where traceId = :id",
                        Map.of("id", entry.traceId, "note", entry.detail));
            case POSTED ->
                change(
                        "update PostingRow set state = DONE, waiting = false, outcome = POSTED, note = :note, postedKey = businessKey"
                                + " where traceId = :id",
                        Map.of("id", entry.traceId, "note", entry.detail));
            case ALREADY_POSTED -> {
                postingDone(entry);
                foundInTheBooks(entry);
            }
            case RECORDED -> postingDone(entry);
            case REJECTED -> {
                postingDone(entry);
                deadLetter(entry);
            }
            case PARKED -> postingAgain(entry, PostingState.PLANNED, due(entry));
            case POSTING_UNKNOWN -> postingAgain(entry, PostingState.UNKNOWN, entry.happenedAt);
            case FILE_PREPARED -> prepared(entry);
            case PREPARED -> session.insert(outboundState(entry));
            case PLACING_INTENDED ->
                change(
                        "update PlacingRow set state = IN_FLIGHT, attempts = attempts + 1 where transmissionId = :id",
                        Map.of("id", entry.traceId));
            case SENT -> {
                placing(entry, PostingState.DONE, entry.happenedAt);
                change(
                        "update OutboundStateRow set state = SENT where transmissionId = :id and state = PREPARED",
                        Map.of("id", entry.traceId));
            }
            case PLACING_FAILED -> placing(entry, PostingState.PLANNED, due(entry));
            case PLACING_UNKNOWN -> placing(entry, PostingState.UNKNOWN, due(entry));
            case RETRANSMIT_PLANNED -> placing(entry, PostingState.PLANNED, entry.happenedAt);
            case ACCEPTED -> answered(entry, OutboundState.ACKNOWLEDGED);
            case REJECTED_BY_PARTNER -> {
                answered(entry, OutboundState.REJECTED);
                deadLetter(entry);
            }
            case RECEIPT_IMPLIED -> answered(entry, OutboundState.ACKNOWLEDGED);
            case REPLAYED -> replayed(entry);
            case DISCARDED -> discarded(entry);
            case FILED, INTERCHANGE_BEGUN, CONTROL_NUMBER_REPEATED, ACKNOWLEDGED_AGAIN, ACKNOWLEDGMENT_UNMATCHED -> {}
            default -> DriftFold.follow(session, entry);
        }
    }

    /** Messages come by the hundred: a run of them goes in one statement. */
    private void filed(List<EntryRow> entries) {
        if (entries.isEmpty()) {
            return;
        }
        Map<UUID, EntryRow> byTrace = new HashMap<>();
        Map<UUID, Long> last = new HashMap<>();
        for (EntryRow entry : entries) {
            byTrace.put(entry.traceId, entry);
            last.merge(transmission(entry), named(entry, entry.refersTo, "place"), Math::max);
        }
        List<PostingRow> postings = new ArrayList<>();
        for (Object[] keys : session.createSelectionQuery(
                        "select traceId, orderKey, businessKey from MessageRow where traceId in :ids", Object[].class)
                .setParameterList("ids", byTrace.keySet())
                .getResultList()) {
            EntryRow entry = byTrace.get(keys[0]);
            if (entry != null) {
                postings.add(posting(entry, (String) keys[1], (String) keys[2]));
            }
        }
        session.insertMultiple(postings);
        last.forEach((file, ordinal) -> change(
                "update ReadingRow set filed = :last where transmissionId = :id and filed < :last",
                Map.of("id", file, "last", Math.toIntExact(ordinal))));
        entries.clear();
    }

    private static PostingRow posting(EntryRow entry, @Nullable String orderKey, @Nullable String businessKey) {
        var row = new PostingRow();
        row.traceId = entry.traceId;
        row.partner = entry.partner;
        row.arrival = entry.serial;
        row.orderKey = orderKey;
        row.businessKey = businessKey;
        row.state = PostingState.PLANNED;
        row.waiting = true;
        row.note = "";
        row.dueAt = entry.happenedAt;
        row.firstDueAt = entry.happenedAt;
        return row;
    }

    private static ReadingRow reading(EntryRow entry) {
        var row = new ReadingRow();
        row.transmissionId = entry.traceId;
        row.partner = entry.partner;
        row.arrival = entry.serial;
        row.state = ReadingRow.State.DUE;
        return row;
    }

    private static TidyUpRow tidyUp(EntryRow entry) {
        var row = new TidyUpRow();
        row.id = new PartnerSerial(entry.partner, entry.serial);
        row.dueAt = entry.happenedAt;
        return row;
    }

    private static OutboundStateRow outboundState(EntryRow entry) {
        var row = new OutboundStateRow();
        row.traceId = entry.traceId;
        row.partner = entry.partner;
        row.transmissionId = transmission(entry);
        row.state = OutboundState.PREPARED;
        return row;
    }

    private void prepared(EntryRow entry) {
        var placing = new PlacingRow();
        placing.transmissionId = entry.traceId;
        placing.partner = entry.partner;
        placing.arrival = entry.serial;
        placing.state = PostingState.PLANNED;
        placing.dueAt = entry.happenedAt;
        session.insert(placing);
        if (entry.dueAt != null) {
            var expectation = new ExpectationRow();
            expectation.transmissionId = entry.traceId;
            expectation.partner = entry.partner;
            expectation.dueAt = entry.dueAt;
            session.insert(expectation);
        }
    }

    private void deadLetter(EntryRow entry) {
        var row = new DeadLetterRow();
        row.traceId = entry.traceId;
        row.partner = entry.partner;
        row.transmissionId = entry.transmissionId;
        row.reason = entry.reason == null ? RejectReason.UNREADABLE_FILE : entry.reason;
        row.detail = entry.detail;
        row.openedAt = entry.happenedAt;
        session.upsert(row);
    }

    private void reading(EntryRow entry, ReadingRow.State state) {
        change(
                "update ReadingRow set state = :state where transmissionId = :id",
                Map.of("id", entry.traceId, "state", state));
    }

    private void postingDone(EntryRow entry) {
        change(
                "update PostingRow set state = DONE, waiting = false, outcome = :outcome, note = :note where traceId = :id",
                Map.of("id", entry.traceId, "outcome", entry.kind, "note", entry.detail));
    }

    /** After a crash the first sight of an effect is in the books (I8): then this message is the one that was posted. */
    private void foundInTheBooks(EntryRow entry) {
        change(
                "update PostingRow p set p.postedKey = p.businessKey where p.traceId = :id and not exists"
                        + " (select 1 from PostingRow q where q.partner = p.partner and q.postedKey = p.businessKey)",
                Map.of("id", entry.traceId));
    }

    private void postingAgain(EntryRow entry, PostingState state, Instant due) {
        change(
                "update PostingRow set state = :state, dueAt = :due where traceId = :id",
                Map.of("id", entry.traceId, "state", state, "due", due));
    }

    private void placing(EntryRow entry, PostingState state, Instant due) {
        change(
                "update PlacingRow set state = :state, dueAt = :due where transmissionId = :id",
                Map.of("id", entry.traceId, "state", state, "due", due));
    }

    /** Whoever answers has the file: it need not be placed any more (O11), and its answer is no longer waited for. */
    private void answered(EntryRow entry, OutboundState state) {
        UUID file = transmission(entry);
        change(
                "update OutboundStateRow set state = :state where traceId = :id",
                Map.of("id", entry.traceId, "state", state));
        change(
                "update OutboundStateRow set state = SENT where transmissionId = :id and state = PREPARED",
                Map.of("id", file));
        change("update PlacingRow set state = DONE where transmissionId = :id", Map.of("id", file));
        change(
                "update ExpectationRow set answered = true where transmissionId = :id and not exists"
                        + " (select 1 from OutboundStateRow s where s.transmissionId = :id and s.state = SENT)",
                Map.of("id", file));
    }

    private void replayed(EntryRow entry) {
        change("delete DeadLetterRow where traceId = :id", Map.of("id", entry.traceId));
        change(
                "update ReadingRow set state = DUE, attempts = 0 where transmissionId = :id and state = REFUSED",
                Map.of("id", entry.traceId));
        change(
                "update PostingRow set state = PLANNED, waiting = true, outcome = null, dueAt = :now, firstDueAt = :now where traceId = :id",
                Map.of("id", entry.traceId, "now", entry.happenedAt));
        change("update OutboundStateRow set state = REISSUE_DUE where traceId = :id", Map.of("id", entry.traceId));
    }

    private void discarded(EntryRow entry) {
        change("delete DeadLetterRow where traceId = :id", Map.of("id", entry.traceId));
        change(
                "update ReadingRow set state = DISCARDED where transmissionId = :id and state = REFUSED",
                Map.of("id", entry.traceId));
        change(
                "update PostingRow set state = DONE, waiting = false, outcome = DISCARDED where traceId = :id",
                Map.of("id", entry.traceId));
        change("update OutboundStateRow set state = DISCARDED where traceId = :id", Map.of("id", entry.traceId));
    }

    private void change(String hql, Map<String, Object> parameters) {
        var query = session.createMutationQuery(hql);
        parameters.forEach(query::setParameter);
        query.executeUpdate();
    }

    private static PartnerSerial delivery(EntryRow entry) {
        return new PartnerSerial(entry.partner, named(entry, entry.refersTo, "delivery"));
    }

    private static Instant due(EntryRow entry) {
        return named(entry, entry.dueAt, "time");
    }

    private static UUID transmission(EntryRow entry) {
        return named(entry, entry.transmissionId, "file");
    }

    private static <T> T named(EntryRow entry, @Nullable T value, String what) {
        if (value == null) {
            throw new LedgerFault("entry " + entry.serial + " of " + entry.partner + " (" + entry.kind + ") names no "
                    + what + "; run 'dunnage ledger verify'");
        }
        return value;
    }
}

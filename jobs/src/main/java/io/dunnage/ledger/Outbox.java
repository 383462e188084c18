package io.dunnage.ledger;

import io.dunnage.crashpoint.CrashPoint;
import io.dunnage.partner.PartnerId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Files that go out: prepared once, placed until the partner has them. */
public final class Outbox {
    private final Database database;
    private final Preparing preparing;

    Outbox(Database database, Preparing preparing) {
        this.database = database;
        this.preparing = preparing;
    }

    /** The latest revision of each business number, by number; what never went out is not in the answer. */
    public Map<String, OutboundVersion> lastOutbound(
            PartnerId partner, String documentType, Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        Map<String, OutboundVersion> latest = new LinkedHashMap<>();
        database.read(session -> session.createSelectionQuery(
                                "select o, m, s.state from OutboundRow o join MessageRow m on m.traceId = o.traceId"
                                        + " join OutboundStateRow s on s.traceId = o.traceId"
                                        + " where o.partner = :partner and o.documentType = :type and o.businessNumber in :numbers"
                                        + " and o.revision = (select max(l.revision) from OutboundRow l where l.partner = o.partner"
                                        + " and l.documentType = o.documentType and l.businessNumber = o.businessNumber)",
                                Object[].class)
                        .setParameter("partner", partner.value())
                        .setParameter("type", documentType)
                        .setParameterList("numbers", Set.copyOf(numbers))
                        .getResultList())
                .forEach(row -> {
                    OutboundVersion version =
                            version((OutboundRow) row[0], (MessageRow) row[1], (OutboundState) row[2]);
                    latest.put(version.number(), version);
                });
        return latest;
    }

    /** Messages of ours by trace id; those that are none of ours are missing. */
    public List<OutboundVersion> withTraces(Collection<TraceId> traces) {
        if (traces.isEmpty()) {
            return List.of();
        }
        return database
                .read(session -> session.createSelectionQuery(
                                "select o, m, s.state from OutboundRow o join MessageRow m on m.traceId = o.traceId"
                                        + " join OutboundStateRow s on s.traceId = o.traceId where o.traceId in :traces"
                                        + " order by o.traceId",
                                Object[].class)
                        .setParameterList(
                                "traces", traces.stream().map(TraceId::value).toList())
                        .getResultList())
                .stream()
                .map(row -> version((OutboundRow) row[0], (MessageRow) row[1], (OutboundState) row[2]))
                .toList();
    }

    /** Numbers of the documents of a type that the partner rejected and a person wants sent again (S8). */
    public Set<String> reissueDue(PartnerId partner, String documentType) {
        return Set.copyOf(database.read(session -> session.createSelectionQuery(
                        "select o.businessNumber from OutboundStateRow s join OutboundRow o on o.traceId = s.traceId"
                                + " where s.partner = :partner and s.state = REISSUE_DUE and o.documentType = :type"
                                + " and o.businessNumber is not null",
                        String.class)
                .setParameter("partner", partner.value())
                .setParameter("type", documentType)
                .getResultList()));
    }

    private static OutboundVersion version(OutboundRow outbound, MessageRow message, OutboundState state) {
        return new OutboundVersion(
                new TraceId(outbound.traceId),
                outbound.documentType,
                outbound.businessNumber == null ? "" : outbound.businessNumber,
                outbound.revision,
                outbound.purpose,
                message.content,
                message.canonicalXml,
                outbound.sourceRef,
                state,
                message.filedAt);
    }

    /**
     * Numbers, messages, bytes, the placing task and the cursor in one commit (O1 to O3, O12). A revision that exists already
     * is a {@link LedgerFault}: ask {@link #lastOutbound} first.
     */
    public List<Prepared> prepare(Lease lease, List<OutboundBatch> batches, @Nullable CursorAdvance cursor) {
        List<Prepared> prepared = database.write(lease, pen -> {
            List<Prepared> files = preparing.prepare(pen, batches);
            if (cursor != null) {
                Cursors.advance(pen, cursor);
            }
            return files;
        });
        CrashPoint.OUTBOUND_COMMITTED.pass();
        return prepared;
    }

    /** Files to be placed now, in the order they were prepared. */
    public List<DuePlacement> placementsDue(PartnerId partner, int limit) {
        return database.read(session -> session
                .createSelectionQuery(
                        "select t, p from PlacingRow p join TransmissionRow t on t.id = p.transmissionId"
                                + " where p.partner = :partner and p.state <> DONE and p.dueAt <= :now order by p.arrival",
                        Object[].class)
                .setParameter("partner", partner.value())
                .setParameter("now", database.now())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> due(session, (TransmissionRow) row[0], (PlacingRow) row[1]))
                .toList());
    }

    private static DuePlacement due(StatelessSession session, TransmissionRow file, PlacingRow placing) {
        return new DuePlacement(
                new TransmissionId(file.id),
                nameOf(session, file),
                new Fingerprint(file.sha256, file.sizeBytes),
                placing.state != PostingState.PLANNED,
                placing.attempts,
                file.knownAt);
    }

    /** The name it was given last. */
    private static String nameOf(StatelessSession session, TransmissionRow file) {
        return session
                .createSelectionQuery(
                        "select fileName from DeliveryRow where transmissionId = :id order by id.serial desc",
                        String.class)
                .setParameter("id", file.id)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(file.fileName);
    }

    /** The intention, before the mailbox is called; gives the number of the attempt, from 1 (O4). */
    public int placingIntended(Lease lease, TransmissionId transmission) {
        int attempt = database.write(lease, pen -> {
            int next = placing(pen, transmission).attempts + 1;
            pen.enter(Line.of(EntryKind.PLACING_INTENDED, transmission, "attempt " + next));
            return next;
        });
        CrashPoint.PLACING_INTENDED.pass();
        return attempt;
    }

    /** The partner has it; {@code how} says what was done or found. */
    public void sent(Lease lease, TransmissionId transmission, String how) {
        enter(lease, transmission, Line.of(EntryKind.SENT, transmission, how));
        CrashPoint.SENT_COMMITTED.pass();
    }

    /** The answer got lost: ask again at {@code askAt} (O5). */
    public void placingUnknown(Lease lease, TransmissionId transmission, String asked, Instant askAt) {
        enter(
                lease,
                transmission,
                Line.of(EntryKind.PLACING_UNKNOWN, transmission, asked).due(askAt));
    }

    /** It is certainly not there; again at {@code retryAt}. */
    public void placingFailed(Lease lease, TransmissionId transmission, String detail, Instant retryAt) {
        enter(
                lease,
                transmission,
                Line.of(EntryKind.PLACING_FAILED, transmission, detail).due(retryAt));
    }

    /**
     * Another file has the name on the mailbox: from now on it goes by this one, under the same control numbers (S2). Both
     * names find it.
     */
    public void renamed(Lease lease, TransmissionId transmission, String newName, String because) {
        database.enter(lease, pen -> {
            placing(pen, transmission);
            var row = new DeliveryRow();
            row.id = new PartnerSerial(pen.partner.value(), pen.nextSerial());
            row.transmissionId = transmission.value();
            row.fileName = newName;
            row.remotePath = newName;
            pen.session.insert(row);
            pen.enter(Line.of(EntryKind.PLACING_FAILED, transmission, because + "; it goes as " + newName)
                    .due(pen.now));
        });
    }

    /** The files that acknowledge an inbound one (I11). */
    public List<TransmissionId> answersTo(TransmissionId inbound) {
        return database.read(session -> session
                .createSelectionQuery("select id from TransmissionRow where answers = :id order by id", UUID.class)
                .setParameter("id", inbound.value())
                .getResultList()
                .stream()
                .map(TransmissionId::new)
                .toList());
    }

    /** Plans to place the same bytes again under the same name and numbers (I11, O7). */
    public void retransmit(Lease lease, TransmissionId transmission, String because) {
        enter(lease, transmission, Line.of(EntryKind.RETRANSMIT_PLANNED, transmission, because));
    }

    private void enter(Lease lease, TransmissionId transmission, Line line) {
        database.enter(lease, pen -> {
            placing(pen, transmission);
            pen.enter(line);
        });
    }

    private static PlacingRow placing(Pen pen, TransmissionId transmission) {
        PlacingRow row = pen.session.get(PlacingRow.class, transmission.value());
        if (row == null || !row.partner.equals(pen.partner.value())) {
            throw new LedgerFault("no outbound file " + transmission + " of partner " + pen.partner);
        }
        return row;
    }
}

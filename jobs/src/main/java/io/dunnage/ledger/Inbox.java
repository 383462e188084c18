package io.dunnage.ledger;

import io.dunnage.crashpoint.CrashPoint;
import io.dunnage.partner.PartnerId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Files that came in: claimed, tidied up remotely, read. */
public final class Inbox {
    private final Database database;
    private final TraceIds traceIds;
    private final Preparing preparing;
    private final Filing filing = new Filing();

    Inbox(Database database, TraceIds traceIds, Preparing preparing) {
        this.database = database;
        this.traceIds = traceIds;
        this.preparing = preparing;
    }

    /** The file is ours: its bytes are kept, now the ledger knows it. Plans the remote tidy-up in the same commit (rule 2, I3). */
    public Reception received(Lease lease, String fileName, String remotePath, Fingerprint fingerprint) {
        Reception reception = database.write(lease, pen -> receive(pen, fileName, remotePath, fingerprint));
        CrashPoint.CLAIM_COMMITTED.pass();
        return reception;
    }

    private Reception receive(Pen pen, String fileName, String remotePath, Fingerprint fingerprint) {
        TransmissionRow earlier = pen.session
                .createSelectionQuery(
                        "from TransmissionRow where partner = :partner and direction = INBOUND and sha256 = :sha256",
                        TransmissionRow.class)
                .setParameter("partner", pen.partner.value())
                .setParameter("sha256", fingerprint.sha256())
                .getSingleResultOrNull();
        if (earlier == null) {
            TransmissionRow row =
                    transmission(pen, new TransmissionId(traceIds.next().value()), fileName, fingerprint);
            pen.session.insert(row);
            pen.session.insert(delivery(pen, row.id, fileName, remotePath));
            pen.enter(Line.of(
                            EntryKind.RECEIVED,
                            new TransmissionId(row.id),
                            fileName + ", " + fingerprint.size() + " bytes, from " + remotePath)
                    .content(fingerprint.sha256()));
            return new Reception.New(new TransmissionId(row.id));
        }
        var known = new TransmissionId(earlier.id);
        boolean again = !waitsForTidyUp(pen, earlier.id, remotePath);
        if (again) {
            pen.session.insert(delivery(pen, earlier.id, fileName, remotePath));
            pen.enter(Line.of(
                            EntryKind.RECEIVED_AGAIN,
                            known,
                            fileName + " has the content of " + earlier.fileName + "; it is not read again")
                    .content(fingerprint.sha256()));
        }
        return new Reception.Duplicate(known, earlier.fileName, earlier.knownAt, again);
    }

    private static boolean waitsForTidyUp(Pen pen, UUID transmission, String remotePath) {
        return !pen.session
                .createSelectionQuery(
                        "select d.id.serial from DeliveryRow d join TidyUpRow t on t.id = d.id"
                                + " where d.transmissionId = :id and d.remotePath = :path",
                        Long.class)
                .setParameter("id", transmission)
                .setParameter("path", remotePath)
                .getResultList()
                .isEmpty();
    }

    private static TransmissionRow transmission(Pen pen, TransmissionId id, String fileName, Fingerprint fingerprint) {
        var row = new TransmissionRow();
        row.id = id.value();
        row.partner = pen.partner.value();
        row.direction = Direction.INBOUND;
        row.fileName = fileName;
        row.sha256 = fingerprint.sha256();
        row.sizeBytes = fingerprint.size();
        row.knownAt = pen.now;
        return row;
    }

    private static DeliveryRow delivery(Pen pen, UUID transmission, String fileName, String remotePath) {
        var row = new DeliveryRow();
        row.id = new PartnerSerial(pen.partner.value(), pen.nextSerial());
        row.transmissionId = transmission;
        row.fileName = fileName;
        row.remotePath = remotePath;
        return row;
    }

    /** A remote file that is never fetched (C7, C8, C11); recorded once, unless a person replayed it: true when new. */
    public boolean refusedAtTheDoor(Lease lease, String remotePath, RejectReason reason, String detail) {
        String name = lease.partner() + "\n" + remotePath + "\n" + reason;
        UUID trace = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return database.write(lease, pen -> {
            EntryRow last = pen.session
                    .createSelectionQuery("from EntryRow where traceId = :id order by serial desc", EntryRow.class)
                    .setParameter("id", trace)
                    .setMaxResults(1)
                    .getSingleResultOrNull();
            if (last != null && last.kind != EntryKind.REPLAYED) {
                return false;
            }
            if (last == null) {
                pen.session.insert(Filing.searchKey(trace, SearchKey.Kind.FILE, remotePath));
            }
            pen.enter(
                    Line.of(EntryKind.REFUSED_AT_THE_DOOR, trace, null, detail).because(reason));
            return true;
        });
    }

    /** Remote files that may be archived or deleted now. */
    public List<TidyUp> tidyUpsDue(PartnerId partner, int limit) {
        return database.read(session -> session
                .createSelectionQuery(
                        "select d, t.attempts from TidyUpRow t join DeliveryRow d on d.id = t.id"
                                + " where t.id.partner = :partner and t.dueAt <= :now order by t.id.serial",
                        Object[].class)
                .setParameter("partner", partner.value())
                .setParameter("now", database.now())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> tidyUp((DeliveryRow) row[0], (int) row[1]))
                .toList());
    }

    private static TidyUp tidyUp(DeliveryRow row, int attempts) {
        return new TidyUp(
                row.id.serial(), new TransmissionId(row.transmissionId), row.fileName, row.remotePath, attempts);
    }

    /** It is done; {@code how} says what was found and done. */
    public void tidied(Lease lease, TidyUp tidyUp, String how) {
        database.enter(lease, pen -> {
            pen.enter(Line.of(EntryKind.TIDIED, tidyUp.transmission(), how).refersTo(tidyUp.id()));
        });
        CrashPoint.TIDY_COMMITTED.pass();
    }

    /** It could not be done; again at {@code retryAt}. */
    public void tidyFailed(Lease lease, TidyUp tidyUp, String detail, Instant retryAt) {
        database.enter(lease, pen -> {
            pen.enter(Line.of(EntryKind.TIDY_FAILED, tidyUp.transmission(), detail)
                    .refersTo(tidyUp.id())
                    .due(retryAt));
        });
    }

    /** Files not read to their end, in order of arrival. */
    public List<UnreadFile> filesToRead(PartnerId partner) {
        return database.read(session -> session
                .createSelectionQuery(
                        "select t, r from ReadingRow r join TransmissionRow t on t.id = r.transmissionId"
                                + " where r.partner = :partner and r.state = DUE order by r.arrival",
                        Object[].class)
                .setParameter("partner", partner.value())
                .getResultList()
                .stream()
                .map(row -> unread((TransmissionRow) row[0], (ReadingRow) row[1]))
                .toList());
    }

    private static UnreadFile unread(TransmissionRow file, ReadingRow reading) {
        return new UnreadFile(
                new TransmissionId(file.id),
                file.fileName,
                new Fingerprint(file.sha256, file.sizeBytes),
                file.knownAt,
                reading.filed,
                reading.attempts);
    }

    /** Counts an attempt, committed before the first byte is parsed (C20); gives its number, from 1. */
    public int readingBegun(Lease lease, TransmissionId transmission) {
        int attempt = database.write(lease, pen -> {
            int next = reading(pen, transmission).attempts + 1;
            pen.enter(Line.of(EntryKind.READING_BEGUN, transmission, "attempt " + next));
            return next;
        });
        CrashPoint.READING_BEGUN.pass();
        return attempt;
    }

    /** An interchange begins; {@code ordinal} in the file, from 1 (S5, C3). */
    public InterchangeStart interchangeBegun(
            Lease lease, TransmissionId transmission, InterchangeKey key, int ordinal, int windowDays) {
        return database.write(lease, pen -> filing.begin(pen, transmission, key, ordinal, windowDays));
    }

    /** Files some messages in one commit; those whose ordinal is filed already are left as they are. */
    public void fileMessages(Lease lease, TransmissionId transmission, List<NewMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        database.enter(lease, pen -> filing.file(pen, transmission, messages));
        CrashPoint.MESSAGES_FILED.pass();
    }

    /** The file is read to its end; its acknowledgments are prepared in the same commit (I10). Twice is harmless. */
    public List<Prepared> readingFinished(Lease lease, TransmissionId transmission, List<OutboundBatch> answers) {
        return end(lease, transmission, answers, Line.of(EntryKind.READING_FINISHED, transmission, "read to its end"));
    }

    /** The file cannot be read, or not any further (C14, C20): a dead letter for the whole file. Twice is harmless. */
    public List<Prepared> readingRefused(
            Lease lease, TransmissionId transmission, RejectReason reason, String detail, List<OutboundBatch> answers) {
        return end(
                lease,
                transmission,
                answers,
                Line.of(EntryKind.READING_REFUSED, transmission, detail).because(reason));
    }

    private List<Prepared> end(Lease lease, TransmissionId transmission, List<OutboundBatch> answers, Line line) {
        List<Prepared> prepared = database.write(lease, pen -> {
            if (reading(pen, transmission).state != ReadingRow.State.DUE) {
                return List.of();
            }
            pen.enter(line);
            return preparing.prepare(pen, answers);
        });
        CrashPoint.READING_FINISHED.pass();
        return prepared;
    }

    private static ReadingRow reading(Pen pen, TransmissionId transmission) {
        ReadingRow row = pen.session.get(ReadingRow.class, transmission.value());
        if (row == null || !row.partner.equals(pen.partner.value())) {
            throw new LedgerFault("no inbound file " + transmission + " of partner " + pen.partner);
        }
        return row;
    }
}

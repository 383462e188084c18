package io.dunnage.ledger;

import io.dunnage.partner.PartnerId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.StatelessSession;

/** What waits for a person. People need no lease. */
public final class DeadLetterRegister {
    private final Database database;

    DeadLetterRegister(Database database) {
        this.database = database;
    }

    /** Open ones of all partners, the oldest first. */
    public List<OpenDeadLetter> open() {
        return database.read(session -> letters(
                session,
                session.createSelectionQuery("from DeadLetterRow order by openedAt, traceId", DeadLetterRow.class)
                        .getResultList()));
    }

    /** Open ones of one partner, the oldest first. */
    public List<OpenDeadLetter> open(PartnerId partner) {
        return database.read(session -> letters(
                session,
                session.createSelectionQuery(
                                "from DeadLetterRow where partner = :partner order by openedAt, traceId",
                                DeadLetterRow.class)
                        .setParameter("partner", partner.value())
                        .getResultList()));
    }

    /** The open one with this id. */
    public Optional<OpenDeadLetter> find(TraceId id) {
        return database.read(session -> Optional.ofNullable(session.get(DeadLetterRow.class, id.value()))
                .map(row -> letters(session, List.of(row)).getFirst()));
    }

    private static List<OpenDeadLetter> letters(StatelessSession session, List<DeadLetterRow> rows) {
        return rows.stream().map(row -> letter(session, row)).toList();
    }

    private static OpenDeadLetter letter(StatelessSession session, DeadLetterRow row) {
        TransmissionRow file =
                row.transmissionId == null ? null : session.get(TransmissionRow.class, row.transmissionId);
        MessageRow message = session.get(MessageRow.class, row.traceId);
        String fileName = file == null ? remotePath(session, row.traceId) : file.fileName;
        String subject = fileName;
        if (message != null && message.orderKey != null) {
            subject = message.orderKey;
        } else if (message != null && message.businessKey != null) {
            subject = message.businessKey;
        }
        return new OpenDeadLetter(
                new TraceId(row.traceId),
                new PartnerId(row.partner),
                file == null ? Direction.INBOUND : file.direction,
                message == null ? "" : message.messageType,
                subject,
                fileName,
                row.reason,
                row.detail,
                row.openedAt);
    }

    /** A file that was refused at the door has no transmission, only a name. */
    private static String remotePath(StatelessSession session, UUID trace) {
        return session
                .createSelectionQuery(
                        "select id.word from SearchKeyRow where id.traceId = :id and id.kind = 'FILE'", String.class)
                .setParameter("id", trace)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .orElse("");
    }

    /** Makes it due again under the same identity (C21); false when it is not open: twice is harmless. */
    public boolean replay(TraceId id, String who) {
        return replay(id, "", who);
    }

    /** The same, and why what was held holds as it is; {@code because} may be empty. */
    public boolean replay(TraceId id, String because, String who) {
        String detail = "replayed by " + who + (because.isBlank() ? "" : " because " + because);
        return close(id, who, row -> Line.of(EntryKind.REPLAYED, row.traceId, row.transmissionId, detail));
    }

    /** Closes it for good; false when it is not open. */
    public boolean discard(TraceId id, String because, String who) {
        if (because.isBlank()) {
            throw new IllegalArgumentException("a dead letter is discarded because of something: say why");
        }
        return close(
                id,
                who,
                row -> Line.of(EntryKind.DISCARDED, row.traceId, row.transmissionId, because)
                        .because(row.reason));
    }

    private boolean close(TraceId id, String who, Function<DeadLetterRow, Line> line) {
        Optional<OpenDeadLetter> open = find(id);
        return open.isPresent()
                && database.write(open.get().partner(), who, pen -> {
                    DeadLetterRow row =
                            pen.session.get(DeadLetterRow.class, id.value()); // again, now that the book is locked
                    if (row == null) {
                        return false;
                    }
                    pen.enter(line.apply(row));
                    return true;
                });
    }
}

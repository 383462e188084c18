package io.dunnage.ledger;

import io.dunnage.crashpoint.CrashPoint;
import io.dunnage.ledger.StockStatement.State;
import io.dunnage.partner.PartnerId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Stock statements. The lines of a message are taken in while it is read, in batches that are committed on the way; only when
 * the message is filed are they joined to a statement, and only a statement that was judged whole and sound is
 * {@link State#COMPLETE}. The comparison with Odoo reads {@link #completed} and {@link #lines}.
 */
public final class Statements {
    /** After every statement. */
    public static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private final Database database;
    private final TraceIds traceIds;

    Statements(Database database, TraceIds traceIds) {
        this.database = database;
        this.traceIds = traceIds;
    }

    /** Takes in lines of one message; with its {@code first} ones, what an attempt that died left of it is forgotten. */
    public void take(Lease lease, TransmissionId file, int ordinal, boolean first, List<StatementLine> lines) {
        database.enter(lease, pen -> {
            StatementPartRow part = partOf(pen.session, file, ordinal);
            if (part == null) {
                part = begun(pen, file, ordinal);
                pen.session.insert(part);
            } else if (part.statementId != null) {
                throw new LedgerFault("message " + ordinal + " of " + file + " is in a stock statement already");
            } else if (first) {
                StatementPartRow again = part;
                pen.session.doWork(connection -> StatementLines.delete(connection, again.id));
                empty(part);
            }
            append(pen.session, part, lines);
        });
        CrashPoint.STATEMENT_LINES_TAKEN.pass();
    }

    private StatementPartRow begun(Pen pen, TransmissionId file, int ordinal) {
        var part = new StatementPartRow();
        part.id = traceIds.next().value();
        part.partner = pen.partner.value();
        part.transmissionId = file.value();
        part.ordinal = ordinal;
        empty(part);
        return part;
    }

    private static void empty(StatementPartRow part) {
        part.lineCount = 0;
        part.itemCount = 0;
        part.quantitySum = BigDecimal.ZERO;
        part.digitSum = BigDecimal.ZERO;
        part.content = "0";
    }

    private static void append(StatelessSession session, StatementPartRow part, List<StatementLine> lines) {
        long before = part.lineCount;
        session.doWork(connection -> StatementLines.insert(connection, part.id, before, lines));
        part.lineCount += lines.size();
        part.itemCount += StatementLines.items(lines);
        part.quantitySum = part.quantitySum.add(StatementLines.sum(lines));
        part.digitSum = part.digitSum.add(StatementLines.digits(lines));
        part.content = StatementLines.content(part.content, lines);
        session.update(part);
    }

    private static @Nullable StatementPartRow partOf(StatelessSession session, TransmissionId file, int ordinal) {
        return session.createSelectionQuery(
                        "from StatementPartRow where transmissionId = :file and ordinal = :ordinal",
                        StatementPartRow.class)
                .setParameter("file", file.value())
                .setParameter("ordinal", ordinal)
                .getSingleResultOrNull();
    }

    static StatementPartRow part(StatelessSession session, TransmissionId file, int ordinal) {
        StatementPartRow part = partOf(session, file, ordinal);
        if (part == null) {
            throw new LedgerFault("no lines were taken of message " + ordinal + " of " + file);
        }
        return part;
    }

    /** Joins what a filed message brought to its statement, or opens the statement with it; twice is harmless. */
    public StatementJoin join(Lease lease, StatementShare share) {
        return database.write(lease, pen -> new StatementJoining(pen, share).join());
    }

    /** It is whole and believed; twice is harmless. */
    public void complete(Lease lease, StatementId id) {
        close(lease, id, StatementRow::complete);
    }

    /** Nothing of it counts; {@code with} is the one of its messages that becomes the dead letter. */
    public void refuse(Lease lease, StatementId id, TraceId with, RejectReason reason, String detail) {
        close(lease, id, row -> {
            row.state = State.REFUSED;
            row.reason = reason;
            row.detail = detail;
            row.judgedWith = with.value();
        });
    }

    private void close(Lease lease, StatementId id, Consumer<StatementRow> change) {
        database.enter(lease, pen -> {
            StatementRow row = row(pen.session, id.value());
            if (!row.partner.equals(pen.partner.value())) {
                throw new LedgerFault("no stock statement " + id + " of partner " + pen.partner);
            }
            change.accept(row);
            row.closedAt = pen.now;
            pen.session.update(row);
        });
        CrashPoint.STATEMENT_JUDGED.pass();
    }

    /** What was believed last of a building, the newest instant first. */
    public List<StockStatement> completed(PartnerId partner, String warehouse, int limit) {
        return completed(partner, warehouse, Instant.EPOCH, END, limit);
    }

    /** What was believed of a building as of instants in a period, its first and its last among them; the newest instant first. */
    public List<StockStatement> completed(PartnerId partner, String warehouse, Instant first, Instant last) {
        return completed(partner, warehouse, first, last, Integer.MAX_VALUE);
    }

    private List<StockStatement> completed(
            PartnerId partner, String warehouse, Instant first, Instant last, int limit) {
        return database.read(session -> session
                .createSelectionQuery(
                        "from StatementRow where partner = :partner and warehouse = :warehouse and state = COMPLETE"
                                + " and asOf between :first and :last order by asOf desc, closedAt desc",
                        StatementRow.class)
                .setParameter("partner", partner.value())
                .setParameter("warehouse", warehouse)
                .setParameter("first", first)
                .setParameter("last", last)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> statement(session, row))
                .toList());
    }

    /**
     * What came of a building after a statement and is not believed: refused, or parts of it are missing; the last to come first.
     *
     * @param after null: whenever it came
     * @param asOf only what is as of this instant or earlier
     */
    public List<StockStatement> notCompleted(
            PartnerId partner, String warehouse, @Nullable StatementId after, Instant asOf) {
        return database.read(session -> {
            Instant since = after == null ? Instant.EPOCH : row(session, after.value()).openedAt;
            return session
                    .createSelectionQuery(
                            "from StatementRow where partner = :partner and warehouse = :warehouse and state <> COMPLETE"
                                    + " and openedAt > :since and asOf <= :asOf order by openedAt desc",
                            StatementRow.class)
                    .setParameter("partner", partner.value())
                    .setParameter("warehouse", warehouse)
                    .setParameter("since", since)
                    .setParameter("asOf", asOf)
                    .getResultList()
                    .stream()
                    .map(row -> statement(session, row))
                    .toList();
        });
    }

    /** Every line of a statement, part by part in order; a page in memory at a time, each in a transaction of its own. */
    public void lines(StockStatement statement, Consumer<StatementLine> each) {
        for (StockStatement.Part part : statement.parts()) {
            UUID id = database.read(session -> part(session, part.file(), part.ordinal())).id;
            int after = 0;
            List<StatementLine> page;
            do {
                int behind = after;
                page = database.read(
                        session -> session.doReturningWork(connection -> StatementLines.page(connection, id, behind)));
                page.forEach(each);
                after += page.size();
            } while (StatementLines.isFull(page));
        }
    }

    /**
     * Forgets the lines of statements that were refused before an instant, and of messages that came before it and joined none, unless a
     * dead letter of theirs may still be replayed; gives how many lines.
     */
    public long forgetLines(Instant before) {
        return ForgottenLines.forget(database, before);
    }

    /** What stands beside a message in its interchange, of the same type. */
    public StatementCompany companyOf(TransmissionId file, int ordinal) {
        return database.read(session -> StatementCompany.of(session, file, ordinal));
    }

    static StatementRow row(StatelessSession session, UUID id) {
        StatementRow row = session.get(StatementRow.class, id);
        if (row == null) {
            throw new LedgerFault("no stock statement " + id);
        }
        return row;
    }

    static StockStatement statement(StatelessSession session, StatementRow row) {
        List<StockStatement.Part> parts = session
                .createSelectionQuery(
                        "from StatementPartRow where statementId = :id order by part, transmissionId, ordinal",
                        StatementPartRow.class)
                .setParameter("id", row.id)
                .getResultList()
                .stream()
                .map(StatementPartRow::asPart)
                .toList();
        return new StockStatement(
                new StatementId(row.id),
                new PartnerId(row.partner),
                row.warehouse,
                row.statementNumber,
                row.asOf,
                row.coverage == StatementRow.Coverage.FULL,
                row.parts,
                row.state,
                row.reason,
                row.judgedWith == null ? null : new TraceId(row.judgedWith),
                row.lineCount,
                row.quantitySum,
                parts);
    }
}

package io.dunnage.ledger;

import io.dunnage.crashpoint.CrashPoint;
import io.dunnage.ledger.StockStatement.State;
import io.dunnage.partner.PartnerId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

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

    private static StatementPartRow part(StatelessSession session, TransmissionId file, int ordinal) {
        StatementPartRow part = partOf(session, file, ordinal);
        if (part == null) {
            throw new LedgerFault("no lines were taken of message " + ordinal + " of " + file);
        }
        return part;
    }

    /** Joins what a filed message brought to its statement, or opens the statement with it; twice is harmless. */
    public StatementJoin join(Lease lease, StatementShare share) {
        return database.write(lease, pen -> {
            StatementPartRow part = part(pen.session, share.file(), share.ordinal());
            if (part.statementId != null) {
                return new StatementJoin.Joined(statement(pen.session, row(pen.session, part.statementId)));
            }
            for (StatementRow known : named(pen, share)) {
                StockStatement earlier = statement(pen.session, known);
                Optional<StatementJoin> said = known(earlier, share, part);
                if (said.isPresent()) {
                    return said.get();
                }
                if (isPartOf(earlier, share)) {
                    return joined(pen.session, known, part, share);
                }
            }
            StatementRow opened = opened(pen, share);
            pen.session.insert(opened);
            return joined(pen.session, opened, part, share);
        });
    }

    private static List<StatementRow> named(Pen pen, StatementShare share) {
        return pen.session
                .createSelectionQuery(
                        "from StatementRow where partner = :partner and warehouse = :warehouse"
                                + " and statementNumber = :number and asOf = :asOf and state <> REFUSED order by openedAt desc",
                        StatementRow.class)
                .setParameter("partner", pen.partner.value())
                .setParameter("warehouse", share.warehouse())
                .setParameter("number", share.number())
                .setParameter("asOf", share.asOf())
                .getResultList();
    }

    /** What came before under this number, if that settles it. */
    private static Optional<StatementJoin> known(StockStatement earlier, StatementShare share, StatementPartRow part) {
        boolean same = earlier.parts().stream()
                .anyMatch(one -> one.part() == share.part()
                        && one.content().equals(part.content)
                        && one.lines() == part.lineCount);
        boolean taken = share.part() > 0 && earlier.parts().stream().anyMatch(one -> one.part() == share.part());
        boolean elsewhere = earlier.parts().stream().noneMatch(one -> one.file().equals(share.file()));
        if (same && (elsewhere || taken)) {
            return Optional.of(new StatementJoin.Repeated(earlier));
        }
        return earlier.state() == State.COMPLETE || taken
                ? Optional.of(new StatementJoin.Contradicts(earlier))
                : Optional.empty();
    }

    /** Parts that are numbered may come in several files; others belong together only within one. */
    private static boolean isPartOf(StockStatement open, StatementShare share) {
        return share.parts() > 0
                ? open.partsDeclared() == share.parts()
                : open.partsDeclared() == 0
                        && open.parts().stream().anyMatch(one -> one.file().equals(share.file()));
    }

    private static StatementRow opened(Pen pen, StatementShare share) {
        var row = new StatementRow();
        row.id = share.trace().value();
        row.partner = pen.partner.value();
        row.warehouse = share.warehouse();
        row.statementNumber = share.number();
        row.asOf = share.asOf();
        row.coverage = share.full() ? StatementRow.Coverage.FULL : StatementRow.Coverage.PARTIAL;
        row.parts = share.parts();
        row.state = State.RECEIVING;
        row.quantitySum = BigDecimal.ZERO;
        row.openedAt = pen.now;
        return row;
    }

    private static StatementJoin joined(
            StatelessSession session, StatementRow statement, StatementPartRow part, StatementShare share) {
        part.traceId = share.trace().value();
        part.statementId = statement.id;
        part.part = share.part();
        part.control = share.declared().control();
        part.declaredLines = share.declared().lines();
        part.declaredTotal = share.declared().total();
        session.update(part);
        statement.lineCount += part.lineCount;
        statement.quantitySum = statement.quantitySum.add(part.quantitySum);
        session.update(statement);
        return new StatementJoin.Joined(statement(session, statement));
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

    private static StatementRow row(StatelessSession session, UUID id) {
        StatementRow row = session.get(StatementRow.class, id);
        if (row == null) {
            throw new LedgerFault("no stock statement " + id);
        }
        return row;
    }

    private static StockStatement statement(StatelessSession session, StatementRow row) {
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

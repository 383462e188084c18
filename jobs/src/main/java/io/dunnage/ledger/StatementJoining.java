package io.dunnage.ledger;

import io.dunnage.ledger.StockStatement.State;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Which stock statement the lines of a message belong to: one that came in parts, a new one, or one that was told before. */
final class StatementJoining {
    private final Pen pen;
    private final StatementShare share;

    StatementJoining(Pen pen, StatementShare share) {
        this.pen = pen;
        this.share = share;
    }

    StatementJoin join() {
        StatementPartRow part = Statements.part(pen.session, share.file(), share.ordinal());
        if (part.statementId != null) {
            return new StatementJoin.Joined(
                    Statements.statement(pen.session, Statements.row(pen.session, part.statementId)));
        }
        for (StatementRow known : named()) {
            StockStatement earlier = Statements.statement(pen.session, known);
            Optional<StatementJoin> said = known(earlier, part);
            if (said.isPresent()) {
                return said.get();
            }
            if (isPartOf(earlier)) {
                return joined(known, part);
            }
        }
        StatementRow opened = opened();
        pen.session.insert(opened);
        return joined(opened, part);
    }

    private List<StatementRow> named() {
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
    private Optional<StatementJoin> known(StockStatement earlier, StatementPartRow part) {
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
    private boolean isPartOf(StockStatement open) {
        return share.parts() > 0
                ? open.partsDeclared() == share.parts()
                : open.partsDeclared() == 0
                        && open.parts().stream().anyMatch(one -> one.file().equals(share.file()));
    }

    private StatementRow opened() {
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

    private StatementJoin joined(StatementRow statement, StatementPartRow part) {
        part.traceId = share.trace().value();
        part.statementId = statement.id;
        part.part = share.part();
        part.control = share.declared().control();
        part.declaredLines = share.declared().lines();
        part.declaredTotal = share.declared().total();
        pen.session.update(part);
        statement.lineCount += part.lineCount;
        statement.quantitySum = statement.quantitySum.add(part.quantitySum);
        pen.session.update(statement);
        return new StatementJoin.Joined(Statements.statement(pen.session, statement));
    }
}

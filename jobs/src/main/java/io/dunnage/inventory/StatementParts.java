package io.dunnage.inventory;

import io.dunnage.document.StockSnapshot;
import io.dunnage.exchange.InboundFeature.Due;
import io.dunnage.inventory.StatementJudgment.Refusal;
import io.dunnage.ledger.RejectReason;
import io.dunnage.ledger.StatementCompany;
import io.dunnage.ledger.Statements;
import io.dunnage.ledger.StockStatement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Whether a stock statement is whole: all parts here, and none of them cut off. */
final class StatementParts {
    private final Statements statements;
    private final StockStatement statement;
    private final List<Due<StockSnapshot>> due;

    StatementParts(Statements statements, StockStatement statement, List<Due<StockSnapshot>> due) {
        this.statements = statements;
        this.statement = statement;
        this.due = due;
    }

    /** What each message says of itself (CTT, CNT), against what was read: a difference is a statement that was cut off. */
    Optional<Refusal> totals() {
        for (Due<StockSnapshot> one : due) {
            StockStatement.Part part = statement.part(one.message().trace()).orElseThrow();
            Optional<BigDecimal> count = one.document().lineCount();
            if (count.isPresent()
                    && count.get().compareTo(BigDecimal.valueOf(part.items())) != 0
                    && count.get().compareTo(BigDecimal.valueOf(part.lines())) != 0) {
                return Optional.of(new Refusal(
                        RejectReason.CONTROL_TOTAL_WRONG,
                        statement + ": message " + one.message().messageControl() + " counts "
                                + count.get().toPlainString() + " lines, but has " + part.items()
                                + "; ask the warehouse for the whole statement again"));
            }
            Optional<BigDecimal> hash = one.document().hashTotal();
            if (hash.isPresent()
                    && hash.get().compareTo(part.sum()) != 0
                    && hash.get().compareTo(part.digits()) != 0) {
                return Optional.of(new Refusal(
                        RejectReason.CONTROL_TOTAL_WRONG,
                        statement + ": message " + one.message().messageControl() + " has a hash total of "
                                + hash.get().toPlainString() + ", but its quantities add up to "
                                + part.sum().stripTrailingZeros().toPlainString()
                                + "; ask the warehouse for the whole statement again"));
            }
        }
        return Optional.empty();
    }

    /** A message beside it that cannot be read may have been part of it. */
    Optional<Refusal> unreadable() {
        if (statement.partsDeclared() > 0) {
            return Optional.empty();
        }
        return due.stream()
                .flatMap(one -> company(one).unreadable().stream())
                .findFirst()
                .map(
                        control -> new Refusal(
                                RejectReason.INCOMPLETE_STATEMENT,
                                statement + ": message " + control
                                        + " of its interchange cannot be read, and may be part of it; ask for the whole statement again"));
    }

    private StatementCompany company(Due<StockSnapshot> one) {
        return statements.companyOf(one.message().transmission(), one.message().ordinal());
    }

    boolean isWhole() {
        return statement.partsDeclared() > 0
                ? statement.hasAllDeclared()
                : company(due.getFirst()).wholeFileRead();
    }
}

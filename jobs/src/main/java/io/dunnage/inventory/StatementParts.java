package io.dunnage.inventory;

import io.dunnage.document.StockSnapshot;
import io.dunnage.exchange.InboundFeature.Due;
import io.dunnage.inventory.StatementJudgment.Refusal;
import io.dunnage.ledger.RejectReason;
import io.dunnage.ledger.StatementCompany;
import io.dunnage.ledger.Statements;
import io.dunnage.ledger.StockStatement;
import io.dunnage.ledger.TraceId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        for (StockStatement.Part part : statement.parts()) {
            BigDecimal count = part.declared().lines();
            if (count != null
                    && count.compareTo(BigDecimal.valueOf(part.items())) != 0
                    && count.compareTo(BigDecimal.valueOf(part.lines())) != 0) {
                return Optional.of(new Refusal(
                        RejectReason.CONTROL_TOTAL_WRONG,
                        statement + ": message " + part.declared().control() + " counts " + plain(count)
                                + " lines, but has " + part.items()
                                + "; ask the warehouse for the whole statement again"));
            }
            BigDecimal hash = part.declared().total();
            if (hash != null && hash.compareTo(part.sum()) != 0 && hash.compareTo(part.digits()) != 0) {
                return Optional.of(new Refusal(
                        RejectReason.CONTROL_TOTAL_WRONG,
                        statement + ": message " + part.declared().control() + " has a hash total of " + plain(hash)
                                + ", but its quantities add up to " + plain(part.sum())
                                + "; ask the warehouse for the whole statement again"));
            }
        }
        return Optional.empty();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
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

    /** {@code atHand}: the messages that are being posted together; what waits beside them may still be part of it. */
    boolean isWhole(Set<TraceId> atHand) {
        if (statement.partsDeclared() > 0) {
            return statement.hasAllDeclared();
        }
        StatementCompany company = company(due.getFirst());
        return company.wholeFileRead() && atHand.containsAll(company.waiting());
    }
}

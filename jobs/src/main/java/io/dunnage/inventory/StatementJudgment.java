package io.dunnage.inventory;

import io.dunnage.ledger.RejectReason;
import io.dunnage.ledger.StockStatement;
import io.dunnage.partner.StatementPolicy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether a whole stock statement is believed (S21, C19). Decides, changes nothing; every refusal is of the whole statement. */
final class StatementJudgment {
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(24);

    private final StatementPolicy policy;
    private final Instant now;

    StatementJudgment(StatementPolicy policy, Instant now) {
        this.policy = policy;
        this.now = now;
    }

    /** Why it is not believed. */
    record Refusal(RejectReason reason, String detail) {}

    /** What needs no look at the lines; {@code last}: what was believed last of the building. */
    Optional<Refusal> ofItself(StockStatement statement, Optional<StockStatement> last) {
        if (statement.lines() == 0) {
            return refused(
                    RejectReason.EMPTY_STATEMENT,
                    statement + " has no line; it would say that the warehouse has nothing at all");
        }
        if (last.isPresent() && statement.asOf().isBefore(last.get().asOf())) {
            return refused(
                    RejectReason.STALE_STATEMENT,
                    statement + " is older than " + last.get().number() + " as of "
                            + last.get().asOf() + ", which counts already");
        }
        if (statement.asOf().plus(policy.maximumAge()).isBefore(now)) {
            return refused(
                    RejectReason.STALE_STATEMENT,
                    statement + " is older than statements.maximumAge (" + policy.maximumAge() + ") allows");
        }
        return Optional.empty();
    }

    /** What a person may approve all the same. */
    Optional<Refusal> plausible(StockStatement statement, Optional<StockStatement> last, ItemTotals.Difference found) {
        if (statement.asOf().isAfter(now.plus(CLOCKS_DIFFER))) {
            return implausible(statement + " lies in the future; is timeZone in partner.yaml right?");
        }
        if (last.isEmpty()) {
            return Optional.empty();
        }
        String than = " than " + last.get().number() + " as of " + last.get().asOf();
        BigDecimal covered = percent(found.both(), found.before());
        if (statement.full() && found.before() > 0 && covered.compareTo(policy.minimumCoverage()) < 0) {
            return implausible(statement + " tells of " + found.both() + " of the " + found.before() + " items of "
                    + last.get().number() + ", " + covered.toPlainString()
                    + " % where statements.minimumCoverage wants "
                    + policy.minimumCoverage().toPlainString());
        }
        if (found.before() <= policy.fewItems() && found.now() <= policy.fewItems()) {
            return Optional.empty();
        }
        long compared = statement.full() ? found.before() + found.now() - found.both() : found.both();
        BigDecimal items = percent(found.changed(), compared);
        if (items.compareTo(policy.maximumItemsChanged()) > 0) {
            return implausible(statement + " has other quantities" + than + " of " + found.changed() + " of " + compared
                    + " items, " + items.toPlainString() + " % where statements.maximumItemsChanged allows "
                    + policy.maximumItemsChanged().toPlainString());
        }
        BigDecimal quantity = percent(found.quantityChanged(), found.quantityBefore());
        if (quantity.compareTo(policy.maximumQuantityChanged()) > 0) {
            return implausible(statement + " differs" + than + " by " + quantity.toPlainString()
                    + " % of the quantity where statements.maximumQuantityChanged allows "
                    + policy.maximumQuantityChanged().toPlainString());
        }
        return Optional.empty();
    }

    private static BigDecimal percent(double part, double whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part * 100 / whole)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
    }

    private static Optional<Refusal> implausible(String detail) {
        return refused(
                RejectReason.IMPLAUSIBLE_STATEMENT, detail + "; replay it with --because to approve it as it is");
    }

    private static Optional<Refusal> refused(RejectReason reason, String detail) {
        return Optional.of(new Refusal(reason, detail));
    }
}

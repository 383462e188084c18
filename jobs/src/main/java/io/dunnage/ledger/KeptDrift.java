package io.dunnage.ledger;

import io.dunnage.partner.PartnerId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drift with its life.
 *
 * @param id its own trace id, the same from statement to statement until it is resolved
 * @param book Odoo's units as they were seen last
 * @param stated the warehouse's
 * @param openedWith the statement that it was first seen in
 * @param openedAsOf that statement's instant
 * @param seenWith the reconciliation that saw it, or its end, last
 * @param seenAsOf that one's instant
 * @param accepted who lives with it, and why; null unless somebody does
 * @param activity the to-do in Odoo that tells of it; null when there is none
 * @param countId the quant in Odoo that is to be counted for it; null when there is none
 * @param application as a change of stock; null when it was never applied
 */
public record KeptDrift(
        TraceId id,
        PartnerId partner,
        String warehouse,
        DriftPlace place,
        BigDecimal book,
        BigDecimal stated,
        BigDecimal unitCost,
        List<CausedUnits> causes,
        DriftLife life,
        StatementId openedWith,
        Instant openedAsOf,
        TraceId seenWith,
        Instant seenAsOf,
        @Nullable Accepted accepted,
        @Nullable Activity activity,
        @Nullable Long countId,
        @Nullable Application application) {
    /** Who accepted it. */
    public record Accepted(String who, String because) {}

    /**
     * The to-do.
     *
     * @param on the record that it hangs on: {@code stock.lot 42}
     * @param content hash of its words
     */
    public record Activity(long id, String on, String content) {}

    /**
     * The change of stock that takes the drift out of Odoo's book.
     *
     * @param units signed as the drift
     * @param effect the records in Odoo, or why there are none; empty while nobody knows
     */
    public record Application(State state, BigDecimal units, String effect) {
        /** How far it is. */
        public enum State {
            /** Odoo is being asked, or the answer got lost. */
            APPLYING,
            APPLIED,
            /** Odoo said no; nothing was changed. */
            NOT_APPLIED,
            REVERSING,
            REVERSED
        }

        /** Whether its answer is still to be found out. */
        public boolean isUnderWay() {
            return state == State.APPLYING || state == State.REVERSING;
        }
    }

    public KeptDrift {
        causes = List.copyOf(causes);
    }

    /** What the warehouse has more than Odoo. */
    public BigDecimal units() {
        return stated.subtract(book);
    }

    /** The part of it that no message explains. */
    public BigDecimal unexplained() {
        return causes.stream()
                .filter(one -> one.cause().equals(CausedUnits.UNEXPLAINED))
                .map(CausedUnits::units)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whole days from the statement that it was first seen in. */
    public int ageDays(Instant until) {
        return (int) Math.max(0, Duration.between(openedAsOf, until).toDays());
    }
}

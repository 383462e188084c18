package io.dunnage.report;

import java.math.BigDecimal;
import java.util.List;

/**
 * A place where book and statement differ: {@code stated = book + all of its explanations}.
 *
 * @param id the drift's own id, the same from statement to statement; empty when it is not kept
 * @param item Odoo's number of it; the partner's when Odoo does not know it
 * @param name of the item
 * @param lot empty when the books are compared without lots
 * @param state FREE, HELD or DAMAGED; empty when the statement knows no states
 * @param book Odoo's units and value at the statement's instant
 * @param stated the warehouse's
 * @param unitCost in the report's currency
 * @param explanations what the difference is made of; their units add up to it
 * @param ageDays since the drift was opened, in whole days
 * @param life OPENED, PERSISTING, CHANGED, RESOLVED, ACCEPTED; CORRECTION for one of a locked period
 */
public record DriftLine(
        String id,
        String item,
        String name,
        String lot,
        String state,
        Amount book,
        Amount stated,
        BigDecimal unitCost,
        List<Explanation> explanations,
        int ageDays,
        String life) {
    /** What a drift's life is called when it corrects a locked period: its figures are what has changed since. */
    public static final String CORRECTION = "CORRECTION";

    public DriftLine {
        explanations = List.copyOf(explanations);
    }

    /** Whether it corrects a locked period; then it is in none of the sums. */
    public boolean isCorrection() {
        return life.equals(CORRECTION);
    }

    /** What the warehouse has more than Odoo. */
    public Amount drift() {
        return stated.plus(book.negated());
    }

    /**
     * A part of the difference.
     *
     * @param cause why
     * @param amount signed as the difference: positive when the warehouse has more
     * @param traces the messages that cause it, none for {@code UNEXPLAINED}
     * @param about number of the order, shipment, receipt or adjustment that it is about; of a correction the month that it corrects;
     *     empty when there is none
     */
    public record Explanation(DriftCause cause, Amount amount, List<String> traces, String about) {
        public Explanation {
            traces = List.copyOf(traces);
        }
    }
}

package io.dunnage.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What one comparison saw of one drift.
 *
 * @param run the comparison's trace id
 * @param statement the warehouse's number of its statement
 * @param asOf the statement's instant
 * @param at when it was compared
 * @param book Odoo's units then
 * @param stated the warehouse's
 */
public record DriftSighting(
        TraceId run,
        String statement,
        Instant asOf,
        Instant at,
        DriftLife life,
        BigDecimal book,
        BigDecimal stated,
        List<CausedUnits> causes) {
    public DriftSighting {
        causes = List.copyOf(causes);
    }

    /** What the warehouse had more than Odoo. */
    public BigDecimal units() {
        return stated.subtract(book);
    }
}

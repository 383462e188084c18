package io.dunnage.ledger;

import java.math.BigDecimal;
import java.util.List;

/**
 * A drift as a comparison found it: {@code stated = book + causes}.
 *
 * @param book Odoo's units
 * @param stated the warehouse's
 * @param unitCost in the currency of the company; zero when nobody knows
 * @param causes whose units add up to the drift
 */
public record FoundDrift(
        DriftPlace place, BigDecimal book, BigDecimal stated, BigDecimal unitCost, List<CausedUnits> causes) {
    public FoundDrift {
        causes = List.copyOf(causes);
    }
}

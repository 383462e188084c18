package io.dunnage.report;

import java.math.BigDecimal;

/**
 * Units of stock, and what they are worth.
 *
 * @param units in the item's stock unit; negative when missing
 * @param value in the report's currency, units times the item's cost
 */
public record Amount(BigDecimal units, BigDecimal value) {
    public static final Amount ZERO = new Amount(BigDecimal.ZERO, BigDecimal.ZERO);

    public Amount plus(Amount other) {
        return new Amount(units.add(other.units), value.add(other.value));
    }

    public Amount negated() {
        return new Amount(units.negate(), value.negate());
    }

    /** Whether there is neither a unit nor a value. */
    public boolean isZero() {
        return units.signum() == 0 && value.signum() == 0;
    }
}

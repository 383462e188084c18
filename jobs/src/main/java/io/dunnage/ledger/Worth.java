package io.dunnage.ledger;

import java.math.BigDecimal;

/**
 * Units of stock, and what they are worth.
 *
 * @param units in stock units; negative when missing
 * @param value in the currency of the company
 */
public record Worth(BigDecimal units, BigDecimal value) {
    public static final Worth NONE = new Worth(BigDecimal.ZERO, BigDecimal.ZERO);
}

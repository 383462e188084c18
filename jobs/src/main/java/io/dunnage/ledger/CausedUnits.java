package io.dunnage.ledger;

import java.math.BigDecimal;
import java.util.List;

/**
 * A part of a drift with its cause.
 *
 * @param cause its name: {@code SHIPPED_NOT_POSTED}, {@code UNEXPLAINED}
 * @param units signed as the drift: positive when the warehouse has more
 * @param number of the document; empty when there is none
 * @param traces ids of the messages that cause it
 */
public record CausedUnits(String cause, BigDecimal units, String number, List<String> traces) {
    /** No message explains them. */
    public static final String UNEXPLAINED = "UNEXPLAINED";

    public CausedUnits {
        traces = List.copyOf(traces);
    }
}

package io.dunnage.ledger;

import java.time.LocalDate;

/**
 * A period that is to be locked.
 *
 * @param id its identity, which nothing else has
 * @param statement the complete one that closes it
 * @param first day of it, in the partner's time zone
 * @param last day of it, not before the first
 */
public record NewLockedPeriod(TraceId id, StockStatement statement, LocalDate first, LocalDate last) {
    public NewLockedPeriod {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(first + " to " + last + " is no period");
        }
    }
}

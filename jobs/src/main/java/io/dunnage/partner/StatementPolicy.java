package io.dunnage.partner;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * When a partner's stock statement is believed. What departs further is refused whole, or held until a person approves it.
 *
 * @param minimumCoverage how many of the items of the last full statement a full one must tell of at least, in percent
 * @param maximumItemsChanged how many items may have another quantity than in the last one, in percent
 * @param maximumQuantityChanged how much of the last quantity may have changed, in percent
 * @param fewItems where both statements have no more items than this, changes are not held against them: a few fast movers
 *     are soon more than any percentage
 * @param maximumAge how old a statement may be when it is read
 * @param partsWithin how long parts that are missing are waited for
 */
public record StatementPolicy(
        BigDecimal minimumCoverage,
        BigDecimal maximumItemsChanged,
        BigDecimal maximumQuantityChanged,
        int fewItems,
        Duration maximumAge,
        Duration partsWithin) {
    public StatementPolicy {
        percentage("minimumCoverage", minimumCoverage);
        percentage("maximumItemsChanged", maximumItemsChanged);
        percentage("maximumQuantityChanged", maximumQuantityChanged);
        if (maximumAge.isNegative() || maximumAge.isZero() || partsWithin.isNegative()) {
            throw new IllegalArgumentException("maximumAge: must be longer than nothing, such as 3d");
        }
    }

    private static void percentage(String key, BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException(
                    key + ": " + value.toPlainString() + " is not a percentage; use 0 to 100");
        }
    }

    /** What a profile that says nothing gets. */
    public static StatementPolicy standard() {
        return new StatementPolicy(
                BigDecimal.valueOf(60),
                BigDecimal.valueOf(20),
                BigDecimal.valueOf(30),
                10,
                Duration.ofDays(3),
                Duration.ofHours(24));
    }
}

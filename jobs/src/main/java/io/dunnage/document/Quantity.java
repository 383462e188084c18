package io.dunnage.document;

import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.math.BigDecimal;

/**
 * A number with its unit (an X12 element 355 code such as EA or CS, or a unit of weight or length). May be negative (a
 * variance). Refuses an absolute amount of 10^15 or more, more than nine decimals, and arithmetic between two units.
 * Trailing zeros are dropped: 7.0 EA equals 7 EA.
 */
@XmlJavaTypeAdapter(QuantityXml.class)
public record Quantity(BigDecimal amount, String unit) {
    private static final int DECIMALS = 9;
    private static final int INTEGER_DIGITS = 15;

    public Quantity {
        amount = normal(amount);
        if (unit.isBlank() || unit.length() > 10) {
            throw new IllegalArgumentException("not a unit: '" + unit + "'");
        }
    }

    /** A whole number of a unit. */
    public static Quantity of(long amount, String unit) {
        return new Quantity(BigDecimal.valueOf(amount), unit);
    }

    /** A number as people write it, {@code 7} or {@code 2.5}. */
    public static Quantity of(String amount, String unit) {
        return new Quantity(new BigDecimal(amount), unit);
    }

    public Quantity minus(Quantity other) {
        return new Quantity(amount.subtract(same(other)), unit);
    }

    public Quantity plus(Quantity other) {
        return new Quantity(amount.add(same(other)), unit);
    }

    /** Negative, zero or positive as this is less than, equal to or more than the other, in the same unit. */
    public int comparedWith(Quantity other) {
        return amount.compareTo(same(other));
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + unit;
    }

    private BigDecimal same(Quantity other) {
        if (!unit.equals(other.unit)) {
            throw new IllegalArgumentException("cannot reckon " + this + " with " + other + ": different units");
        }
        return other.amount;
    }

    /** Whether a number has no more digits before the point than a quantity may have. */
    public static boolean holds(BigDecimal amount) {
        return (long) amount.precision() - amount.scale() <= INTEGER_DIGITS;
    }

    /** Checked before anything is computed: 1e999999999 is one short string and a very long number. */
    static BigDecimal normal(BigDecimal amount) {
        if (amount.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if (!holds(amount)) {
            throw new IllegalArgumentException("a number of more than " + INTEGER_DIGITS + " digits before the point");
        }
        if (amount.scale() == 0) {
            return amount;
        }
        if (amount.precision() > 64 || amount.scale() > 64) {
            throw new IllegalArgumentException("a number of too many digits");
        }
        var stripped = amount.stripTrailingZeros();
        if (stripped.scale() > DECIMALS) {
            throw new IllegalArgumentException("a number of more than " + DECIMALS + " decimals: " + stripped);
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

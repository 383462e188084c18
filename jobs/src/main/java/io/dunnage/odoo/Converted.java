package io.dunnage.odoo;

import java.math.BigDecimal;

/** A quantity in another unit of measure (S22). */
public sealed interface Converted {
    /** The very same quantity. */
    record Exact(BigDecimal quantity) implements Converted {
        /** Whether these are whole pieces: a fraction of a piece is an exception for whoever counts in pieces. */
        public boolean isWhole() {
            return quantity.signum() == 0 || quantity.stripTrailingZeros().scale() <= 0;
        }
    }

    /**
     * It cannot be said in that unit: a piece is no number of dozens.
     *
     * @param nearly the nearest that can be written, for people
     */
    record Uneven(BigDecimal nearly) implements Converted {}

    /** Pieces are no kilograms. */
    record Incomparable() implements Converted {}
}

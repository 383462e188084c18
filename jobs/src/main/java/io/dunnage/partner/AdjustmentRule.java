package io.dunnage.partner;

import org.jspecify.annotations.Nullable;

/**
 * What one of a partner's adjustment reasons does to the depositor's books (X12 947 W19-01), and which sign its quantity must
 * have (S19).
 *
 * @param reason the partner's code, as written
 * @param from Odoo's complete name of a location, {@code TPL/Stock/Hold}; null: the warehouse's stock
 * @param to as {@code from}
 * @param because why it is ignored; must be given there
 */
public record AdjustmentRule(
        String reason,
        Action action,
        Sign sign,
        @Nullable String from,
        @Nullable String to,
        @Nullable String because) {
    /** What it does. */
    public enum Action {
        /** From one location to another; the total stays: hold and release, quarantine. */
        MOVE,
        /** More or less in one location: found, lost, counted. */
        ADJUST,
        /** Out of stock for good: dumped, destroyed. */
        SCRAP,
        /** It is another item than was thought. */
        REIDENTIFY,
        /** It is of another lot than was thought. */
        RELOT,
        /** Nothing in the depositor's books. */
        IGNORE
    }

    /** What the sign of a quantity must be, and what it means. */
    public enum Sign {
        PLUS_ONLY,
        MINUS_ONLY,
        /** Plus does it, minus takes it back. */
        SIGNED,
        /** A minus and a plus line of one message are one event. */
        PAIR
    }

    public AdjustmentRule {
        switch (action) {
            case MOVE -> {
                if (from == null && to == null) {
                    throw new IllegalArgumentException("MOVE goes nowhere; say from or to, such as to: TPL/Stock/Hold");
                }
                if (from != null && from.equals(to)) {
                    throw new IllegalArgumentException("MOVE goes from " + from + " to itself; say another to");
                }
            }
            case ADJUST, SCRAP -> {
                if (sign == Sign.PAIR) {
                    throw new IllegalArgumentException(
                            action + " has no pairs; use PLUS_ONLY, MINUS_ONLY or SIGNED, or another action");
                }
                if (to != null) {
                    throw new IllegalArgumentException(
                            "to: means nothing to " + action + "; name the location in from");
                }
            }
            case REIDENTIFY, RELOT -> {
                if (to != null) {
                    throw new IllegalArgumentException(
                            "to: means nothing to " + action + "; name the location in from");
                }
            }
            case IGNORE -> {
                if (because == null || because.isBlank()) {
                    throw new IllegalArgumentException("because: is missing; say why " + reason + " changes nothing");
                }
            }
        }
    }
}

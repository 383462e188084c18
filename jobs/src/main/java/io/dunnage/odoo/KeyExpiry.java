package io.dunnage.odoo;

import java.time.Instant;

/** Until when the API key is good, as far as Odoo tells (E13). Odoo does not say which of a user's keys was used. */
public sealed interface KeyExpiry {
    /** No key of the user expires: Odoo 17 and before, or a key without an end. */
    record Never() implements KeyExpiry {}

    /**
     * At the earliest and at the latest; they differ while an old key and a new one overlap.
     *
     * @param earliest when the first of the user's keys ends
     * @param latest when the last one ends
     */
    record Between(Instant earliest, Instant latest) implements KeyExpiry {}

    /** The user may not see his keys, or logs in with a password. */
    record Unknown(String because) implements KeyExpiry {}
}

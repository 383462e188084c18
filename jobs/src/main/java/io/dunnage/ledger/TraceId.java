package io.dunnage.ledger;

import java.util.UUID;

/**
 * A message's identity from first sight to the books, given before anything else happens to it.
 *
 * @param value a version 7 UUID, so that ids sort by the time they were given
 */
public record TraceId(UUID value) {
    /** Reads the text form, as it stands in logs, in Odoo and in reports; refuses anything else. */
    public static TraceId parse(String text) {
        return new TraceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

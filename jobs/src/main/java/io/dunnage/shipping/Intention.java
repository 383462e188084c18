package io.dunnage.shipping;

import java.time.Instant;
import java.util.Optional;

/**
 * What was about to be done to which delivery, committed before Odoo is called (I7): after a crash that delivery is asked,
 * never the back order that may have come of it.
 *
 * @param pickingId Odoo's id of the delivery
 * @param when the first call may have been sent
 */
record Intention(long pickingId, Instant when) {
    String asNote() {
        return "picking=" + pickingId + " at=" + when;
    }

    /** Empty when there was no intention yet. */
    static Optional<Intention> parse(String note) {
        if (!note.startsWith("picking=")) {
            return Optional.empty();
        }
        int at = note.indexOf(" at=");
        return Optional.of(new Intention(
                Long.parseLong(note.substring("picking=".length(), at)), Instant.parse(note.substring(at + 4))));
    }
}

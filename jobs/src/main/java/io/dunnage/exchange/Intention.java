package io.dunnage.exchange;

import java.time.Instant;
import java.util.Optional;

/**
 * What was about to be done to which transfer of Odoo, committed before Odoo is called (I7): after a crash that transfer is asked,
 * never the back order that may have come of it.
 *
 * @param pickingId Odoo's id of the transfer
 * @param when the first call may have been sent
 */
public record Intention(long pickingId, Instant when) {
    public String asNote() {
        return "picking=" + pickingId + " at=" + when;
    }

    /** Empty when there was no intention yet. */
    public static Optional<Intention> parse(String note) {
        if (!note.startsWith("picking=")) {
            return Optional.empty();
        }
        int at = note.indexOf(" at=");
        return Optional.of(new Intention(
                Long.parseLong(note.substring("picking=".length(), at)), Instant.parse(note.substring(at + 4))));
    }
}

package io.dunnage.ledger;

import java.util.UUID;

/**
 * Identity of one file that came in or goes out. It is a trace id of its own, under which entries about the whole file stand.
 *
 * @param value a version 7 UUID
 */
public record TransmissionId(UUID value) {
    /** The file's own trace. */
    public TraceId trace() {
        return new TraceId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

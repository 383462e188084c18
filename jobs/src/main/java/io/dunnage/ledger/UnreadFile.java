package io.dunnage.ledger;

import java.time.Instant;

/**
 * A file that has not been read to its end.
 *
 * @param filed how many of its messages are in the ledger: reading resumes at ordinal {@code filed + 1} (I6)
 * @param attempts times that reading was begun, this one not counted (C20)
 */
public record UnreadFile(
        TransmissionId transmission,
        String fileName,
        Fingerprint fingerprint,
        Instant receivedAt,
        int filed,
        int attempts) {}

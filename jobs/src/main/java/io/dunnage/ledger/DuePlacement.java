package io.dunnage.ledger;

import java.time.Instant;

/**
 * A file that is to be placed on the partner's mailbox now.
 *
 * @param unknown the process died or the answer got lost: stat before acting (O5, O6)
 * @param attempts intentions committed so far
 */
public record DuePlacement(
        TransmissionId transmission,
        String fileName,
        Fingerprint fingerprint,
        boolean unknown,
        int attempts,
        Instant preparedAt) {}

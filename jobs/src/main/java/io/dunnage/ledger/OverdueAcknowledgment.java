package io.dunnage.ledger;

import java.time.Instant;

/** A group that should have been acknowledged by now (O9). */
public record OverdueAcknowledgment(
        TransmissionId transmission,
        String fileName,
        String functionalId,
        long groupControl,
        int messages,
        Instant expectedBy) {}

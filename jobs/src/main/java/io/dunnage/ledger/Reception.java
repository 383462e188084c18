package io.dunnage.ledger;

import java.time.Instant;

/** What the ledger says to a claimed file (S3, S4). In both cases its remote tidy-up is planned in the same commit. */
public sealed interface Reception {
    TransmissionId transmission();

    /** Never seen: it will be read. */
    record New(TransmissionId transmission) implements Reception {}

    /** The same bytes came before, under whatever name: not read again. {@code again}: a further delivery; false: the same one, seen again after a crash (I3). */
    record Duplicate(TransmissionId transmission, String earlierName, Instant earlierWhen, boolean again)
            implements Reception {}
}

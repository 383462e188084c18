package io.dunnage.ledger;

import io.dunnage.partner.PartnerId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Whether the book is whole. */
@SuppressWarnings("DoNotCallSuggester")
public final class Audit {
    Audit() {}

    /** Recomputes every chain, and compares what was filed with the hashes in it. */
    public Verification verify() {
        throw new UnsupportedOperationException();
    }

    /** Makes the derived tables anew from the entries, in one transaction; gives how many were read. Nobody may hold a lease. */
    public long rebuild() {
        throw new UnsupportedOperationException();
    }

    /** Counts and gaps of one partner, or of all. */
    public Completeness completeness(@Nullable PartnerId partner) {
        throw new UnsupportedOperationException();
    }

    /** Removes bytes older than {@code age} that no transmission names (I2) and stale {@code .part} files; gives how many. */
    public int sweepOrphans(Duration age) {
        throw new UnsupportedOperationException();
    }
}

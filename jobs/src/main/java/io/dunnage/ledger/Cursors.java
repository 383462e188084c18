package io.dunnage.ledger;

import io.dunnage.partner.PartnerId;
import java.util.Optional;

/** How far sources were read. */
@SuppressWarnings("DoNotCallSuggester")
public final class Cursors {
    Cursors() {}

    /** Where the source was left; empty before the first time. */
    public Optional<String> cursor(PartnerId partner, String name) {
        throw new UnsupportedOperationException();
    }

    /** Nothing was found up to there. What was found is committed by {@link Outbox#prepare} together with its cursor. */
    public void advance(Lease lease, CursorAdvance advance) {
        throw new UnsupportedOperationException();
    }
}

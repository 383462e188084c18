package io.dunnage.ledger;

import io.dunnage.partner.PartnerId;
import java.util.List;
import java.util.Optional;

/** What waits for a person. People need no lease. */
@SuppressWarnings("DoNotCallSuggester")
public final class DeadLetterRegister {
    DeadLetterRegister() {}

    /** Open ones of all partners, the oldest first. */
    public List<OpenDeadLetter> open() {
        throw new UnsupportedOperationException();
    }

    /** Open ones of one partner, the oldest first. */
    public List<OpenDeadLetter> open(PartnerId partner) {
        throw new UnsupportedOperationException();
    }

    /** The open one with this id. */
    public Optional<OpenDeadLetter> find(TraceId id) {
        throw new UnsupportedOperationException();
    }

    /** Makes it due again under the same identity (C21); false when it is not open: twice is harmless. */
    public boolean replay(TraceId id, String who) {
        throw new UnsupportedOperationException();
    }

    /** Closes it for good; false when it is not open. */
    public boolean discard(TraceId id, String because, String who) {
        throw new UnsupportedOperationException();
    }
}

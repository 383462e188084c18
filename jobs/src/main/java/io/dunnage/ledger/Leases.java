package io.dunnage.ledger;

import io.dunnage.partner.PartnerId;
import java.time.Duration;
import java.util.Optional;

/** One writer per partner (E1, E2), on the database's clock. */
@SuppressWarnings("DoNotCallSuggester")
public final class Leases {
    Leases() {}

    /**
     * Takes the partner for {@code term}; empty when anybody holds it, this process included. A holder that died on this
     * machine is followed at once, one that cannot be seen after its term. What was in flight when it died becomes unknown.
     */
    public Optional<Lease> lease(PartnerId partner, Duration term) {
        throw new UnsupportedOperationException();
    }

    /** Holds it for {@code term} from now; {@link LeaseLost} when somebody took over. */
    public Lease renew(Lease lease, Duration term) {
        throw new UnsupportedOperationException();
    }

    /** Lets it go; nothing happens when it was lost. */
    public void release(Lease lease) {
        throw new UnsupportedOperationException();
    }
}

package io.dunnage.exchange;

import io.dunnage.ledger.RejectReason;
import java.math.BigDecimal;

/** A quantity that a partner said, in a unit of our books (S22). */
public sealed interface OurQuantity {
    /** So much it is. */
    record Exact(BigDecimal amount) implements OurQuantity {}

    /**
     * It cannot be said in that unit.
     *
     * @param what a sentence without its subject that says why, and what to do
     */
    record Not(RejectReason reason, String what) implements OurQuantity {}
}

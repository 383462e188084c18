package io.dunnage.ledger;

/** Writes an interchange with the numbers it was given. Called once, inside the commit that allocates them. */
@FunctionalInterface
public interface OutboundWriter {
    OutboundFile write(ControlNumbers numbers);
}

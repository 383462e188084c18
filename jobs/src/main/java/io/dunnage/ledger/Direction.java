package io.dunnage.ledger;

/** Which way a file went. */
public enum Direction {
    INBOUND,
    OUTBOUND
}

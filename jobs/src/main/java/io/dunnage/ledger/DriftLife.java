package io.dunnage.ledger;

/** How far a drift is, from statement to statement. */
public enum DriftLife {
    /** Seen for the first time. */
    OPENED,
    /** Seen again, as large as before. */
    PERSISTING,
    /** Seen again, with another size. */
    CHANGED,
    /** A later statement agrees with the book there. */
    RESOLVED,
    /** Still there, and a person said why it may be; another size opens it again. */
    ACCEPTED;

    /** Whether somebody has to care. */
    public boolean isOpen() {
        return this != RESOLVED && this != ACCEPTED;
    }
}

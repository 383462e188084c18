package io.dunnage.ledger;

/** How far the posting of a message is. */
public enum PostingState {
    /** Nothing was done, or it was parked and its time has come. */
    PLANNED,
    /** The intention is committed; only the process that committed it knows more. */
    IN_FLIGHT,
    /** The process died or the answer got lost: ask before acting (I7, I8). */
    UNKNOWN,
    /** It has its outcome, or waits for a person. */
    DONE
}

package io.dunnage.ledger;

/** How far an outbound message is. */
public enum OutboundState {
    /** Committed, not yet known to be on the mailbox. */
    PREPARED,
    SENT,
    /** The partner's acknowledgment accepts it, or a business document proves that he has it (S10). */
    ACKNOWLEDGED,
    /** The partner's acknowledgment rejects it; a dead letter is open (O8). */
    REJECTED,
    /** A person replayed the dead letter: a new revision with new numbers is due. */
    REISSUE_DUE,
    /** A person closed the matter. */
    DISCARDED
}

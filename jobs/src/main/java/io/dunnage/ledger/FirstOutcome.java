package io.dunnage.ledger;

/** What follows from reading a message. */
public sealed interface FirstOutcome {
    /** Its document is to be posted. */
    record ToBePosted() implements FirstOutcome {}

    /** It waits for a person. */
    record DeadLetter(RejectReason reason, String detail) implements FirstOutcome {}

    /** Nothing is to be posted; the message has done its work by being read. */
    record Recorded(String detail) implements FirstOutcome {}
}

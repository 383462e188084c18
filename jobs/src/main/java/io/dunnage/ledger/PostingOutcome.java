package io.dunnage.ledger;

import java.time.Instant;

/** What became of a document when it was posted to the depositor's books. The business says no with a value. */
public sealed interface PostingOutcome {
    /** The books changed. {@code effect} names what can be found there: {@code stock.picking 42 WH/OUT/00042}. */
    record Posted(String effect) implements PostingOutcome {}

    /** A repeat of what was posted before, with the same content; nothing changed. */
    record AlreadyPosted(String effect) implements PostingOutcome {}

    /** The business says no; {@code detail} tells a person what is wrong and what to do. */
    record Rejected(RejectReason reason, String detail) implements PostingOutcome {}

    /** Not now; tried again by itself at {@code until}. */
    record Parked(RejectReason reason, String detail, Instant until) implements PostingOutcome {}

    /** The answer got lost; {@code asked} says what must be asked before anything is done again. */
    record Unknown(String asked) implements PostingOutcome {}
}

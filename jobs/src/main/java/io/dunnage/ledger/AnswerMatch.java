package io.dunnage.ledger;

import java.util.List;

/** What the ledger made of a partner's acknowledgment. */
public sealed interface AnswerMatch {
    /** The group was ours and waited for it. A dead letter is open for each rejected message. */
    record Matched(List<TraceId> accepted, List<TraceId> rejected) implements AnswerMatch {}

    /** The group had its answer before; recorded, nothing changed. */
    record Repeated(List<TraceId> messages) implements AnswerMatch {}

    /** No group of ours has this number; recorded for a person (O10). */
    record Unmatched() implements AnswerMatch {}
}

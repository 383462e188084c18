package io.dunnage.ledger;

import java.util.List;

/**
 * Whether everything that came in has an outcome and everything that was due went out (an invariant, G11).
 *
 * @param gaps each a sentence; empty when all is well
 */
public record Completeness(Counts counts, List<String> gaps) {
    /**
     * How many of what.
     *
     * @param pending messages that are planned, parked or unknown
     * @param due outbound messages that are prepared and not known to be placed
     */
    public record Counts(
            long filesIn,
            long filesUnread,
            long messagesIn,
            long posted,
            long alreadyPosted,
            long recorded,
            long pending,
            long deadLetters,
            long discarded,
            long filesOut,
            long messagesOut,
            long due,
            long sent,
            long acknowledged,
            long rejectedByPartner) {}

    public Completeness {
        gaps = List.copyOf(gaps);
    }
}

package io.dunnage.ledger;

import org.jspecify.annotations.Nullable;

/** What an application's answer was found to be about. */
public sealed interface ApplicationMatch {
    /**
     * One of our messages.
     *
     * @param number its business number
     * @param source what it was made from, {@code stock.picking 42}; null when the ledger does not know
     * @param news whether its state changed; a no that was said before, or a yes after a yes, changes nothing
     */
    record Matched(
            TraceId ours,
            String documentType,
            @Nullable String number,
            @Nullable String source,
            boolean news) implements ApplicationMatch {}

    /** None of ours. */
    record Unmatched() implements ApplicationMatch {}
}

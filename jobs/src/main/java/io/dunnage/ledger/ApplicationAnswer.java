package io.dunnage.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What the application behind a partner's translator says to one of our messages (X12 824, EDIFACT APERAK).
 *
 * @param by the message that says it
 * @param groupControl the number of our group, as written; null where it is not said
 * @param messageControl the number of our message, as written
 * @param businessNumber the number of our document: the order, the notice
 * @param detail for a person
 */
public record ApplicationAnswer(
        TraceId by,
        @Nullable String groupControl,
        @Nullable String messageType,
        @Nullable String messageControl,
        @Nullable String businessNumber,
        boolean accepted,
        String detail) {}

package io.dunnage.ledger;

import java.util.List;

/**
 * What a partner's acknowledgment says about one group of ours; of EDIFACT, which has none, about one interchange.
 *
 * @param by the message that says it
 * @param functionalId AK101; {@link #OF_INTERCHANGE} where an interchange is answered
 * @param groupControl AK102 or UCI 0020, as written
 * @param code AK901: {@code A}, {@code E}, {@code P}, {@code R}
 * @param accepted what holds for messages that are not named
 * @param messages named ones
 */
public record GroupAnswer(
        TraceId by,
        String functionalId,
        String groupControl,
        String code,
        boolean accepted,
        List<MessageAnswer> messages) {
    /** Stands for the functional id where a CONTRL answers an interchange. */
    public static final String OF_INTERCHANGE = "UNB";

    /**
     * What it says about one message.
     *
     * @param messageControl AK202, as written
     * @param code AK501
     * @param detail for people: segment and element of what is wrong
     */
    public record MessageAnswer(String messageControl, String code, boolean accepted, String detail) {}

    public GroupAnswer {
        messages = List.copyOf(messages);
    }
}

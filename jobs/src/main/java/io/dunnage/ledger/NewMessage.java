package io.dunnage.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that was read and is to be filed.
 *
 * @param trace given by {@link Ledger#newTraceId()}
 * @param ordinal position in the file over all interchanges, from 1
 * @param part which of the documents that the message says, from 1; nearly always the only one
 * @param type of the message on the wire: {@code 945}
 * @param release {@code 004010}
 * @param functionalId of the group: {@code SW}
 * @param businessKey what must not be posted twice: the same key again is a repeat or a contradiction; null: no such guard
 * @param orderKey messages with the same key are posted in order of arrival; usually the depositor order number
 * @param canonicalXml the document; null when there is none because the message was rejected
 * @param content hash of what the document says without control numbers; null: the SHA-256 of {@code canonicalXml}
 * @param findings a JSON array
 */
public record NewMessage(
        TraceId trace,
        int ordinal,
        int part,
        String type,
        String release,
        String interchangeControl,
        String functionalId,
        String groupControl,
        String messageControl,
        @Nullable String businessKey,
        @Nullable String orderKey,
        @Nullable String canonicalXml,
        @Nullable String content,
        String findings,
        FirstOutcome outcome,
        List<SearchKey> keys) {
    public NewMessage {
        keys = List.copyOf(keys);
        if (ordinal < 1 || part < 1) {
            throw new IllegalArgumentException(
                    "place of message " + trace + " is " + ordinal + ", part " + part + "; the first is 1");
        }
        if (canonicalXml == null && outcome instanceof FirstOutcome.ToBePosted) {
            throw new IllegalArgumentException("message " + trace + " is to be posted but has no document");
        }
    }

    /** One that says one document. */
    public NewMessage(
            TraceId trace,
            int ordinal,
            String type,
            String release,
            String interchangeControl,
            String functionalId,
            String groupControl,
            String messageControl,
            @Nullable String businessKey,
            @Nullable String orderKey,
            @Nullable String canonicalXml,
            @Nullable String content,
            String findings,
            FirstOutcome outcome,
            List<SearchKey> keys) {
        this(
                trace,
                ordinal,
                1,
                type,
                release,
                interchangeControl,
                functionalId,
                groupControl,
                messageControl,
                businessKey,
                orderKey,
                canonicalXml,
                content,
                findings,
                outcome,
                keys);
    }
}

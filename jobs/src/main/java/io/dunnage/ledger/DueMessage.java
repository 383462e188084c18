package io.dunnage.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that is to be posted now.
 *
 * @param state {@code PLANNED}, or {@code UNKNOWN}: ask before acting
 * @param attempts intentions committed so far
 * @param note of the last intention; empty when there was none
 * @param content hash of what the document says
 * @param canonicalXml the document; null after the replay of a message that could not be read: read {@code ordinal} of the file again
 */
public record DueMessage(
        TraceId trace,
        TransmissionId transmission,
        int ordinal,
        String type,
        String release,
        String messageControl,
        @Nullable String businessKey,
        @Nullable String orderKey,
        @Nullable String content,
        @Nullable String canonicalXml,
        PostingState state,
        int attempts,
        String note,
        Instant filedAt,
        Instant firstDueAt) {}

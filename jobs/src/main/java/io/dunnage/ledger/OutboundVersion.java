package io.dunnage.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The latest that was prepared under a business number. */
public record OutboundVersion(
        TraceId trace,
        String documentType,
        String number,
        int revision,
        String purpose,
        @Nullable String content,
        @Nullable String canonicalXml,
        @Nullable String source,
        OutboundState state,
        Instant preparedAt) {}

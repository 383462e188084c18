package io.dunnage.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that was posted before.
 *
 * @param content hash of what its document says
 * @param effect what can be found in the books
 */
public record EarlierPosting(
        TraceId trace,
        @Nullable String businessKey,
        String content,
        String canonicalXml,
        String effect,
        Instant when) {}

package io.dunnage.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message of a warehouse that did something to stock, or should have.
 *
 * @param type on the wire
 * @param canonicalXml the document
 * @param content the same for messages that say the same; null when it was not told
 * @param filedAt when it was read
 * @param standing what became of it
 * @param reason why it waits or was refused; null otherwise
 * @param postedAt when the ledger learned that it was posted; null when it was not
 */
public record StockMessage(
        TraceId trace,
        String type,
        String canonicalXml,
        @Nullable String content,
        Instant filedAt,
        Standing standing,
        @Nullable RejectReason reason,
        @Nullable Instant postedAt) {
    /** What became of a message. */
    public enum Standing {
        POSTED,
        /** The books had it already. */
        ALREADY_POSTED,
        /** Its time has not come, or it is parked. */
        WAITING,
        /** Odoo's answer got lost, and nobody has asked yet. */
        UNKNOWN,
        /** A dead letter is open. */
        REJECTED,
        /** A person decided that it has no effect. */
        DISCARDED
    }
}

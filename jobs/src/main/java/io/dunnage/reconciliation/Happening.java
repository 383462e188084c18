package io.dunnage.reconciliation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in the warehouse, as its message tells it.
 *
 * @param trace of the message
 * @param number of its document
 * @param earliest it happened then or later; most documents tell a day, so that it is the day's begin
 * @param latest it happened then or before
 * @param standing what became of the message
 * @param postedAt when Odoo moved the goods; null when it did not
 * @param sameAs the message that said the same before it; null when none did
 * @param changes what it does to the stock, by place: a shipment takes away
 */
record Happening(
        String trace,
        Nature nature,
        String number,
        Instant earliest,
        Instant latest,
        Standing standing,
        @Nullable Instant postedAt,
        @Nullable String sameAs,
        Map<StockKey, BigDecimal> changes) {
    Happening {
        changes = Map.copyOf(changes);
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException("a happening ends before it begins: " + trace);
        }
    }

    /** What happened. */
    enum Nature {
        SHIPMENT,
        RECEIPT,
        ADJUSTMENT
    }

    /** What became of its message. */
    enum Standing {
        POSTED,
        /** Not posted: it waits, is parked or is a dead letter. */
        NOT_POSTED,
        /** A call to Odoo got no answer, and nobody has found out yet. */
        UNKNOWN
    }

    /** Whether it is in Odoo's book as of an instant. */
    boolean isInBookAt(Instant instant) {
        return postedAt != null && !postedAt.isAfter(instant);
    }
}

package io.dunnage.ledger;

import io.dunnage.partner.PartnerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the book.
 *
 * @param sequence within the partner's chain, from 1 without gaps
 * @param at microseconds
 * @param trace of the message, or of the file when it is about a whole file
 * @param reason of a refusal
 * @param who process or person
 */
public record Entry(
        PartnerId partner,
        long sequence,
        Instant at,
        TraceId trace,
        EntryKind kind,
        @Nullable RejectReason reason,
        String detail,
        String who) {}

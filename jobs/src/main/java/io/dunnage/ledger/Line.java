package io.dunnage.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be entered. The chain adds the rest.
 *
 * @param refersTo a number that the kind explains: the delivery of a tidy-up, a revision, an ordinal
 * @param content hash of what the entry is about
 */
record Line(
        EntryKind kind,
        UUID trace,
        @Nullable UUID transmission,
        @Nullable RejectReason reason,
        String detail,
        @Nullable Instant dueAt,
        @Nullable Long refersTo,
        @Nullable String content) {
    Line {
        detail = detail.indexOf('\0') < 0 ? detail : detail.replace('\0', '\uFFFD'); // PostgreSQL knows no NUL
        dueAt = dueAt == null ? null : dueAt.truncatedTo(ChronoUnit.MICROS);
    }

    static Line of(EntryKind kind, TransmissionId transmission, String detail) {
        return new Line(kind, transmission.value(), transmission.value(), null, detail, null, null, null);
    }

    static Line of(EntryKind kind, UUID trace, @Nullable UUID transmission, String detail) {
        return new Line(kind, trace, transmission, null, detail, null, null, null);
    }

    Line because(RejectReason named) {
        return new Line(kind, trace, transmission, named, detail, dueAt, refersTo, content);
    }

    Line due(@Nullable Instant at) {
        return new Line(kind, trace, transmission, reason, detail, at, refersTo, content);
    }

    Line refersTo(long serial) {
        return new Line(kind, trace, transmission, reason, detail, dueAt, serial, content);
    }

    Line content(@Nullable String hash) {
        return new Line(kind, trace, transmission, reason, detail, dueAt, refersTo, hash);
    }
}

package io.dunnage.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fact: one line of the book. Its hash is as good an id as partner and serial. */
@Entity
@Table(name = "entry")
@SuppressWarnings("NullAway.Init") // Hibernate, or whoever makes it, fills the fields
class EntryRow {
    String partner;
    long serial;
    Instant happenedAt;
    UUID traceId;

    @Nullable
    UUID transmissionId;

    @Enumerated(EnumType.STRING)
    EntryKind kind;

    @Enumerated(EnumType.STRING)
    @Nullable
    RejectReason reason;

    String detail;

    @Nullable
    Instant dueAt;

    @Nullable
    Long refersTo;

    @Nullable
    String content;

    String who;
    String previousHash;

    @Id
    String hash;

    EntryRow() {}
}

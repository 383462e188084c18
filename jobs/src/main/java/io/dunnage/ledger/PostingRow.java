package io.dunnage.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Derived: how far a message is. */
@Entity
@Table(name = "posting")
@SuppressWarnings("NullAway.Init") // Hibernate, or whoever makes it, fills the fields
class PostingRow {
    @Id
    UUID traceId;

    String partner;
    long arrival;

    @Nullable
    String orderKey;

    @Nullable
    String businessKey;

    @Nullable
    String postedKey;

    @Enumerated(EnumType.STRING)
    PostingState state;

    /** True until it has its outcome: the queue is read through an index on this and the arrival. */
    boolean waiting;

    @Enumerated(EnumType.STRING)
    @Nullable
    EntryKind outcome;

    int attempts;
    String note;
    Instant dueAt;
    Instant firstDueAt;

    PostingRow() {}
}

package io.dunnage.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Derived: what waits for a person. */
@Entity
@Table(name = "dead_letter")
@SuppressWarnings("NullAway.Init") // Hibernate, or whoever makes it, fills the fields
class DeadLetterRow {
    @Id
    UUID traceId;

    String partner;

    @Nullable
    UUID transmissionId;

    @Enumerated(EnumType.STRING)
    RejectReason reason;

    String detail;
    Instant openedAt;

    DeadLetterRow() {}
}

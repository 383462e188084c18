package io.dunnage.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Derived: how far a file is on its way to the mailbox. */
@Entity
@Table(name = "placement")
@SuppressWarnings("NullAway.Init") // Hibernate, or whoever makes it, fills the fields
class PlacingRow {
    @Id
    UUID transmissionId;

    String partner;
    long arrival;

    @Enumerated(EnumType.STRING)
    PostingState state;

    int attempts;
    Instant dueAt;

    PlacingRow() {}
}

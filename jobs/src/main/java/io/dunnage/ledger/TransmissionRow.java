package io.dunnage.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fact: one file. */
@Entity
@Table(name = "transmission")
@SuppressWarnings("NullAway.Init") // Hibernate, or whoever makes it, fills the fields
class TransmissionRow {
    @Id
    UUID id;

    String partner;

    @Enumerated(EnumType.STRING)
    Direction direction;

    String fileName;
    String sha256;
    long sizeBytes;
    Instant knownAt;

    @Nullable
    UUID answers;

    TransmissionRow() {}
}

package io.dunnage.ledger;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fact: one envelope in a file. */
@Entity
@Table(name = "interchange")
@SuppressWarnings("NullAway.Init") // Hibernate, or whoever makes it, fills the fields
class InterchangeRow {
    /** @param ordinal in the file, from 1 */
    @Embeddable
    record Key(UUID transmissionId, int ordinal) {}

    @EmbeddedId
    Key id;

    String partner;

    @Enumerated(EnumType.STRING)
    Direction direction;

    String sender;
    String receiver;
    String controlNumber;
    int generation;

    @Nullable
    String functionalId;

    @Nullable
    Long groupControl;

    Instant begunAt;

    @Nullable
    UUID duplicateOf;

    InterchangeRow() {}
}

package io.dunnage.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Derived: a group whose acknowledgment is expected. */
@Entity
@Table(name = "expectation")
@SuppressWarnings("NullAway.Init") // Hibernate, or whoever makes it, fills the fields
class ExpectationRow {
    @Id
    UUID transmissionId;

    String partner;
    Instant dueAt;
    boolean answered;

    ExpectationRow() {}
}

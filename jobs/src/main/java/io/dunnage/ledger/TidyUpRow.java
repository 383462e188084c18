package io.dunnage.ledger;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** Derived: a delivery that is still on the mailbox. */
@Entity
@Table(name = "tidy_up")
@SuppressWarnings("NullAway.Init") // Hibernate, or whoever makes it, fills the fields
class TidyUpRow {
    @EmbeddedId
    PartnerSerial id;

    int attempts;
    Instant dueAt;

    TidyUpRow() {}
}

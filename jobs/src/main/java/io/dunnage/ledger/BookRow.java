package io.dunnage.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One partner: who may write, and where his chain of entries ends. */
@Entity
@Table(name = "book")
@SuppressWarnings("NullAway.Init") // Hibernate, or whoever makes it, fills the fields
class BookRow {
    @Id
    String partner;

    long epoch;
    String holder;
    Instant leasedUntil;
    long headSequence;
    String headHash;

    BookRow() {}
}

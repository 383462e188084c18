package io.dunnage.ledger;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The last number issued in a scope. */
@Entity
@Table(name = "control_sequence")
@SuppressWarnings("NullAway.Init") // Hibernate, or whoever makes it, fills the fields
class ControlSequenceRow {
    /** @param scope level, sender and receiver */
    @Embeddable
    record Key(String partner, String scope) {}

    @EmbeddedId
    Key id;

    long lastNumber;

    ControlSequenceRow() {}
}

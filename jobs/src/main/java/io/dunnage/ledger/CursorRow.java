package io.dunnage.ledger;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** How far a source was read. */
@Entity
@Table(name = "source_cursor")
@SuppressWarnings("NullAway.Init") // Hibernate, or whoever makes it, fills the fields
class CursorRow {
    /** @param source its name */
    @Embeddable
    record Key(String partner, String source) {}

    @EmbeddedId
    Key id;

    String place;

    CursorRow() {}
}

package io.dunnage.ledger;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** Fact: a word under which people look for a message. */
@Entity
@Table(name = "search_key")
@SuppressWarnings("NullAway.Init") // Hibernate, or whoever makes it, fills the fields
class SearchKeyRow {
    /** @param kind which sort of word */
    @Embeddable
    record Key(UUID traceId, String kind, String word) {}

    @EmbeddedId
    Key id;

    SearchKeyRow() {}
}

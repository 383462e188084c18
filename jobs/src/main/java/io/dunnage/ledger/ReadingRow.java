package io.dunnage.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Derived: how far a file is read. */
@Entity
@Table(name = "reading")
@SuppressWarnings("NullAway.Init") // Hibernate, or whoever makes it, fills the fields
class ReadingRow {
    /** Whether it is to be read. */
    enum State {
        DUE,
        READ,
        REFUSED,
        DISCARDED
    }

    @Id
    UUID transmissionId;

    String partner;
    long arrival;

    @Enumerated(EnumType.STRING)
    State state;

    int attempts;
    int filed;

    ReadingRow() {}
}

package io.dunnage.ledger;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** Fact: one arrival of a file on the mailbox. */
@Entity
@Table(name = "delivery")
@SuppressWarnings("NullAway.Init") // Hibernate, or whoever makes it, fills the fields
class DeliveryRow {
    @EmbeddedId
    PartnerSerial id;

    UUID transmissionId;
    String fileName;
    String remotePath;

    DeliveryRow() {}
}

package io.dunnage.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Derived: how far an outbound message is. */
@Entity
@Table(name = "outbound_state")
@SuppressWarnings("NullAway.Init") // Hibernate, or whoever makes it, fills the fields
class OutboundStateRow {
    @Id
    UUID traceId;

    String partner;
    UUID transmissionId;

    @Enumerated(EnumType.STRING)
    OutboundState state;

    OutboundStateRow() {}
}

package io.dunnage.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fact: what an outbound message is about. */
@Entity
@Table(name = "outbound")
@SuppressWarnings("NullAway.Init") // Hibernate, or whoever makes it, fills the fields
class OutboundRow {
    @Id
    UUID traceId;

    String partner;
    String documentType;

    @Nullable
    String businessNumber;

    int revision;
    String purpose;

    @Nullable
    String sourceRef;

    @Nullable
    UUID reissueOf;

    OutboundRow() {}
}

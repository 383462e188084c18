package io.dunnage.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fact: one business document on the wire. */
@Entity
@Table(name = "message")
@SuppressWarnings("NullAway.Init") // Hibernate, or whoever makes it, fills the fields
class MessageRow {
    @Id
    UUID traceId;

    String partner;

    @Enumerated(EnumType.STRING)
    Direction direction;

    UUID transmissionId;
    int ordinal;
    int part = 1;
    String messageType;
    String releaseCode;
    String interchangeControl;
    String functionalId;
    String groupControl;
    String messageControl;

    @Nullable
    String businessKey;

    @Nullable
    String orderKey;

    @Nullable
    String canonicalXml;

    @Nullable
    String content;

    String findings;
    Instant filedAt;

    MessageRow() {}
}

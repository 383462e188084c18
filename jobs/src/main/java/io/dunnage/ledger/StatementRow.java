package io.dunnage.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stock statement and how far it is. */
@Entity
@Table(name = "stock_statement")
@SuppressWarnings("NullAway.Init") // Hibernate, or whoever makes it, fills the fields
class StatementRow {
    @Id
    UUID id;

    String partner;
    String warehouse;
    String statementNumber;
    Instant asOf;

    @Enumerated(EnumType.STRING)
    Coverage coverage;

    int parts;

    @Enumerated(EnumType.STRING)
    StockStatement.State state;

    @Nullable
    @Enumerated(EnumType.STRING)
    RejectReason reason;

    @Nullable
    String detail;

    @Nullable
    UUID judgedWith;

    long lineCount;
    BigDecimal quantitySum;
    Instant openedAt;

    @Nullable
    Instant closedAt;

    /** Whether silence about an item means that there is none. */
    enum Coverage {
        FULL,
        PARTIAL
    }

    StatementRow() {}

    void complete() {
        state = StockStatement.State.COMPLETE;
        reason = null;
        detail = null;
        judgedWith = null;
    }
}

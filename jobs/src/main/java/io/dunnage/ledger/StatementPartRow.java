package io.dunnage.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one message brought of a stock statement; without a trace and a statement while the message is still being read. */
@Entity
@Table(name = "stock_statement_part")
@SuppressWarnings("NullAway.Init") // Hibernate, or whoever makes it, fills the fields
class StatementPartRow {
    @Id
    UUID id;

    String partner;
    UUID transmissionId;
    int ordinal;

    @Nullable
    UUID traceId;

    @Nullable
    UUID statementId;

    int part;
    long lineCount;
    long itemCount;
    BigDecimal quantitySum;
    BigDecimal digitSum;
    String content;

    @Nullable
    String control;

    @Nullable
    BigDecimal declaredLines;

    @Nullable
    BigDecimal declaredTotal;

    StatementPartRow() {}

    StockStatement.Part asPart() {
        return new StockStatement.Part(
                new TraceId(traceId == null ? id : traceId),
                new TransmissionId(transmissionId),
                ordinal,
                part,
                lineCount,
                itemCount,
                quantitySum,
                digitSum,
                content,
                new StatementShare.Declared(control == null ? "" : control, declaredLines, declaredTotal));
    }
}

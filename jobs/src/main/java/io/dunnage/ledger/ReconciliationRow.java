package io.dunnage.ledger;

import io.dunnage.partner.PartnerId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Fact: a comparison of a stock statement with Odoo. */
@Entity
@Table(name = "reconciliation")
@SuppressWarnings("NullAway.Init") // Hibernate, or whoever makes it, fills the fields
class ReconciliationRow {
    @Id
    UUID traceId;

    String partner;
    String warehouse;
    UUID statementId;
    Instant asOf;
    Instant reconciledAt;
    BigDecimal bookUnits;
    BigDecimal bookValue;
    BigDecimal statedUnits;
    BigDecimal statedValue;
    BigDecimal matchedUnits;
    BigDecimal matchedValue;
    BigDecimal unexplainedUnits;
    BigDecimal unexplainedValue;
    String explained;
    long places;
    long agreeing;
    int comparison;

    ReconciliationRow() {}

    ReconciliationRow(NewReconciliation made, int comparison, Instant now) {
        StockStatement statement = made.statement();
        ReconciliationTotals totals = made.totals();
        traceId = made.run().value();
        partner = statement.partner().value();
        warehouse = statement.warehouse();
        statementId = statement.id().value();
        asOf = statement.asOf().truncatedTo(ChronoUnit.MICROS);
        reconciledAt = now;
        bookUnits = SightingRow.rounded(totals.book().units());
        bookValue = SightingRow.rounded(totals.book().value());
        statedUnits = SightingRow.rounded(totals.stated().units());
        statedValue = SightingRow.rounded(totals.stated().value());
        matchedUnits = SightingRow.rounded(totals.matched().units());
        matchedValue = SightingRow.rounded(totals.matched().value());
        unexplainedUnits = SightingRow.rounded(totals.unexplained().units());
        unexplainedValue = SightingRow.rounded(totals.unexplained().value());
        explained = DriftText.ofExplained(totals.explained());
        places = totals.places();
        agreeing = totals.agreeing();
        this.comparison = comparison;
    }

    /** Every fact, for the chain of entries. */
    String text() {
        return traceId + "\t" + figures() + (comparison == 1 ? "" : "\t" + comparison);
    }

    /** What it came to. */
    String figures() {
        return String.join(
                "\t",
                warehouse,
                statementId.toString(),
                asOf.toString(),
                SightingRow.number(bookUnits),
                SightingRow.number(bookValue),
                SightingRow.number(statedUnits),
                SightingRow.number(statedValue),
                SightingRow.number(matchedUnits),
                SightingRow.number(matchedValue),
                SightingRow.number(unexplainedUnits),
                SightingRow.number(unexplainedValue),
                explained,
                Long.toString(places),
                Long.toString(agreeing));
    }

    Reconciliation asReconciliation() {
        return new Reconciliation(
                new TraceId(traceId),
                new PartnerId(partner),
                warehouse,
                new StatementId(statementId),
                asOf,
                reconciledAt,
                new ReconciliationTotals(
                        worth(bookUnits, bookValue),
                        worth(statedUnits, statedValue),
                        worth(matchedUnits, matchedValue),
                        DriftText.explained(explained),
                        worth(unexplainedUnits, unexplainedValue),
                        places,
                        agreeing));
    }

    private static Worth worth(BigDecimal units, BigDecimal value) {
        return new Worth(SightingRow.plain(units), SightingRow.plain(value));
    }
}

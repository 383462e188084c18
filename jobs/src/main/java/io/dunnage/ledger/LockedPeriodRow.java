package io.dunnage.ledger;

import io.dunnage.partner.PartnerId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Fact: the figures of a period are final. */
@Entity
@Table(name = "locked_period")
@SuppressWarnings("NullAway.Init") // Hibernate, or whoever makes it, fills the fields
class LockedPeriodRow {
    @Id
    UUID id;

    String partner;
    String warehouse;
    LocalDate firstDay;
    LocalDate lastDay;
    UUID statementId;
    String reportSha256;
    long reportBytes;
    Instant lockedAt;

    LockedPeriodRow() {}

    LockedPeriodRow(NewLockedPeriod made, Fingerprint report, Instant now) {
        StockStatement statement = made.statement();
        id = made.id().value();
        partner = statement.partner().value();
        warehouse = statement.warehouse();
        firstDay = made.first();
        lastDay = made.last();
        statementId = statement.id().value();
        reportSha256 = report.sha256();
        reportBytes = report.size();
        lockedAt = now;
    }

    /** Every fact, for the chain of entries. */
    String content() {
        return Chain.sha256(String.join(
                "\t",
                id.toString(),
                warehouse,
                firstDay.toString(),
                lastDay.toString(),
                statementId.toString(),
                reportSha256,
                Long.toString(reportBytes)));
    }

    LockedPeriod asPeriod() {
        return new LockedPeriod(
                new TraceId(id),
                new PartnerId(partner),
                warehouse,
                firstDay,
                lastDay,
                new StatementId(statementId),
                new Fingerprint(reportSha256, reportBytes),
                lockedAt);
    }
}

package io.dunnage.ledger;

import io.dunnage.partner.PartnerId;
import java.time.Instant;

/**
 * A comparison that was made.
 *
 * @param run its trace id
 * @param asOf the statement's instant
 * @param at when it was made
 */
public record Reconciliation(
        TraceId run,
        PartnerId partner,
        String warehouse,
        StatementId statement,
        Instant asOf,
        Instant at,
        ReconciliationTotals totals) {}

package io.dunnage.ledger;

/**
 * A comparison that was made and is to be kept.
 *
 * @param run its trace id, from {@link Ledger#newTraceId()}
 */
public record NewReconciliation(TraceId run, StockStatement statement, ReconciliationTotals totals) {}

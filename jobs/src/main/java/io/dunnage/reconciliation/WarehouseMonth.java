package io.dunnage.reconciliation;

import io.dunnage.ledger.LockedPeriod;
import io.dunnage.ledger.StockStatement;
import io.dunnage.report.FinanceReport;
import io.dunnage.report.WarehousePart;
import org.jspecify.annotations.Nullable;

/**
 * A month of one warehouse as finance reads it.
 *
 * @param report of this warehouse alone
 * @param closing the statement that closes the month; null when there is none, or when it is locked already
 * @param locked null: not yet
 * @param hindrance why it cannot be locked, for people; empty when it can be or is
 */
public record WarehouseMonth(
        FinanceReport report,
        @Nullable StockStatement closing,
        @Nullable LockedPeriod locked,
        String hindrance) {
    /** Its figures. */
    public WarehousePart part() {
        return report.warehouses().getFirst();
    }

    /** Whether what it says is final. */
    public boolean isLocked() {
        return locked != null;
    }
}

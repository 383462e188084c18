package io.dunnage.reconciliation;

import io.dunnage.ledger.Ledger;
import io.dunnage.ledger.LockedPeriod;
import io.dunnage.ledger.NewLockedPeriod;
import io.dunnage.report.FinanceReport;
import io.dunnage.report.ReportArchive;
import io.dunnage.report.ReportFault;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** What was reported of locked months, in the ledger. */
final class MonthsKept {
    private final Ledger ledger;

    MonthsKept(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What was reported; of one warehouse. */
    FinanceReport report(LockedPeriod period) {
        try (InputStream kept = ledger.lockedPeriods().report(period)) {
            return ReportArchive.read(kept);
        } catch (IOException broken) {
            throw new ReportFault(
                    "what was reported of " + period.warehouse() + " from " + period.first() + " to " + period.last()
                            + " cannot be read: " + broken.getMessage() + "; run 'dunnage ledger verify'",
                    broken);
        }
    }

    /** Locks a month of one warehouse; empty when a later one is locked. */
    Optional<LockedPeriod> lock(String who, NewLockedPeriod period, FinanceReport report) {
        return ledger.lockedPeriods().lock(who, period, into -> ReportArchive.write(report, into));
    }
}

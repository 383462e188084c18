package io.dunnage.reconciliation;

import io.dunnage.report.DriftCause;
import java.math.BigDecimal;
import java.util.List;

/** A place where the books differ, or where differences cancel each other out: {@code stated = book + all causes}. */
record Drift(StockKey key, BigDecimal book, BigDecimal stated, List<Cause> causes) {
    Drift {
        causes = List.copyOf(causes);
        BigDecimal sum = causes.stream().map(Cause::units).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (book.add(sum).compareTo(stated) != 0) {
            throw new IllegalArgumentException("causes of " + sum + " do not lead from " + book + " to " + stated);
        }
    }

    /** What the warehouse has more than Odoo. */
    BigDecimal units() {
        return stated.subtract(book);
    }

    BigDecimal unexplained() {
        return causes.stream()
                .filter(cause -> cause.why() == DriftCause.UNEXPLAINED)
                .map(Cause::units)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

package io.dunnage.reconciliation;

import io.dunnage.report.DriftCause;
import java.math.BigDecimal;
import java.util.Map;

/**
 * One thing that may have caused differences, at all of its places or at none.
 *
 * @param shares what it adds to the drift, by place
 * @param costIfTrue how much against it speaks
 * @param costIfFalse how much for it
 */
record Candidate(
        DriftCause why,
        String trace,
        String number,
        Map<StockKey, BigDecimal> shares,
        double costIfTrue,
        double costIfFalse) {}

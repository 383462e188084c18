package io.dunnage.reconciliation;

import io.dunnage.report.DriftCause;
import java.math.BigDecimal;
import java.util.List;

/**
 * A part of a drift.
 *
 * @param why the kind of cause
 * @param units signed as the drift: positive when the warehouse has more
 * @param traces the messages that cause it
 * @param number of the document, for people; empty when there is none
 */
record Cause(DriftCause why, BigDecimal units, List<String> traces, String number) {
    Cause {
        traces = List.copyOf(traces);
    }
}

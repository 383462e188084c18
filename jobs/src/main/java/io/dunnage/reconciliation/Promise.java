package io.dunnage.reconciliation;

import java.math.BigDecimal;
import java.util.Map;

/**
 * An order or a notice that the warehouse has, and has not answered.
 *
 * @param trace of the message that we sent
 * @param number of its document
 * @param overdue whether its answer should be here by now
 * @param changes what the stock becomes when all of it is done, by place
 */
record Promise(String trace, String number, boolean overdue, Map<StockKey, BigDecimal> changes) {
    Promise {
        changes = Map.copyOf(changes);
    }
}

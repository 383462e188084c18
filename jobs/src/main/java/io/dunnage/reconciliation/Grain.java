package io.dunnage.reconciliation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How finely a warehouse states its stock. Both sets of books are compared as coarsely as the coarser one.
 *
 * @param states whether held and damaged goods are told apart from free ones
 * @param byLot the items that it tells by lot
 */
record Grain(boolean states, Set<String> byLot) {
    Grain {
        byLot = Set.copyOf(byLot);
    }

    StockKey of(StockKey fine) {
        return new StockKey(
                fine.item(), byLot.contains(fine.item()) ? fine.lot() : "", states ? fine.state() : ShelfState.FREE);
    }

    /** Sums up what falls together; what cancels out is gone. */
    Map<StockKey, BigDecimal> of(Map<StockKey, BigDecimal> fine) {
        Map<StockKey, BigDecimal> coarse = new HashMap<>();
        fine.forEach((key, units) -> coarse.merge(of(key), units, BigDecimal::add));
        coarse.values().removeIf(units -> units.signum() == 0);
        return coarse;
    }
}

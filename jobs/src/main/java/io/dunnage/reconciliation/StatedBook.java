package io.dunnage.reconciliation;

import io.dunnage.document.StockStatus;
import io.dunnage.ledger.StatementLine;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A warehouse's statement as a book, gathered line by line. Statements tell totals and parts of them in the same breath: on hand is all that is
 * there, whatever its state; free is what is neither held nor damaged.
 */
final class StatedBook {
    private record Place(String item, String lot) {}

    private final Map<Place, EnumMap<StockStatus, BigDecimal>> places = new HashMap<>();
    private final Set<String> byLot = new HashSet<>();
    private boolean states;
    private long lines;
    private BigDecimal sum = BigDecimal.ZERO;

    /**
     * One line.
     *
     * @param item as the book is kept: Odoo's number, or the partner's where Odoo has none
     * @param units in the item's stock unit
     */
    void add(StatementLine line, String item, BigDecimal units) {
        lines++;
        sum = sum.add(line.quantity());
        String lot = line.serial() != null ? line.serial() : line.lot() != null ? line.lot() : "";
        if (!lot.isEmpty()) {
            byLot.add(item);
        }
        states |= line.status() == StockStatus.ON_HOLD || line.status() == StockStatus.DAMAGED;
        places.computeIfAbsent(new Place(item, lot), any -> new EnumMap<>(StockStatus.class))
                .merge(line.status(), units, BigDecimal::add);
    }

    long lines() {
        return lines;
    }

    /** What the quantities add up to, as written. */
    BigDecimal sum() {
        return sum;
    }

    Grain grain() {
        return new Grain(states, byLot);
    }

    /** The units by place. */
    Map<StockKey, BigDecimal> units() {
        Grain grain = grain();
        Map<StockKey, BigDecimal> units = new HashMap<>();
        places.forEach((place, told) -> {
            BigDecimal held = of(told, StockStatus.ON_HOLD);
            BigDecimal damaged = of(told, StockStatus.DAMAGED);
            BigDecimal free = told.containsKey(StockStatus.ON_HAND)
                    ? of(told, StockStatus.ON_HAND).subtract(held).subtract(damaged)
                    : of(told, StockStatus.AVAILABLE).add(of(told, StockStatus.ALLOCATED));
            add(units, grain, place, ShelfState.FREE, free);
            add(units, grain, place, ShelfState.HELD, held);
            add(units, grain, place, ShelfState.DAMAGED, damaged);
        });
        return units;
    }

    private static void add(
            Map<StockKey, BigDecimal> to, Grain grain, Place place, ShelfState state, BigDecimal units) {
        to.merge(grain.of(new StockKey(place.item(), place.lot(), state)), units, BigDecimal::add);
    }

    private static BigDecimal of(Map<StockStatus, BigDecimal> told, StockStatus status) {
        return told.getOrDefault(status, BigDecimal.ZERO);
    }
}

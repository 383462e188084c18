package io.dunnage.reconciliation;

import io.dunnage.document.ItemId;
import io.dunnage.document.StockStatus;
import io.dunnage.ledger.StatementLine;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A warehouse's statement as a book, gathered line by line in the partner's own numbers and units, so that a million lines are read once
 * and only what they add up to is kept. Statements tell totals and parts of them in the same breath: on hand is all that is there,
 * whatever its state; free is what is neither held nor damaged.
 */
final class StatedBook {
    private record Told(ItemId.Scheme scheme, String item, String lot, String unit, StockStatus status) {}

    private record Place(String item, String lot) {}

    private final Map<Told, BigDecimal> told = new HashMap<>();
    private long lines;
    private BigDecimal sum = BigDecimal.ZERO;

    /**
     * The same in the book's numbers and in stock units.
     *
     * @param strangers items that Odoo does not know, by the partner's number
     */
    record InOurs(Grain grain, Map<StockKey, BigDecimal> units, Set<String> strangers) {}

    void add(StatementLine line) {
        lines++;
        sum = sum.add(line.quantity());
        String lot = line.serial() != null ? line.serial() : line.lot() != null ? line.lot() : "";
        var key = new Told(ItemId.Scheme.valueOf(line.scheme()), line.item(), lot, line.unit(), line.status());
        told.merge(key, line.quantity(), BigDecimal::add);
    }

    /** How many lines there were. */
    long lines() {
        return lines;
    }

    /** What their quantities add up to, as written. */
    BigDecimal sum() {
        return sum;
    }

    /** What it tells of. */
    Set<ItemId> items() {
        Set<ItemId> items = new HashSet<>();
        told.keySet().forEach(one -> items.add(ItemId.of(one.scheme(), one.item())));
        return items;
    }

    /**
     * In the book's words.
     *
     * @param items that have learnt all of {@link #items()}
     */
    InOurs in(OurItems items) {
        Map<Place, EnumMap<StockStatus, BigDecimal>> places = new HashMap<>();
        Set<String> byLot = new HashSet<>();
        Set<String> strangers = new HashSet<>();
        boolean states = false;
        for (var one : told.entrySet()) {
            Told said = one.getKey();
            ItemId item = ItemId.of(said.scheme(), said.item());
            String name = items.name(item);
            if (items.isStranger(item)) {
                strangers.add(name);
            }
            if (!said.lot().isEmpty()) {
                byLot.add(name);
            }
            states |= said.status() == StockStatus.ON_HOLD || said.status() == StockStatus.DAMAGED;
            places.computeIfAbsent(new Place(name, said.lot()), any -> new EnumMap<>(StockStatus.class))
                    .merge(said.status(), items.units(item, one.getValue(), said.unit()), BigDecimal::add);
        }
        var grain = new Grain(states, byLot);
        return new InOurs(grain, units(grain, places), strangers);
    }

    private static Map<StockKey, BigDecimal> units(Grain grain, Map<Place, EnumMap<StockStatus, BigDecimal>> places) {
        Map<StockKey, BigDecimal> units = new HashMap<>();
        places.forEach((place, of) -> {
            BigDecimal held = of(of, StockStatus.ON_HOLD);
            BigDecimal damaged = of(of, StockStatus.DAMAGED);
            BigDecimal free = of.containsKey(StockStatus.ON_HAND)
                    ? of(of, StockStatus.ON_HAND).subtract(held).subtract(damaged)
                    : of(of, StockStatus.AVAILABLE).add(of(of, StockStatus.ALLOCATED));
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

    private static BigDecimal of(Map<StockStatus, BigDecimal> of, StockStatus status) {
        return of.getOrDefault(status, BigDecimal.ZERO);
    }
}

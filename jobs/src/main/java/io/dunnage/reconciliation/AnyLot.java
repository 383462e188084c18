package io.dunnage.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Orders seldom name lots, and the warehouse takes what it likes: the lots whose drift fits are the likely ones. */
final class AnyLot {
    private record Goods(String item, ShelfState state, int direction) {}

    /** The lots of an item that differ in one direction, by how much; thousands of orders may look at thousands of serial numbers. */
    private static final class Lots {
        private final TreeMap<BigDecimal, Deque<StockKey>> bySize = new TreeMap<>();
        private final TreeMap<BigDecimal, BigDecimal> sums = new TreeMap<>();

        private void add(StockKey key, BigDecimal size) {
            bySize.computeIfAbsent(size, any -> new ArrayDeque<>()).add(key);
        }

        private void sumUp() {
            BigDecimal sum = BigDecimal.ZERO;
            for (var alike : bySize.entrySet()) {
                sum = sum.add(alike.getKey()
                        .multiply(BigDecimal.valueOf(alike.getValue().size())));
                sums.put(alike.getKey(), sum);
            }
        }

        /** Whether all lots that do not differ by more make it up together. */
        private boolean makeUp(BigDecimal size) {
            var sum = sums.floorEntry(size);
            return sum != null && sum.getValue().compareTo(size) == 0;
        }

        /** One that differs by as much, another one each time; or else one that differs most. */
        private StockKey likeliest(BigDecimal size) {
            Deque<StockKey> alike = bySize.getOrDefault(size, bySize.lastEntry().getValue());
            StockKey next = alike.removeFirst();
            alike.addLast(next);
            return next;
        }
    }

    private final Map<StockKey, BigDecimal> drifts;
    private final Map<Goods, Lots> lots = new HashMap<>();

    private AnyLot(Map<StockKey, BigDecimal> drifts) {
        this.drifts = drifts;
        drifts.forEach((key, units) ->
                lots.computeIfAbsent(goods(key, units), any -> new Lots()).add(key, units.abs()));
        lots.values().forEach(Lots::sumUp);
    }

    private static Goods goods(StockKey key, BigDecimal units) {
        return new Goods(key.item(), key.state(), units.signum());
    }

    /**
     * The promises with a lot in each place that names none and that differs in lots alone.
     *
     * @param drifts in order of their places
     */
    static List<Promise> chosen(List<Promise> promises, Map<StockKey, BigDecimal> drifts) {
        var any = new AnyLot(drifts);
        return promises.stream()
                .map(one -> new Promise(one.trace(), one.number(), one.overdue(), any.placed(one.changes())))
                .toList();
    }

    private Map<StockKey, BigDecimal> placed(Map<StockKey, BigDecimal> changes) {
        Map<StockKey, BigDecimal> placed = new HashMap<>();
        changes.forEach((key, units) -> {
            Lots of = key.lot().isEmpty() && !drifts.containsKey(key) ? lots.get(goods(key, units)) : null;
            if (of == null) {
                placed.merge(key, units, BigDecimal::add);
            } else {
                place(of, units, placed);
            }
        });
        return placed;
    }

    /** At all smaller drifts that make it up together; or at the one that is as large; or else at the largest. */
    private void place(Lots of, BigDecimal units, Map<StockKey, BigDecimal> placed) {
        BigDecimal size = units.abs();
        if (of.makeUp(size)) {
            of.bySize
                    .headMap(size, true)
                    .values()
                    .forEach(alike -> alike.forEach(one -> placed.merge(one, drift(one), BigDecimal::add)));
        } else {
            placed.merge(of.likeliest(size), units, BigDecimal::add);
        }
    }

    private BigDecimal drift(StockKey key) {
        return drifts.getOrDefault(key, BigDecimal.ZERO);
    }
}

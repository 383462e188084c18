package io.dunnage.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Orders seldom name lots, and the warehouse takes what it likes: the lots whose drift fits are the likely ones. */
final class AnyLot {
    private record Goods(String item, ShelfState state) {}

    private final Map<StockKey, BigDecimal> drifts;
    private final Map<Goods, List<StockKey>> lots = new HashMap<>();

    private AnyLot(Map<StockKey, BigDecimal> drifts) {
        this.drifts = drifts;
        drifts.keySet()
                .forEach(key -> lots.computeIfAbsent(new Goods(key.item(), key.state()), any -> new ArrayList<>())
                        .add(key));
    }

    /** The promises with a lot in each place that names none and that differs in lots alone. */
    static List<Promise> chosen(List<Promise> promises, Map<StockKey, BigDecimal> drifts) {
        var any = new AnyLot(drifts);
        return promises.stream()
                .map(one -> new Promise(one.trace(), one.number(), one.overdue(), any.placed(one.changes())))
                .toList();
    }

    private Map<StockKey, BigDecimal> placed(Map<StockKey, BigDecimal> changes) {
        Map<StockKey, BigDecimal> placed = new HashMap<>();
        changes.forEach((key, units) -> {
            if (key.lot().isEmpty() && !drifts.containsKey(key)) {
                place(key, units, placed);
            } else {
                placed.merge(key, units, BigDecimal::add);
            }
        });
        return placed;
    }

    /** At the drift that is as large; or at all smaller ones that make it up together; or else at the largest. */
    private void place(StockKey key, BigDecimal units, Map<StockKey, BigDecimal> placed) {
        List<StockKey> fitting = lots.getOrDefault(new Goods(key.item(), key.state()), List.of()).stream()
                .filter(one -> drift(one).signum() == units.signum())
                .sorted(Comparator.comparing((StockKey one) -> drift(one).compareTo(units) != 0)
                        .thenComparing(one -> drift(one).abs(), Comparator.reverseOrder())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        List<StockKey> within = fitting.stream()
                .filter(one -> drift(one).abs().compareTo(units.abs()) <= 0)
                .toList();
        BigDecimal sum = within.stream().map(this::drift).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(units) == 0) {
            within.forEach(one -> placed.merge(one, drift(one), BigDecimal::add));
        } else {
            placed.merge(fitting.isEmpty() ? key : fitting.getFirst(), units, BigDecimal::add);
        }
    }

    private BigDecimal drift(StockKey key) {
        return drifts.getOrDefault(key, BigDecimal.ZERO);
    }
}

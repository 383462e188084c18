package io.dunnage.reconciliation;

import io.dunnage.report.DriftCause;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Units that both books have, and each at another place: in another state, under another lot, under an item that Odoo does
 * not know. Lots that both books know are proposed where two drifts are exactly
 * opposite.
 */
final class Swaps {
    private static final double AGAINST = 1.0;
    private static final int FAR = 4;

    private Swaps() {}

    static List<Candidate> of(Evidence evidence, Map<StockKey, BigDecimal> drifts, Map<StockKey, BigDecimal> book) {
        List<Candidate> found = new ArrayList<>();
        Map<String, List<StockKey>> byItem = new HashMap<>();
        drifts.keySet()
                .forEach(key -> byItem.computeIfAbsent(key.item(), any -> new ArrayList<>())
                        .add(key));
        for (List<StockKey> keys : byItem.values()) {
            for (int i = 0; i < keys.size(); i++) {
                for (int j = i + 1; j < keys.size(); j++) {
                    StockKey one = keys.get(i);
                    StockKey other = keys.get(j);
                    if (one.state() == other.state() && areOpposite(drifts, one, other)) {
                        found.add(swap(DriftCause.LOT_MISTAKEN, evidence, drifts, one, other));
                    }
                }
            }
        }
        for (StockKey key : drifts.keySet()) {
            if (!book.containsKey(key) && key.state() == ShelfState.FREE) {
                book.keySet().stream()
                        .filter(one -> one.item().equals(key.item()) && one.state() == key.state())
                        .forEach(one -> found.add(swap(DriftCause.LOT_MISTAKEN, evidence, drifts, key, one)));
            }
            if (key.state() != ShelfState.FREE) {
                var free = new StockKey(key.item(), key.lot(), ShelfState.FREE);
                found.add(swap(DriftCause.STATE_DIFFERS, evidence, drifts, key, free));
            }
            if (evidence.strangers().contains(key.item())) {
                likest(key, drifts.keySet(), evidence.strangers())
                        .forEach(one -> found.add(swap(DriftCause.ITEM_MISTAKEN, evidence, drifts, key, one)));
            }
        }
        return found;
    }

    /** The places of the item whose number is most like the stranger's. */
    private static List<StockKey> likest(StockKey stranger, Set<StockKey> keys, Set<String> strangers) {
        List<StockKey> like =
                keys.stream().filter(key -> isLike(key, stranger, strangers)).toList();
        int nearest = like.stream()
                .mapToInt(key -> Likeness.distance(key.item(), stranger.item()))
                .min()
                .orElse(0);
        return like.stream()
                .filter(key -> Likeness.distance(key.item(), stranger.item()) == nearest)
                .toList();
    }

    private static boolean isLike(StockKey key, StockKey stranger, Set<String> strangers) {
        return !strangers.contains(key.item())
                && key.state() == stranger.state()
                && Likeness.distance(key.item(), stranger.item()) <= FAR;
    }

    private static boolean areOpposite(Map<StockKey, BigDecimal> drifts, StockKey one, StockKey other) {
        return drifts.getOrDefault(one, BigDecimal.ZERO)
                        .add(drifts.getOrDefault(other, BigDecimal.ZERO))
                        .signum()
                == 0;
    }

    /** What {@code one} has too much, or too little, is the other's. */
    private static Candidate swap(
            DriftCause why, Evidence evidence, Map<StockKey, BigDecimal> drifts, StockKey one, StockKey other) {
        BigDecimal units = drifts.getOrDefault(one, BigDecimal.ZERO);
        Map<StockKey, BigDecimal> shares = Map.of(one, units, other, units.negate());
        return new Candidate(why, evidence.statement(), "", shares, AGAINST, 0);
    }
}

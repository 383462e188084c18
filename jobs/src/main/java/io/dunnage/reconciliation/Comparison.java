package io.dunnage.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares two sets of books at one instant and gives every unit of the difference its cause. The sum always closes:
 * {@code stated = book + causes}, at every place and in total.
 */
final class Comparison {
    private Comparison() {}

    /**
     * The places where the books differ, or where differences cancel each other out.
     *
     * @param book Odoo's units at the statement's instant
     * @param stated the warehouse's
     * @param full whether what the statement does not tell of has no stock; else only items that it tells of are compared
     */
    static List<Drift> of(
            Map<StockKey, BigDecimal> book, Map<StockKey, BigDecimal> stated, boolean full, Evidence evidence) {
        Set<String> told = new HashSet<>();
        stated.keySet().forEach(key -> told.add(key.item()));
        Map<StockKey, BigDecimal> drifts = new TreeMap<>();
        Set<StockKey> keys = new TreeSet<>(book.keySet());
        keys.addAll(stated.keySet());
        for (StockKey key : keys) {
            BigDecimal drift = units(stated, key).subtract(units(book, key));
            if (drift.signum() != 0 && (full || told.contains(key.item()))) {
                drifts.put(key, drift);
            }
        }
        Evidence placed = evidence.promising(AnyLot.chosen(evidence.promises(), drifts));
        Map<StockKey, List<Cause>> causes = new TreeMap<>();
        Map<StockKey, BigDecimal> rest = new TreeMap<>(drifts);
        Set<String> used = new HashSet<>();
        for (Candidate one : BestFit.choose(drifts, within(Candidates.of(placed, drifts, book, stated), full, told))) {
            used.add(one.trace());
            one.shares().forEach((key, units) -> {
                causes.computeIfAbsent(key, any -> new ArrayList<>())
                        .add(new Cause(one.why(), units, List.of(one.trace()), one.number()));
                rest.merge(key, units.negate(), BigDecimal::add);
            });
        }
        Leftovers.explain(rest, placed, used, causes);
        return causes.entrySet().stream()
                .map(entry -> new Drift(
                        entry.getKey(), units(book, entry.getKey()), units(stated, entry.getKey()), entry.getValue()))
                .toList();
    }

    /** What a message did to items that are not compared is no cause of anything. */
    private static List<Candidate> within(List<Candidate> candidates, boolean full, Set<String> told) {
        List<Candidate> within = new ArrayList<>();
        for (Candidate one : candidates) {
            Map<StockKey, BigDecimal> shares = new HashMap<>();
            one.shares().forEach((key, units) -> {
                if (units.signum() != 0 && (full || told.contains(key.item()))) {
                    shares.put(key, units);
                }
            });
            if (!shares.isEmpty()) {
                within.add(new Candidate(
                        one.why(), one.trace(), one.number(), shares, one.costIfTrue(), one.costIfFalse()));
            }
        }
        return within;
    }

    private static BigDecimal units(Map<StockKey, BigDecimal> of, StockKey key) {
        return of.getOrDefault(key, BigDecimal.ZERO);
    }
}

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
 * not know. Lots that both books know are proposed where two drifts are exactly opposite.
 */
final class Swaps {
    private static final double AGAINST = 1.0;
    private static final int FAR = 4;
    /** Where more lots of an item fit than that, none is the likely one: each serial number is a lot of one. */
    private static final int MANY = 50;
    /** Of more pairs of lots than that the warehouse counts its lots anew, and no single swap explains anything. */
    private static final int PAIRS = 50_000;
    /** Of more strangers than that a crosswalk is missing as a whole, and no single swap explains anything. */
    private static final int STRANGERS = 1_000;

    private final Evidence evidence;
    private final Map<StockKey, BigDecimal> drifts;
    private final List<Candidate> found = new ArrayList<>();

    private Swaps(Evidence evidence, Map<StockKey, BigDecimal> drifts) {
        this.evidence = evidence;
        this.drifts = drifts;
    }

    static List<Candidate> of(Evidence evidence, Map<StockKey, BigDecimal> drifts, Map<StockKey, BigDecimal> book) {
        var swaps = new Swaps(evidence, drifts);
        swaps.states();
        swaps.oppositeLots();
        swaps.newLots(book);
        if (evidence.strangers().size() <= STRANGERS) {
            swaps.strangers();
        }
        return swaps.found;
    }

    private void states() {
        for (StockKey key : drifts.keySet()) {
            if (key.state() != ShelfState.FREE) {
                add(DriftCause.STATE_DIFFERS, key, new StockKey(key.item(), key.lot(), ShelfState.FREE));
            }
        }
    }

    private record OfItem(String item, ShelfState state, BigDecimal units) {}

    private void oppositeLots() {
        Map<OfItem, List<StockKey>> byUnits = new HashMap<>();
        drifts.forEach((key, units) -> byUnits.computeIfAbsent(of(key, units), any -> new ArrayList<>())
                .add(key));
        drifts.forEach((more, units) -> {
            List<StockKey> opposite =
                    units.signum() > 0 ? byUnits.getOrDefault(of(more, units.negate()), List.of()) : List.of();
            if (opposite.size() <= MANY) {
                opposite.forEach(less -> add(DriftCause.LOT_MISTAKEN, more, less));
            }
        });
    }

    private static OfItem of(StockKey key, BigDecimal units) {
        return new OfItem(key.item(), key.state(), units.stripTrailingZeros());
    }

    /** A lot that Odoo's book does not have at all is another one of the item, whatever else differs there. */
    private void newLots(Map<StockKey, BigDecimal> book) {
        Map<String, List<StockKey>> wanted = new HashMap<>();
        for (StockKey key : drifts.keySet()) {
            if (!book.containsKey(key) && key.state() == ShelfState.FREE) {
                wanted.computeIfAbsent(key.item(), any -> new ArrayList<>()).add(key);
            }
        }
        Map<String, List<StockKey>> lots = new HashMap<>();
        for (StockKey one : book.keySet()) {
            if (one.state() == ShelfState.FREE && wanted.containsKey(one.item())) {
                lots.computeIfAbsent(one.item(), any -> new ArrayList<>()).add(one);
            }
        }
        lots.keySet()
                .removeIf(item -> wanted.getOrDefault(item, List.of()).size() > MANY
                        || lots.getOrDefault(item, List.of()).size() > MANY);
        long pairs = 0;
        for (var known : lots.entrySet()) {
            pairs += (long) wanted.getOrDefault(known.getKey(), List.of()).size()
                    * known.getValue().size();
        }
        if (pairs <= PAIRS) {
            lots.forEach((item, known) -> wanted.getOrDefault(item, List.of())
                    .forEach(key -> known.forEach(one -> add(DriftCause.LOT_MISTAKEN, key, one))));
        }
    }

    private void strangers() {
        for (StockKey key : drifts.keySet()) {
            if (evidence.strangers().contains(key.item())) {
                likest(key).forEach(one -> add(DriftCause.ITEM_MISTAKEN, key, one));
            }
        }
    }

    /** The places of the item whose number is most like the stranger's. */
    private List<StockKey> likest(StockKey stranger) {
        Set<String> strangers = evidence.strangers();
        int nearest = FAR;
        List<StockKey> likest = new ArrayList<>();
        for (StockKey key : drifts.keySet()) {
            if (key.state() == stranger.state() && !strangers.contains(key.item())) {
                int distance = Likeness.distance(key.item(), stranger.item());
                if (distance < nearest) {
                    likest.clear();
                    nearest = distance;
                }
                if (distance <= nearest) {
                    likest.add(key);
                }
            }
        }
        return likest;
    }

    /** What {@code one} has too much, or too little, is the other's. */
    private void add(DriftCause why, StockKey one, StockKey other) {
        BigDecimal units = drifts.getOrDefault(one, BigDecimal.ZERO);
        found.add(new Candidate(why, evidence.statement(), "", Map.of(one, units, other, units.negate()), AGAINST, 0));
    }
}

package io.dunnage.reconciliation;

import io.dunnage.report.DriftCause;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What is left when whole messages have explained what they can: units lying in another state, under another
 * lot or another item; orders done in part. What then remains is unexplained.
 */
final class Leftovers {
    private final Evidence evidence;
    private final Map<StockKey, BigDecimal> rest = new TreeMap<>();
    private final Map<StockKey, List<Cause>> causes;

    private Leftovers(Evidence evidence, Map<StockKey, List<Cause>> causes) {
        this.evidence = evidence;
        this.causes = causes;
    }

    /** Adds a cause for every unit of {@code rest}. */
    static void explain(
            Map<StockKey, BigDecimal> rest,
            Evidence evidence,
            Collection<String> used,
            Map<StockKey, List<Cause>> causes) {
        var left = new Leftovers(evidence, causes);
        rest.forEach((key, units) -> {
            if (units.signum() != 0) {
                left.rest.put(key, units);
            }
        });
        left.otherState();
        left.otherLot();
        left.otherItem();
        left.doneInPart(new HashSet<>(used));
        left.otherLot();
        left.otherItem();
        left.unexplained();
    }

    private void otherState() {
        pair(key -> key.item() + "\0" + key.lot(), DriftCause.STATE_DIFFERS, false);
    }

    private void otherLot() {
        pair(key -> key.item() + "\0" + key.state(), DriftCause.LOT_MISTAKEN, true);
    }

    /** Only where one of the two is unknown to Odoo: equal numbers alone prove nothing. */
    private void otherItem() {
        List<StockKey> strange = rest.keySet().stream()
                .filter(key -> evidence.strangers().contains(key.item()))
                .toList();
        for (StockKey stranger : strange) {
            BigDecimal more = left(stranger);
            rest.keySet().stream()
                    .filter(key -> !evidence.strangers().contains(key.item()))
                    .filter(key -> same(left(key), more.negate()))
                    .filter(key -> key.state() == stranger.state())
                    .min(Comparator.comparingInt(key -> Likeness.distance(key.item(), stranger.item())))
                    .ifPresent(key -> move(stranger, key, more, DriftCause.ITEM_MISTAKEN));
        }
    }

    /** What one place has too much and another of its kind too little. */
    private void pair(Function<StockKey, String> kind, DriftCause why, boolean exactly) {
        Map<String, List<StockKey>> kinds = new LinkedHashMap<>();
        rest.keySet()
                .forEach(key -> kinds.computeIfAbsent(kind.apply(key), any -> new ArrayList<>())
                        .add(key));
        for (List<StockKey> of : kinds.values()) {
            for (StockKey more : of) {
                for (StockKey less : of) {
                    boolean opposite = left(more).signum() > 0 && left(less).signum() < 0;
                    if (opposite && (!exactly || same(left(more), left(less).negate()))) {
                        move(more, less, left(more).min(left(less).negate()), why);
                    }
                }
            }
        }
    }

    private void move(StockKey more, StockKey less, BigDecimal units, DriftCause why) {
        explained(more, units, why, evidence.statement(), "");
        explained(less, units.negate(), why, evidence.statement(), "");
    }

    /** Orders that should be answered by now, and of which a part went. */
    private void doneInPart(Set<String> used) {
        for (Promise one : evidence.promises()) {
            if (one.overdue() && used.add(one.trace())) {
                one.changes().forEach((key, all) -> {
                    BigDecimal left = left(key);
                    if (left.signum() != 0 && left.signum() == all.signum()) {
                        BigDecimal units = left.abs().min(all.abs());
                        explained(
                                key,
                                all.signum() < 0 ? units.negate() : units,
                                DriftCause.SENT_NOT_CONFIRMED,
                                one.trace(),
                                one.number());
                    }
                });
            }
        }
    }

    private void unexplained() {
        for (StockKey key : List.copyOf(rest.keySet())) {
            causes.computeIfAbsent(key, any -> new ArrayList<>())
                    .add(new Cause(DriftCause.UNEXPLAINED, left(key), List.of(), ""));
        }
    }

    private BigDecimal left(StockKey key) {
        return rest.getOrDefault(key, BigDecimal.ZERO);
    }

    private void explained(StockKey key, BigDecimal units, DriftCause why, String trace, String number) {
        causes.computeIfAbsent(key, any -> new ArrayList<>()).add(new Cause(why, units, List.of(trace), number));
        BigDecimal now = left(key).subtract(units);
        if (now.signum() == 0) {
            rest.remove(key);
        } else {
            rest.put(key, now);
        }
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) == 0;
    }
}

package io.dunnage.reconciliation;

import io.dunnage.report.DriftCause;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
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
    /** Of more places with the same number none is the likely one. */
    private static final int MANY = 1_000;

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
        kinds(key -> key.item() + "\0" + key.lot()).forEach(keys -> {
            List<StockKey> more = new ArrayList<>();
            List<StockKey> less = new ArrayList<>();
            keys.forEach(key -> (left(key).signum() > 0 ? more : less).add(key));
            for (StockKey one : more) {
                for (StockKey other : less) {
                    BigDecimal units = left(one).min(left(other).negate());
                    if (units.signum() > 0) {
                        move(one, other, units, DriftCause.STATE_DIFFERS);
                    }
                }
            }
        });
    }

    /** Only what is exactly opposite: unequal numbers of two lots prove nothing. */
    private void otherLot() {
        kinds(key -> key.item() + "\0" + key.state()).forEach(keys -> {
            Map<BigDecimal, Deque<StockKey>> less = new HashMap<>();
            keys.stream()
                    .filter(key -> left(key).signum() < 0)
                    .forEach(key -> less.computeIfAbsent(
                                    left(key).negate().stripTrailingZeros(), any -> new ArrayDeque<>())
                            .add(key));
            keys.stream().filter(key -> left(key).signum() > 0).forEach(key -> {
                Deque<StockKey> opposite = less.get(left(key).stripTrailingZeros());
                if (opposite != null && !opposite.isEmpty()) {
                    move(key, opposite.remove(), left(key), DriftCause.LOT_MISTAKEN);
                }
            });
        });
    }

    private Collection<List<StockKey>> kinds(Function<StockKey, String> kind) {
        Map<String, List<StockKey>> kinds = new LinkedHashMap<>();
        rest.keySet()
                .forEach(key -> kinds.computeIfAbsent(kind.apply(key), any -> new ArrayList<>())
                        .add(key));
        return kinds.values();
    }

    private record InState(ShelfState state, BigDecimal units) {}

    /** Only where one of the two is unknown to Odoo: equal numbers alone prove nothing. */
    private void otherItem() {
        Map<InState, List<StockKey>> known = new HashMap<>();
        List<StockKey> strange = new ArrayList<>();
        rest.forEach((key, units) -> {
            if (evidence.strangers().contains(key.item())) {
                strange.add(key);
            } else {
                known.computeIfAbsent(
                                new InState(key.state(), units.negate().stripTrailingZeros()), any -> new ArrayList<>())
                        .add(key);
            }
        });
        for (StockKey stranger : strange) {
            BigDecimal more = left(stranger);
            List<StockKey> opposite =
                    known.getOrDefault(new InState(stranger.state(), more.stripTrailingZeros()), new ArrayList<>());
            opposite.stream()
                    .limit(MANY)
                    .min(Comparator.comparingInt(key -> Likeness.distance(key.item(), stranger.item())))
                    .ifPresent(key -> {
                        opposite.remove(key);
                        move(stranger, key, more, DriftCause.ITEM_MISTAKEN);
                    });
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
}

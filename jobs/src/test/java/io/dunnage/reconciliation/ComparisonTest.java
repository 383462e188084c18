package io.dunnage.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.report.DriftCause;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which cause each unit of a drift is given: G11, S20. */
final class ComparisonTest {
    private static final int HISTORIES = 1_000;
    private static final StockKey KETTLE = new StockKey("KETTLE", "", ShelfState.FREE);
    private static final StockKey CUP = new StockKey("CUP", "", ShelfState.FREE);

    @Test
    void G11_of_a_thousand_histories_every_drift_is_found_and_its_units_have_their_true_cause() {
        Map<DriftCause, double[]> tally = new EnumMap<>(DriftCause.class);
        double falselyUnexplained = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            var history = new History(seed);
            Map<History.Truth, BigDecimal> found = found(history);
            for (var truth : history.truth.entrySet()) {
                double units = truth.getValue().abs().doubleValue();
                BigDecimal got = found.getOrDefault(truth.getKey(), BigDecimal.ZERO);
                double[] of = tally.computeIfAbsent(truth.getKey().cause(), any -> new double[2]);
                of[0] += units;
                of[1] += got.signum() == truth.getValue().signum()
                        ? Math.min(units, got.abs().doubleValue())
                        : 0;
            }
            for (var one : found.entrySet()) {
                if (one.getKey().cause() == DriftCause.UNEXPLAINED) {
                    BigDecimal real = history.truth.getOrDefault(one.getKey(), BigDecimal.ZERO);
                    falselyUnexplained += Math.max(
                            0, one.getValue().abs().subtract(real.abs()).doubleValue());
                }
            }
        }
        double all = tally.values().stream().mapToDouble(of -> of[0]).sum();
        double right = tally.values().stream().mapToDouble(of -> of[1]).sum();
        assertThat(right / all).as("units with their true cause").isGreaterThanOrEqualTo(0.99);
        assertThat(tally)
                .hasSize(DriftCause.values().length)
                .allSatisfy((cause, of) ->
                        assertThat(of[1] / of[0]).as("units of %s", cause).isGreaterThanOrEqualTo(0.98));
        assertThat(falselyUnexplained)
                .as("units called unexplained that are not")
                .isZero();
    }

    /** An open order over that very unit may be named as its cause; the unit is in the list all the same. */
    @Test
    void G11_one_unit_that_goes_missing_is_always_found() {
        int unexplained = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            var history = new History(seed, EnumSet.noneOf(History.Fault.class), 0);
            StockKey key = history.untouched();
            BigDecimal before = drift(history, key);
            history.stated.merge(key, BigDecimal.ONE.negate(), BigDecimal::add);
            assertThat(drift(history, key).subtract(before))
                    .as("history %d", seed)
                    .isEqualByComparingTo("-1");
            unexplained += found(history).containsKey(new History.Truth(key, DriftCause.UNEXPLAINED)) ? 1 : 0;
        }
        assertThat(unexplained).isGreaterThanOrEqualTo(990);
    }

    private static BigDecimal drift(History history, StockKey key) {
        return found(history).entrySet().stream()
                .filter(one -> one.getKey().key().equals(key))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void where_nothing_goes_wrong_nothing_is_unexplained() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            var history = new History(seed, EnumSet.noneOf(History.Fault.class), 0);
            assertThat(found(history).keySet())
                    .as("history %d", seed)
                    .allMatch(one -> one.cause() == DriftCause.POSTED_LATER);
        }
    }

    @Test
    void absence_means_zero_only_in_a_statement_of_everything() {
        Map<StockKey, BigDecimal> book = Map.of(KETTLE, BigDecimal.TEN, CUP, BigDecimal.ONE);
        Map<StockKey, BigDecimal> stated = Map.of(KETTLE, BigDecimal.TEN);
        Evidence nothing = Evidence.none(History.AS_OF, "t");
        assertThat(Comparison.of(book, stated, false, nothing)).isEmpty();
        assertThat(Comparison.of(book, stated, true, nothing)).singleElement().satisfies(drift -> {
            assertThat(drift.key()).isEqualTo(CUP);
            assertThat(drift.unexplained()).isEqualByComparingTo("-1");
        });
    }

    @Test
    void equal_numbers_of_two_known_items_are_no_explanation() {
        Map<StockKey, BigDecimal> book = Map.of(KETTLE, BigDecimal.TEN, CUP, BigDecimal.TEN);
        Map<StockKey, BigDecimal> stated = Map.of(KETTLE, BigDecimal.valueOf(7), CUP, BigDecimal.valueOf(13));
        assertThat(Comparison.of(book, stated, true, Evidence.none(History.AS_OF, "t")))
                .extracting(Drift::unexplained)
                .containsExactly(BigDecimal.valueOf(3), BigDecimal.valueOf(-3));
    }

    /** A missing crosswalk, or a warehouse that counts lots anew: thousands of places differ at once. */
    @Test
    void a_hundred_thousand_places_that_all_differ_are_compared() {
        Map<StockKey, BigDecimal> book = new TreeMap<>();
        Map<StockKey, BigDecimal> stated = new TreeMap<>();
        Set<String> strangers = new HashSet<>();
        for (int i = 0; i < 50_000; i++) {
            book.put(new StockKey("A-" + i, "", ShelfState.FREE), BigDecimal.valueOf(i % 7 + 1));
            stated.put(new StockKey("B-" + i, "", ShelfState.FREE), BigDecimal.valueOf(i % 5 + 1));
            strangers.add("B-" + i);
        }
        for (int i = 0; i < 20_000; i++) {
            book.put(new StockKey("RADIO", "S" + i, ShelfState.FREE), BigDecimal.ONE);
            stated.put(new StockKey("RADIO", "T" + i, ShelfState.FREE), BigDecimal.ONE);
        }
        List<Drift> drifts = Comparison.of(
                book, stated, true, new Evidence(History.AS_OF, "t", List.of(), List.of(), Map.of(), strangers));
        assertThat(drifts).hasSize(140_000);
        assertThat(drifts.stream().map(Drift::units).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(sum(stated).subtract(sum(book)));
    }

    /** The warehouse takes which lots it likes: each of thousands of orders looks at an item's lots by size, not at every lot. */
    @Test
    void thousands_of_orders_of_one_item_find_their_serial_numbers() {
        Map<StockKey, BigDecimal> book = new TreeMap<>();
        Map<StockKey, BigDecimal> stated = new TreeMap<>();
        for (int i = 0; i < 40_000; i++) {
            var serial = new StockKey("RADIO", "S" + i, ShelfState.FREE);
            book.put(serial, BigDecimal.ONE);
            stated.put(serial, i % 2 == 0 ? BigDecimal.ONE : BigDecimal.ZERO);
        }
        List<Promise> promises = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            promises.add(new Promise(
                    "t" + i,
                    "ORDER-" + i,
                    true,
                    Map.of(new StockKey("RADIO", "", ShelfState.FREE), BigDecimal.valueOf(-1))));
        }
        List<Drift> drifts = Comparison.of(
                book, stated, true, new Evidence(History.AS_OF, "t", List.of(), promises, Map.of(), Set.of()));
        assertThat(drifts)
                .hasSize(20_000)
                .allSatisfy(drift -> assertThat(drift.causes())
                        .singleElement()
                        .satisfies(cause -> assertThat(cause.why()).isEqualTo(DriftCause.SENT_NOT_CONFIRMED)));
    }

    private static BigDecimal sum(Map<StockKey, BigDecimal> of) {
        return of.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The causes found, by place; the sum closes at every place. */
    private static Map<History.Truth, BigDecimal> found(History history) {
        List<Drift> drifts = Comparison.of(history.book, history.stated, true, history.evidence());
        Map<History.Truth, BigDecimal> found = new HashMap<>();
        Map<StockKey, BigDecimal> closes = new TreeMap<>(history.book);
        for (Drift drift : drifts) {
            for (Cause cause : drift.causes()) {
                found.merge(new History.Truth(drift.key(), cause.why()), cause.units(), BigDecimal::add);
                closes.merge(drift.key(), cause.units(), BigDecimal::add);
            }
        }
        history.stated.forEach((key, units) -> closes.merge(key, units.negate(), BigDecimal::add));
        assertThat(closes)
                .as("stated is book and causes, everywhere")
                .allSatisfy((key, units) -> assertThat(units).isZero());
        found.values().removeIf(units -> units.signum() == 0);
        return found;
    }
}

package io.dunnage.reconciliation;

import io.dunnage.reconciliation.Happening.Nature;
import io.dunnage.reconciliation.Happening.Standing;
import io.dunnage.report.DriftCause;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Three weeks of a warehouse and its depositor, made up from a seed: orders, receipts, adjustments, holds, and what goes wrong with
 * their messages. Knows the truth: which units are in one set of books only, and why.
 */
final class History {
    static final Instant AS_OF = Instant.parse("2026-11-20T18:00:00Z");
    private static final BigDecimal PACK = BigDecimal.valueOf(12);

    /** What may go wrong with a message, or without one. */
    enum Fault {
        LOST,
        DOUBLED,
        DELAYED,
        NOT_POSTED,
        NO_ANSWER,
        AHEAD,
        UNIT,
        UNIT_OF_STATEMENT,
        OTHER_LOT,
        OTHER_STATE,
        OTHER_ITEM,
        THEFT,
        WINDFALL
    }

    record Truth(StockKey key, DriftCause cause) {}

    final Map<StockKey, BigDecimal> book = new TreeMap<>();
    final Map<StockKey, BigDecimal> stated = new TreeMap<>();
    final Map<Truth, BigDecimal> truth = new HashMap<>();
    private final List<Happening> happenings = new ArrayList<>();
    private final List<Promise> promises = new ArrayList<>();
    private final Set<String> strangers = new HashSet<>();
    private final List<StockKey> places = new ArrayList<>();
    private final Set<StockKey> struck = new HashSet<>();
    private final Random random;
    private int serial;

    History(long seed, Set<Fault> faults, int faultCount) {
        random = new Random(seed);
        shelves(14 + random.nextInt(16));
        List<Fault> planned = new ArrayList<>();
        List<Fault> possible = List.copyOf(faults);
        for (int i = 0; i < faultCount; i++) {
            planned.add(possible.get(random.nextInt(possible.size())));
        }
        for (int i = 30 + random.nextInt(30); i > 0; i--) {
            ordinary();
        }
        planned.sort(Comparator.comparing(fault -> fault == Fault.UNIT_OF_STATEMENT)); // counted when all is over
        planned.forEach(this::goWrong);
    }

    History(long seed) {
        this(seed, EnumSet.allOf(Fault.class), new Random(seed).nextInt(7));
    }

    Evidence evidence() {
        Map<String, Set<BigDecimal>> packs = new HashMap<>();
        places.forEach(key -> packs.put(key.item(), Set.of(PACK)));
        return new Evidence(AS_OF, "statement", happenings, promises, packs, strangers);
    }

    private void shelves(int items) {
        for (int i = 0; i < items; i++) {
            boolean byLot = random.nextInt(3) == 0;
            for (int lot = byLot ? 3 : 1; lot > 0; lot--) {
                var key = new StockKey("SKU-" + (100 + i), byLot ? "L" + lot : "", ShelfState.FREE);
                places.add(key);
                both(key, units(400, 900));
            }
        }
    }

    /** A message as it should be; now and then one that happens after the instant, or an order that is still open. */
    private void ordinary() {
        Instant when = AS_OF.minus(Duration.ofMinutes(random.nextInt(20 * 24 * 60) - 300L));
        Map<StockKey, BigDecimal> changes = changes(random.nextInt(3) == 0 ? 1 : -1, this::some);
        if (when.truncatedTo(ChronoUnit.DAYS).equals(AS_OF.truncatedTo(ChronoUnit.DAYS))) {
            struck.addAll(changes.keySet());
        }
        String trace = trace();
        Nature nature = nature(changes);
        if (random.nextInt(8) == 0) {
            promises.add(new Promise("sent-" + trace, "OPEN-" + trace, false, changes));
            return;
        }
        Instant posted = when.plus(Duration.ofMinutes(5 + random.nextInt(20)));
        if (!when.isAfter(AS_OF)) {
            apply(stated, changes);
        }
        if (!posted.isAfter(AS_OF)) {
            apply(book, changes);
        } else if (!when.isAfter(AS_OF)) {
            expect(changes, DriftCause.POSTED_LATER, 1);
        }
        tell(trace, nature, when, Standing.POSTED, posted, null, changes);
    }

    private void goWrong(Fault fault) {
        Instant when = AS_OF.minus(Duration.ofMinutes(60 + random.nextInt(6 * 24 * 60)));
        int direction = random.nextInt(3) == 0 ? 1 : -1;
        Map<StockKey, BigDecimal> changes = changes(direction, this::untouched);
        String trace = trace();
        switch (fault) {
            case LOST -> {
                apply(stated, changes);
                promises.add(new Promise("sent-" + trace, trace, true, withoutLots(changes)));
                expect(changes, DriftCause.SENT_NOT_CONFIRMED, 1);
            }
            case DOUBLED -> {
                apply(stated, changes);
                apply(book, changes);
                apply(book, changes);
                tell(trace, nature(changes), when, Standing.POSTED, when.plusSeconds(900), null, changes);
                tell(trace + "-again", nature(changes), when, Standing.POSTED, when.plusSeconds(1800), trace, changes);
                expect(changes, DriftCause.DOUBLED, -1);
            }
            case DELAYED -> {
                apply(stated, changes);
                tell(
                        trace,
                        nature(changes),
                        when,
                        Standing.POSTED,
                        AS_OF.plusSeconds(60 + random.nextInt(9000)),
                        null,
                        changes);
                expect(changes, DriftCause.POSTED_LATER, 1);
            }
            case NOT_POSTED -> {
                apply(stated, changes);
                tell(trace, nature(changes), when, Standing.NOT_POSTED, null, null, changes);
                expect(changes, notPosted(changes), 1);
            }
            case NO_ANSWER -> {
                apply(stated, changes);
                if (random.nextBoolean()) {
                    apply(book, changes);
                    tell(trace, nature(changes), when, Standing.POSTED, when.plusSeconds(900), null, changes);
                } else {
                    tell(trace, nature(changes), when, Standing.UNKNOWN, null, null, changes);
                    expect(changes, notPosted(changes), 1);
                }
            }
            case AHEAD -> {
                apply(book, changes);
                tell(
                        trace,
                        nature(changes),
                        AS_OF.plusSeconds(1200),
                        Standing.POSTED,
                        AS_OF.minusSeconds(600),
                        null,
                        changes);
                expect(changes, DriftCause.CUT_OFF, -1);
            }
            case UNIT -> {
                StockKey key = untouched();
                BigDecimal packs = units(2, 9).multiply(BigDecimal.valueOf(direction));
                book.merge(key, packs, BigDecimal::add);
                stated.merge(key, packs.multiply(PACK), BigDecimal::add);
                tell(
                        trace,
                        nature(Map.of(key, packs)),
                        when,
                        Standing.POSTED,
                        when.plusSeconds(900),
                        null,
                        Map.of(key, packs));
                expect(Map.of(key, packs.multiply(PACK.subtract(BigDecimal.ONE))), DriftCause.UNIT_MISTAKEN, 1);
            }
            default -> goWrongWithoutMessage(fault);
        }
    }

    private void goWrongWithoutMessage(Fault fault) {
        StockKey key = untouched();
        BigDecimal some = units(1, 30);
        switch (fault) {
            case UNIT_OF_STATEMENT -> {
                BigDecimal packs = units(3, 8);
                BigDecimal all = packs.multiply(PACK);
                book.merge(key, all.subtract(stated.get(key)), BigDecimal::add);
                stated.put(key, packs);
                expect(Map.of(key, packs.subtract(all)), DriftCause.UNIT_MISTAKEN, 1);
            }
            case OTHER_LOT ->
                moved(key, new StockKey(key.item(), key.lot() + "X", key.state()), some, DriftCause.LOT_MISTAKEN);
            case OTHER_STATE ->
                moved(key, new StockKey(key.item(), key.lot(), ShelfState.HELD), some, DriftCause.STATE_DIFFERS);
            case OTHER_ITEM -> {
                var stranger = new StockKey(key.item() + "N", "", key.state());
                strangers.add(stranger.item());
                moved(key, stranger, some, DriftCause.ITEM_MISTAKEN);
            }
            case THEFT -> {
                stated.merge(key, some.negate(), BigDecimal::add);
                expect(Map.of(key, some.negate()), DriftCause.UNEXPLAINED, 1);
            }
            default -> {
                stated.merge(key, some, BigDecimal::add);
                expect(Map.of(key, some), DriftCause.UNEXPLAINED, 1);
            }
        }
    }

    private void moved(StockKey from, StockKey to, BigDecimal units, DriftCause why) {
        stated.merge(from, units.negate(), BigDecimal::add);
        stated.merge(to, units, BigDecimal::add);
        expect(Map.of(from, units.negate(), to, units), why, 1);
    }

    /** One to three lines; now and then a hold, which takes from one state and gives to another. */
    private Map<StockKey, BigDecimal> changes(int direction, Supplier<StockKey> place) {
        Map<StockKey, BigDecimal> changes = new HashMap<>();
        if (random.nextInt(10) == 0) {
            StockKey key = place.get();
            BigDecimal units = units(1, 20);
            changes.put(key, units.negate());
            changes.put(new StockKey(key.item(), key.lot(), ShelfState.HELD), units);
            return changes;
        }
        for (int lines = 1 + random.nextInt(3); lines > 0; lines--) {
            changes.put(place.get(), units(1, 24).multiply(BigDecimal.valueOf(direction)));
        }
        return changes;
    }

    /** As orders are written: of every second one the lots are the warehouse's choice. */
    private Map<StockKey, BigDecimal> withoutLots(Map<StockKey, BigDecimal> changes) {
        if (random.nextBoolean()) {
            return changes;
        }
        Map<StockKey, BigDecimal> plain = new HashMap<>();
        changes.forEach((key, units) -> plain.merge(new StockKey(key.item(), "", key.state()), units, BigDecimal::add));
        return plain;
    }

    private Nature nature(Map<StockKey, BigDecimal> changes) {
        boolean up = changes.values().stream().anyMatch(one -> one.signum() > 0);
        boolean down = changes.values().stream().anyMatch(one -> one.signum() < 0);
        return up && down ? Nature.ADJUSTMENT : up ? Nature.RECEIPT : Nature.SHIPMENT;
    }

    private DriftCause notPosted(Map<StockKey, BigDecimal> changes) {
        return switch (nature(changes)) {
            case SHIPMENT -> DriftCause.SHIPPED_NOT_POSTED;
            case RECEIPT -> DriftCause.RECEIVED_NOT_POSTED;
            case ADJUSTMENT -> DriftCause.ADJUSTMENT_NOT_POSTED;
        };
    }

    /** Documents tell the day alone. */
    private void tell(
            String trace,
            Nature nature,
            Instant when,
            Standing standing,
            Instant postedAt,
            String sameAs,
            Map<StockKey, BigDecimal> changes) {
        Instant day = when.truncatedTo(ChronoUnit.DAYS);
        happenings.add(new Happening(
                trace,
                nature,
                "N-" + trace,
                day,
                day.plus(Duration.ofDays(1)).minusMillis(1),
                standing,
                postedAt,
                sameAs,
                changes));
    }

    private void expect(Map<StockKey, BigDecimal> changes, DriftCause why, int sign) {
        changes.forEach((key, units) ->
                truth.merge(new Truth(key, why), units.multiply(BigDecimal.valueOf(sign)), BigDecimal::add));
    }

    private static void apply(Map<StockKey, BigDecimal> to, Map<StockKey, BigDecimal> changes) {
        changes.forEach((key, units) -> to.merge(key, units, BigDecimal::add));
    }

    private void both(StockKey key, BigDecimal units) {
        book.put(key, units);
        stated.put(key, units);
    }

    private StockKey some() {
        return places.get(random.nextInt(places.size()));
    }

    /** Two faults at one place, or one beside a message of the same day, leave no trace of which was which. */
    StockKey untouched() {
        StockKey key = some();
        for (int tries = 0; tries < 50 && !struck.add(key); tries++) {
            key = some();
        }
        return key;
    }

    private BigDecimal units(int least, int most) {
        return BigDecimal.valueOf(least + random.nextInt(most - least + 1));
    }

    private String trace() {
        return "m" + ++serial;
    }
}

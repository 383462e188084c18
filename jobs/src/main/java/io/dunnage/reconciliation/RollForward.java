package io.dunnage.reconciliation;

import io.dunnage.odoo.Moved;
import io.dunnage.odoo.StockLevel;
import io.dunnage.report.RollForwardRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of each item on each day in Odoo's book, beside what the warehouse stated; counted back from the last instant. A day
 * ends with its midnight, which belongs to it.
 */
final class RollForward {
    private final Reckoning reckoning;
    private final ZoneId zone;
    private final Instant until;
    private final Iterable<Stated> statements;
    private final Map<String, List<Moved>> moves = new HashMap<>();
    private final Map<String, BigDecimal> closing = new HashMap<>();
    private final Map<String, TreeMap<LocalDate, Day>> days = new TreeMap<>();
    /** By how much the warehouse's count differed when it was told last; nothing of those that always agreed. */
    private final Map<String, BigDecimal> differed = new HashMap<>();

    /**
     * One.
     *
     * @param until where it ends: at the statement's instant or later
     * @param statements of the time that it covers, the oldest first; one is held at a time
     */
    RollForward(Reckoning reckoning, ZoneId zone, Instant until, Iterable<Stated> statements) {
        this.reckoning = reckoning;
        this.zone = zone;
        this.until = until;
        this.statements = statements;
    }

    /** Up to the statement that was compared. */
    static RollForward toStatement(Reckoning reckoning, ZoneId zone) {
        Instant asOf = reckoning.statement().asOf();
        return new RollForward(
                reckoning,
                zone,
                asOf,
                List.of(Stated.of(asOf, reckoning.statement().full(), reckoning.stated())));
    }

    /**
     * What the warehouse stated at an instant.
     *
     * @param full whether it has nothing of what it does not tell of
     */
    record Stated(Instant asOf, boolean full, Map<String, BigDecimal> units) {
        static Stated of(Instant asOf, boolean full, Map<StockKey, BigDecimal> places) {
            Map<String, BigDecimal> units = new HashMap<>();
            places.forEach((place, count) -> units.merge(place.item(), count, BigDecimal::add));
            return new Stated(asOf, full, units);
        }

        /** Null when it says nothing of the item. */
        @Nullable
        BigDecimal of(String item) {
            BigDecimal told = units.get(item);
            return told == null && full ? BigDecimal.ZERO : told;
        }
    }

    private static final class Day {
        private BigDecimal receipts = BigDecimal.ZERO;
        private BigDecimal shipments = BigDecimal.ZERO;
        private BigDecimal returns = BigDecimal.ZERO;
        private BigDecimal adjustments = BigDecimal.ZERO;
        private @Nullable BigDecimal stated;

        private BigDecimal net() {
            return receipts.add(shipments).add(returns).add(adjustments);
        }
    }

    /** By item and day: the days on which it moved, and those on which the warehouse's count begins to differ by another number. */
    List<RollForwardRow> rows() {
        for (StockLevel level : reckoning.then().levels()) {
            closing.merge(name(level.productId()), level.onHand(), BigDecimal::add);
        }
        for (Moved move : reckoning.moves()) {
            if (!move.when().isAfter(until) && move.leaves() != move.enters()) {
                String item = name(move.productId());
                moves.computeIfAbsent(item, any -> new ArrayList<>()).add(move);
                enter(day(item, day(move.when())), move);
                if (move.when().isAfter(reckoning.statement().asOf())) {
                    closing.merge(item, units(move), BigDecimal::add);
                }
            }
        }
        for (Stated statement : statements) {
            Set<String> items = new HashSet<>(statement.units().keySet());
            items.addAll(closing.keySet());
            items.addAll(moves.keySet());
            items.forEach(item -> beside(item, statement));
        }
        List<RollForwardRow> rows = new ArrayList<>();
        days.forEach((item, ofItem) -> rows.addAll(countedBack(item, closing(item), ofItem)));
        return rows;
    }

    private BigDecimal closing(String item) {
        return closing.getOrDefault(item, BigDecimal.ZERO);
    }

    private Day day(String item, LocalDate on) {
        return days.computeIfAbsent(item, any -> new TreeMap<>()).computeIfAbsent(on, any -> new Day());
    }

    private String name(long product) {
        return reckoning.items().getOrDefault(product, "#" + product);
    }

    private void beside(String item, Stated statement) {
        List<Moved> moved = moves.getOrDefault(item, List.of());
        BigDecimal stated = statement.of(item);
        LocalDate on = endOf(statement.asOf(), moved);
        if (stated == null || on == null) {
            return;
        }
        BigDecimal book = closing(item);
        for (Moved move : moved) {
            book = move.when().isAfter(statement.asOf()) ? book.subtract(units(move)) : book;
        }
        BigDecimal differs = stated.subtract(book);
        var ofItem = days.get(item);
        var before = ofItem == null ? null : ofItem.floorEntry(on);
        if (differs.compareTo(differed.getOrDefault(item, BigDecimal.ZERO)) != 0) {
            day(item, on).stated = stated;
            differed.put(item, differs);
        } else if (before != null && (before.getKey().equals(on) || before.getValue().stated == null)) {
            before.getValue().stated = stated;
        }
    }

    /** The day whose end a statement speaks of: its own, or the day before when the item moved only later. Null: neither. */
    private @Nullable LocalDate endOf(Instant asOf, List<Moved> moved) {
        LocalDate day = day(asOf);
        boolean before = false;
        boolean after = false;
        for (Moved move : moved) {
            if (day(move.when()).equals(day)) {
                before |= !move.when().isAfter(asOf);
                after |= move.when().isAfter(asOf);
            }
        }
        return !after ? day : before ? null : day.minusDays(1);
    }

    private LocalDate day(Instant when) {
        return LocalDate.ofInstant(when.minusNanos(1), zone);
    }

    private static List<RollForwardRow> countedBack(String item, BigDecimal closing, TreeMap<LocalDate, Day> days) {
        List<RollForwardRow> back = new ArrayList<>();
        BigDecimal after = closing;
        for (var entry : days.descendingMap().entrySet()) {
            Day day = entry.getValue();
            BigDecimal opening = after.subtract(day.net());
            back.add(new RollForwardRow(
                    item,
                    entry.getKey(),
                    opening,
                    day.receipts,
                    day.shipments,
                    day.returns,
                    day.adjustments,
                    after,
                    day.stated));
            after = opening;
        }
        return back.reversed();
    }

    private static BigDecimal units(Moved move) {
        return move.enters() ? move.quantity() : move.quantity().negate();
    }

    private static void enter(Day day, Moved move) {
        BigDecimal units = units(move);
        Moved.Usage other = move.enters() ? move.fromUsage() : move.toUsage();
        switch (other) {
            case SUPPLIER -> day.receipts = day.receipts.add(units);
            case CUSTOMER -> {
                if (move.enters()) {
                    day.returns = day.returns.add(units);
                } else {
                    day.shipments = day.shipments.add(units);
                }
            }
            case INTERNAL, INVENTORY, OTHER -> day.adjustments = day.adjustments.add(units);
        }
    }
}

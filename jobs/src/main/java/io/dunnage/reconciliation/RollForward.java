package io.dunnage.reconciliation;

import io.dunnage.odoo.Moved;
import io.dunnage.odoo.StockLevel;
import io.dunnage.report.RollForwardRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of each item on each day up to the statement's instant, in Odoo's book; counted back from the instant. */
final class RollForward {
    private final Reckoning reckoning;
    private final ZoneId zone;

    RollForward(Reckoning reckoning, ZoneId zone) {
        this.reckoning = reckoning;
        this.zone = zone;
    }

    private static final class Day {
        private BigDecimal receipts = BigDecimal.ZERO;
        private BigDecimal shipments = BigDecimal.ZERO;
        private BigDecimal returns = BigDecimal.ZERO;
        private BigDecimal adjustments = BigDecimal.ZERO;

        private BigDecimal net() {
            return receipts.add(shipments).add(returns).add(adjustments);
        }
    }

    /** By item and day; days without a movement are left out. */
    List<RollForwardRow> rows() {
        Map<String, TreeMap<LocalDate, Day>> items = new TreeMap<>();
        for (Moved move : reckoning.moves()) {
            if (!move.when().isAfter(reckoning.statement().asOf()) && move.leaves() != move.enters()) {
                String item = reckoning.items().getOrDefault(move.productId(), "#" + move.productId());
                enter(
                        items.computeIfAbsent(item, any -> new TreeMap<>())
                                .computeIfAbsent(LocalDate.ofInstant(move.when(), zone), any -> new Day()),
                        move);
            }
        }
        Map<String, BigDecimal> closing = new HashMap<>();
        for (StockLevel level : reckoning.then().levels()) {
            closing.merge(
                    reckoning.items().getOrDefault(level.productId(), "#" + level.productId()),
                    level.onHand(),
                    BigDecimal::add);
        }
        Map<String, BigDecimal> stated = new HashMap<>();
        reckoning.stated().forEach((key, units) -> stated.merge(key.item(), units, BigDecimal::add));
        List<RollForwardRow> rows = new ArrayList<>();
        items.forEach((item, days) -> {
            List<RollForwardRow> back = new ArrayList<>();
            BigDecimal after = closing.getOrDefault(item, BigDecimal.ZERO);
            BigDecimal theirs = stated.get(item);
            for (var day : days.descendingMap().entrySet()) {
                Day of = day.getValue();
                BigDecimal opening = after.subtract(of.net());
                back.addFirst(new RollForwardRow(
                        item,
                        day.getKey(),
                        opening,
                        of.receipts,
                        of.shipments,
                        of.returns,
                        of.adjustments,
                        after,
                        theirs));
                after = opening;
                theirs = null;
            }
            rows.addAll(back);
        });
        return rows;
    }

    private static void enter(Day day, Moved move) {
        BigDecimal units = move.enters() ? move.quantity() : move.quantity().negate();
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

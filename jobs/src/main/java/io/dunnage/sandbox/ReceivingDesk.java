package io.dunnage.sandbox;

import io.dunnage.sandbox.WarehouseDeed.Handled;
import io.dunnage.sandbox.WarehouseDeed.Receipt;
import io.dunnage.sandbox.WarehouseDeed.Received;
import io.dunnage.sandbox.WarehouseJournal.Line;
import io.dunnage.sandbox.WarehouseJournal.NoticeArrived;
import io.dunnage.sandbox.WarehouseJournal.ReceiptBehaviour;
import io.dunnage.sandbox.WarehouseJournal.ReturnAnnounced;
import io.dunnage.sandbox.WarehouseShelves.Lot;
import io.dunnage.sandbox.WarehouseShelves.State;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Unloads what was announced, puts it on the shelves and tells what came: goods from suppliers and goods that customers send back. */
final class ReceivingDesk {
    private final OutgoingPost post;
    private final WarehouseShelves shelves;
    private final WarehouseHabits habits;
    private final Clock clock;
    private final Map<String, Announced> open = new LinkedHashMap<>();
    private long receipt = 7000;
    private long made;

    /** Goods on their way, and how much of each line came already. */
    private record Announced(NoticeArrived notice, boolean ofReturn, boolean begun) {}

    ReceivingDesk(OutgoingPost post, WarehouseShelves shelves, WarehouseHabits habits, Clock clock) {
        this.post = post;
        this.shelves = shelves;
        this.habits = habits;
        this.clock = clock;
    }

    void notice(NoticeArrived notice) {
        expect(notice, false);
    }

    void authorized(ReturnAnnounced announced) {
        expect(announced.asNotice(), true);
    }

    private void expect(NoticeArrived notice, boolean ofReturn) {
        if (notice.purpose().equals("F")) {
            open.remove(notice.notice());
        } else {
            open.put(notice.notice(), new Announced(notice, ofReturn, false));
        }
    }

    void receive() {
        for (Announced one : List.copyOf(open.values())) {
            open.remove(one.notice().notice());
            if (one.begun()) {
                drop(
                        one,
                        one.notice().notice(),
                        true,
                        one.notice().lines(),
                        BigDecimal.ZERO,
                        ReceiptBehaviour.IN_TWO_RECEIPTS);
            } else {
                receive(one, habit(one));
            }
        }
    }

    private ReceiptBehaviour habit(Announced one) {
        NoticeArrived notice = one.notice();
        return one.ofReturn()
                ? habits.returns()
                        .apply(new ReturnAnnounced(
                                notice.file(),
                                notice.interchange(),
                                notice.group(),
                                notice.message(),
                                notice.purpose(),
                                notice.notice(),
                                notice.lines()))
                : habits.notices().apply(notice);
    }

    private void receive(Announced one, ReceiptBehaviour behaviour) {
        List<Line> all = one.notice().lines();
        String number = one.notice().notice();
        switch (behaviour) {
            case COMPLETE -> drop(one, number, true, all, BigDecimal.ZERO, behaviour);
            case SHORT -> drop(one, number, true, firstBy(all, -1), BigDecimal.ZERO, behaviour);
            case OVER -> drop(one, number, true, firstBy(all, 1), BigDecimal.ZERO, behaviour);
            case DAMAGED_PART -> drop(one, number, true, all, BigDecimal.ONE, behaviour);
            case IN_TWO_RECEIPTS -> {
                List<Line> today = times(all, true);
                drop(one, number, false, today, BigDecimal.ZERO, behaviour);
                NoticeArrived rest = with(one.notice(), times(all, false));
                open.put(number, new Announced(rest, one.ofReturn(), true));
            }
            case WITHOUT_NOTICE -> drop(one, "", true, all, BigDecimal.ZERO, behaviour);
            case UNKNOWN_NOTICE -> drop(one, "GHOST/IN/99999", true, all, BigDecimal.ZERO, behaviour);
            case DROPPED_TWICE -> {
                drop(one, number, true, all, BigDecimal.ZERO, behaviour);
                post.dropAgain();
            }
            case SILENT -> {}
        }
    }

    private void drop(
            Announced one,
            String notice,
            boolean complete,
            List<Line> lines,
            BigDecimal damaged,
            ReceiptBehaviour behaviour) {
        List<Received> received = new ArrayList<>();
        BigDecimal broken = damaged;
        for (Line line : lines) {
            if (line.quantity().signum() > 0) {
                received.add(new Received(putAway(line, broken), broken));
                broken = BigDecimal.ZERO;
            }
        }
        var paper = new Receipt("R" + ++receipt, clock.instant(), notice, one.ofReturn(), complete, received);
        String file = post.drop(paper);
        post.enter(new WarehouseJournal.ReceiptDropped(
                file, paper.number(), notice, paper.total(), paper.damaged(), one.ofReturn(), behaviour));
    }

    /** On the shelves; goods that are kept by lot or serial number get one where none was announced. */
    private Handled putAway(Line line, BigDecimal damaged) {
        String item = line.item();
        if (shelves.bySerial(item)) {
            List<String> serials = new ArrayList<>();
            for (int i = 0; i < line.quantity().intValue(); i++) {
                serials.add(i < line.lots().size() ? line.lots().get(i) : item + "-R" + five());
            }
            for (int i = 0; i < serials.size(); i++) {
                State state = i < damaged.intValue() ? State.DAMAGED : State.FREE;
                shelves.put(item, serials.get(i), state, BigDecimal.ONE);
            }
            return new Handled(line, line.quantity(), List.of(), serials);
        }
        if (shelves.byLot(item) || !line.lots().isEmpty()) {
            String lot = line.lots().isEmpty() ? "L" + five() : line.lots().getFirst();
            shelves.lot(item, lot, BigDecimal.ZERO);
            put(item, lot, line.quantity(), damaged);
            return new Handled(line, line.quantity(), List.of(new Lot(lot, line.quantity())), List.of());
        }
        put(item, "", line.quantity(), damaged);
        return new Handled(line, line.quantity(), List.of(), List.of());
    }

    private void put(String item, String lot, BigDecimal quantity, BigDecimal damaged) {
        shelves.put(item, lot, State.FREE, quantity.subtract(damaged));
        if (damaged.signum() > 0) {
            shelves.put(item, lot, State.DAMAGED, damaged);
        }
    }

    private String five() {
        return String.format(Locale.ROOT, "%05d", ++made);
    }

    /** The first line, one more or one less. */
    private static List<Line> firstBy(List<Line> lines, int difference) {
        List<Line> changed = new ArrayList<>(lines);
        if (!changed.isEmpty()) {
            Line first = changed.removeFirst();
            changed.addFirst(with(first, first.quantity().add(BigDecimal.valueOf(difference))));
        }
        return changed;
    }

    /** A third of every line today, rounded down, and at least one; or what remains. */
    private static List<Line> times(List<Line> lines, boolean today) {
        return lines.stream()
                .map(line -> {
                    BigDecimal part = line.quantity()
                            .divideToIntegralValue(BigDecimal.valueOf(3))
                            .max(BigDecimal.ONE);
                    return with(line, today ? part : line.quantity().subtract(part));
                })
                .toList();
    }

    private static Line with(Line line, BigDecimal quantity) {
        return new Line(line.number(), line.item(), quantity, line.unit(), line.lots(), line.itemQualifier());
    }

    private static NoticeArrived with(NoticeArrived notice, List<Line> lines) {
        return new NoticeArrived(
                notice.file(),
                notice.interchange(),
                notice.group(),
                notice.message(),
                notice.purpose(),
                notice.notice(),
                lines);
    }
}

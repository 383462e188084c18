package io.dunnage.sandbox;

import io.dunnage.sandbox.WarehouseDeed.Adjustment;
import io.dunnage.sandbox.WarehouseDeed.Statement;
import io.dunnage.sandbox.WarehouseJournal.Corrected;
import io.dunnage.sandbox.WarehouseJournal.Correction;
import io.dunnage.sandbox.WarehouseJournal.StatementBehaviour;
import io.dunnage.sandbox.WarehouseShelves.Shelf;
import io.dunnage.sandbox.WarehouseShelves.State;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Walks along the shelves: corrects what is not as written, and states what is there. */
final class StockDesk {
    private final OutgoingPost post;
    private final WarehouseShelves shelves;
    private final Clock clock;
    private final WarehouseIdentity.Words words;
    private long adjustment = 3000;
    private long statement = 9000;

    StockDesk(OutgoingPost post, WarehouseShelves shelves, WarehouseIdentity.Words words, Clock clock) {
        this.words = words;
        this.post = post;
        this.shelves = shelves;
        this.clock = clock;
    }

    /** Moves goods between states, or adds and removes them, and tells; of one lot, as many as are there at most. */
    boolean adjust(Correction correction, String item, BigDecimal wanted) {
        State from = switch (correction) {
            case HELD, FOUND, LOST, DAMAGED -> State.FREE;
            case RELEASED -> State.HELD;
        };
        Optional<Shelf> some = shelves.some(from, item);
        if (some.isEmpty()) {
            return false;
        }
        String lot = some.get().lot();
        BigDecimal quantity = correction == Correction.FOUND ? wanted : shelves.take(item, lot, from, wanted);
        switch (correction) {
            case HELD -> shelves.put(item, lot, State.HELD, quantity);
            case RELEASED, FOUND -> shelves.put(item, lot, State.FREE, quantity);
            case DAMAGED -> shelves.put(item, lot, State.DAMAGED, quantity);
            case LOST -> {}
        }
        WarehouseIdentity.Reason reason = Objects.requireNonNull(words.reasons().get(correction), correction.name());
        Adjustment paper = adjustment(
                List.of(Corrected.of(reason.code(), reason.less() ? quantity.negate() : quantity, item, lot)));
        String file = post.drop(paper);
        post.enter(new WarehouseJournal.AdjustmentDropped(file, paper.number(), correction, item, lot, quantity));
        return true;
    }

    String say(List<Corrected> lines) {
        Adjustment paper = adjustment(lines);
        post.enter(new WarehouseJournal.WordsTried(post.drop(paper), paper.number(), lines));
        return paper.number();
    }

    private Adjustment adjustment(List<Corrected> lines) {
        return new Adjustment("ADJ" + ++adjustment, clock.instant(), lines);
    }

    /** Goods are gone, and nobody notices before they are counted. */
    void lose(String item, BigDecimal wanted) {
        shelves.some(State.FREE, item).ifPresent(shelf -> shelves.take(item, shelf.lot(), State.FREE, wanted));
    }

    void state(StatementBehaviour behaviour) {
        List<Shelf> all = shelves.everything();
        String number = "ST" + ++statement;
        Statement paper = switch (behaviour) {
            case FULL, TRUNCATED -> new Statement(number, clock.instant(), true, all);
            case PARTIAL -> new Statement(number, clock.instant(), false, all.subList(0, all.size() / 2));
            case EMPTY -> new Statement(number, clock.instant(), true, List.of());
            case STALE -> new Statement(number, clock.instant().minus(Duration.ofDays(3)), true, all);
        };
        String file = behaviour == StatementBehaviour.TRUNCATED ? post.dropHalf(paper) : post.drop(paper);
        post.enter(new WarehouseJournal.StatementDropped(
                file, number, paper.at(), paper.shelves().size(), paper.total(), behaviour));
    }
}

package io.dunnage.sandbox;

import io.dunnage.sandbox.WarehouseDeed.Answer;
import io.dunnage.sandbox.WarehouseDeed.Handled;
import io.dunnage.sandbox.WarehouseDeed.Rest;
import io.dunnage.sandbox.WarehouseDeed.Shipment;
import io.dunnage.sandbox.WarehouseJournal.Behaviour;
import io.dunnage.sandbox.WarehouseJournal.Line;
import io.dunnage.sandbox.WarehouseJournal.OrderArrived;
import io.dunnage.sandbox.WarehouseShelves.Lot;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Takes goods from the shelves, packs them and tells what left. */
final class ShippingDesk {
    private final OutgoingPost post;
    private final WarehouseShelves shelves;
    private final Clock clock;
    private long shipment = 5000;
    private long carton = 1;
    private long answers = 2000;

    ShippingDesk(OutgoingPost post, WarehouseShelves shelves, Clock clock) {
        this.post = post;
        this.shelves = shelves;
        this.clock = clock;
    }

    /** Ships these quantities by line number. */
    void ship(OrderArrived order, Map<String, BigDecimal> quantities, Rest rest, Behaviour behaviour) {
        Shipment packed = pack(order, quantities, rest);
        enter(packed, post.drop(packed), behaviour);
    }

    /** Ships, and writes a paper that breaks its dialect's rules. */
    void shipBroken(OrderArrived order, Map<String, BigDecimal> quantities) {
        Shipment packed = pack(order, quantities, Rest.NONE);
        enter(packed, post.dropBroken(packed), Behaviour.BROKEN_SYNTAX);
    }

    /** What the application says of an order: why it refuses it, or nothing. */
    void answer(OrderArrived order, String because) {
        var paper = new Answer("AA" + ++answers, clock.instant(), order, because);
        post.enter(new WarehouseJournal.OrderAnswered(post.drop(paper), paper.number(), order.order(), because));
    }

    void dropAgain() {
        post.dropAgain();
    }

    private void enter(Shipment packed, String file, Behaviour behaviour) {
        post.enter(
                new WarehouseJournal.AdviceDropped(file, packed.number(), packed.order(), packed.total(), behaviour));
    }

    private Shipment pack(OrderArrived order, Map<String, BigDecimal> quantities, Rest rest) {
        shipment++;
        List<Handled> lines = new ArrayList<>();
        for (Line line : order.lines()) {
            BigDecimal quantity = quantities.getOrDefault(line.number(), BigDecimal.ZERO);
            if (quantity.signum() > 0) {
                pick(line, quantity).ifPresent(lines::add);
            }
        }
        return new Shipment(
                "SHP" + shipment,
                clock.instant(),
                order.order(),
                "BOL" + shipment,
                "1Z999AA1" + String.format(Locale.ROOT, "%010d", shipment),
                sscc(),
                lines,
                rest);
    }

    /** From the lots that are there, the oldest first; of loose goods the shelf gives what it has and the count is believed. */
    private Optional<Handled> pick(Line line, BigDecimal quantity) {
        String item = line.item();
        if (!shelves.byLot(item) && !shelves.bySerial(item)) {
            shelves.take(item, "", WarehouseShelves.State.FREE, quantity);
            return Optional.of(new Handled(line, quantity, List.of(), List.of()));
        }
        List<Lot> taken = new ArrayList<>();
        BigDecimal rest = quantity;
        while (rest.signum() > 0) {
            Optional<Lot> lot = shelves.take(item, rest);
            if (lot.isEmpty()) {
                break;
            }
            taken.add(lot.get());
            rest = rest.subtract(lot.get().quantity());
        }
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                shelves.bySerial(item)
                        ? new Handled(
                                line,
                                quantity.subtract(rest),
                                List.of(),
                                taken.stream().map(Lot::name).toList())
                        : new Handled(line, quantity.subtract(rest), taken, List.of()));
    }

    private String sscc() {
        String digits = "003512345" + String.format(Locale.ROOT, "%08d", carton++);
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return digits + (10 - sum % 10) % 10;
    }
}

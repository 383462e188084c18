package io.dunnage.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sales order as a planner enters it.
 *
 * @param shipTo who gets the goods; a new contact each time
 * @param customerOrder the customer's own order number, empty when none
 * @param carrier name of the shipping method, empty when none
 * @param promised when it was promised
 * @param allAtOnce ship only when everything is there
 * @param note what the customer wants said, as HTML
 */
public record StandInOrder(
        StandInAddress shipTo,
        String customerOrder,
        String carrier,
        Optional<Instant> promised,
        boolean allAtOnce,
        String note,
        List<Line> lines) {

    /** So many units of an item (`default_code`). */
    public record Line(String product, int quantity) {}

    public StandInOrder {
        lines = List.copyOf(lines);
    }

    public static StandInOrder to(StandInAddress shipTo, String customerOrder) {
        return new StandInOrder(shipTo, customerOrder, "UPS Ground (3PL)", Optional.empty(), false, "", List.of());
    }

    public StandInOrder with(String product, int quantity) {
        var more = new ArrayList<>(lines);
        more.add(new Line(product, quantity));
        return new StandInOrder(shipTo, customerOrder, carrier, promised, allAtOnce, note, more);
    }

    public StandInOrder by(String shippingMethod) {
        return new StandInOrder(shipTo, customerOrder, shippingMethod, promised, allAtOnce, note, lines);
    }

    public StandInOrder promised(Instant when) {
        return new StandInOrder(shipTo, customerOrder, carrier, Optional.of(when), allAtOnce, note, lines);
    }

    public StandInOrder noted(String html) {
        return new StandInOrder(shipTo, customerOrder, carrier, promised, allAtOnce, html, lines);
    }

    public StandInOrder together() {
        return new StandInOrder(shipTo, customerOrder, carrier, promised, true, note, lines);
    }
}

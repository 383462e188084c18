package io.dunnage.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A purchase as a buyer enters it.
 *
 * @param vendor the supplier's name; a new contact each time
 * @param vendorReference the supplier's own number of the order, empty when none
 * @param expected when the goods are to arrive
 */
public record StandInPurchase(String vendor, String vendorReference, Optional<Instant> expected, List<Line> lines) {

    /** So many units, or dozens, of an item (`default_code`). */
    public record Line(String product, int quantity, boolean dozens) {}

    public StandInPurchase {
        lines = List.copyOf(lines);
    }

    public static StandInPurchase from(String vendor, String vendorReference) {
        return new StandInPurchase(vendor, vendorReference, Optional.empty(), List.of());
    }

    public StandInPurchase of(String product, int quantity) {
        return with(new Line(product, quantity, false));
    }

    public StandInPurchase ofDozens(String product, int quantity) {
        return with(new Line(product, quantity, true));
    }

    public StandInPurchase expected(Instant when) {
        return new StandInPurchase(vendor, vendorReference, Optional.of(when), lines);
    }

    private StandInPurchase with(Line line) {
        var more = new ArrayList<>(lines);
        more.add(line);
        return new StandInPurchase(vendor, vendorReference, expected, more);
    }
}

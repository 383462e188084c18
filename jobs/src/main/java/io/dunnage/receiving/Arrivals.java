package io.dunnage.receiving;

import io.dunnage.exchange.ReceivingWarehouse;
import io.dunnage.odoo.Arrival;
import io.dunnage.odoo.Location;
import io.dunnage.odoo.Locations;
import io.dunnage.odoo.Receipt;
import io.dunnage.odoo.Warehouse;
import io.dunnage.receiving.ReceiptPlan.Piece;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A plan as it is written on a receipt: the names of places become Odoo's locations. */
final class Arrivals {
    private Arrivals() {}

    /** What is to be written, or the place that is missing. */
    sealed interface Placement {}

    record Placed(Arrival arrival) implements Placement {}

    record NoPlace(String what) implements Placement {}

    static Placement of(ReceiptPlan.Book plan, Receipt receipt, List<Warehouse> warehouses, Locations locations) {
        Set<String> names =
                plan.pieces().stream().flatMap(piece -> piece.place().stream()).collect(Collectors.toSet());
        Map<String, Location> known = Map.of();
        if (!names.isEmpty()) {
            Optional<Warehouse> warehouse = ReceivingWarehouse.of(receipt, warehouses);
            known = warehouse.map(one -> locations.named(one, names)).orElse(Map.of());
            for (String name : names) {
                if (!known.containsKey(name)) {
                    return new NoPlace(receipt.name() + ": Odoo has no location '" + name + "' in "
                            + warehouse.map(Warehouse::name).orElse("the warehouse of this receipt")
                            + "; make it there, or correct it in partner.yaml");
                }
            }
        }
        Map<Long, List<Arrival.Portion>> portions = new LinkedHashMap<>();
        for (Piece piece : plan.pieces()) {
            Location place = piece.place().map(known::get).orElse(null);
            portions.computeIfAbsent(piece.line().id(), any -> new ArrayList<>())
                    .add(new Arrival.Portion(
                            piece.quantity(),
                            piece.lot().orElse(null),
                            piece.expiry().orElse(null),
                            place == null ? null : place.id(),
                            null));
        }
        return new Placed(new Arrival(portions));
    }
}

package io.dunnage.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counting and adjusting stock: a count is set on a quant and then applied, which moves the difference. */
final class StockAdjustments {
    private StockAdjustments() {}

    static List<OdooMethod> methods() {
        return List.of(
                OdooMethod.onRecords("action_apply_inventory", "date=", (call, a) -> apply(call, a.rows(call))),
                OdooMethod.onRecords("action_clear_inventory_quantity", "", (call, a) -> {
                    a.rows(call).forEach(quant -> clear(call, quant));
                    return OdooMethod.NONE;
                }));
    }

    /** Creating a quant in inventory mode finds the one that is there and sets the count on it. */
    static OdooRow count(StandInCall call, Map<String, Object> values) {
        var place = new StockQuants.Place(
                StockQuants.ref(values, "product_id"),
                StockQuants.ref(values, "location_id"),
                StockQuants.ref(values, "lot_id"),
                StockQuants.ref(values, "package_id"),
                StockQuants.ref(values, "owner_id"));
        OdooRow quant = StockQuants.at(call, place, call.now());
        call.write(quant, Map.of("inventory_quantity", values.getOrDefault("inventory_quantity", 0.0)));
        call.set(quant, "user_id", values.getOrDefault("user_id", call.uid()));
        call.set(
                quant,
                "inventory_date",
                values.getOrDefault("inventory_date", call.now().substring(0, 10)));
        return quant;
    }

    /** A count that is written on a quant, or taken from it. */
    static void count(StandInCall call, OdooRow quant, @Nullable Integer counted) {
        if (counted == null) {
            clear(call, quant);
        } else {
            call.write(quant, Map.of("inventory_quantity", counted.doubleValue()));
        }
    }

    private static Object apply(StandInCall call, List<OdooRow> quants) {
        if (call.version() != StandInVersion.V19) {
            List<OdooRow> lotless = quants.stream()
                    .filter(quant -> quant.ref("lot_id") == 0
                            && !call.row(quant, "product_id").text("tracking").equals("none")
                            && quant.number("inventory_quantity") > 0
                            && OdooValues.equal(quant.number("quantity"), 0))
                    .toList();
            if (!lotless.isEmpty()) {
                var context = new LinkedHashMap<String, Object>(call.context());
                context.put("default_quant_ids", PickingValidation.ids(quants));
                context.put(
                        "default_product_ids",
                        lotless.stream()
                                .map(quant -> quant.ref("product_id"))
                                .distinct()
                                .toList());
                return window("stock.track.confirmation", "Tracked Products in Inventory Adjustment", context);
            }
        }
        List<OdooRow> outdated = quants.stream()
                .filter(quant -> Boolean.TRUE.equals(call.value(quant, "is_outdated")))
                .toList();
        if (!outdated.isEmpty()) {
            var context = new LinkedHashMap<String, Object>(call.context());
            context.put("default_quant_ids", PickingValidation.ids(quants));
            context.put("default_quant_to_fix_ids", PickingValidation.ids(outdated));
            return window("stock.inventory.conflict", "Conflict in Inventory Adjustment", context);
        }
        if (call.version() == StandInVersion.V17 && !call.inGroup("stock_manager")) {
            throw OdooFault.user("Only a stock manager can validate an inventory adjustment.");
        }
        for (OdooRow quant : quants) {
            move(call, place(quant), difference(call, quant), marker(call, quant));
            clear(call, quant);
            call.set(quant, "inventory_date", call.now().substring(0, 4) + "-12-31");
        }
        return OdooMethod.NONE;
    }

    /** With nothing counted 17 and 18 see no difference; 19 takes the count for zero and moves all of it out. */
    private static double difference(StandInCall call, OdooRow quant) {
        if (!quant.is("inventory_quantity_set") && call.version() != StandInVersion.V19) {
            return 0;
        }
        return OdooValues.round(quant.number("inventory_quantity") - quant.number("quantity"));
    }

    /** The reference of the move: the caller's marker; 17 and 18 add whom the count was assigned to. */
    private static String marker(StandInCall call, OdooRow quant) {
        String named = String.valueOf(call.context().getOrDefault("inventory_name", "Product Quantity Updated"));
        return quant.ref("user_id") != 0 && call.version() != StandInVersion.V19
                ? named + " (" + call.displayName("res.users", quant.ref("user_id")) + ")"
                : named;
    }

    private static void clear(StandInCall call, OdooRow quant) {
        call.set(quant, "inventory_quantity", 0.0);
        call.set(quant, "inventory_quantity_set", false);
        call.set(quant, "_difference", 0.0);
        call.set(quant, "user_id", false);
    }

    private static StockQuants.Place place(OdooRow quant) {
        return new StockQuants.Place(
                quant.ref("product_id"),
                quant.ref("location_id"),
                quant.ref("lot_id"),
                quant.ref("package_id"),
                quant.ref("owner_id"));
    }

    private static Map<String, Object> window(String model, String name, Map<String, Object> context) {
        var window = PickingValidation.window(model, name, context);
        window.remove("view_id");
        window.put("views", List.of(new ArrayList<Object>(List.of(false, "form"))));
        return window;
    }

    /** Puts goods into the warehouse as a first count would; makes the lot when it is new. */
    static void bring(StandInCall call, OdooRow product, String lot, double quantity) {
        OdooRow warehouse = call.row("stock.warehouse", call.books().named("stock.warehouse0"));
        bring(call, product, lot, quantity, warehouse.ref("lot_stock_id"));
    }

    /** The same, into any location. */
    static void bring(StandInCall call, OdooRow product, String lot, double quantity, int location) {
        int lotId = 0;
        if (!lot.isEmpty()) {
            lotId = call.having("stock.lot", "name", lot).stream()
                    .filter(one -> one.ref("product_id") == product.id())
                    .map(OdooRow::id)
                    .findFirst()
                    .orElseGet(() -> StockLots.make(call, product, lot).id());
        }
        var place = new StockQuants.Place(product.id(), location, lotId, 0, 0);
        call.set(StockQuants.at(call, place, call.now()), "_fresh", false);
        move(call, place, quantity, "Product Quantity Updated");
    }

    /** A done move between the inventory location and a place: in when positive, out when negative or zero. */
    private static void move(StandInCall call, StockQuants.Place place, double difference, String reference) {
        int loss = call.books().named("stock.location_inventory");
        var values = new HashMap<String, Object>();
        values.put("product_id", place.product());
        values.put("product_uom_qty", Math.abs(difference));
        values.put("location_id", difference > 0 ? loss : place.location());
        values.put("location_dest_id", difference > 0 ? place.location() : loss);
        values.put("is_inventory", true);
        values.put("reference", reference);
        StockMoves.named(call, values, reference);
        if (call.version() == StandInVersion.V19) {
            values.put("inventory_name", reference);
        }
        OdooRow move = call.create("stock.move", values);
        var line = new HashMap<String, Object>();
        line.put("move_id", move.id());
        line.put("quantity", Math.abs(difference));
        line.put("picked", true);
        line.put("lot_id", place.lot());
        line.put("owner_id", place.owner());
        line.put(difference > 0 ? "result_package_id" : "package_id", place.pack());
        call.create("stock.move.line", line);
        StockDone.bookAll(call, List.of(move));
    }
}

package io.dunnage.sandbox;

import java.util.HashMap;
import java.util.Map;

/** Counting and adjusting stock. */
final class StockAdjustments {
    private StockAdjustments() {}

    /** Puts goods into the warehouse as a first count would; makes the lot. */
    static void bring(StandInCall call, OdooRow product, String lot, double quantity) {
        int lotId = 0;
        if (!lot.isEmpty()) {
            lotId = call.create(
                            "stock.lot",
                            Map.of(
                                    "name",
                                    lot,
                                    "product_id",
                                    product.id(),
                                    "company_id",
                                    call.books().named("base.main_company")))
                    .id();
        }
        OdooRow warehouse = call.row("stock.warehouse", call.books().named("stock.warehouse0"));
        var place = new StockQuants.Place(product.id(), warehouse.ref("lot_stock_id"), lotId, 0, 0);
        StockQuants.at(call, place, call.now());
        move(call, place, quantity, "Product Quantity Updated");
    }

    /** A done move between the inventory location and a place: in when positive, out when negative. */
    static OdooRow move(StandInCall call, StockQuants.Place place, double difference, String reference) {
        int loss = call.books().named("stock.location_inventory");
        int from = difference > 0 ? loss : place.location();
        int to = difference > 0 ? place.location() : loss;
        var values = new HashMap<String, Object>();
        values.put("product_id", place.product());
        values.put("product_uom_qty", Math.abs(difference));
        values.put("location_id", from);
        values.put("location_dest_id", to);
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
        StockDone.bookAll(call, java.util.List.of(move));
        return move;
    }
}

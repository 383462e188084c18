package io.dunnage.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** `stock.move.line`: which lot goes from where to where, in which carton. While it is open its quantity is reserved. */
final class StockMoveLines implements OdooBehaviour {

    @Override
    public List<String> models() {
        return List.of("stock.move.line");
    }

    @Override
    public Map<String, BiFunction<StandInCall, OdooRow, Object>> computed() {
        return Map.of(
                "expiration_date",
                (call, line) -> call.maybe(line, "lot_id") instanceof OdooRow lot && !lot.isEmpty("expiration_date")
                        ? lot.get("expiration_date")
                        : line.get("expiration_date"),
                "quantity_product_uom",
                (call, line) -> line.number("quantity"),
                "reference",
                (call, line) -> line.ref("move_id") == 0
                        ? false
                        : call.row(line, "move_id").get("reference"));
    }

    @Override
    public String displayName(StandInCall call, OdooRow line) {
        return "stock.move.line," + line.id();
    }

    @Override
    public void prepare(StandInCall call, Map<String, Object> values) {
        if (!(values.getOrDefault("move_id", false) instanceof Integer)) {
            if (!(values.getOrDefault("picking_id", false) instanceof Integer picking)) {
                return;
            }
            values.put(
                    "move_id",
                    StockMoves.forLoneLine(call, call.row("stock.picking", picking), values)
                            .id());
        }
        OdooRow move = call.row("stock.move", id(values, "move_id"));
        values.putIfAbsent("picking_id", move.get("picking_id"));
        values.putIfAbsent("product_id", move.get("product_id"));
        values.putIfAbsent("product_uom_id", move.get("product_uom"));
        values.putIfAbsent("location_id", move.get("location_id"));
        values.putIfAbsent("location_dest_id", move.get("location_dest_id"));
        values.putIfAbsent("company_id", move.get("company_id"));
        values.putIfAbsent("date", call.now());
        expect(call, move, values);
        values.put("state", move.get("state"));
        if (values.get("quantity") instanceof Number quantity && quantity.doubleValue() < 0) {
            throw OdooFault.user("Reserving a negative quantity is not allowed.");
        }
    }

    private static int id(Map<String, Object> values, String field) {
        if (values.get(field) instanceof Integer id) {
            return id;
        }
        throw new IllegalStateException("a move line without " + field + ". Indicates a bug.");
    }

    /** Goods that expire are expected with an expiry, counted from the day they come. */
    private static void expect(StandInCall call, OdooRow move, Map<String, Object> values) {
        OdooRow product = call.row("product.product", id(values, "product_id"));
        OdooRow picking = call.maybe(move, "picking_id");
        if (product.is("use_expiration_date")
                && picking != null
                && call.row(picking, "picking_type_id").is("use_create_lots")) {
            values.putIfAbsent("expiration_date", picking.get("scheduled_date"));
        }
    }

    @Override
    public void created(StandInCall call, OdooRow line) {
        OdooRow move = call.row(line, "move_id");
        if (move.text("state").equals("done")) {
            StockDone.bookLate(call, line, line.number("quantity"));
            return;
        }
        StockQuants.reserve(call, StockQuants.Place.source(line), line.number("quantity"));
        if (StockQuants.isBypassed(call, line.ref("location_id"))) {
            StockMoves.followPicked(call, move); // Odoo looks at the state again only where it reserves
        } else {
            StockMoves.followLines(call, move);
        }
    }

    @Override
    public void writing(StandInCall call, OdooRow line, Map<String, Object> values) {
        Object quantity = values.get("quantity");
        if (quantity instanceof String) {
            throw OdooTexts.notANumber(call.version());
        }
        if (quantity instanceof Number number && number.doubleValue() < 0) {
            throw OdooFault.user("Reserving a negative quantity is not allowed.");
        }
        if (line.text("state").equals("done")) {
            StockDone.takeBack(call, line);
        } else {
            StockQuants.reserve(call, StockQuants.Place.source(line), -line.number("quantity"));
        }
    }

    @Override
    public void written(StandInCall call, OdooRow line, Map<String, Object> values) {
        OdooRow move = call.row(line, "move_id");
        if (line.text("state").equals("done")) {
            StockDone.book(call, line);
            StockPickings.refreshDelivered(call, move);
            return;
        }
        StockQuants.reserve(call, StockQuants.Place.source(line), line.number("quantity"));
        StockMoves.followLines(call, move);
    }

    @Override
    public void deleting(StandInCall call, OdooRow line) {
        if (line.text("state").equals("done")) {
            throw OdooFault.user(
                    "You can not delete product moves if the picking is done. You can only correct the done"
                            + " quantities.");
        }
        StockQuants.reserve(call, StockQuants.Place.source(line), -line.number("quantity"));
    }

    /** A further line of a move for goods from a place. */
    static OdooRow add(StandInCall call, OdooRow move, StockQuants.Place place, double quantity) {
        var values = new HashMap<String, Object>();
        values.put("move_id", move.id());
        values.put("location_id", place.location());
        values.put("lot_id", place.lot());
        values.put("package_id", place.pack());
        values.put("owner_id", place.owner());
        values.put("quantity", quantity);
        if (place.pack() != 0) {
            values.put("result_package_id", place.pack());
        }
        return call.create("stock.move.line", values);
    }

    static void remove(StandInCall call, OdooRow line) {
        OdooRow move = call.row(line, "move_id");
        call.unlink(line);
        StockMoves.followLines(call, move);
    }
}

package io.dunnage.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** `stock.move`: the demand for one product in a picking, and how far its lines meet it. */
final class StockMoves implements OdooBehaviour {
    private static final Set<String> CLOSED = Set.of("done", "cancel");

    @Override
    public List<String> models() {
        return List.of("stock.move");
    }

    @Override
    public Map<String, BiFunction<StandInCall, OdooRow, Object>> computed() {
        return Map.of(
                "quantity", (call, move) -> quantity(call, move),
                "description_picking", (call, move) -> MoveDescriptions.of(call, move));
    }

    @Override
    public String displayName(StandInCall call, OdooRow move) {
        String origin = call.maybe(move, "picking_id") instanceof OdooRow picking
                ? picking.text("origin")
                : move.text("origin");
        return (origin.isEmpty() ? "" : origin + "/")
                + call.row(move, "product_id").text("default_code") + ": "
                + call.row(move, "location_id").text("name") + ">"
                + call.row(move, "location_dest_id").text("name");
    }

    static List<OdooRow> lines(StandInCall call, OdooRow move) {
        return call.having("stock.move.line", "move_id", move.id());
    }

    static List<OdooRow> of(StandInCall call, OdooRow picking) {
        return call.having("stock.move", "picking_id", picking.id());
    }

    static double quantity(StandInCall call, OdooRow move) {
        return OdooValues.round(lines(call, move).stream()
                .mapToDouble(line -> line.number("quantity"))
                .sum());
    }

    static boolean isOpen(OdooRow move) {
        return !CLOSED.contains(move.text("state"));
    }

    static void setState(StandInCall call, OdooRow move, String state) {
        call.set(move, "state", state);
        lines(call, move).forEach(line -> call.set(line, "state", state));
    }

    /** After its lines changed: picked when any line is, and the state that the reserved quantity gives. */
    static void followLines(StandInCall call, OdooRow move) {
        if (move.text("state").equals("done")) {
            return;
        }
        followPicked(call, move);
        recompute(call, move);
    }

    static void followPicked(StandInCall call, OdooRow move) {
        call.set(move, "picked", lines(call, move).stream().anyMatch(line -> line.is("picked")));
        call.touch(move);
    }

    static void recompute(StandInCall call, OdooRow move) {
        double have = quantity(call, move);
        double wanted = move.number("product_uom_qty");
        String before = move.text("state");
        if (CLOSED.contains(before) || before.equals("draft") && OdooValues.equal(have, 0)) {
            return;
        }
        String state = have > wanted - 1e-6 && (have > 1e-6 || before.equals("assigned") && wanted < 1e-6)
                ? "assigned"
                : have > 1e-6 ? "partially_available" : "confirmed";
        setState(call, move, state);
        if (call.maybe(move, "picking_id") instanceof OdooRow picking) {
            StockPickings.recompute(call, picking);
        }
    }

    @Override
    public void prepare(StandInCall call, Map<String, Object> values) {
        if (values.get("picking_id") instanceof Integer id) {
            OdooRow picking = call.row("stock.picking", id);
            for (String field : List.of(
                    "picking_type_id", "partner_id", "company_id", "location_id", "location_dest_id", "origin")) {
                values.putIfAbsent(field, picking.get(field));
            }
            values.putIfAbsent("reference", picking.get("name"));
            if (!picking.isEmpty("scheduled_date")) {
                values.putIfAbsent("date", picking.get("scheduled_date"));
            }
        }
        if (values.get("product_id") instanceof Integer id) {
            OdooRow product = call.row("product.product", id);
            values.putIfAbsent("product_uom", product.get("uom_id"));
            values.putIfAbsent("description_picking", product.text("name"));
        }
        values.putIfAbsent("company_id", call.books().named("base.main_company"));
        values.putIfAbsent("date", call.now());
        MoveDescriptions.keep(call, values);
        Object quantity = values.remove("quantity");
        if (quantity instanceof Number number && number.doubleValue() > 0) {
            values.put("_quantity", number.doubleValue());
        }
    }

    @Override
    public void created(StandInCall call, OdooRow move) {
        if (move.number("_quantity") > 0) {
            StockReservation.setQuantity(call, move, move.number("_quantity"));
        }
    }

    @Override
    public void writing(StandInCall call, OdooRow move, Map<String, Object> values) {
        Object quantity = values.remove("quantity");
        if (quantity instanceof Number number) {
            StockReservation.setQuantity(call, move, number.doubleValue());
        }
    }

    @Override
    public void written(StandInCall call, OdooRow move, Map<String, Object> values) {
        if (values.containsKey("picked")) {
            lines(call, move).forEach(line -> call.set(line, "picked", move.is("picked")));
        }
        if (values.containsKey("product_uom_qty")) {
            recompute(call, move);
        }
    }

    @Override
    public void deleting(StandInCall call, OdooRow move) {
        lines(call, move).forEach(call::unlink);
    }

    static void setPicked(StandInCall call, OdooRow move, boolean picked) {
        call.set(move, "picked", picked);
        lines(call, move).forEach(line -> call.set(line, "picked", picked));
    }

    /** The move for a line that came with a picking only: an open one of the product, or a new one with demand 0. */
    static OdooRow forLoneLine(StandInCall call, OdooRow picking, Map<String, Object> line) {
        int product = (Integer) line.getOrDefault("product_id", 0);
        for (OdooRow move : of(call, picking)) {
            if (move.ref("product_id") == product && isOpen(move)) {
                return move;
            }
        }
        var values = new HashMap<String, Object>();
        values.put("picking_id", picking.id());
        values.put("product_id", product);
        values.put("product_uom_qty", 0.0);
        if (call.version() == StandInVersion.V17) {
            values.put("description_picking", false);
        }
        for (String field : List.of("location_id", "location_dest_id")) {
            if (line.containsKey(field)) {
                values.put(field, line.get(field));
            }
        }
        named(call, values, "New Move:" + call.displayName("product.product", product));
        OdooRow move = call.create("stock.move", values);
        setState(call, move, "assigned");
        return move;
    }

    /** 17 and 18 want a name on every move, 19 has none. */
    static void named(StandInCall call, Map<String, Object> move, String name) {
        if (call.version() != StandInVersion.V19) {
            move.put("name", name);
        }
    }

    static void cancel(StandInCall call, OdooRow move) {
        if (move.text("state").equals("done")) {
            throw OdooTexts.doneCannotBeCancelled();
        }
        if (move.text("state").equals("cancel")) {
            return;
        }
        lines(call, move).forEach(call::unlink);
        call.set(move, "picked", false);
        setState(call, move, "cancel");
    }
}

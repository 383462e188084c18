package io.dunnage.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;

/** The return wizard: what was shipped comes back on a transfer of its own. */
final class StockReturns implements OdooBehaviour {
    private final StandInVersion version;

    StockReturns(StandInVersion version) {
        this.version = version;
    }

    @Override
    public List<String> models() {
        return List.of("stock.return.picking");
    }

    @Override
    public void created(StandInCall call, OdooRow wizard) {
        for (OdooRow move : StockMoves.of(call, call.row(wizard, "picking_id"))) {
            if (move.text("state").equals("done")) {
                var values = new HashMap<String, Object>();
                values.put("wizard_id", wizard.id());
                values.put("product_id", move.get("product_id"));
                values.put("move_id", move.id());
                values.put("quantity", version == StandInVersion.V17 ? StockMoves.quantity(call, move) : 0.0);
                call.create("stock.return.picking.line", values);
            }
        }
    }

    @Override
    public List<OdooMethod> methods() {
        if (version == StandInVersion.V17) {
            return List.of(OdooMethod.onRecords("create_returns", "", StockReturns::create));
        }
        return List.of(
                OdooMethod.onRecords("action_create_returns", "", StockReturns::create),
                OdooMethod.onRecords("action_create_returns_all", "", (call, a) -> {
                    for (OdooRow line : call.having(
                            "stock.return.picking.line", "wizard_id", a.ids().getFirst())) {
                        call.set(line, "quantity", StockMoves.quantity(call, call.row(line, "move_id")));
                    }
                    return create(call, a);
                }));
    }

    private static Object create(StandInCall call, OdooArguments a) {
        return window(call, create(call, a.rows(call).getFirst()));
    }

    /** The transfer by which the goods come back. */
    static OdooRow create(StandInCall call, OdooRow wizard) {
        OdooRow shipped = call.row(wizard, "picking_id");
        OdooRow back = picking(call, shipped);
        var moves = new ArrayList<OdooRow>();
        for (OdooRow line : call.having("stock.return.picking.line", "wizard_id", wizard.id())) {
            if (line.number("quantity") > 0) {
                moves.add(move(call, back, line));
            }
        }
        if (moves.isEmpty()) {
            throw OdooFault.user("Please specify at least one non-zero quantity.");
        }
        moves.forEach(move -> reserve(call, move));
        StockPickings.recompute(call, back);
        return back;
    }

    private static Object window(StandInCall call, OdooRow back) {
        var window = new LinkedHashMap<String, Object>();
        window.put("name", "Returned Picking");
        window.put("view_mode", call.version() == StandInVersion.V17 ? "form,tree,calendar" : "form");
        window.put("res_model", "stock.picking");
        window.put("res_id", back.id());
        window.put("type", "ir.actions.act_window");
        var context = new LinkedHashMap<String, Object>(call.context());
        if (call.version() == StandInVersion.V17) {
            context.put("default_partner_id", back.get("partner_id"));
            context.put("search_default_picking_type_id", back.get("picking_type_id"));
            for (String filter : List.of("draft", "assigned", "confirmed", "ready", "planning_issues", "available")) {
                context.put("search_default_" + filter, false);
            }
        }
        window.put("context", context);
        return window;
    }

    private static OdooRow picking(StandInCall call, OdooRow shipped) {
        var values = new HashMap<String, Object>();
        values.put("picking_type_id", call.row(shipped, "picking_type_id").get("return_picking_type_id"));
        values.put("location_id", shipped.get("location_dest_id"));
        values.put("location_dest_id", shipped.get("location_id"));
        values.put("partner_id", shipped.get("partner_id"));
        values.put("sale_id", shipped.get("sale_id"));
        values.put("origin", "Return of " + shipped.text("name"));
        values.put("return_id", shipped.id());
        return call.create("stock.picking", values);
    }

    private static OdooRow move(StandInCall call, OdooRow back, OdooRow line) {
        OdooRow shipped = call.row(line, "move_id");
        var values = new HashMap<String, Object>();
        values.put("picking_id", back.id());
        values.put("product_id", line.get("product_id"));
        values.put("product_uom_qty", line.get("quantity"));
        values.put("sale_line_id", shipped.get("sale_line_id"));
        values.put("purchase_line_id", shipped.get("purchase_line_id"));
        values.put("bom_line_id", shipped.get("bom_line_id"));
        values.put("description_picking", shipped.get("description_picking"));
        values.put("origin_returned_move_id", shipped.id());
        values.put("to_refund", line.get("to_refund"));
        StockMoves.named(call, values, shipped.text("name"));
        OdooRow move = call.create("stock.move", values);
        StockMoves.setState(call, move, "confirmed");
        return move;
    }

    /** The lots that were shipped are expected back. */
    private static void reserve(StandInCall call, OdooRow move) {
        double left = move.number("product_uom_qty");
        for (OdooRow line : StockMoves.lines(call, call.row(move, "origin_returned_move_id"))) {
            double some = Math.min(left, line.number("quantity"));
            if (some > 1e-6) {
                left -= some;
                OdooRow expected = StockMoveLines.add(
                        call,
                        move,
                        new StockQuants.Place(
                                move.ref("product_id"), move.ref("location_id"), line.ref("lot_id"), 0, 0),
                        some);
                if (line.ref("lot_id") != 0) {
                    call.set(expected, "lot_name", call.row(line, "lot_id").text("name"));
                }
            }
        }
        StockMoves.recompute(call, move);
    }
}

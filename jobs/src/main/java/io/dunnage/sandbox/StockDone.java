package io.dunnage.sandbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Moving goods for good: lines become stock, what was not shipped goes to a back order or is dropped. */
final class StockDone {
    private StockDone() {}

    /** Makes the moves of a picking done. */
    static void finish(StandInCall call, OdooRow picking, boolean dropRest) {
        List<OdooRow> open =
                StockMoves.of(call, picking).stream().filter(StockMoves::isOpen).toList();
        var moving = new ArrayList<OdooRow>();
        for (OdooRow move : open) {
            double quantity = StockMoves.quantity(call, move);
            boolean nothing = quantity <= 0 || !move.is("picked");
            if (nothing && (dropRest || OdooValues.equal(move.number("product_uom_qty"), 0))) {
                StockMoves.cancel(call, move);
            } else if (!nothing) {
                moving.add(move);
            }
        }
        for (OdooRow move : moving) {
            for (OdooRow line : StockMoves.lines(call, move)) {
                if (!line.is("picked") || OdooValues.equal(line.number("quantity"), 0)) {
                    call.unlink(line);
                }
            }
        }
        for (OdooRow move : moving) {
            double rest = OdooValues.round(move.number("product_uom_qty") - StockMoves.quantity(call, move));
            if (rest > 1e-6 && !dropRest) {
                split(call, move, rest);
            }
        }
        bookAll(call, moving);
        call.set(picking, "date_done", call.now());
        call.set(picking, "priority", "0");
    }

    /** The part of the demand that stays open becomes a move of its own, still in the same picking. */
    private static void split(StandInCall call, OdooRow move, double rest) {
        var values = new HashMap<String, Object>();
        for (String field : List.of(
                "picking_id",
                "product_id",
                "product_uom",
                "location_id",
                "location_dest_id",
                "picking_type_id",
                "partner_id",
                "company_id",
                "date",
                "date_deadline",
                "origin",
                "description_picking",
                "sale_line_id",
                "purchase_line_id",
                "bom_line_id",
                "origin_returned_move_id",
                "to_refund",
                "warehouse_id")) {
            values.put(field, move.get(field));
        }
        StockMoves.named(call, values, move.text("name"));
        values.put("product_uom_qty", rest);
        values.put("_kits", move.get("_kits"));
        call.set(move, "product_uom_qty", OdooValues.round(move.number("product_uom_qty") - rest));
        StockMoves.setState(call, call.create("stock.move", values), "confirmed");
    }

    /** Books moves together: their lines in Odoo's order (loose goods, then the newest carton first), then the moves. */
    static void bookAll(StandInCall call, List<OdooRow> moves) {
        Comparator<OdooRow> loose = Comparator.comparing(line -> line.ref("result_package_id") != 0);
        List<OdooRow> lines = moves.stream()
                .flatMap(move -> StockMoves.lines(call, move).stream())
                .sorted(loose.thenComparing(line -> -line.ref("result_package_id"))
                        .thenComparing(OdooRow::id))
                .toList();
        lines.stream()
                .collect(Collectors.groupingBy(line -> line.ref("product_id"), LinkedHashMap::new, Collectors.toList()))
                .forEach((product, some) -> some.forEach(line -> lotOf(call, call.row(line, "move_id"), line)));
        for (OdooRow line : lines) {
            call.set(line, "date", call.now());
            StockQuants.reserve(call, StockQuants.Place.source(line), -line.number("quantity"));
            book(call, line);
        }
        for (OdooRow move : moves) {
            call.set(move, "picked", true);
            call.set(move, "date", call.now());
            StockMoves.setState(call, move, "done");
        }
    }

    /** A tracked product needs its lot: an existing one, or a name where the operation type makes lots. */
    private static void lotOf(StandInCall call, OdooRow move, OdooRow line) {
        OdooRow product = call.row(line, "product_id");
        OdooRow type = call.maybe(move, "picking_type_id");
        if (product.text("tracking").equals("none")
                || line.ref("lot_id") != 0
                || type == null && move.is("is_inventory")) {
            return;
        }
        if (!line.text("lot_name").isEmpty() && type != null && type.is("use_create_lots")) {
            call.set(line, "lot_id", StockLots.named(call, product, line).id());
            return;
        }
        if (type != null && (type.is("use_create_lots") || type.is("use_existing_lots"))) {
            throw OdooTexts.lotNeededWhenDone(call.version(), call.displayName("product.product", product.id()));
        }
    }

    /** Moves the goods of a line from place to place. */
    static void book(StandInCall call, OdooRow line) {
        double quantity = line.number("quantity");
        if (OdooValues.equal(quantity, 0)) {
            return;
        }
        StockQuants.Place from = StockQuants.Place.source(line);
        String since = call.having("stock.quant", "_key", from.key()).stream()
                .map(quant -> quant.text("in_date"))
                .findFirst()
                .orElse(call.now());
        double free = StockQuants.change(call, from, -quantity, since);
        StockQuants.change(
                call,
                StockQuants.Place.target(line),
                quantity,
                StockQuants.isBypassed(call, from.location()) ? call.now() : since);
        StockValuation.book(call, line, quantity);
        StandInJournal.enter(call, line, quantity);
        if (free < -1e-6 && !StockQuants.isBypassed(call, from.location())) {
            freeOthers(call, line, from, -free);
        }
    }

    /** Goods that were reserved for others are gone: their lines lose what is missing, the newest first. */
    private static void freeOthers(StandInCall call, OdooRow line, StockQuants.Place place, double missing) {
        double left = missing;
        for (OdooRow other :
                call.having("stock.move.line", "product_id", place.product()).reversed()) {
            if (left < 1e-6) {
                return;
            }
            OdooRow move = call.row(other, "move_id");
            if (other.id() != line.id()
                    && StockMoves.isOpen(move)
                    && !other.is("picked")
                    && other.number("quantity") > 0
                    && StockQuants.Place.source(other).equals(place)) {
                double less = Math.min(left, other.number("quantity"));
                left -= less;
                if (OdooValues.equal(less, other.number("quantity"))) {
                    StockMoveLines.remove(call, other);
                } else {
                    call.write(other, java.util.Map.of("quantity", OdooValues.round(other.number("quantity") - less)));
                }
            }
        }
    }

    /** Undoes what a done line booked, before it is changed. */
    static void takeBack(StandInCall call, OdooRow line) {
        double quantity = line.number("quantity");
        StockQuants.change(call, StockQuants.Place.target(line), -quantity, call.now());
        StockQuants.change(call, StockQuants.Place.source(line), quantity, call.now());
        StockValuation.book(call, line, -quantity);
        StandInJournal.enter(call, line, -quantity);
    }

    static void bookLate(StandInCall call, OdooRow line, double quantity) {
        if (quantity > 0) {
            call.set(line, "picked", true);
            book(call, line);
        }
    }
}

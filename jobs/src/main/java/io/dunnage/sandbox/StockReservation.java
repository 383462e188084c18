package io.dunnage.sandbox;

import java.util.LinkedHashMap;
import java.util.List;

/** Reserving stock for moves: oldest stock first, one line per lot and place, one per serial. */
final class StockReservation {
    private StockReservation() {}

    /** Confirms draft moves and reserves them where the operation type does so at once. */
    static void confirm(StandInCall call, List<OdooRow> moves) {
        for (OdooRow move : moves) {
            if (move.text("state").equals("draft")) {
                StockMoves.setState(call, move, "confirmed");
                if (StockMoves.quantity(call, move) > 0) {
                    StockMoves.recompute(call, move);
                }
            }
        }
        assign(
                call,
                moves.stream()
                        .filter(move -> call.maybe(move, "picking_type_id") instanceof OdooRow type
                                && type.text("reservation_method").equals("at_confirm"))
                        .toList());
    }

    /** Reserves what is missing of each move that nobody picked from yet. */
    static void assign(StandInCall call, List<OdooRow> moves) {
        for (OdooRow move : moves) {
            String state = move.text("state");
            if (move.is("picked")
                    || !(state.equals("confirmed") || state.equals("waiting") || state.equals("partially_available"))) {
                continue;
            }
            double missing = OdooValues.round(move.number("product_uom_qty") - StockMoves.quantity(call, move));
            if (missing > 1e-6) {
                take(call, move, missing);
            }
            StockMoves.recompute(call, move);
        }
    }

    private static void take(StandInCall call, OdooRow move, double missing) {
        int location = move.ref("location_id");
        if (StockQuants.isBypassed(call, location) || !StockQuants.isKept(call, move.ref("product_id"))) {
            put(call, move, new StockQuants.Place(move.ref("product_id"), location, 0, 0, 0), missing);
            return;
        }
        var takes = new LinkedHashMap<StockQuants.Place, Double>();
        double left = missing;
        for (OdooRow quant : StockQuants.gather(call, move.ref("product_id"), location)) {
            if (call.maybe(quant, "lot_id") instanceof OdooRow lot && isExpired(call, lot, move)) {
                continue;
            }
            double some = Math.min(left, StockQuants.free(quant));
            if (some > 1e-6) {
                var place = new StockQuants.Place(
                        quant.ref("product_id"),
                        quant.ref("location_id"),
                        quant.ref("lot_id"),
                        quant.ref("package_id"),
                        quant.ref("owner_id"));
                takes.merge(place, some, Double::sum);
                left = OdooValues.round(left - some);
            }
            if (left < 1e-6) {
                break;
            }
        }
        takes.forEach((place, some) -> put(call, move, place, some));
    }

    /** 17 and 18 do not reserve what will be expired on the day. */
    private static boolean isExpired(StandInCall call, OdooRow lot, OdooRow move) {
        if (call.version() == StandInVersion.V19) {
            return false;
        }
        String expires = lot.text("expiration_date");
        return !expires.isEmpty() && expires.compareTo(move.text("date")) < 0;
    }

    private static void put(StandInCall call, OdooRow move, StockQuants.Place place, double quantity) {
        OdooRow product = call.row(move, "product_id");
        boolean serial = product.text("tracking").equals("serial");
        if (serial && call.row(move, "picking_type_id").is("use_create_lots")
                || serial && call.row(move, "picking_type_id").is("use_existing_lots")) {
            for (int i = 0; i < Math.round(quantity); i++) {
                StockMoveLines.add(call, move, place, 1.0);
            }
            return;
        }
        for (OdooRow line : StockMoves.lines(call, move)) {
            if (StockQuants.Place.source(line).equals(place) && line.ref("result_package_id") == place.pack()) {
                call.write(line, java.util.Map.of("quantity", OdooValues.round(line.number("quantity") + quantity)));
                return;
            }
        }
        StockMoveLines.add(call, move, place, quantity);
    }

    static void unreserve(StandInCall call, OdooRow move) {
        if (!StockMoves.isOpen(move) || move.is("picked")) {
            return;
        }
        StockMoves.lines(call, move).forEach(call::unlink);
        StockMoves.followLines(call, move);
    }

    /** Writing a quantity on the move instead of on its lines: more is taken from stock, less from the last lines. */
    static void setQuantity(StandInCall call, OdooRow move, double wanted) {
        double difference = OdooValues.round(wanted - StockMoves.quantity(call, move));
        if (difference > 1e-6) {
            take(call, move, difference);
            double still = OdooValues.round(wanted - StockMoves.quantity(call, move));
            if (still > 1e-6) {
                put(call, move, new StockQuants.Place(move.ref("product_id"), move.ref("location_id"), 0, 0, 0), still);
            }
        }
        double surplus = -difference;
        for (OdooRow line : StockMoves.lines(call, move).reversed()) {
            if (surplus > 1e-6) {
                double less = Math.min(surplus, line.number("quantity"));
                call.write(line, java.util.Map.of("quantity", OdooValues.round(line.number("quantity") - less)));
                surplus -= less;
            }
        }
    }
}

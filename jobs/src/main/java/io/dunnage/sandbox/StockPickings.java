package io.dunnage.sandbox;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** `stock.picking`: the transfer, its state out of its moves, and what may be done with it. */
final class StockPickings implements OdooBehaviour {

    @Override
    public List<String> models() {
        return List.of("stock.picking");
    }

    @Override
    public Map<String, BiFunction<StandInCall, OdooRow, Object>> computed() {
        var fields = new HashMap<String, BiFunction<StandInCall, OdooRow, Object>>();
        fields.put("carrier_tracking_url", (call, picking) -> false);
        fields.put("weight", (call, picking) -> weight(call, picking));
        fields.put("shipping_weight", StockPickings::shippingWeight);
        fields.put(
                "purchase_id",
                (call, picking) -> StockMoves.of(call, picking).stream()
                        .map(move -> call.maybe(move, "purchase_line_id"))
                        .filter(line -> line != null && picking.ref("location_id") != 0)
                        .findFirst()
                        .map(line -> line.get("order_id"))
                        .orElse(false));
        return fields;
    }

    private static double weight(StandInCall call, OdooRow picking) {
        return StockMoves.of(call, picking).stream()
                .filter(move -> !move.text("state").equals("cancel"))
                .mapToDouble(move -> move.number("product_uom_qty")
                        * call.row(move, "product_id").number("weight"))
                .sum();
    }

    private static Object shippingWeight(StandInCall call, OdooRow picking) {
        if (!picking.isEmpty("_weighed")) {
            return picking.get("_weighed");
        }
        var packages = new java.util.TreeSet<Integer>();
        double loose = 0;
        for (OdooRow line : call.having("stock.move.line", "picking_id", picking.id())) {
            if (line.ref("result_package_id") != 0) {
                packages.add(line.ref("result_package_id"));
            } else {
                loose += line.number("quantity") * call.row(line, "product_id").number("weight");
            }
        }
        for (int id : packages) {
            OdooRow pack = call.row(call.version().packageModel(), id);
            double own = pack.number("shipping_weight");
            loose += own > 0 ? own : call.number(pack, "weight");
        }
        return OdooValues.round(loose);
    }

    @Override
    public List<OdooMethod> methods() {
        return List.of(
                OdooMethod.onRecords("action_confirm", "", (call, a) -> {
                    a.rows(call).forEach(picking -> confirm(call, picking));
                    return true;
                }),
                OdooMethod.onRecords("action_assign", "", StockPickings::assign),
                OdooMethod.onRecords("do_unreserve", "", (call, a) -> {
                    a.rows(call)
                            .forEach(picking -> StockMoves.of(call, picking)
                                    .forEach(move -> StockReservation.unreserve(call, move)));
                    return OdooMethod.NONE;
                }),
                OdooMethod.onRecords("action_cancel", "", (call, a) -> {
                    a.rows(call).forEach(picking -> cancel(call, picking));
                    return true;
                }),
                OdooMethod.onRecords("button_validate", "", PickingValidation::validate));
    }

    @Override
    public void prepare(StandInCall call, Map<String, Object> values) {
        if (values.get("picking_type_id") instanceof Integer id) {
            OdooRow type = call.row("stock.picking.type", id);
            values.put("name", nextName(call, type));
            values.putIfAbsent("company_id", type.get("company_id"));
            values.putIfAbsent("location_id", type.get("default_location_src_id"));
            values.putIfAbsent("location_dest_id", type.get("default_location_dest_id"));
        }
        values.putIfAbsent("scheduled_date", call.now());
        if (call.version() != StandInVersion.V19) {
            values.putIfAbsent("date", call.now());
        }
    }

    static String nextName(StandInCall call, OdooRow type) {
        return call.books()
                .nextNumber(call.row(type, "warehouse_id").text("code") + "/" + type.text("sequence_code") + "/");
    }

    @Override
    public void created(StandInCall call, OdooRow picking) {
        OdooMail.note(call, picking, "<p>Transfer created</p>");
        recompute(call, picking);
    }

    @Override
    public void writing(StandInCall call, OdooRow picking, Map<String, Object> values) {
        if (values.get("name") instanceof String name
                && call.having("stock.picking", "name", name).stream().anyMatch(other -> other.id() != picking.id())) {
            throw OdooFault.validation("The operation cannot be completed: Reference must be unique per company!");
        }
        if (values.containsKey("shipping_weight")) {
            values.put("_weighed", values.remove("shipping_weight"));
        }
    }

    @Override
    public void written(StandInCall call, OdooRow picking, Map<String, Object> values) {
        for (OdooRow move : StockMoves.of(call, picking)) {
            if (values.containsKey("scheduled_date") && StockMoves.isOpen(move)) {
                call.set(move, "date", picking.get("scheduled_date"));
            }
            if (values.containsKey("name")) {
                call.set(move, "reference", picking.get("name"));
            }
        }
        recompute(call, picking);
    }

    @Override
    public void deleting(StandInCall call, OdooRow picking) {
        cancel(call, picking);
        StockMoves.of(call, picking).forEach(call::unlink);
    }

    static void confirm(StandInCall call, OdooRow picking) {
        StockReservation.confirm(call, StockMoves.of(call, picking));
        recompute(call, picking);
    }

    private static Object assign(StandInCall call, OdooArguments a) {
        for (OdooRow picking : a.rows(call)) {
            if (picking.text("state").equals("draft")) {
                confirm(call, picking);
            }
            List<OdooRow> open = StockMoves.of(call, picking).stream()
                    .filter(move ->
                            StockMoves.isOpen(move) && !move.text("state").equals("draft"))
                    .toList();
            if (open.isEmpty()) {
                throw OdooFault.user("Nothing to check the availability for.");
            }
            StockReservation.assign(call, open);
            recompute(call, picking);
        }
        return true;
    }

    static void cancel(StandInCall call, OdooRow picking) {
        List<OdooRow> moves = StockMoves.of(call, picking);
        if (moves.stream().anyMatch(move -> move.text("state").equals("done"))) {
            throw OdooTexts.doneCannotBeCancelled();
        }
        moves.forEach(move -> StockMoves.cancel(call, move));
        call.set(picking, "state", "cancel");
    }

    /** The state out of the moves; the dates too. */
    static void recompute(StandInCall call, OdooRow picking) {
        List<OdooRow> moves = StockMoves.of(call, picking);
        call.set(picking, "state", state(call, picking, moves));
        if (moves.stream().anyMatch(StockMoves::isOpen)) {
            decisive(picking, moves, "date").ifPresent(date -> call.set(picking, "scheduled_date", date));
            decisive(picking, moves, "date_deadline").ifPresent(date -> call.set(picking, "date_deadline", date));
        }
    }

    /** The earliest date of the moves, or the latest when everything ships together. */
    private static Optional<String> decisive(OdooRow picking, List<OdooRow> moves, String field) {
        var dates = moves.stream()
                .filter(move -> !move.text("state").equals("cancel"))
                .map(move -> move.text(field))
                .filter(date -> !date.isEmpty());
        return picking.text("move_type").equals("direct")
                ? dates.min(Comparator.naturalOrder())
                : dates.max(Comparator.naturalOrder());
    }

    private static String state(StandInCall call, OdooRow picking, List<OdooRow> moves) {
        if (moves.isEmpty()) {
            return picking.text("state").equals("cancel") ? "cancel" : "draft";
        }
        if (moves.stream().anyMatch(move -> move.text("state").equals("draft"))) {
            return "draft";
        }
        if (moves.stream().allMatch(move -> move.text("state").equals("cancel"))) {
            return "cancel";
        }
        if (moves.stream().noneMatch(StockMoves::isOpen)) {
            return "done";
        }
        if (StockQuants.isBypassed(call, picking.ref("location_id"))) {
            return "assigned";
        }
        return ready(picking.text("move_type"), moves);
    }

    private static String ready(String moveType, List<OdooRow> moves) {
        List<String> order = List.of("confirmed", "partially_available", "waiting", "assigned");
        List<OdooRow> open = moves.stream()
                .filter(StockMoves::isOpen)
                .sorted(Comparator.comparing((OdooRow move) -> order.indexOf(move.text("state")))
                        .thenComparing(move -> move.number("product_uom_qty")))
                .toList();
        String least = open.getFirst().text("state");
        boolean nothingWanted = OdooValues.equal(open.getFirst().number("product_uom_qty"), 0);
        if (moveType.equals("one")) {
            return least.equals("assigned") || least.equals("confirmed") && nothingWanted ? "assigned" : "confirmed";
        }
        boolean some = open.stream()
                .anyMatch(move -> Set.of("assigned", "partially_available").contains(move.text("state")));
        return some ? "assigned" : open.getLast().text("state").equals("waiting") ? "waiting" : "confirmed";
    }

    /** What is open goes to a new picking that refers to this one. */
    static void backOrder(StandInCall call, OdooRow picking) {
        List<OdooRow> open =
                StockMoves.of(call, picking).stream().filter(StockMoves::isOpen).toList();
        if (open.isEmpty()) {
            return;
        }
        var values = new HashMap<String, Object>();
        for (String field : List.of(
                "picking_type_id",
                "location_id",
                "location_dest_id",
                "partner_id",
                "company_id",
                "origin",
                "note",
                "move_type",
                "sale_id",
                "carrier_id",
                "scheduled_date",
                "date_deadline",
                "return_id")) {
            values.put(field, picking.get(field));
        }
        values.put("backorder_id", picking.id());
        OdooRow rest = call.create("stock.picking", values);
        for (OdooRow move : open) {
            call.set(move, "picking_id", rest.id());
            call.set(move, "reference", rest.get("name"));
            StockMoves.lines(call, move).forEach(line -> call.set(line, "picking_id", rest.id()));
            StockMoves.setPicked(call, move, false);
            StockMoves.recompute(call, move);
        }
        OdooMail.note(
                call, picking, "<p>The backorder <a href=\"#\">" + rest.text("name") + "</a> has been created.</p>");
        if (call.row(rest, "picking_type_id").text("reservation_method").equals("at_confirm")) {
            StockReservation.assign(call, open);
        }
        recompute(call, rest);
    }

    static void refreshDelivered(StandInCall call, OdooRow move) {
        if (call.maybe(move, "sale_line_id") instanceof OdooRow line) {
            call.touch(line);
        }
    }
}

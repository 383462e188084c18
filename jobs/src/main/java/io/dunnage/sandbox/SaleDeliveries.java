package io.dunnage.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From order lines to deliveries, and what a delivery means for the order. */
final class SaleDeliveries {
    private SaleDeliveries() {}

    /** So much of a product for an order line; a component of a kit carries the kit's line. */
    record Demand(OdooRow line, int product, double quantity, int kitLine) {}

    static List<Demand> demandOf(StandInCall call, OdooRow line, double quantity) {
        var demands = new ArrayList<Demand>();
        OdooRow product = call.maybe(line, "product_id");
        if (product == null || product.text("type").equals("service") || OdooValues.equal(quantity, 0)) {
            return demands;
        }
        double units =
                quantity * ProductUnits.size(call, line.ref(call.version().lineUnit()));
        List<OdooRow> kit = kitOf(call, product);
        if (kit.isEmpty()) {
            demands.add(new Demand(line, product.id(), units, 0));
        }
        for (OdooRow part : kit) {
            demands.add(new Demand(line, part.ref("product_id"), units * part.number("product_qty"), part.id()));
        }
        return demands;
    }

    /** The parts of a kit, none for any other product. */
    static List<OdooRow> kitOf(StandInCall call, OdooRow product) {
        return call.having("mrp.bom", "product_tmpl_id", product.ref("product_tmpl_id")).stream()
                .filter(bom -> bom.text("type").equals("phantom"))
                .flatMap(bom -> call.having("mrp.bom.line", "bom_id", bom.id()).stream())
                .toList();
    }

    /** Adds demands to the order's open delivery, or to a new one, and reserves. */
    static void deliver(StandInCall call, OdooRow order, List<Demand> demands) {
        if (demands.isEmpty()) {
            return;
        }
        OdooRow picking = openPicking(call, order);
        if (picking == null) {
            picking = newPicking(call, order);
        } else {
            samePartner(call, order, picking);
        }
        var moves = new ArrayList<OdooRow>();
        for (Demand demand : demands) {
            moves.add(newMove(call, order, picking, demand));
        }
        StockReservation.confirm(call, moves);
        StockPickings.recompute(call, picking);
    }

    private static @org.jspecify.annotations.Nullable OdooRow openPicking(StandInCall call, OdooRow order) {
        return call.having("stock.picking", "sale_id", order.id()).stream()
                .filter(picking -> !List.of("done", "cancel").contains(picking.text("state")))
                .findFirst()
                .orElse(null);
    }

    /** Odoo empties the partner of an open delivery when a change comes for another address. */
    private static void samePartner(StandInCall call, OdooRow order, OdooRow picking) {
        if (picking.ref("partner_id") != order.ref("partner_shipping_id")) {
            call.set(picking, "partner_id", false);
        }
    }

    private static OdooRow newPicking(StandInCall call, OdooRow order) {
        OdooRow warehouse = call.row(order, "warehouse_id");
        String customerOrder = order.text("client_order_ref");
        var values = new HashMap<String, Object>();
        values.put("picking_type_id", warehouse.get("out_type_id"));
        values.put("location_id", warehouse.get("lot_stock_id"));
        values.put("location_dest_id", call.books().named("stock.stock_location_customers"));
        values.put("partner_id", order.get("partner_shipping_id"));
        values.put(
                "origin",
                call.version() == StandInVersion.V18 && !customerOrder.isEmpty()
                        ? order.text("name") + " - " + customerOrder
                        : order.text("name"));
        values.put("sale_id", order.id());
        values.put("carrier_id", order.get("carrier_id"));
        values.put("move_type", order.get("picking_policy"));
        Object due = order.isEmpty("commitment_date") ? call.now() : order.get("commitment_date");
        values.put("scheduled_date", due);
        values.put("date_deadline", due);
        OdooRow picking = call.create("stock.picking", values);
        OdooMail.note(
                call,
                picking,
                "<p>This transfer has been created from: <a href=\"#\" data-oe-model=\"sale.order\" data-oe-id=\""
                        + order.id() + "\">" + order.text("name") + "</a></p>");
        return picking;
    }

    private static OdooRow newMove(StandInCall call, OdooRow order, OdooRow picking, Demand demand) {
        var values = new HashMap<String, Object>();
        values.put("picking_id", picking.id());
        values.put("product_id", demand.product());
        values.put("product_uom_qty", OdooValues.round(demand.quantity()));
        values.put("date_deadline", picking.get("date_deadline"));
        values.put("sale_line_id", demand.line().id());
        values.put("warehouse_id", order.get("warehouse_id"));
        if (demand.kitLine() != 0) {
            values.put("bom_line_id", demand.kitLine());
        }
        StockMoves.named(call, values, demand.line().text("name"));
        return call.create("stock.move", values);
    }

    /** The ordered quantity changes after confirmation: more is added to the open move, less unreserves and reserves anew. */
    static void change(StandInCall call, OdooRow line, double wanted) {
        double before = line.number("product_uom_qty");
        OdooRow order = call.row(line, "order_id");
        if (OdooValues.equal(before, wanted)) {
            return;
        }
        List<Demand> demands = demandOf(call, line, wanted - before);
        var fresh = new ArrayList<Demand>();
        for (Demand demand : demands) {
            OdooRow move = openMove(call, demand);
            if (move == null) {
                fresh.add(demand);
                continue;
            }
            OdooRow picking = call.row(move, "picking_id");
            samePartner(call, order, picking);
            changeDemand(call, picking, move, demand.quantity());
        }
        deliver(
                call,
                order,
                fresh.stream().filter(demand -> demand.quantity() > 0).toList());
    }

    private static @org.jspecify.annotations.Nullable OdooRow openMove(StandInCall call, Demand demand) {
        return call.having("stock.move", "sale_line_id", demand.line().id()).stream()
                .filter(move -> StockMoves.isOpen(move) && move.ref("product_id") == demand.product())
                .findFirst()
                .orElse(null);
    }

    private static void changeDemand(StandInCall call, OdooRow picking, OdooRow move, double difference) {
        double before = move.number("product_uom_qty");
        double after = Math.max(0, OdooValues.round(before + difference));
        noteChange(call, picking, move, before, after);
        if (difference < 0) {
            call.set(move, "picked", false);
            StockReservation.unreserve(call, move);
        }
        call.set(move, "product_uom_qty", after);
        if (OdooValues.equal(after, 0)) {
            StockMoves.cancel(call, move);
        } else {
            StockMoves.recompute(call, move);
            StockReservation.assign(call, List.of(move));
        }
        StockPickings.recompute(call, picking);
        call.touch(picking);
    }

    private static void noteChange(StandInCall call, OdooRow picking, OdooRow move, double before, double after) {
        OdooMail.note(
                call,
                picking,
                "<div><strong>The initial demand has been updated.</strong><ul><li>"
                        + OdooMail.escaped(call.displayName("product.product", move.ref("product_id")))
                        + ":</li><li>Quantity: "
                        + before + " -&gt; " + after + "</li></ul></div>");
    }

    /** What was delivered of a line: shipped less returned; of a kit only whole ones count. */
    static double delivered(StandInCall call, OdooRow line) {
        var shipped = new HashMap<Integer, Double>();
        for (OdooRow move : call.having("stock.move", "sale_line_id", line.id())) {
            if (move.text("state").equals("done")) {
                boolean out = call.row(move, "location_dest_id").text("usage").equals("customer");
                boolean back = call.row(move, "location_id").text("usage").equals("customer") && move.is("to_refund");
                double quantity = StockMoves.quantity(call, move);
                shipped.merge(move.ref("product_id"), out ? quantity : back ? -quantity : 0, Double::sum);
            }
        }
        OdooRow product = call.maybe(line, "product_id");
        if (product == null) {
            return 0;
        }
        List<OdooRow> kit = kitOf(call, product);
        double size = ProductUnits.size(call, line.ref(call.version().lineUnit()));
        if (kit.isEmpty()) {
            return OdooValues.round(shipped.getOrDefault(product.id(), 0.0) / size);
        }
        return kit.stream()
                .mapToDouble(part -> Math.floor(
                        shipped.getOrDefault(part.ref("product_id"), 0.0) / part.number("product_qty") + 1e-6))
                .min()
                .orElse(0);
    }

    /** Goods that nobody ordered get an order line with quantity 0; the caller needs the right to make one. */
    static void addUnordered(StandInCall call, OdooRow picking) {
        OdooRow order = call.maybe(picking, "sale_id");
        if (order == null || !call.row(picking, "picking_type_id").text("code").equals("outgoing")) {
            return;
        }
        for (OdooRow move : StockMoves.of(call, picking)) {
            if (StockMoves.isOpen(move) && move.is("picked") && move.ref("sale_line_id") == 0) {
                call.books().access().check(call, "sale.order.line", OdooAccess.Operation.CREATE);
                OdooRow line = call.create(
                        "sale.order.line",
                        Map.of(
                                "order_id",
                                order.id(),
                                "product_id",
                                move.ref("product_id"),
                                "product_uom_qty",
                                0.0,
                                "price_unit",
                                0.0));
                call.set(move, "sale_line_id", line.id());
            }
        }
    }
}

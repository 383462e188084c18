package io.dunnage.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** From purchase orders to receipts, and what a receipt means for the order. */
final class PurchaseReceipts {
    private PurchaseReceipts() {}

    static List<OdooRow> pickings(StandInCall call, OdooRow order) {
        var ids = new java.util.TreeSet<Integer>();
        for (OdooRow line : call.having("purchase.order.line", "order_id", order.id())) {
            call.having("stock.move", "purchase_line_id", line.id()).forEach(move -> ids.add(move.ref("picking_id")));
        }
        ids.remove(0);
        return call.rows("stock.picking", ids);
    }

    static void receive(StandInCall call, OdooRow order) {
        OdooRow type = call.row(order, "picking_type_id");
        var values = new HashMap<String, Object>();
        values.put("picking_type_id", type.id());
        values.put("location_id", call.books().named("stock.stock_location_suppliers"));
        values.put("location_dest_id", type.get("default_location_dest_id"));
        values.put("partner_id", order.get("partner_id"));
        values.put("origin", order.get("name"));
        OdooRow picking = call.create("stock.picking", values);
        OdooMail.note(call, picking, "<p>This transfer has been created from: " + order.text("name") + "</p>");
        var moves = new ArrayList<OdooRow>();
        for (OdooRow line : call.having("purchase.order.line", "order_id", order.id())) {
            OdooRow product = call.row(line, "product_id");
            List<OdooRow> kit = SaleDeliveries.kitOf(call, product);
            if (!product.text("type").equals("service") && kit.isEmpty()) {
                moves.add(move(call, picking, line, line.number("product_qty"), line.get("date_planned")));
            }
            for (OdooRow part : kit) {
                moves.add(partOf(call, picking, line, part));
            }
        }
        StockReservation.confirm(call, moves);
        StockPickings.recompute(call, picking);
    }

    /** Who was bought from is remembered as a vendor of the product. */
    static void remember(StandInCall call, OdooRow order) {
        for (OdooRow line : call.having("purchase.order.line", "order_id", order.id())) {
            OdooRow product = call.row(line, "product_id");
            int template = product.ref("product_tmpl_id");
            boolean known = call.having("product.supplierinfo", "product_tmpl_id", template).stream()
                    .anyMatch(vendor -> vendor.ref("partner_id") == order.ref("partner_id"));
            if (!known) {
                call.create(
                        "product.supplierinfo",
                        java.util.Map.of(
                                "partner_id",
                                order.ref("partner_id"),
                                "product_tmpl_id",
                                template,
                                "min_qty",
                                1.0,
                                "price",
                                line.number("price_unit")));
            }
        }
    }

    private static OdooRow move(StandInCall call, OdooRow picking, OdooRow line, double quantity, Object date) {
        var values = new HashMap<String, Object>();
        values.put("picking_id", picking.id());
        values.put("product_id", line.get("product_id"));
        values.put(
                "product_uom_qty",
                OdooValues.round(quantity
                        * ProductUnits.size(call, line.ref(call.version().lineUnit()))));
        values.put("purchase_line_id", line.id());
        values.put("description_picking", line.get("name"));
        values.put("date", date);
        values.put("date_deadline", date);
        StockMoves.named(call, values, line.text("name"));
        return call.create("stock.move", values);
    }

    /** A kit that is bought comes as its parts. */
    private static OdooRow partOf(StandInCall call, OdooRow picking, OdooRow line, OdooRow part) {
        OdooRow move = move(
                call, picking, line, line.number("product_qty") * part.number("product_qty"), line.get("date_planned"));
        call.set(move, "product_id", part.ref("product_id"));
        call.set(move, "bom_line_id", part.id());
        return move;
    }

    /** More is a further move; less takes back what was added, and the rest becomes a delivery to the vendor. */
    static void change(StandInCall call, OdooRow line, double wanted) {
        double difference = OdooValues.round(wanted - line.number("product_qty"));
        List<OdooRow> open = call.having("stock.move", "purchase_line_id", line.id()).stream()
                .filter(StockMoves::isOpen)
                .toList();
        if (open.isEmpty() || OdooValues.equal(difference, 0)) {
            return;
        }
        OdooRow picking = call.row(open.getFirst(), "picking_id");
        if (difference > 0) {
            OdooRow more = move(call, picking, line, difference, call.now());
            StockReservation.confirm(call, List.of(more));
            StockPickings.recompute(call, picking);
            return;
        }
        double less = -difference;
        for (OdooRow added : open.subList(1, open.size()).reversed()) {
            double some = Math.min(less, added.number("product_uom_qty"));
            less = OdooValues.round(less - some);
            StockReservation.unreserve(call, added);
            call.set(added, "product_uom_qty", OdooValues.round(added.number("product_uom_qty") - some));
            if (OdooValues.equal(added.number("product_uom_qty"), 0)) {
                StockMoves.cancel(call, added);
            } else {
                StockReservation.assign(call, List.of(added));
            }
        }
        StockPickings.recompute(call, picking);
        if (less > 1e-6) {
            giveBack(call, picking, line, less);
        }
    }

    private static void giveBack(StandInCall call, OdooRow receipt, OdooRow line, double quantity) {
        OdooRow out = call.row(call.row(receipt, "picking_type_id"), "return_picking_type_id");
        var values = new HashMap<String, Object>();
        values.put("picking_type_id", out.id());
        values.put("location_id", receipt.get("location_dest_id"));
        values.put("location_dest_id", receipt.get("location_id"));
        values.put("partner_id", false);
        values.put("origin", receipt.get("origin"));
        OdooRow picking = call.create("stock.picking", values);
        OdooRow move = move(call, picking, line, quantity, call.now());
        call.set(move, "to_refund", true);
        StockReservation.confirm(call, List.of(move));
        StockPickings.recompute(call, picking);
    }

    static double received(StandInCall call, OdooRow line) {
        List<OdooRow> kit = SaleDeliveries.kitOf(call, call.row(line, "product_id"));
        if (!kit.isEmpty()) {
            return kit.stream()
                    .mapToDouble(part -> Math.floor(came(call, line, part.id()) / part.number("product_qty") + 1e-6))
                    .min()
                    .orElse(0);
        }
        return came(call, line, 0);
    }

    private static double came(StandInCall call, OdooRow line, int part) {
        double sum = 0;
        for (OdooRow move : call.having("stock.move", "purchase_line_id", line.id())) {
            if (move.text("state").equals("done") && move.ref("bom_line_id") == part) {
                boolean back = call.row(move, "location_dest_id").text("usage").equals("supplier");
                sum += (back ? -1 : 1) * StockMoves.quantity(call, move);
            }
        }
        return OdooValues.round(
                sum / ProductUnits.size(call, line.ref(call.version().lineUnit())));
    }
}

package io.dunnage.sandbox;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How much of a product there is, is free and is expected, in the warehouse or location that the context names. */
record ProductStock(double onHand, double free, double forecast, double incoming, double outgoing) {

    static ProductStock of(StandInCall call, OdooRow product) {
        List<OdooRow> kit = SaleDeliveries.kitOf(call, product);
        if (kit.isEmpty()) {
            return single(call, product.id());
        }
        double onHand = Double.MAX_VALUE;
        double free = Double.MAX_VALUE;
        double forecast = Double.MAX_VALUE;
        double incoming = Double.MAX_VALUE;
        double outgoing = Double.MAX_VALUE;
        for (OdooRow part : kit) {
            ProductStock one = single(call, part.ref("product_id"));
            double each = part.number("product_qty");
            onHand = Math.min(onHand, Math.floor(one.onHand / each));
            free = Math.min(free, Math.floor(one.free / each));
            forecast = Math.min(forecast, Math.floor(one.forecast / each));
            incoming = Math.min(incoming, Math.floor(one.incoming / each));
            outgoing = Math.min(outgoing, Math.floor(one.outgoing / each));
        }
        return new ProductStock(onHand, free, forecast, incoming, outgoing);
    }

    private static ProductStock single(StandInCall call, int product) {
        Set<Integer> places = places(call);
        double onHand = 0;
        double free = 0;
        for (OdooRow quant : call.having("stock.quant", "product_id", product)) {
            if (places.contains(quant.ref("location_id"))) {
                onHand += quant.number("quantity");
                free += StockQuants.free(quant);
            }
        }
        double incoming = 0;
        double outgoing = 0;
        String until = call.context().get("to_date") instanceof String date ? date : "";
        for (OdooRow move : call.having("stock.move", "product_id", product)) {
            boolean in = places.contains(move.ref("location_dest_id")) && !places.contains(move.ref("location_id"));
            boolean out = places.contains(move.ref("location_id")) && !places.contains(move.ref("location_dest_id"));
            if (StockMoves.isOpen(move) && !move.text("state").equals("draft")) {
                incoming += in ? move.number("product_uom_qty") : 0;
                outgoing += out ? move.number("product_uom_qty") : 0;
            } else if (move.text("state").equals("done")
                    && !until.isEmpty()
                    && move.text("date").compareTo(until) > 0) {
                onHand += (out ? 1 : in ? -1 : 0) * StockMoves.quantity(call, move);
            }
        }
        return new ProductStock(
                OdooValues.round(onHand),
                OdooValues.round(free),
                OdooValues.round(onHand + incoming - outgoing),
                OdooValues.round(incoming),
                OdooValues.round(outgoing));
    }

    private static Set<Integer> places(StandInCall call) {
        OdooField below = call.books().models().model("stock.location").field("location_id");
        var companies = OdooAccess.companies(call);
        var all = new HashSet<Integer>();
        for (OdooRow warehouse : call.table("stock.warehouse").all()) {
            Object asked =
                    call.context().getOrDefault("warehouse_id", call.context().getOrDefault("warehouse", false));
            boolean ours = asked instanceof Integer id
                    ? id == warehouse.id()
                    : companies.contains(warehouse.ref("company_id"));
            if (ours) {
                all.addAll(call.below(below, warehouse.ref("view_location_id")));
            }
        }
        if (call.context().get("location") instanceof Integer location) {
            all.clear();
            all.addAll(call.below(below, location));
        }
        all.removeIf(id -> !call.row("stock.location", id).text("usage").equals("internal"));
        return all;
    }
}

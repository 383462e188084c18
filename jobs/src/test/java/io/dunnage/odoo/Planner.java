package io.dunnage.odoo;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Whoever sells and plans in Odoo, over the same API: makes what the contract needs, never what the gateway should make. */
final class Planner {
    private final OdooConnection odoo;
    private final Books books;

    Planner(OdooSettings settings) {
        odoo = new OdooConnection(settings, new OdooHttp(settings, 64L << 20), Planner::rest);
        books = new Books(odoo);
    }

    /** A confirmed sales order from the warehouse, and the id of its delivery. */
    record Order(long id, String customerPurchaseOrder, long deliveryId) {}

    /** What is wanted of a product. */
    record Wanted(String sku, int quantity) {}

    static Wanted wanted(int quantity, String sku) {
        return new Wanted(sku, quantity);
    }

    Order order(Wanted... wanted) {
        var lines = new ArrayList<Object>();
        for (Wanted each : wanted) {
            lines.add(List.of(0, 0, Map.of("product_id", productId(each.sku()), "product_uom_qty", each.quantity())));
        }
        var values = new LinkedHashMap<String, Object>();
        String reference = "PO-" + UUID.randomUUID();
        values.put("partner_id", one("res.partner", "ref", "CUST-1"));
        values.put("warehouse_id", one("stock.warehouse", "code", "TPL"));
        values.put("client_order_ref", reference);
        values.put("carrier_id", one("delivery.carrier", "name", "UPS Ground (3PL)"));
        values.put("commitment_date", "2031-12-01 12:00:00");
        values.put("order_line", lines);
        long order = create("sale.order", values);
        call("sale.order", "action_confirm", order);
        Row confirmed =
                books.read("sale.order", List.of(order), List.of("picking_ids")).getFirst();
        return new Order(order, reference, confirmed.ids("picking_ids").getFirst());
    }

    long productId(String sku) {
        return one("product.product", "default_code", sku);
    }

    long one(String model, String field, String value) {
        return books.search(model, List.of(Books.where(field, "=", value)), List.of("display_name"), 1)
                .getFirst()
                .id();
    }

    long create(String model, Map<String, Object> values) {
        JsonNode ids = value(OdooCall.onModel(model, "create").leading("vals_list", List.of(values)));
        return ids.path(0).longValue();
    }

    void write(String model, long id, Map<String, Object> values) {
        value(OdooCall.onRecords(model, "write", List.of(id)).leading("vals", values));
    }

    void call(String model, String method, long id) {
        value(OdooCall.onRecords(model, method, List.of(id)));
    }

    Row read(String model, long id, String... fields) {
        return books.read(model, List.of(id), List.of(fields)).getFirst();
    }

    List<Row> search(String model, List<Object> domain, String... fields) {
        return books.searchAll(model, domain, List.of(fields));
    }

    /** What is on hand of a lot in the warehouse, by Odoo's own reckoning. */
    BigDecimal onHand(long location, long lot) {
        return books
                .searchAll(
                        "stock.quant",
                        List.of(Books.where("location_id", "child_of", location), Books.where("lot_id", "=", lot)),
                        List.of("quantity"))
                .stream()
                .map(row -> row.amount("quantity"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private JsonNode value(OdooCall call) {
        return switch (odoo.change(call)) {
            case Changed.Value value -> value.value();
            case Changed.Refused refused -> throw new AssertionError(call + ": " + refused.answer());
        };
    }

    private static void rest(Duration wait) {
        throw new AssertionError("the planner's Odoo made him wait " + wait);
    }
}

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

    /** A confirmed purchase order into the warehouse, and the id of its receipt. */
    record Purchase(long id, String name, String vendorReference, long receiptId) {}

    Purchase purchase(Wanted... wanted) {
        var lines = new ArrayList<Object>();
        for (Wanted each : wanted) {
            var line = new LinkedHashMap<String, Object>();
            line.put("product_id", productId(each.sku()));
            line.put("name", each.sku());
            line.put("product_qty", each.quantity());
            line.put("price_unit", 3.5);
            line.put("date_planned", "2031-12-01 00:00:00");
            lines.add(List.of(0, 0, line));
        }
        String reference = "V-" + UUID.randomUUID();
        var values = new LinkedHashMap<String, Object>();
        values.put("partner_id", one("res.partner", "ref", "VEND-1"));
        values.put(
                "picking_type_id",
                read("stock.warehouse", one("stock.warehouse", "code", "TPL"), "in_type_id")
                        .link("in_type_id")
                        .id());
        values.put("partner_ref", reference);
        values.put("order_line", lines);
        long order = create("purchase.order", values);
        call("purchase.order", "button_confirm", order);
        Row confirmed = read("purchase.order", order, "name", "picking_ids");
        return new Purchase(
                order,
                confirmed.text("name"),
                reference,
                confirmed.ids("picking_ids").getFirst());
    }

    /** A transfer that is not confirmed yet, as a bridge leaves it that dies after the first call. */
    long transfer(long type, long from, long to, String sku, BigDecimal quantity, String origin) {
        var move = new LinkedHashMap<String, Object>();
        move.put("product_id", productId(sku));
        move.put("product_uom_qty", quantity);
        move.put("location_id", from);
        move.put("location_dest_id", to);
        if (odoo.session().dialect().movesAreNamed()) {
            move.put("name", origin);
        }
        var values = new LinkedHashMap<String, Object>();
        values.put("picking_type_id", type);
        values.put("location_id", from);
        values.put("location_dest_id", to);
        values.put("origin", origin);
        values.put("move_ids", List.of(List.of(0, 0, move)));
        return create("stock.picking", values);
    }

    /** A way in which a product is packed: a packaging up to 18, a unit of its own from 19. */
    void pack(String sku, int contains, String barcode) {
        long product = productId(sku);
        if (odoo.session().dialect().movesAreNamed()) {
            create(
                    "product.packaging",
                    Map.of("name", "Case " + contains, "product_id", product, "qty", contains, "barcode", barcode));
            return;
        }
        long unit = create(
                "uom.uom",
                Map.of(
                        "name",
                        "Case " + contains,
                        "relative_factor",
                        contains,
                        "relative_uom_id",
                        named("uom.uom", "Units")));
        write("product.product", product, Map.of("uom_ids", List.of(List.of(4, unit))));
        create("product.uom", Map.of("product_id", product, "uom_id", unit, "barcode", barcode));
    }

    /** The id of the record with this name, one out of use included. */
    long named(String model, String name) {
        return books.search(
                        model,
                        List.of(Books.where("name", "=", name), Books.where("active", "in", List.of(true, false))),
                        List.of("name"),
                        1)
                .getFirst()
                .id();
    }

    /** A location for goods that are not sold, next to the stock of the warehouse; one per name. */
    long place(Warehouse warehouse, String name) {
        var there =
                List.of(Books.where("name", "=", name), Books.where("location_id", "=", warehouse.viewLocationId()));
        for (Row row : search("stock.location", List.copyOf(there), "name")) {
            return row.id();
        }
        return create(
                "stock.location", Map.of("name", name, "usage", "internal", "location_id", warehouse.viewLocationId()));
    }

    long productId(String sku) {
        return one("product.product", "default_code", sku);
    }

    long one(String model, String field, Object value) {
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

    /** What is on hand of a product in a place and below, by Odoo's own reckoning. */
    BigDecimal onHandOf(long location, String sku) {
        return sum(List.of(
                Books.where("location_id", "child_of", location), Books.where("product_id", "=", productId(sku))));
    }

    /** What is on hand of a lot in the warehouse, by Odoo's own reckoning. */
    BigDecimal onHand(long location, long lot) {
        return sum(List.of(Books.where("location_id", "child_of", location), Books.where("lot_id", "=", lot)));
    }

    private BigDecimal sum(List<Object> where) {
        return books.searchAll("stock.quant", where, List.of("quantity")).stream()
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

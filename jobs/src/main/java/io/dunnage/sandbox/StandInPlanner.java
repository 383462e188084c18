package io.dunnage.sandbox;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The people who plan and sell in the stand-in, as far as tests and the demo need them; works without HTTP, as administrator.
 * A delivery is named by its transfer (`TPL/OUT/00012`), an item by its number (`default_code`). Each call is a transaction.
 */
public final class StandInPlanner {
    private final OdooBooks books;
    private final String warehouse;

    StandInPlanner(OdooBooks books) {
        this(books, "TPL");
    }

    private StandInPlanner(OdooBooks books, String warehouse) {
        this.books = books;
        this.warehouse = warehouse;
    }

    /** The same people, planning for another warehouse, by its code; it is built when there is none. */
    public StandInPlanner at(String code, String name) {
        run(call -> {
            if (call.having("stock.warehouse", "code", code).isEmpty()) {
                StandInSeed.warehouse(call, name, code, 1);
            }
        });
        return new StandInPlanner(books, code);
    }

    /** A new item, sold and kept in single units. */
    public void product(String code, String name, StandInTracking tracking, String barcode, double weight) {
        run(call -> {
            var values = ReferenceSeed.product(call.version(), code, name, barcode, tracking.odoo(), false);
            values.put("weight", weight);
            values.put("list_price", 20.0);
            call.create("product.product", values);
        });
    }

    public void product(String code, String name, StandInTracking tracking) {
        product(code, name, tracking, "", 1.0);
    }

    /** What a unit of an item costs, in the company's currency. */
    public void cost(String product, double cost) {
        run(call -> call.write(item(call, product), Map.of("standard_price", cost)));
    }

    /** Odoo's valuation of an item gets a value that no unit cost tells, as landed costs do. */
    public void revalue(String product, double amount) {
        run(call -> StockValuation.revalue(call, item(call, product), amount));
    }

    /** The category of an item, by its whole path, {@code All / Saleable / Spare parts}. */
    public void category(String product, String path) {
        run(call -> call.write(
                item(call, product),
                Map.of("categ_id", ProductCategories.at(call, path).id())));
    }

    /** Puts goods into the warehouse; the lot or serial (empty for goods without) is made when it is new. */
    public void stock(String product, String lot, int quantity) {
        run(call -> StockAdjustments.bring(
                call, item(call, product), lot, quantity, warehouse(call).ref("lot_stock_id")));
    }

    /** Somebody counts an item without lots at the warehouse's stock and does not apply it; null: they take their count back. */
    public void count(String product, @Nullable Integer counted) {
        run(call -> StockQuants.gather(
                        call, item(call, product).id(), warehouse(call).ref("lot_stock_id"))
                .forEach(quant -> StockAdjustments.count(call, quant, counted)));
    }

    /** The same, at a location that {@link #location} made. */
    public void stockAt(String path, String product, String lot, int quantity) {
        run(call -> StockAdjustments.bring(
                call, item(call, product), lot, quantity, place(call, path).id()));
    }

    /** An internal location of the warehouse, such as {@code Damaged}, or {@code Stock/Damaged} below another one. */
    public void location(String path) {
        run(call -> place(call, path));
    }

    private OdooRow place(StandInCall call, String path) {
        OdooRow place = call.row(warehouse(call), "view_location_id");
        for (String name : path.split("/", -1)) {
            int parent = place.id();
            place = call.having("stock.location", "location_id", parent).stream()
                    .filter(one -> one.text("name").equals(name))
                    .findFirst()
                    .orElseGet(() -> call.create(
                            "stock.location",
                            Map.of("name", name, "usage", "internal", "location_id", parent, "company_id", 1)));
        }
        return place;
    }

    /** A set that is sold as one and shipped as its parts (a phantom bill of materials): item numbers and how many. */
    public void kit(String code, String name, Map<String, Integer> parts) {
        product(code, name, StandInTracking.NONE);
        run(call -> {
            OdooRow bom = call.create(
                    "mrp.bom", Map.of("product_tmpl_id", item(call, code).ref("product_tmpl_id"), "type", "phantom"));
            parts.forEach((part, quantity) -> call.create(
                    "mrp.bom.line",
                    Map.of(
                            "bom_id", bom.id(),
                            "product_id", item(call, part).id(),
                            "product_qty", (double) quantity,
                            "product_uom_id", call.books().named("uom.product_uom_unit"))));
        });
    }

    /** Enters and confirms a purchase; the answer is the name of its receipt. */
    public String buy(StandInPurchase purchase) {
        return books.run(StandInSeed.ADMIN, Map.of(), call -> {
            int vendor = call.create("res.partner", Map.of("name", purchase.vendor(), "is_company", true))
                    .id();
            var lines = new ArrayList<Object>();
            for (StandInPurchase.Line line : purchase.lines()) {
                var values = new HashMap<String, Object>();
                values.put("product_id", item(call, line.product()).id());
                values.put("product_qty", (double) line.quantity());
                values.put("price_unit", 1.0);
                purchase.expected().ifPresent(when -> values.put("date_planned", stamp(when)));
                if (line.dozens()) {
                    values.put(call.version().lineUnit(), call.books().named("uom.product_uom_dozen"));
                }
                lines.add(List.of(0, 0, values));
            }
            var values = new HashMap<String, Object>();
            values.put("partner_id", vendor);
            values.put("partner_ref", purchase.vendorReference());
            values.put("picking_type_id", warehouse(call).ref("in_type_id"));
            values.put("order_line", lines);
            OdooRow order = call.create("purchase.order", values);
            PurchaseOrders.confirm(call, order);
            return PurchaseReceipts.pickings(call, order).getFirst().text("name");
        });
    }

    /** A customer sends back some of an item that was shipped; the answer is the name of the return. */
    public String sendBack(String picking, String product, int quantity) {
        return books.run(StandInSeed.ADMIN, Map.of(), call -> {
            OdooRow shipped = delivery(call, picking);
            OdooRow wizard = call.create("stock.return.picking", Map.of("picking_id", shipped.id()));
            OdooRow item = item(call, product);
            List<OdooRow> kit = SaleDeliveries.kitOf(call, item);
            for (OdooRow line : call.having("stock.return.picking.line", "wizard_id", wizard.id())) {
                double each = kit.stream()
                        .filter(part -> part.ref("product_id") == line.ref("product_id"))
                        .mapToDouble(part -> part.number("product_qty"))
                        .sum();
                call.set(line, "quantity", quantity * (line.ref("product_id") == item.id() ? 1.0 : each));
            }
            return StockReturns.create(call, wizard).text("name");
        });
    }

    /** A lot that is known but not in stock. */
    public void lot(String product, String lot) {
        run(call -> StockLots.make(call, item(call, product), lot));
    }

    /** A contact with an internal reference. */
    public void contact(String reference, String name) {
        run(call -> call.create("res.partner", Map.of("name", name, "ref", reference)));
    }

    /** A shipping method, beside "UPS Ground (3PL)" that is there from the start. */
    public void carrier(String name) {
        run(call -> call.create("delivery.carrier", Map.of("name", name, "delivery_type", "fixed")));
    }

    /** Enters and confirms a sales order; the answer is the name of its delivery, reserved as far as there is stock. */
    public String confirmSale(StandInOrder order) {
        return books.run(StandInSeed.ADMIN, Map.of(), call -> {
            int partner = StandInContacts.contact(call, order.shipTo());
            var lines = new ArrayList<Object>();
            for (StandInOrder.Line line : order.lines()) {
                lines.add(List.of(
                        0, 0, Map.of("product_id", item(call, line.product()).id(), "product_uom_qty", (double)
                                line.quantity())));
            }
            var values = new HashMap<String, Object>();
            values.put("partner_id", partner);
            values.put("client_order_ref", order.customerOrder());
            values.put("picking_policy", order.allAtOnce() ? "one" : "direct");
            values.put("note", order.note());
            values.put("warehouse_id", warehouse(call).id());
            values.put("order_line", lines);
            order.promised().ifPresent(when -> values.put("commitment_date", stamp(when)));
            call.having("delivery.carrier", "name", order.carrier()).stream()
                    .findFirst()
                    .ifPresent(carrier -> values.put("carrier_id", carrier.id()));
            OdooRow sale = call.create("sale.order", values);
            SaleOrders.confirm(call, sale);
            return call.having("stock.picking", "sale_id", sale.id()).getFirst().text("name");
        });
    }

    /** The customer wants another quantity of an item; 0 strikes it out. */
    public void changeQuantity(String picking, String product, int quantity) {
        run(call -> {
            int item = item(call, product).id();
            for (OdooRow line : call.having(
                    "sale.order.line", "order_id", sale(call, picking).id())) {
                if (line.ref("product_id") == item) {
                    call.write(line, Map.of("product_uom_qty", (double) quantity));
                }
            }
        });
    }

    /** The customer wants a further item. */
    public void addLine(String picking, String product, int quantity) {
        run(call -> call.create(
                "sale.order.line",
                Map.of(
                        "order_id", sale(call, picking).id(),
                        "product_id", item(call, product).id(),
                        "product_uom_qty", (double) quantity)));
    }

    /** The contact moved: the same record gets another address. Odoo does not touch the delivery. */
    public void changeAddress(String picking, StandInAddress address) {
        run(call -> call.write(
                call.row(delivery(call, picking), "partner_id"), StandInContacts.contactValues(call, address)));
    }

    public void changePromise(String picking, Instant when) {
        run(call -> call.write(sale(call, picking), Map.of("commitment_date", stamp(when))));
    }

    /** Cancels the sales order and with it what is not shipped. */
    public void cancelOrder(String picking) {
        run(call -> SaleOrders.cancel(call, sale(call, picking)));
    }

    /** Cancels the delivery only; the sales order stays. */
    public void cancelPicking(String picking) {
        run(call -> StockPickings.cancel(call, delivery(call, picking)));
    }

    /** What the warehouse's deliveries do with a rest: `ask`, `always` or `never` make a back order. */
    public void backOrders(String policy) {
        run(call -> call.write(call.row(warehouse(call), "out_type_id"), Map.of("create_backorder", policy)));
    }

    private OdooRow warehouse(StandInCall call) {
        return call.having("stock.warehouse", "code", warehouse).getFirst();
    }

    private void run(Consumer<StandInCall> work) {
        books.run(StandInSeed.ADMIN, Map.of(), call -> {
            work.accept(call);
            return true;
        });
    }

    private static String stamp(Instant when) {
        return LocalDateTime.ofInstant(when, ZoneOffset.UTC).format(OdooValues.SECONDS);
    }

    private static OdooRow item(StandInCall call, String code) {
        return call.having("product.product", "default_code", code).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no item " + code + " in the stand-in"));
    }

    private static OdooRow delivery(StandInCall call, String picking) {
        return call.having("stock.picking", "name", picking).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no transfer " + picking + " in the stand-in"));
    }

    private static OdooRow sale(StandInCall call, String picking) {
        return call.row(delivery(call, picking), "sale_id");
    }
}

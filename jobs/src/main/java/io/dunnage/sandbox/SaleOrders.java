package io.dunnage.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** `sale.order`: confirmed it becomes a delivery, cancelled it takes the delivery along (from 19 without being asked twice). */
final class SaleOrders implements OdooBehaviour {

    @Override
    public List<String> models() {
        return List.of("sale.order");
    }

    @Override
    public Map<String, BiFunction<StandInCall, OdooRow, Object>> computed() {
        return Map.of(
                "delivery_status", (call, order) -> deliveryStatus(call, order),
                "expected_date",
                        (call, order) -> order.text("state").equals("cancel") ? false : order.get("date_order"));
    }

    private static Object deliveryStatus(StandInCall call, OdooRow order) {
        List<OdooRow> pickings = call.having("stock.picking", "sale_id", order.id());
        if (pickings.stream().allMatch(picking -> picking.text("state").equals("cancel"))) {
            return false;
        }
        if (pickings.stream().allMatch(picking -> List.of("done", "cancel").contains(picking.text("state")))) {
            return "full";
        }
        if (pickings.stream().noneMatch(picking -> picking.text("state").equals("done"))) {
            return "pending";
        }
        boolean delivered = call.having("sale.order.line", "order_id", order.id()).stream()
                .anyMatch(line -> call.number(line, "qty_delivered") > 0);
        return delivered ? "partial" : "started";
    }

    @Override
    public List<OdooMethod> methods() {
        return List.of(
                OdooMethod.onRecords("action_confirm", "", (call, a) -> {
                    a.rows(call).forEach(order -> confirm(call, order));
                    return true;
                }),
                OdooMethod.onRecords("action_cancel", "", SaleOrders::cancelOrAsk));
    }

    @Override
    public void prepare(StandInCall call, Map<String, Object> values) {
        values.put("name", call.books().nextNumber("S"));
        values.putIfAbsent("date_order", call.now());
        values.putIfAbsent("company_id", OdooAccess.companies(call).getFirst());
        values.putIfAbsent("user_id", call.uid());
        values.putIfAbsent("warehouse_id", call.books().named("stock.warehouse0"));
        values.putIfAbsent("partner_invoice_id", values.getOrDefault("partner_id", false));
        values.putIfAbsent("partner_shipping_id", values.getOrDefault("partner_id", false));
    }

    @Override
    public void written(StandInCall call, OdooRow order, Map<String, Object> values) {
        if (values.containsKey("commitment_date")) {
            for (OdooRow picking : call.having("stock.picking", "sale_id", order.id())) {
                for (OdooRow move : StockMoves.of(call, picking)) {
                    if (StockMoves.isOpen(move)) {
                        call.set(move, "date_deadline", order.get("commitment_date"));
                    }
                }
                if (StockMoves.of(call, picking).stream().anyMatch(StockMoves::isOpen)) {
                    call.set(picking, "date_deadline", order.get("commitment_date"));
                }
            }
        }
    }

    static void confirm(StandInCall call, OdooRow order) {
        if (!List.of("draft", "sent").contains(order.text("state"))) {
            throw OdooFault.user("Some orders are not in a state requiring confirmation.");
        }
        call.set(order, "state", "sale");
        call.set(order, "date_order", call.now());
        var wanted = new ArrayList<SaleDeliveries.Demand>();
        for (OdooRow line : call.having("sale.order.line", "order_id", order.id())) {
            wanted.addAll(SaleDeliveries.demandOf(call, line, line.number("product_uom_qty")));
        }
        SaleDeliveries.deliver(call, order, wanted);
    }

    private static Object cancelOrAsk(StandInCall call, OdooArguments a) {
        List<OdooRow> orders = a.rows(call);
        if (call.version() != StandInVersion.V19) {
            for (OdooRow order : orders) {
                if (!order.text("state").equals("draft")) {
                    var context = new HashMap<String, Object>(call.context());
                    context.put("default_template_id", 15);
                    context.put("default_order_id", order.id());
                    context.put("mark_so_as_canceled", true);
                    context.put(
                            "default_email_layout_xmlid", "mail.mail_notification_layout_with_responsible_signature");
                    context.put("model_description", "Sales Order");
                    var window = PickingValidation.window("sale.order.cancel", "Cancel Sales Order", context);
                    window.remove("views");
                    return window;
                }
            }
        }
        orders.forEach(order -> cancel(call, order));
        return true;
    }

    static void cancel(StandInCall call, OdooRow order) {
        for (OdooRow picking : call.having("stock.picking", "sale_id", order.id())) {
            if (!picking.text("state").equals("done")) {
                StockPickings.cancel(call, picking);
            }
        }
        call.set(order, "state", "cancel");
    }
}

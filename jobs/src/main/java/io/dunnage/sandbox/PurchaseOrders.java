package io.dunnage.sandbox;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** `purchase.order`: confirmed it becomes a receipt. */
final class PurchaseOrders implements OdooBehaviour {

    @Override
    public List<String> models() {
        return List.of("purchase.order");
    }

    @Override
    public Map<String, BiFunction<StandInCall, OdooRow, Object>> computed() {
        var fields = new HashMap<String, BiFunction<StandInCall, OdooRow, Object>>();
        fields.put("picking_ids", (call, order) -> PickingValidation.ids(PurchaseReceipts.pickings(call, order)));
        fields.put("receipt_status", (call, order) -> status(call, order));
        fields.put(
                "date_planned",
                (call, order) -> order.isEmpty("_planned") ? planned(call, order) : order.get("_planned"));
        fields.put(
                "effective_date",
                (call, order) -> PurchaseReceipts.pickings(call, order).stream()
                        .filter(picking -> picking.text("state").equals("done"))
                        .map(picking -> picking.get("date_done"))
                        .findFirst()
                        .orElse(false));
        return fields;
    }

    private static Object planned(StandInCall call, OdooRow order) {
        return call.having("purchase.order.line", "order_id", order.id()).stream()
                .map(line -> line.text("date_planned"))
                .filter(date -> !date.isEmpty())
                .min(Comparator.naturalOrder())
                .map(date -> (Object) date)
                .orElse(false);
    }

    private static Object status(StandInCall call, OdooRow order) {
        List<OdooRow> pickings = PurchaseReceipts.pickings(call, order);
        if (pickings.stream().allMatch(picking -> picking.text("state").equals("cancel"))) {
            return false;
        }
        if (pickings.stream().allMatch(picking -> List.of("done", "cancel").contains(picking.text("state")))) {
            return "full";
        }
        return pickings.stream().anyMatch(picking -> picking.text("state").equals("done")) ? "partial" : "pending";
    }

    @Override
    public String displayName(StandInCall call, OdooRow order) {
        String reference = order.text("partner_ref");
        return order.text("name") + (reference.isEmpty() ? "" : " (" + reference + ")");
    }

    @Override
    public List<OdooMethod> methods() {
        return List.of(
                OdooMethod.onRecords("button_confirm", "", (call, a) -> {
                    for (OdooRow order : a.rows(call)) {
                        confirm(call, order);
                    }
                    return true;
                }),
                OdooMethod.onRecords("button_cancel", "", (call, a) -> {
                    for (OdooRow order : a.rows(call)) {
                        PurchaseReceipts.pickings(call, order).forEach(picking -> StockPickings.cancel(call, picking));
                        call.set(order, "state", "cancel");
                    }
                    return OdooMethod.NONE;
                }));
    }

    static void confirm(StandInCall call, OdooRow order) {
        call.set(order, "state", "purchase");
        call.set(order, "date_approve", call.now());
        PurchaseReceipts.remember(call, order);
        PurchaseReceipts.receive(call, order);
    }

    @Override
    public void prepare(StandInCall call, Map<String, Object> values) {
        values.put("name", call.books().nextNumber("P"));
        values.putIfAbsent("date_order", call.now());
        values.putIfAbsent("company_id", OdooAccess.companies(call).getFirst());
        keepPlanned(values);
    }

    @Override
    public void writing(StandInCall call, OdooRow order, Map<String, Object> values) {
        if (values.containsKey("date_planned")) {
            Object date = values.get("date_planned");
            for (OdooRow line : call.having("purchase.order.line", "order_id", order.id())) {
                call.set(line, "date_planned", date);
                for (OdooRow move : call.having("stock.move", "purchase_line_id", line.id())) {
                    if (StockMoves.isOpen(move)) {
                        call.set(move, "date_deadline", date);
                    }
                }
            }
        }
        keepPlanned(values);
    }

    private static void keepPlanned(Map<String, Object> values) {
        if (values.containsKey("date_planned")) {
            values.put("_planned", values.remove("date_planned"));
        }
    }
}

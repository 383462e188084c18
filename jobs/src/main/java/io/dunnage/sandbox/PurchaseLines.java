package io.dunnage.sandbox;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** `purchase.order.line`: what was bought and how much of it came. */
final class PurchaseLines implements OdooBehaviour {

    @Override
    public List<String> models() {
        return List.of("purchase.order.line");
    }

    @Override
    public Map<String, BiFunction<StandInCall, OdooRow, Object>> computed() {
        return Map.of("qty_received", (call, line) -> PurchaseReceipts.received(call, line));
    }

    @Override
    public void prepare(StandInCall call, Map<String, Object> values) {
        if (values.get("product_id") instanceof Integer id) {
            values.putIfAbsent("name", call.displayName("product.product", id));
            values.putIfAbsent(
                    call.version().lineUnit(), call.row("product.product", id).get("uom_id"));
        }
        values.putIfAbsent("date_planned", call.now());
    }

    @Override
    public void writing(StandInCall call, OdooRow line, Map<String, Object> values) {
        if (values.get("product_qty") instanceof Number wanted
                && call.row(line, "order_id").text("state").equals("purchase")) {
            PurchaseReceipts.change(call, line, wanted.doubleValue());
        }
    }
}

package io.dunnage.sandbox;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** `sale.order.line`: what was ordered and how much of it was delivered; a change after confirmation changes the delivery. */
final class SaleLines implements OdooBehaviour {

    @Override
    public List<String> models() {
        return List.of("sale.order.line");
    }

    @Override
    public Map<String, BiFunction<StandInCall, OdooRow, Object>> computed() {
        return Map.of("qty_delivered", (call, line) -> SaleDeliveries.delivered(call, line));
    }

    @Override
    public String displayName(StandInCall call, OdooRow line) {
        OdooRow order = call.row(line, "order_id");
        OdooRow partner = call.row(order, "partner_id");
        String ref = partner.text("ref").isEmpty() ? "" : " (" + partner.text("ref") + ")";
        return order.text("name") + " - "
                + line.text("name").lines().findFirst().orElse("") + ref;
    }

    @Override
    public void prepare(StandInCall call, Map<String, Object> values) {
        if (values.get("product_id") instanceof Integer id) {
            OdooRow product = call.row("product.product", id);
            values.putIfAbsent("name", call.displayName("product.product", id));
            values.putIfAbsent(call.version().lineUnit(), product.get("uom_id"));
            double factor =
                    ProductUnits.size(call, (Integer) values.get(call.version().lineUnit()));
            values.putIfAbsent("price_unit", product.number("list_price") * factor);
        }
    }

    @Override
    public void created(StandInCall call, OdooRow line) {
        OdooRow order = call.row(line, "order_id");
        if (order.text("state").equals("sale") && line.number("product_uom_qty") > 0) {
            SaleDeliveries.deliver(call, order, SaleDeliveries.demandOf(call, line, line.number("product_uom_qty")));
        }
    }

    @Override
    public void writing(StandInCall call, OdooRow line, Map<String, Object> values) {
        if (values.get("product_uom_qty") instanceof Number wanted
                && call.row(line, "order_id").text("state").equals("sale")) {
            SaleDeliveries.change(call, line, wanted.doubleValue());
        }
    }
}

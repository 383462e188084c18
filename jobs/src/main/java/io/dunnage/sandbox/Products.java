package io.dunnage.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** `product.product` with its template, and how much of it there is. */
final class Products implements OdooBehaviour {

    @Override
    public List<String> models() {
        return List.of("product.product");
    }

    @Override
    public Map<String, BiFunction<StandInCall, OdooRow, Object>> computed() {
        var fields = new HashMap<String, BiFunction<StandInCall, OdooRow, Object>>();
        fields.put(
                "qty_available",
                (call, product) -> ProductStock.of(call, product).onHand());
        fields.put("free_qty", (call, product) -> ProductStock.of(call, product).free());
        fields.put(
                "virtual_available",
                (call, product) -> ProductStock.of(call, product).forecast());
        fields.put(
                "incoming_qty",
                (call, product) -> ProductStock.of(call, product).incoming());
        fields.put(
                "outgoing_qty",
                (call, product) -> ProductStock.of(call, product).outgoing());
        fields.put("weight_uom_name", (call, product) -> "kg");
        fields.put(
                "standard_price",
                (call, product) ->
                        OdooAccess.companies(call).getFirst() == call.books().named("base.main_company")
                                ? product.number("standard_price")
                                : 0.0);
        fields.putAll(StockValuation.fields());
        return fields;
    }

    @Override
    public String displayName(StandInCall call, OdooRow product) {
        return shown(product);
    }

    static String shown(OdooRow product) {
        String code = product.text("default_code");
        return code.isEmpty() ? product.text("name") : "[" + code + "] " + product.text("name");
    }

    @Override
    public void prepare(StandInCall call, Map<String, Object> values) {
        values.putIfAbsent("uom_id", call.books().named("uom.product_uom_unit"));
        var template = new HashMap<String, Object>();
        for (String field : List.of("name", "active", "default_code", "barcode", "tracking", "list_price", "weight")) {
            template.put(field, values.getOrDefault(field, false));
        }
        if (call.version() != StandInVersion.V19) {
            values.putIfAbsent("categ_id", call.books().named("product.product_category_all"));
            values.putIfAbsent("uom_po_id", values.get("uom_id"));
        }
        values.put("product_tmpl_id", call.create("product.template", template).id());
    }

    @Override
    public void writing(StandInCall call, OdooRow product, Map<String, Object> values) {
        if (values.get("standard_price") instanceof Number cost) {
            StockValuation.costs(call, product, cost.doubleValue());
        }
    }

    @Override
    public void deleting(StandInCall call, OdooRow product) {
        if (!call.having("stock.move", "product_id", product.id()).isEmpty()) {
            OdooModel move = call.books().models().model("stock.move");
            throw OdooTexts.stillUsed(call.version(), move, move.field("product_id"));
        }
    }
}

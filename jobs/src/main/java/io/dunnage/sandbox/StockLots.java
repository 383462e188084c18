package io.dunnage.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Lots and serials, cartons and locations. */
final class StockLots implements OdooBehaviour {

    @Override
    public List<String> models() {
        return List.of("stock.lot");
    }

    @Override
    public Map<String, BiFunction<StandInCall, OdooRow, Object>> computed() {
        return Map.of(
                "product_qty",
                (call, lot) -> call.having("stock.quant", "lot_id", lot.id()).stream()
                        .filter(quant -> {
                            String usage = call.row(quant, "location_id").text("usage");
                            return usage.equals("internal") || usage.equals("transit");
                        })
                        .mapToDouble(quant -> quant.number("quantity"))
                        .sum());
    }

    @Override
    public void prepare(StandInCall call, Map<String, Object> values) {
        if (values.get("product_id") instanceof Integer product && values.get("name") instanceof String name) {
            refuseDouble(call, product, name);
            if (call.version() != StandInVersion.V17) {
                values.putIfAbsent("company_id", false);
            }
            if (values.containsKey("expiration_date")) {
                values.putIfAbsent("use_date", values.get("expiration_date"));
            }
            OdooRow row = call.row("product.product", product);
            if (row.is("use_expiration_date")
                    && !values.containsKey("expiration_date")
                    && row.number("expiration_time") > 0) {
                values.put(
                        "expiration_date",
                        call.books()
                                .now()
                                .plusDays((long) row.number("expiration_time"))
                                .format(OdooValues.SECONDS));
            }
        }
    }

    private static void refuseDouble(StandInCall call, int product, String name) {
        if (call.having("stock.lot", "name", name).stream().anyMatch(lot -> lot.ref("product_id") == product)) {
            throw OdooTexts.lotExists(call.version(), call.displayName("product.product", product), name);
        }
    }

    static OdooRow make(StandInCall call, OdooRow product, String name) {
        return call.create(
                "stock.lot",
                Map.of(
                        "name",
                        name,
                        "product_id",
                        product.id(),
                        "company_id",
                        call.books().named("base.main_company")));
    }

    /** The lot that a line names: the existing one or a new one with the line's expiry. */
    static OdooRow named(StandInCall call, OdooRow product, OdooRow line) {
        String name = line.text("lot_name");
        for (OdooRow lot : call.having("stock.lot", "name", name)) {
            if (lot.ref("product_id") == product.id()) {
                return lot;
            }
        }
        var values = new HashMap<String, Object>();
        values.put("name", name);
        values.put("product_id", product.id());
        values.put("company_id", call.version() == StandInVersion.V17 ? line.get("company_id") : (Object) false);
        if (!line.isEmpty("expiration_date")) {
            values.put("expiration_date", line.get("expiration_date"));
        }
        return call.create("stock.lot", values);
    }
}

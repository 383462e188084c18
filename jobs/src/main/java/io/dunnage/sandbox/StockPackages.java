package io.dunnage.sandbox;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Cartons and pallets: their contents are the quants in them. */
final class StockPackages implements OdooBehaviour {

    @Override
    public List<String> models() {
        return List.of("stock.quant.package", "stock.package");
    }

    @Override
    public Map<String, BiFunction<StandInCall, OdooRow, Object>> computed() {
        return Map.of(
                "weight",
                        (call, pack) -> OdooValues.round(call.having("stock.quant", "package_id", pack.id()).stream()
                                .mapToDouble(quant -> quant.number("quantity")
                                        * call.row(quant, "product_id").number("weight"))
                                .sum()),
                "location_id",
                        (call, pack) -> call.having("stock.quant", "package_id", pack.id()).stream()
                                .filter(quant -> quant.number("quantity") > 0)
                                .map(quant -> quant.get("location_id"))
                                .findFirst()
                                .orElse(false));
    }

    @Override
    public void prepare(StandInCall call, Map<String, Object> values) {
        if (!(values.getOrDefault("name", false) instanceof String name) || name.isEmpty()) {
            values.put("name", call.books().nextNumber("PACK"));
        }
    }
}

package io.dunnage.sandbox;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** `stock.scrap`: goods that are thrown away. Validated twice they are thrown away twice, as in every Odoo. */
final class StockScraps implements OdooBehaviour {

    @Override
    public List<String> models() {
        return List.of("stock.scrap");
    }

    @Override
    public void prepare(StandInCall call, Map<String, Object> values) {
        values.putIfAbsent("name", "New");
        values.putIfAbsent("company_id", OdooAccess.companies(call).getFirst());
        values.putIfAbsent("scrap_location_id", call.books().named("stock.stock_location_scrapped"));
        if (values.get("product_id") instanceof Integer id) {
            values.putIfAbsent("product_uom_id", call.row("product.product", id).get("uom_id"));
        }
    }

    @Override
    public List<OdooMethod> methods() {
        return List.of(OdooMethod.onRecords(
                "action_validate", "", (call, a) -> validate(call, a.rows(call).getFirst())));
    }

    private static Object validate(StandInCall call, OdooRow scrap) {
        var place = new StockQuants.Place(
                scrap.ref("product_id"), scrap.ref("location_id"), scrap.ref("lot_id"), scrap.ref("package_id"), 0);
        double there = call.having("stock.quant", "_key", place.key()).stream()
                .mapToDouble(quant -> quant.number("quantity"))
                .sum();
        if (there < scrap.number("scrap_qty") - 1e-6) {
            return insufficient(call, scrap);
        }
        call.set(scrap, "name", call.books().nextNumber("SP/"));
        OdooRow move = move(call, scrap, place);
        call.set(move, "scrap_id", scrap.id());
        if (call.version() != StandInVersion.V19) {
            call.set(move, "scrapped", true);
        }
        call.set(scrap, "state", "done");
        call.set(scrap, "date_done", call.now());
        return true;
    }

    private static OdooRow move(StandInCall call, OdooRow scrap, StockQuants.Place place) {
        var values = new HashMap<String, Object>();
        values.put("product_id", scrap.get("product_id"));
        values.put("product_uom_qty", scrap.get("scrap_qty"));
        values.put("location_id", scrap.get("location_id"));
        values.put("location_dest_id", scrap.get("scrap_location_id"));
        values.put("origin", scrap.get("origin"));
        values.put("reference", scrap.get("name"));
        StockMoves.named(call, values, scrap.text("name"));
        OdooRow move = call.create("stock.move", values);
        OdooRow line = StockMoveLines.add(call, move, place, scrap.number("scrap_qty"));
        call.set(line, "picked", true);
        StockDone.bookAll(call, List.of(move));
        return move;
    }

    private static Map<String, Object> insufficient(StandInCall call, OdooRow scrap) {
        var context = new LinkedHashMap<String, Object>();
        context.put("default_product_id", scrap.get("product_id"));
        context.put("default_location_id", scrap.get("location_id"));
        context.put("default_scrap_id", scrap.id());
        context.put("default_quantity", scrap.get("scrap_qty"));
        context.put(
                "default_product_uom_name", call.row(scrap, "product_uom_id").text("name"));
        var window = PickingValidation.window(
                "stock.warn.insufficient.qty.scrap",
                call.displayName("product.product", scrap.ref("product_id")) + ": Insufficient Quantity To Scrap",
                context);
        window.remove("views");
        return window;
    }
}

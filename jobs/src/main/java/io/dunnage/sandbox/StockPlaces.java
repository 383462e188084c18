package io.dunnage.sandbox;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** `stock.location`: a tree, each node named with its parents. */
final class StockPlaces implements OdooBehaviour {

    @Override
    public List<String> models() {
        return List.of("stock.location");
    }

    @Override
    public Map<String, BiFunction<StandInCall, OdooRow, Object>> computed() {
        return Map.of(
                "complete_name", (call, location) -> fullName(call, location),
                "warehouse_id",
                        (call, location) -> {
                            for (OdooRow warehouse :
                                    call.table("stock.warehouse").all()) {
                                if (isBelow(call, location, warehouse.ref("view_location_id"))) {
                                    return warehouse.id();
                                }
                            }
                            return false;
                        });
    }

    @Override
    public void prepare(StandInCall call, Map<String, Object> values) {
        values.putIfAbsent("company_id", OdooAccess.companies(call).getFirst());
    }

    @Override
    public String displayName(StandInCall call, OdooRow location) {
        return fullName(call, location);
    }

    /** `TPL/Stock/Damaged`; 19 leaves out the views above customers and vendors. */
    private static String fullName(StandInCall call, OdooRow location) {
        OdooRow parent = call.maybe(location, "location_id");
        if (parent == null || parent.is("_nameless")) {
            return location.text("name");
        }
        return fullName(call, parent) + "/" + location.text("name");
    }

    private static boolean isBelow(StandInCall call, OdooRow location, int top) {
        for (OdooRow at = location; at != null; at = call.maybe(at, "location_id")) {
            if (at.id() == top) {
                return true;
            }
        }
        return false;
    }
}

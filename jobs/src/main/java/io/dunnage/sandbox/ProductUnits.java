package io.dunnage.sandbox;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** `uom.uom`: how many single units one of it is. */
final class ProductUnits implements OdooBehaviour {

    @Override
    public List<String> models() {
        return List.of("uom.uom");
    }

    @Override
    public Map<String, BiFunction<StandInCall, OdooRow, Object>> computed() {
        return Map.of(
                "factor", (call, unit) -> call.version() == StandInVersion.V19 ? size(unit) : 1 / size(unit),
                "ratio", (call, unit) -> size(unit));
    }

    private static double size(OdooRow unit) {
        return unit.isEmpty("_size") ? 1.0 : unit.number("_size");
    }

    static double size(StandInCall call, int unit) {
        OdooRow row = call.table("uom.uom").find(unit);
        return row == null ? 1.0 : size(row);
    }

    @Override
    public void prepare(StandInCall call, Map<String, Object> values) {
        if (call.version() == StandInVersion.V19 && !values.containsKey("_size")) {
            double base = values.get("relative_uom_id") instanceof Integer unit ? size(call, unit) : 1.0;
            values.put("_size", base * (values.get("relative_factor") instanceof Number n ? n.doubleValue() : 1.0));
        }
    }
}

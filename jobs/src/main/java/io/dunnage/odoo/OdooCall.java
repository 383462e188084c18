package io.dunnage.odoo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A method call in the words that both wires share.
 *
 * @param ids the records it is called on; absent for a method of the model
 * @param leading arguments that JSON-RPC gives by position, by their Python names
 * @param named arguments that both give by name
 */
record OdooCall(
        String model,
        String method,
        @Nullable List<Long> ids,
        Map<String, Object> leading,
        Map<String, Object> named,
        Map<String, Object> context) {
    private static final int IDS_SHOWN = 5;

    static OdooCall onModel(String model, String method) {
        return new OdooCall(model, method, null, Map.of(), Map.of(), Map.of());
    }

    static OdooCall onRecords(String model, String method, List<Long> ids) {
        return new OdooCall(model, method, List.copyOf(ids), Map.of(), Map.of(), Map.of());
    }

    OdooCall leading(String name, Object value) {
        return new OdooCall(model, method, ids, with(leading, name, value), named, context);
    }

    OdooCall named(String name, Object value) {
        return new OdooCall(model, method, ids, leading, with(named, name, value), context);
    }

    OdooCall context(String name, Object value) {
        return new OdooCall(model, method, ids, leading, named, with(context, name, value));
    }

    /** For messages and the log: no argument of it, which may be somebody's address. */
    @Override
    public String toString() {
        String shown = model + "." + method;
        if (ids == null) {
            return shown;
        }
        String some = ids.stream().limit(IDS_SHOWN).map(String::valueOf).collect(Collectors.joining(","));
        return shown + "[" + some + (ids.size() > IDS_SHOWN ? ",… " + ids.size() + " ids" : "") + "]";
    }

    private static Map<String, Object> with(Map<String, Object> map, String name, Object value) {
        var more = new LinkedHashMap<>(map);
        more.put(name, value);
        return more;
    }
}

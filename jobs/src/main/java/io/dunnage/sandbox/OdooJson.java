package io.dunnage.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON values as the stand-in works with them: no nulls, Odoo's `false` is empty. */
final class OdooJson {
    private OdooJson() {}

    /** Replaces every null by `false`: as arguments the two mean the same to the methods that are here. */
    static Object clean(@Nullable Object value) {
        if (value == null) {
            return false;
        }
        if (value instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<String, Object>();
            map.forEach((key, inner) -> copy.put(String.valueOf(key), clean(inner)));
            return copy;
        }
        if (value instanceof List<?> list) {
            var copy = new ArrayList<Object>();
            list.forEach(inner -> copy.add(clean(inner)));
            return copy;
        }
        return value instanceof Long number ? (Object) Math.toIntExact(number) : value;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    /** The body of a fault, the same on both wires. */
    static Map<String, Object> fault(OdooFault fault) {
        String name = fault.name().startsWith("builtins.") ? fault.name().substring(9) : fault.name();
        var body = new LinkedHashMap<String, Object>();
        body.put("name", fault.name());
        body.put("message", fault.text());
        body.put("arguments", fault.arguments());
        body.put("context", fault.context());
        body.put("debug", "Traceback (most recent call last):\n  (the stand-in)\n" + name + ": " + fault.text());
        return body;
    }
}

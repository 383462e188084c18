package io.dunnage.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One record. Empty is `false`, as on the wire; a many2one is the id of the other record. Only the store changes it. */
final class OdooRow {
    private final String model;
    private final int id;
    private final Map<String, Object> values = new HashMap<>();

    OdooRow(String model, int id) {
        this.model = model;
        this.id = id;
    }

    String model() {
        return model;
    }

    int id() {
        return id;
    }

    Object get(String field) {
        return field.equals("id") ? (Object) id : values.getOrDefault(field, false);
    }

    boolean isEmpty(String field) {
        return Boolean.FALSE.equals(get(field));
    }

    /** The id that a many2one holds, 0 when it is empty. */
    int ref(String field) {
        return get(field) instanceof Integer other ? other : 0;
    }

    double number(String field) {
        return get(field) instanceof Number number ? number.doubleValue() : 0.0;
    }

    String text(String field) {
        return get(field) instanceof String text ? text : "";
    }

    boolean is(String field) {
        return Boolean.TRUE.equals(get(field));
    }

    @SuppressWarnings("unchecked")
    List<Integer> refs(String field) {
        return get(field) instanceof List<?> list ? (List<Integer>) list : List.of();
    }

    Object put(String field, Object value) {
        Object before = values.put(field, value);
        return before == null ? false : before;
    }
}

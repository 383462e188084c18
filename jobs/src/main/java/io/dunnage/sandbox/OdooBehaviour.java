package io.dunnage.sandbox;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** What a model does beyond keeping its values: defaults, consequences of a write, computed fields, methods. */
interface OdooBehaviour {
    /** The models it belongs to (a carton has two names, by version). */
    List<String> models();

    /** Completes the values of a record that is about to be made. */
    default void prepare(StandInCall call, Map<String, Object> values) {}

    default void created(StandInCall call, OdooRow row) {}

    /** Before the values are stored; may change or remove some. */
    default void writing(StandInCall call, OdooRow row, Map<String, Object> values) {}

    default void written(StandInCall call, OdooRow row, Map<String, Object> values) {}

    default void deleting(StandInCall call, OdooRow row) {}

    default String displayName(StandInCall call, OdooRow row) {
        return row.text("name").isEmpty() ? row.model() + "," + row.id() : row.text("name");
    }

    default Map<String, BiFunction<StandInCall, OdooRow, Object>> computed() {
        return Map.of();
    }

    default List<OdooMethod> methods() {
        return List.of();
    }
}

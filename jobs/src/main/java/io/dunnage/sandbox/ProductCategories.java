package io.dunnage.sandbox;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** `product.category`: a tree; shown by its whole path. */
final class ProductCategories implements OdooBehaviour {
    @Override
    public List<String> models() {
        return List.of("product.category");
    }

    @Override
    public Map<String, BiFunction<StandInCall, OdooRow, Object>> computed() {
        return Map.of("complete_name", ProductCategories::path);
    }

    @Override
    public String displayName(StandInCall call, OdooRow category) {
        return path(call, category);
    }

    private static String path(StandInCall call, OdooRow category) {
        return call.maybe(category, "parent_id") instanceof OdooRow above
                ? path(call, above) + " / " + category.text("name")
                : category.text("name");
    }

    /** The category with this path, made where it is not there. */
    static OdooRow at(StandInCall call, String path) {
        int parent = 0;
        OdooRow found = null;
        for (String name : path.split(" / ")) {
            int above = parent;
            found = call.having("product.category", "name", name).stream()
                    .filter(one -> one.ref("parent_id") == above)
                    .findFirst()
                    .orElseGet(() -> call.create(
                            "product.category",
                            above == 0 ? Map.of("name", name) : Map.of("name", name, "parent_id", above)));
            parent = found.id();
        }
        return java.util.Objects.requireNonNull(found);
    }
}

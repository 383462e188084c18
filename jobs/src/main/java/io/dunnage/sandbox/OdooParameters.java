package io.dunnage.sandbox;

import java.util.List;

/** `ir.config_parameter`, which only the system's administrator may read. */
final class OdooParameters implements OdooBehaviour {

    @Override
    public List<String> models() {
        return List.of("ir.config_parameter");
    }

    @Override
    public List<OdooMethod> methods() {
        return List.of(OdooMethod.onModel("get_param", "key, default=", (call, a) -> {
            call.books().access().check(call, "ir.config_parameter", OdooAccess.Operation.READ);
            return call.table("ir.config_parameter").all().stream()
                    .filter(parameter -> parameter.text("key").equals(a.text("key")))
                    .map(parameter -> parameter.get("value"))
                    .findFirst()
                    .orElse(a.get("default"));
        }));
    }
}

package io.dunnage.sandbox;

import java.util.LinkedHashMap;
import java.util.List;

/** Users: shown by the name of their partner; a key may ask whose it is. */
final class OdooUsers implements OdooBehaviour {

    @Override
    public List<String> models() {
        return List.of("res.users");
    }

    @Override
    public String displayName(StandInCall call, OdooRow row) {
        return call.row(row, "partner_id").text("name");
    }

    @Override
    public List<OdooMethod> methods() {
        return List.of(OdooMethod.onModel("context_get", "", OdooUsers::context));
    }

    private static Object context(StandInCall call, OdooArguments none) {
        OdooRow user = call.row("res.users", call.uid());
        var context = new LinkedHashMap<String, Object>();
        context.put("lang", user.get("lang"));
        context.put("tz", user.get("tz"));
        context.put("uid", call.uid());
        return context;
    }
}

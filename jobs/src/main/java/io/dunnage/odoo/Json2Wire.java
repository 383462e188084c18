package io.dunnage.odoo;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** {@code POST /json/2/MODEL/METHOD}, Odoo 19 and later: API key in the header, errors by HTTP status and name. */
final class Json2Wire implements OdooWire {
    private final OdooHttp http;
    private final OdooSettings settings;

    Json2Wire(OdooHttp http, OdooSettings settings) {
        this.http = http;
        this.settings = settings;
    }

    @Override
    public Outcome version() {
        return http.get("json/version", "json/version", Json2Wire::read);
    }

    @Override
    public Outcome login(String key) {
        return call(OdooCall.onModel("res.users", "context_get"), 0, key);
    }

    @Override
    public Outcome call(OdooCall call, long userId, String key) {
        var body = new LinkedHashMap<String, Object>();
        if (call.ids() != null) {
            body.put("ids", call.ids());
        }
        body.putAll(call.leading());
        body.putAll(call.named());
        body.put("context", call.context());
        return http.post(
                call.toString(),
                "json/2/" + call.model() + "/" + call.method(),
                Map.of("Authorization", "bearer " + key, "X-Odoo-Database", settings.database()),
                body,
                Json2Wire::read);
    }

    private static Outcome read(int status, JsonNode answer) {
        if (status == 200) {
            return new Outcome.Result(answer);
        }
        if (answer.path("name").isString() && answer.path("message").isString()) {
            return new Outcome.Failed(new OdooError(
                    answer.path("name").stringValue(), answer.path("message").stringValue()));
        }
        return new Outcome.Foreign(status, "JSON that is not an error of Odoo");
    }
}

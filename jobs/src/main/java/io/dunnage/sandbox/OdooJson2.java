package io.dunnage.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** POST /json/2/MODEL/METHOD, 19 and later: a key in the header, named arguments, the bare value or a status as answer. */
final class OdooJson2 {
    private static final String TYPE = "application/json; charset=utf-8";
    private final OdooDispatch dispatch;
    private final OdooLogins logins;
    private final JsonMapper json;

    OdooJson2(OdooDispatch dispatch, OdooLogins logins, JsonMapper json) {
        this.dispatch = dispatch;
        this.logins = logins;
        this.json = json;
    }

    OdooAnswer answer(OdooRequest request) {
        String database = request.header("X-Odoo-Database");
        if (!database.isEmpty() && !database.equals(dispatch.version().database())) {
            return OdooAnswer.page(404, "text/html; charset=utf-8", OdooPages.NO_DATABASE);
        }
        try {
            if (!request.method().equals("POST")) {
                throw OdooFault.http("NotFound", 404, "Did you mean POST /json/2/<model>/<method>?");
            }
            if (!request.isJson()) {
                return OdooAnswer.page(
                        415,
                        "text/html; charset=utf-8",
                        OdooPages.wrongType("/json/2/<__model__>/<__method__>", "json2"));
            }
            return switch (run(request)) {
                case OdooDispatch.Outcome.Broken broken -> OdooAnswer.broken(broken.kind());
                case OdooDispatch.Outcome.Result result -> OdooAnswer.json(200, TYPE, bytes(result.value()));
            };
        } catch (OdooFault fault) {
            return OdooAnswer.json(fault.status(), TYPE, json.writeValueAsBytes(OdooJson.fault(fault)));
        }
    }

    private byte[] bytes(Object value) {
        return value == OdooMethod.NONE ? "null".getBytes(StandardCharsets.UTF_8) : json.writeValueAsBytes(value);
    }

    private OdooDispatch.Outcome run(OdooRequest request) {
        int uid = caller(request.header("Authorization"));
        String[] path = request.path().split("/");
        if (path.length != 5) {
            throw OdooFault.http("NotFound", 404, "Did you mean POST /json/2/<model>/<method>?");
        }
        String model = path[3];
        String method = path[4];
        Object body = body(request);
        if (!dispatch.hasModel(model)) {
            throw OdooFault.http("NotFound", 404, "the model '" + model + "' does not exist");
        }
        if (!method.startsWith("_") && !dispatch.hasMethod(model, method)) {
            throw OdooFault.http("NotFound", 404, "The method '" + model + "." + method + "' does not exist");
        }
        Map<String, Object> named = OdooJson.map(body);
        OdooDispatch.Outcome outcome = dispatch.call(
                uid,
                model,
                method,
                OdooJson.map(named.getOrDefault("context", Map.of())),
                found -> OdooArguments.named(model, found, named));
        return method.equals("create")
                        && outcome instanceof OdooDispatch.Outcome.Result result
                        && result.value() instanceof Integer id
                ? new OdooDispatch.Outcome.Result(List.of(id))
                : outcome;
    }

    private int caller(String authorization) {
        if (!authorization.regionMatches(true, 0, "bearer ", 0, 7)) {
            throw OdooFault.http(
                    "Unauthorized", 401, "User not authenticated, use an API Key with a Bearer Authorization header.");
        }
        int uid = logins.byKey(authorization.substring(7).strip());
        if (uid == 0) {
            throw OdooFault.http("Unauthorized", 401, "Invalid apikey");
        }
        return uid;
    }

    private Object body(OdooRequest request) {
        try {
            return OdooJson.clean(json.readValue(request.body(), Object.class));
        } catch (JacksonException e) {
            throw OdooFault.http(
                    "BadRequest", 400, "could not parse the body as json: Expecting value: line 1 column 1 (char 0)");
        }
    }
}

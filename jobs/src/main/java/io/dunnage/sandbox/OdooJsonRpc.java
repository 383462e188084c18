package io.dunnage.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** POST /jsonrpc: the services `common` and `object`. The status is always 200, the fault is in the body. */
final class OdooJsonRpc {
    private final OdooDispatch dispatch;
    private final OdooLogins logins;
    private final JsonMapper json;

    OdooJsonRpc(OdooDispatch dispatch, OdooLogins logins, JsonMapper json) {
        this.dispatch = dispatch;
        this.logins = logins;
        this.json = json;
    }

    OdooAnswer answer(Map<String, Object> request) {
        Object id = request.getOrDefault("id", json.getNodeFactory().nullNode());
        var body = new LinkedHashMap<String, Object>();
        body.put("jsonrpc", "2.0");
        body.put("id", id);
        try {
            Object params = request.getOrDefault("params", Map.of());
            switch (run(OdooJson.map(params))) {
                case OdooDispatch.Outcome.Broken broken -> {
                    return OdooAnswer.broken(broken.kind());
                }
                case OdooDispatch.Outcome.Result result -> {
                    if (result.value() != OdooMethod.NONE) {
                        body.put("result", result.value());
                    }
                }
            }
        } catch (OdooFault fault) {
            body.put("error", error(fault));
        }
        return OdooAnswer.json(200, "application/json; charset=utf-8", json.writeValueAsBytes(body));
    }

    private Map<String, Object> error(OdooFault fault) {
        var error = new LinkedHashMap<String, Object>();
        error.put("code", dispatch.version() == StandInVersion.V19 ? 0 : 200);
        error.put("message", "Odoo Server Error");
        error.put("data", OdooJson.fault(fault));
        return error;
    }

    private OdooDispatch.Outcome run(Map<String, Object> params) {
        String service = String.valueOf(params.getOrDefault("service", ""));
        String method = String.valueOf(params.getOrDefault("method", ""));
        List<?> args = params.get("args") instanceof List<?> list ? list : List.of();
        return switch (service) {
            case "common" -> new OdooDispatch.Outcome.Result(common(method, args));
            case "object" -> object(method, args);
            default -> throw OdooFault.python("builtins.KeyError", service);
        };
    }

    private Object common(String method, List<?> args) {
        dispatch.countCommon(method);
        switch (method) {
            case "version" -> {
                return version();
            }
            case "authenticate", "login" -> {
                if (args.size() < 3) {
                    throw OdooFault.python("builtins.TypeError", "exp_" + method + "() missing required arguments");
                }
                logins.checkDatabase(args.get(0));
                int uid = logins.authenticate(String.valueOf(args.get(1)), String.valueOf(args.get(2)));
                return uid == 0 ? (Object) false : uid;
            }
            default -> throw OdooFault.python("builtins.Exception", "Method not found: " + method);
        }
    }

    Map<String, Object> version() {
        var version = new LinkedHashMap<String, Object>();
        String serie = dispatch.version().major() + ".0";
        version.put("server_version", serie);
        version.put("server_version_info", dispatch.versionInfo());
        version.put("server_serie", serie);
        version.put("protocol_version", 1);
        return version;
    }

    private OdooDispatch.Outcome object(String service, List<?> args) {
        if (!service.equals("execute_kw") && !service.equals("execute")) {
            throw OdooFault.python("builtins.NameError", "Method not available " + service);
        }
        if (args.size() < 3) {
            throw OdooFault.denied();
        }
        if (args.size() < 5 && dispatch.version() == StandInVersion.V19) {
            throw OdooFault.value("not enough values to unpack (expected at least 5, got " + args.size() + ")");
        }
        logins.checkDatabase(args.get(0));
        int uid = args.get(1) instanceof Integer number ? number : 0;
        logins.check(uid, String.valueOf(args.get(2)));
        if (args.size() < 5) {
            throw OdooFault.value("not enough values to unpack (expected at least 5, got " + args.size() + ")");
        }
        String model = String.valueOf(args.get(3));
        List<?> positions = service.equals("execute")
                ? args.subList(5, args.size())
                : args.size() > 5 && args.get(5) instanceof List<?> list ? list : List.of();
        Map<String, Object> keywords =
                service.equals("execute_kw") && args.size() > 6 ? OdooJson.map(args.get(6)) : Map.of();
        return dispatch.call(
                uid,
                model,
                String.valueOf(args.get(4)),
                OdooJson.map(keywords.getOrDefault("context", Map.of())),
                method -> OdooArguments.positional(model, method, positions, keywords));
    }
}

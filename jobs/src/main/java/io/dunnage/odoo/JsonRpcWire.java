package io.dunnage.odoo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code POST /jsonrpc}, Odoo 17 to 21: always HTTP 200, errors in the body. */
final class JsonRpcWire implements OdooWire {
    private final OdooHttp http;
    private final OdooSettings settings;
    private final AtomicLong requests = new AtomicLong();

    JsonRpcWire(OdooHttp http, OdooSettings settings) {
        this.http = http;
        this.settings = settings;
    }

    @Override
    public Outcome version() {
        return send("common.version", "common", "version", List.of());
    }

    @Override
    public Outcome login(String key) {
        return send(
                "common.authenticate",
                "common",
                "authenticate",
                List.of(settings.database(), settings.user(), key, Map.of()));
    }

    @Override
    public Outcome call(OdooCall call, long userId, String key) {
        var positional = new ArrayList<Object>();
        if (call.ids() != null) {
            positional.add(call.ids());
        }
        positional.addAll(call.leading().values());
        var keywords = new LinkedHashMap<>(call.named());
        keywords.put("context", call.context());
        return send(
                call.toString(),
                "object",
                "execute_kw",
                List.of(settings.database(), userId, key, call.model(), call.method(), positional, keywords));
    }

    private Outcome send(String shown, String service, String method, List<Object> args) {
        long id = requests.incrementAndGet();
        var body = new LinkedHashMap<String, Object>();
        body.put("jsonrpc", "2.0");
        body.put("method", "call");
        body.put("id", id);
        body.put("params", Map.of("service", service, "method", method, "args", args));
        return http.post(shown, "jsonrpc", Map.of(), body, (status, answer) -> read(id, status, answer));
    }

    private static Outcome read(long id, int status, JsonNode answer) {
        boolean ours = answer.isObject()
                && answer.path("jsonrpc").asString("").equals("2.0")
                && answer.path("id").isIntegralNumber()
                && answer.path("id").asLong(0) == id;
        if (status != 200 || !ours) {
            return new Outcome.Foreign(status, "JSON that is not the answer to this request");
        }
        if (answer.has("error")) {
            JsonNode error = answer.path("error").path("data");
            return new Outcome.Failed(new OdooError(
                    error.path("name").asString("error without a name"),
                    error.path("message").asString("")));
        }
        JsonNode result = answer.get("result");
        return new Outcome.Result(result == null ? JsonNodeFactory.instance.nullNode() : result);
    }
}

package io.dunnage.odoo;

import static io.dunnage.odoo.ScriptedOdoo.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.dunnage.odoo.OdooSettings.WireChoice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every error that genuine Odoo 17, 18 and 19 were recorded with, given to the gateway as the answer to a change. */
class RecordedErrorsTest {
    private static final Path FACTS =
            Path.of(Objects.requireNonNullElse(System.getenv("DUNNAGE_FACTS"), "../shared/facts"));
    private static final String CANCEL = "stock.picking.action_cancel";

    @ParameterizedTest
    @ValueSource(strings = {"17-jsonrpc", "18-jsonrpc", "19-jsonrpc", "19-json2"})
    void each_recorded_error_is_what_it_is(String recording) throws IOException {
        Path file = FACTS.resolve("odoo-recordings").resolve(recording + ".jsonl");
        if (!Files.exists(file)) {
            String left = "LEFT OUT: no recording of genuine Odoo at " + file;
            System.err.println(left);
            Assumptions.abort(left);
        }
        var wire = recording.endsWith("json2") ? WireChoice.JSON_2 : WireChoice.JSON_RPC;
        var kinds = new TreeMap<String, List<String>>();
        try (var odoo = ScriptedOdoo.version(19)) {
            var gateway = odoo.gateway(wire);
            odoo.on(CANCEL, ScriptedOdoo.result("true"));
            gateway.cancel(1);
            for (String line : Files.readAllLines(file)) {
                JsonNode recorded = JSON.readTree(line);
                if (isError(recorded, wire)) {
                    odoo.on(CANCEL, (exchange, call) -> replay(exchange, call, recorded));
                    kinds.computeIfAbsent(kind(gateway), any -> new ArrayList<>())
                            .add(name(recorded));
                }
            }
        }
        assertThat(kinds.keySet()).containsExactlyInAnyOrder("Refused", "Misconfigured", "AnswerLost");
        assertThat(kinds.get("AnswerLost")).containsOnly("psycopg2.errors.SerializationFailure");
        assertThat(kinds.get("Refused"))
                .contains(
                        "odoo.exceptions.UserError",
                        "odoo.exceptions.ValidationError",
                        "odoo.exceptions.AccessError",
                        "odoo.exceptions.MissingError")
                .doesNotContain(
                        "odoo.exceptions.AccessDenied",
                        "werkzeug.exceptions.Unauthorized",
                        "psycopg2.OperationalError",
                        "werkzeug.exceptions.NotFound",
                        "builtins.AttributeError");
    }

    private static String kind(OdooGateway gateway) {
        try {
            return gateway.cancel(1).getClass().getSimpleName();
        } catch (OdooFault fault) {
            return fault.getClass().getSimpleName();
        }
    }

    private static boolean isError(JsonNode recorded, WireChoice wire) {
        JsonNode body = recorded.path("response").path("body");
        String path = recorded.path("request").path("path").asString("");
        return wire == WireChoice.JSON_RPC
                ? path.equals("/jsonrpc") && body.has("error")
                : path.startsWith("/json/2/")
                        && recorded.path("response").path("status").asInt(0) != 200;
    }

    private static String name(JsonNode recorded) {
        JsonNode body = recorded.path("response").path("body");
        return body.path("error")
                .path("data")
                .path("name")
                .asString(body.path("name").asString("not JSON"));
    }

    private static void replay(HttpExchange exchange, ScriptedOdoo.Call call, JsonNode recorded) throws IOException {
        JsonNode response = recorded.path("response");
        JsonNode body = response.path("body");
        if (body instanceof ObjectNode envelope && envelope.has("jsonrpc")) {
            envelope.set("id", call.body().path("id"));
        }
        byte[] bytes = (body.isString() ? body.stringValue() : body.toString()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .add("Content-Type", response.path("contentType").asString(""));
        exchange.sendResponseHeaders(response.path("status").asInt(0), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}

package io.dunnage.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bare client of the stand-in for its own tests, over JSON-RPC and JSON-2, as the bridge's user. */
final class StandInClient {
    private static final Duration BOUND = Duration.ofSeconds(30);
    private final OdooStandIn odoo;
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(BOUND).build();

    StandInClient(OdooStandIn odoo) {
        this.odoo = odoo;
    }

    /** JSON-RPC; the whole body with `result` or `error`. */
    JsonNode call(String model, String method, List<?> positions, Map<String, ?> keywords)
            throws IOException, InterruptedException {
        return json.readTree(send(request(model, method, positions, keywords)).body());
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> later(HttpRequest request) {
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest request(String model, String method, List<?> positions, Map<String, ?> keywords) {
        int uid = odoo.books()
                .run(
                        StandInSeed.ADMIN,
                        Map.of(),
                        call -> call.having("res.users", "login", "edi3pl")
                                .getFirst()
                                .id());
        return post(
                "/jsonrpc",
                "",
                Map.of(
                        "jsonrpc",
                        "2.0",
                        "id",
                        1,
                        "method",
                        "call",
                        "params",
                        Map.of(
                                "service",
                                "object",
                                "method",
                                "execute_kw",
                                "args",
                                List.of(
                                        odoo.database(),
                                        uid,
                                        StandInLogin.bridge().key(),
                                        model,
                                        method,
                                        positions,
                                        keywords))));
    }

    HttpResponse<String> json2(String model, String method, Map<String, ?> body)
            throws IOException, InterruptedException {
        return send(post(
                "/json/2/" + model + "/" + method,
                "bearer " + StandInLogin.bridge().key(),
                body));
    }

    private HttpRequest post(String path, String authorization, Object body) {
        var request = HttpRequest.newBuilder(URI.create(odoo.uri() + path))
                .timeout(BOUND)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return request.build();
    }

    /** Everything that is reserved ships. */
    HttpRequest validate(int picking) {
        return request(
                "stock.picking",
                "button_validate",
                List.of(List.of(picking)),
                Map.of("context", Map.of("skip_sms", true, "skip_backorder", true)));
    }
}

package io.dunnage.odoo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** An HTTP server that answers each method as the test wrote it down, well or badly. Knows no Odoo. */
final class ScriptedOdoo implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final String DIALECT = """
            {"picked": {"type": "boolean"}, "quantity": {"type": "float"},
             "result_package_id": {"type": "many2one", "relation": "stock.quant.package"}}""";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Behaviour> behaviours = new HashMap<>();
    private final CountDownLatch hanging = new CountDownLatch(1);
    final List<Call> calls = new CopyOnWriteArrayList<>();
    final List<Duration> pauses = new ArrayList<>();

    /** A call as it came over the wire: method and arguments, or the path of what is none. */
    record Call(String name, JsonNode body) {}

    /** What the server does with a request. */
    interface Behaviour {
        void answer(HttpExchange exchange, Call call) throws IOException;
    }

    ScriptedOdoo() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Answers version, login and dialect as that version does. */
    static ScriptedOdoo version(int major) {
        var odoo = new ScriptedOdoo();
        odoo.on("common.version", result("{\"server_version\": \"" + major + ".0\"}"));
        odoo.on("json/version", json(200, "{\"version\": \"" + major + ".0\"}"));
        odoo.on("common.authenticate", result("7"));
        odoo.on("res.users.context_get", result("{\"uid\": 7}"));
        odoo.on("stock.move.line.fields_get", result(DIALECT));
        odoo.on("stock.picking.fields_get", result("{}"));
        odoo.on("stock.quant.package.fields_get", result("{}"));
        odoo.on("stock.move.fields_get", result("{}"));
        return odoo;
    }

    ScriptedOdoo on(String name, Behaviour behaviour) {
        behaviours.put(name, behaviour);
        return this;
    }

    OdooSettings settings(OdooSettings.WireChoice wire, Supplier<String> key) {
        var url = URI.create("http://localhost:" + server.getAddress().getPort());
        return new OdooSettings(url, "db", "bridge", key, 3, Duration.ofSeconds(5), Duration.ofSeconds(20), wire);
    }

    OdooGateway gateway(OdooSettings.WireChoice wire) {
        return gateway(settings(wire, () -> "secret-key"));
    }

    OdooGateway gateway(OdooSettings settings) {
        return OdooGateway.open(settings, Clock.systemUTC(), pauses::add, 1 << 16);
    }

    /** How often a method was called. */
    long times(String name) {
        return calls.stream().filter(call -> call.name().equals(name)).count();
    }

    /** The result of a method, in the envelope of the wire it was asked on. */
    static Behaviour result(String json) {
        return (exchange, call) -> reply(
                exchange,
                200,
                "application/json",
                isJsonRpc(exchange)
                        ? "{\"jsonrpc\": \"2.0\", \"id\": " + call.body().path("id") + ", \"result\": " + json + "}"
                        : json);
    }

    static Behaviour error(int statusOnJson2, String name, String message) {
        return (exchange, call) -> {
            var error = JSON.createObjectNode().put("name", name).put("message", message);
            String body = isJsonRpc(exchange)
                    ? "{\"jsonrpc\": \"2.0\", \"id\": " + call.body().path("id")
                            + ", \"error\": {\"code\": 200, \"message\": \"Odoo Server Error\", \"data\": " + error
                            + "}}"
                    : error.toString();
            reply(exchange, isJsonRpc(exchange) ? 200 : statusOnJson2, "application/json", body);
        };
    }

    /** A body as it is, whatever the wire. */
    static Behaviour json(int status, String body) {
        return (exchange, call) -> reply(exchange, status, "application/json; charset=utf-8", body);
    }

    static Behaviour html(int status) {
        return (exchange, call) -> reply(exchange, status, "text/html", "<html><h1>" + status + "</h1>\n</html>");
    }

    static Behaviour redirect(String to) {
        return (exchange, call) -> {
            exchange.getResponseHeaders().add("Location", to);
            reply(exchange, 303, "text/html", "");
        };
    }

    /** The connection ends without a byte. */
    static Behaviour cut() {
        return (exchange, call) -> exchange.close();
    }

    /** The connection ends in the middle of the body. */
    static Behaviour cutInTheMiddle() {
        return (exchange, call) -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    /** Headers come, the body does not. */
    Behaviour hangInTheMiddle() {
        return (exchange, call) -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().flush();
            try {
                hanging.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** One behaviour after the other, the last one for ever. */
    static Behaviour inTurn(Behaviour... behaviours) {
        var left = new ArrayList<>(List.of(behaviours));
        return (exchange, call) -> {
            Behaviour now;
            synchronized (left) {
                now = left.size() > 1 ? left.removeFirst() : left.getFirst();
            }
            now.answer(exchange, call);
        };
    }

    private void handle(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        String path = exchange.getRequestURI().getPath().substring(1);
        Call call = new Call(name(path, body), body);
        calls.add(call);
        behaviours.getOrDefault(call.name(), html(404)).answer(exchange, call);
    }

    private static String name(String path, JsonNode body) {
        if (path.startsWith("json/2/")) {
            return path.substring("json/2/".length()).replace('/', '.');
        }
        JsonNode params = body.path("params");
        return switch (params.path("service").asString("")) {
            case "object" ->
                params.path("args").path(3).asString("") + "."
                        + params.path("args").path(4).asString("");
            case "common" -> "common." + params.path("method").asString("");
            default -> path;
        };
    }

    private static boolean isJsonRpc(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().equals("/jsonrpc");
    }

    private static void reply(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        hanging.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}

package io.dunnage.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP side: which address leads to which wire, and the pages that a version shows where another one answers. */
final class OdooWire {
    private static final String HTML = "text/html; charset=utf-8";
    private final StandInVersion version;
    private final JsonMapper json = JsonMapper.builder().build();
    private final OdooJsonRpc rpc;
    private final OdooJson2 json2;
    private final OdooDispatch dispatch;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;

    OdooWire(OdooDispatch dispatch, OdooLogins logins, int port) {
        this.version = dispatch.version();
        this.dispatch = dispatch;
        this.rpc = new OdooJsonRpc(dispatch, logins, json);
        this.json2 = new OdooJson2(dispatch, logins, json);
        this.server = open(port);
    }

    private HttpServer open(int port) {
        try {
            var opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 256);
            opened.setExecutor(threads);
            opened.createContext("/", this::handle);
            opened.start();
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException("Odoo stand-in: port " + port + " cannot be opened", e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Stops listening: connections are refused until {@link #listen}. */
    synchronized void goDark() {
        server.stop(0);
    }

    synchronized void listen(int port) {
        server = open(port);
    }

    synchronized void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            OdooAnswer answer = answer(OdooRequest.of(exchange));
            if (answer.broken() != null) {
                return; // closing without an answer breaks the connection
            }
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private OdooAnswer answer(OdooRequest request) {
        String path = request.path();
        if (path.equals("/jsonrpc") || path.equals("/web/webclient/version_info")) {
            return rpc(request, path);
        }
        if (path.equals("/json/version") || path.equals("/web/version")) {
            return version == StandInVersion.V19 ? versions() : elsewhere(path);
        }
        if (path.startsWith("/json/2/")) {
            return version == StandInVersion.V19 ? json2.answer(request) : elsewhere(path);
        }
        if (path.equals("/web/login")) {
            return OdooAnswer.page(200, HTML, OdooPages.LOGIN);
        }
        return OdooAnswer.page(404, HTML, OdooPages.NOT_FOUND);
    }

    /** 18 sends an unknown address under /json to the login page, 17 does not know it. */
    private OdooAnswer elsewhere(String path) {
        return version == StandInVersion.V18 && path.startsWith("/json/")
                ? OdooAnswer.redirect("/web/login?redirect="
                        + java.net.URLEncoder.encode(path + "?", java.nio.charset.StandardCharsets.UTF_8))
                : OdooAnswer.page(404, "text/html;charset=utf-8", OdooPages.NOT_FOUND);
    }

    private OdooAnswer versions() {
        var body = new java.util.LinkedHashMap<String, Object>();
        body.put("version_info", dispatch.versionInfo());
        body.put("version", version.major() + ".0");
        return OdooAnswer.json(200, "application/json; charset=utf-8", json.writeValueAsBytes(body));
    }

    private OdooAnswer rpc(OdooRequest request, String path) {
        if (!request.method().equals("POST") || !request.isJson()) {
            return version == StandInVersion.V19
                    ? OdooAnswer.page(415, HTML, OdooPages.wrongType(path, "jsonrpc"))
                    : OdooAnswer.page(400, HTML, OdooPages.badRequest(path));
        }
        Map<String, Object> body;
        try {
            body = OdooJson.map(OdooJson.clean(json.readValue(request.body(), Object.class)));
        } catch (JacksonException e) {
            return OdooAnswer.page(400, HTML, "Invalid JSON data");
        }
        if (path.equals("/jsonrpc")) {
            return rpc.answer(body);
        }
        var answer = new java.util.LinkedHashMap<String, Object>();
        answer.put("jsonrpc", "2.0");
        answer.put("id", body.getOrDefault("id", json.getNodeFactory().nullNode()));
        answer.put("result", rpc.version());
        return OdooAnswer.json(200, "application/json; charset=utf-8", json.writeValueAsBytes(answer));
    }
}

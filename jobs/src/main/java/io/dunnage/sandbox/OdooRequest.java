package io.dunnage.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Locale;

/** One HTTP request with its body. */
record OdooRequest(HttpExchange exchange, byte[] body) {
    private static final int LARGEST = 64 * 1024 * 1024;

    static OdooRequest of(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new IOException("request larger than " + LARGEST + " bytes");
        }
        return new OdooRequest(exchange, body);
    }

    String method() {
        return exchange.getRequestMethod();
    }

    String path() {
        return exchange.getRequestURI().getPath();
    }

    String header(String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    boolean isJson() {
        return header("Content-Type").toLowerCase(Locale.ROOT).startsWith("application/json");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OdooRequest request && request.exchange == exchange;
    }

    @Override
    public int hashCode() {
        return exchange.hashCode();
    }

    @Override
    public String toString() {
        return method() + " " + path();
    }
}

package io.dunnage.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP answer that is ready to be sent.
 *
 * @param broken when set, the connection breaks instead
 */
record OdooAnswer(
        int status, String contentType, byte[] body, Map<String, String> headers, StandInFault.@Nullable Kind broken) {

    static OdooAnswer json(int status, String contentType, byte[] body) {
        return new OdooAnswer(status, contentType, body, Map.of(), null);
    }

    static OdooAnswer page(int status, String contentType, String html) {
        return new OdooAnswer(status, contentType, html.getBytes(StandardCharsets.UTF_8), Map.of(), null);
    }

    static OdooAnswer redirect(String location) {
        return new OdooAnswer(
                303,
                "text/html; charset=utf-8",
                ("<!doctype html>\n<html lang=en>\n<title>Redirecting...</title>\n<a href=\"" + location + "\">"
                                + location + "</a>\n")
                        .getBytes(StandardCharsets.UTF_8),
                Map.of("Location", location),
                null);
    }

    static OdooAnswer broken(StandInFault.Kind kind) {
        return switch (kind) {
            case COMMIT_THEN_502 ->
                page(502, "text/html", "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>");
            case TOO_MANY_REQUESTS ->
                page(
                        429,
                        "text/html",
                        "<html><head><title>429 Too Many Requests</title></head><body>nginx</body></html>");
            case COMMIT_THEN_HANG, COMMIT_THEN_RESET, RESET_BEFORE, SLOW, SERIALIZATION_FAILURE, USER_ERROR ->
                new OdooAnswer(0, "", new byte[0], Map.of(), kind);
        };
    }
}

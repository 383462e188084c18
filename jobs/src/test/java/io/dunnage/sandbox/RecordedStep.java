package io.dunnage.sandbox;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** One recorded call of a genuine Odoo: what was asked, by whom, and what came back. */
record RecordedStep(JsonNode line) {

    String scenario() {
        return line.get("scenario").asString();
    }

    String label() {
        return scenario().substring(0, 2) + "#" + line.get("step").asInt() + " " + note();
    }

    String note() {
        return line.path("note").asString("");
    }

    /** The login that asked, when somebody was logged in. */
    Optional<String> as() {
        JsonNode as = line.get("as");
        return as == null || as.isNull() ? Optional.empty() : Optional.of(as.asString());
    }

    String method() {
        return line.get("request").get("method").asString();
    }

    String path() {
        return line.get("request").get("path").asString();
    }

    Map<String, String> headers() {
        var headers = new TreeMap<String, String>();
        line.get("request")
                .path("headers")
                .properties()
                .forEach(entry -> headers.put(entry.getKey(), entry.getValue().asString()));
        return headers;
    }

    JsonNode body() {
        return line.get("request").path("body");
    }

    Map<String, String> uses() {
        return texts(line.path("uses"));
    }

    Map<String, String> binds() {
        return texts(line.path("binds"));
    }

    private static Map<String, String> texts(JsonNode node) {
        var texts = new TreeMap<String, String>();
        node.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        return texts;
    }

    int status() {
        return line.get("response").get("status").asInt();
    }

    String contentType() {
        return line.get("response").path("contentType").asString("");
    }

    JsonNode answer() {
        return line.get("response").path("body");
    }
}

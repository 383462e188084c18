package io.dunnage.sandbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Compares an answer with the recorded one: status, content type, keys and JSON types, number of rows, every quantity, flag,
 * state and name. Ids, dates, and the numbers inside sequence names differ between two databases and are not compared.
 */
final class RecordedComparison {
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern TAGS = Pattern.compile("(<[^>]*>|\\s)+");
    private static final Set<String> COUNTED = Set.of("__count", "length", "file_size", "sequence", "code");
    private static final Set<String> FREE = Set.of("debug", "checksum", "server_version", "views", "view_id");

    private final RecordedStep step;
    private final List<String> differences = new ArrayList<>();

    RecordedComparison(RecordedStep step) {
        this.step = step;
    }

    List<String> with(int status, String contentType, JsonNode body, boolean isJson) {
        if (status != step.status()) {
            differences.add("status " + status + " instead of " + step.status());
        }
        if (!contentType.replace(" ", "").equals(step.contentType().replace(" ", ""))) {
            differences.add("content type " + contentType + " instead of " + step.contentType());
        }
        if (step.answer().isString() && step.contentType().startsWith("text/")) {
            if (isJson) {
                differences.add("JSON instead of a page");
            }
        } else {
            compare("$", "", step.answer(), body);
        }
        return differences;
    }

    private void compare(String path, String key, JsonNode want, JsonNode have) {
        if (FREE.contains(key)) {
            return;
        }
        if (want.isObject() && have.isObject()) {
            objects(path, want, have);
        } else if (want.isArray() && have.isArray()) {
            arrays(path, key, want, have);
        } else if (want.getNodeType() != have.getNodeType() || want.isIntegralNumber() != have.isIntegralNumber()) {
            differ(path, want, have);
        } else if (want.isString()) {
            strings(path, key, want, have);
        } else if (want.isBoolean() && want.asBoolean() != have.asBoolean()) {
            differ(path, want, have);
        } else if (want.isIntegralNumber()) {
            boolean counted = COUNTED.contains(key)
                    || path.equals("$.result") && step.body().toString().contains("\"search_count\"");
            if (counted && want.asInt() != have.asInt()) {
                differ(path, want, have);
            }
        } else if (want.isNumber() && Math.abs(want.asDouble() - have.asDouble()) > 1e-6) {
            differ(path, want, have);
        }
    }

    private void objects(String path, JsonNode want, JsonNode have) {
        var missing = new TreeSet<>(want.propertyNames());
        missing.removeAll(have.propertyNames());
        var extra = new TreeSet<>(have.propertyNames());
        extra.removeAll(want.propertyNames());
        if (isWholeModel() && path.equals(isRpc() ? "$.result" : "$")) {
            missing.clear(); // the stand-in has the fields that a bridge meets, each as recorded
        }
        if (!missing.isEmpty() || !extra.isEmpty()) {
            differences.add(path + " lacks " + missing + ", has besides " + extra);
        }
        want.properties().forEach(entry -> {
            if (have.has(entry.getKey())) {
                compare(path + "." + entry.getKey(), entry.getKey(), entry.getValue(), have.get(entry.getKey()));
            }
        });
    }

    private boolean isRpc() {
        return step.path().equals("/jsonrpc");
    }

    private boolean isWholeModel() {
        return step.note().equals("all fields of the model");
    }

    private void arrays(String path, String key, JsonNode want, JsonNode have) {
        if (want.size() != have.size()) {
            differences.add(path + " has " + have.size() + " instead of " + want.size() + ": " + shortened(have)
                    + " instead of " + shortened(want));
            return;
        }
        List<JsonNode> wanted = new ArrayList<>(want.values().stream().toList());
        List<JsonNode> got = new ArrayList<>(have.values().stream().toList());
        boolean rows = !wanted.isEmpty() && wanted.getFirst().isObject();
        if (rows && !step.body().toString().contains("\"order\"")) {
            wanted.sort(Comparator.comparing(this::canonical));
            got.sort(Comparator.comparing(this::canonical));
        }
        for (int i = 0; i < wanted.size(); i++) {
            compare(path + "[" + i + "]", key, wanted.get(i), got.get(i));
        }
    }

    /** The row without what differs between databases, to bring rows of no particular order into one. */
    private String canonical(JsonNode row) {
        var text = new StringBuilder();
        for (String name : new TreeSet<>(row.propertyNames())) {
            JsonNode value = row.get(name);
            text.append(value.isIntegralNumber() || isDate(value.toString()) ? "#" : normal(value.toString()));
            text.append('|');
        }
        return text.toString();
    }

    private void strings(String path, String key, JsonNode want, JsonNode have) {
        String wanted = normal(want.asString());
        String got = normal(have.asString());
        boolean message = key.equals("message") || path.contains(".arguments[");
        if (message) { // the database shows where in its SQL, which is not ours to imitate
            wanted = wanted.split(" LINE #:")[0];
            got = got.split(" LINE #:")[0];
        }
        if (!got.equals(wanted)) {
            differ(path, want, have);
        }
    }

    private static boolean isDate(String text) {
        return text.matches("\"?\\d{4}-\\d\\d-\\d\\d.*");
    }

    private static String normal(String text) {
        return DIGITS.matcher(TAGS.matcher(text).replaceAll(" ").strip()).replaceAll("#");
    }

    private void differ(String path, JsonNode want, JsonNode have) {
        differences.add(path + ": " + shortened(have) + " instead of " + shortened(want));
    }

    private static String shortened(JsonNode node) {
        String text = node.toString();
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }
}

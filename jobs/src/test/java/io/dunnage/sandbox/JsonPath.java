package io.dunnage.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The paths of the recordings: `$.params.args[5][0].partner_id`. */
final class JsonPath {
    private static final Pattern STEP = Pattern.compile("\\.([^.\\[]+)|\\[(\\d+)]");

    private JsonPath() {}

    static JsonNode read(JsonNode root, String path) {
        JsonNode at = root;
        for (Object step : steps(path)) {
            at = step instanceof Integer index ? at.path(index) : at.path(String.valueOf(step));
        }
        return at;
    }

    static void write(JsonNode root, String path, JsonNode value) {
        List<Object> steps = steps(path);
        JsonNode at = root;
        for (Object step : steps.subList(0, steps.size() - 1)) {
            at = step instanceof Integer index ? at.path(index) : at.path(String.valueOf(step));
        }
        if (at instanceof ObjectNode object) {
            object.set(String.valueOf(steps.getLast()), value);
        } else if (at instanceof ArrayNode array && steps.getLast() instanceof Integer index) {
            array.set(index, value);
        } else {
            throw new IllegalStateException("no place " + path);
        }
    }

    private static List<Object> steps(String path) {
        var steps = new ArrayList<Object>();
        Matcher matcher = STEP.matcher(path);
        while (matcher.find()) {
            steps.add(matcher.group(1) != null ? matcher.group(1) : (Object) Integer.valueOf(matcher.group(2)));
        }
        return steps;
    }
}

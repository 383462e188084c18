package io.dunnage.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The arguments of one call by name, whichever wire brought them. */
final class OdooArguments {
    private final String model;
    private final Object ids;
    private final Map<String, Object> named;

    OdooArguments(String model, Object ids, Map<String, Object> named) {
        this.model = model;
        this.ids = ids;
        this.named = named;
    }

    /** JSON-RPC: positional arguments, then keywords; the first position of a method on records is the ids. */
    static OdooArguments positional(String model, OdooMethod method, List<?> positions, Map<String, Object> keywords) {
        var named = new LinkedHashMap<String, Object>();
        int skip = method.onRecords() ? 1 : 0;
        Object ids = method.onRecords() && !positions.isEmpty() ? positions.getFirst() : List.of();
        for (int i = skip; i < positions.size(); i++) {
            if (i - skip >= method.parameters().size()) {
                throw OdooFault.python(
                        "builtins.TypeError",
                        method.name() + "() takes " + (method.parameters().size() + 1) + " positional arguments but "
                                + (positions.size() + 1) + " were given");
            }
            named.put(plain(method.parameters().get(i - skip)), positions.get(i));
        }
        named.putAll(keywords);
        named.remove("context");
        for (String name : named.keySet()) {
            if (!method.accepts(name)) {
                throw OdooFault.python(
                        "builtins.TypeError",
                        method.qualified(model) + "() got an unexpected keyword argument '" + name + "'");
            }
        }
        var arguments = new OdooArguments(model, ids, named);
        arguments.missing(method).ifPresent(name -> {
            throw OdooFault.python(
                    "builtins.TypeError",
                    method.qualified(model) + "() missing 1 required positional argument: '" + name + "'");
        });
        return arguments;
    }

    /** JSON-2: everything by its Python name, `ids` and `context` beside. */
    static OdooArguments named(String model, OdooMethod method, Map<String, Object> body) {
        var named = new LinkedHashMap<>(body);
        named.remove("context");
        Object ids = named.remove("ids");
        if (ids != null && !method.onRecords()) {
            throw OdooFault.http(
                    "UnprocessableEntity", 422, "cannot call " + model + "." + method.name() + " with ids");
        }
        for (String name : named.keySet()) {
            if (!method.accepts(name)) {
                throw OdooFault.http("UnprocessableEntity", 422, "got an unexpected keyword argument '" + name + "'");
            }
        }
        var arguments = new OdooArguments(model, ids == null ? List.of() : ids, named);
        arguments.missing(method).ifPresent(name -> {
            throw OdooFault.http("UnprocessableEntity", 422, "missing a required argument: '" + name + "'");
        });
        return arguments;
    }

    private java.util.Optional<String> missing(OdooMethod method) {
        return method.parameters().stream()
                .filter(name -> !name.endsWith("=") && !name.equals("**") && !named.containsKey(name))
                .findFirst();
    }

    static String plain(String parameter) {
        return parameter.endsWith("=") ? parameter.substring(0, parameter.length() - 1) : parameter;
    }

    String model() {
        return model;
    }

    Object get(String name) {
        return named.getOrDefault(name, false);
    }

    boolean has(String name) {
        return named.containsKey(name);
    }

    int number(String name) {
        return get(name) instanceof Number number ? number.intValue() : 0;
    }

    String text(String name) {
        return get(name) instanceof String text ? text : "";
    }

    List<String> texts(String name) {
        return get(name) instanceof List<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> map(String name) {
        return get(name) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    /** The ids as given: one number or a list. */
    List<Integer> ids() {
        var found = new ArrayList<Integer>();
        for (Object one : ids instanceof List<?> many ? many : List.of(ids)) {
            if (one instanceof Number number) {
                found.add(number.intValue());
            } else if (one instanceof String text) {
                throw OdooValues.notAnInteger(text);
            }
        }
        return found;
    }

    /** The records of the ids, as soon as a method touches them: one that is gone is a MissingError, another company's an AccessError. */
    List<OdooRow> rows(StandInCall call) {
        List<OdooRow> rows =
                ids().stream().distinct().map(id -> call.row(model, id)).toList();
        rows.forEach(row -> call.books().access().refuseHidden(call, row));
        return rows;
    }
}

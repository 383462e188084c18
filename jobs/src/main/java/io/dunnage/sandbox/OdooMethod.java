package io.dunnage.sandbox;

import java.util.ArrayList;
import java.util.List;

/**
 * A method that may be called over the wire.
 *
 * @param parameters its arguments after the records, in order; an optional one ends with `=`
 * @param onRecords whether it works on given records (JSON-RPC: the first argument, JSON-2: `ids`)
 */
record OdooMethod(String name, List<String> parameters, boolean onRecords, Body body) {

    @FunctionalInterface
    interface Body {
        /** The answer: a wire value, `false` for nothing; {@link #NONE} for a method that returns None. */
        Object run(StandInCall call, OdooArguments arguments);
    }

    /** Python's None, which JSON-RPC leaves out and JSON-2 writes as null. */
    static final Object NONE = new Object();

    static OdooMethod onRecords(String name, String parameters, Body body) {
        return new OdooMethod(name, split(parameters), true, body);
    }

    static OdooMethod onModel(String name, String parameters, Body body) {
        return new OdooMethod(name, split(parameters), false, body);
    }

    boolean accepts(String argument) {
        return parameters.stream()
                .anyMatch(one -> one.equals("**") || OdooArguments.plain(one).equals(argument));
    }

    /** As Python names it in a complaint: `StockPicking.write`, but `BaseModel.search`. */
    String qualified(String model) {
        if (name.startsWith("search")) {
            return "BaseModel." + name;
        }
        var owner = new StringBuilder();
        for (String word : model.split("[._]")) {
            owner.append(word.substring(0, 1).toUpperCase(java.util.Locale.ROOT))
                    .append(word.substring(1));
        }
        return owner + "." + name;
    }

    private static List<String> split(String parameters) {
        var names = new ArrayList<String>();
        for (String one : parameters.split(",", -1)) {
            if (!one.isBlank()) {
                names.add(one.strip());
            }
        }
        return List.copyOf(names);
    }
}

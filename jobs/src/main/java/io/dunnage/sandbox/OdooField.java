package io.dunnage.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One field of a model as the field tables declare it.
 *
 * @param relation the other model of a relational field, otherwise empty
 * @param inverse the many2one on the other side of a one2many, otherwise empty
 * @param path where a related field gets its value (`order_id.state`), otherwise empty
 * @param fallback what a new record has when nothing is said
 */
record OdooField(
        String name,
        String label,
        Kind type,
        String relation,
        String inverse,
        String path,
        boolean required,
        boolean readonly,
        boolean computed,
        boolean managersOnly,
        List<String> choices,
        Object fallback) {

    enum Kind {
        CHAR,
        TEXT,
        HTML,
        SELECTION,
        BINARY,
        DATE,
        DATETIME,
        BOOLEAN,
        INTEGER,
        FLOAT,
        MANY2ONE,
        ONE2MANY,
        MANY2MANY
    }

    boolean isStored() {
        return !computed && path.isEmpty() && type != Kind.ONE2MANY;
    }

    boolean isMany() {
        return type == Kind.ONE2MANY || type == Kind.MANY2MANY;
    }

    /** What an empty field of this kind is on the wire. */
    Object empty() {
        return switch (type) {
            case INTEGER -> 0;
            case FLOAT -> 0.0;
            case ONE2MANY, MANY2MANY -> List.of();
            case CHAR, TEXT, HTML, SELECTION, BINARY, DATE, DATETIME, BOOLEAN, MANY2ONE -> false;
        };
    }

    /** A line of a field table: `name kind [relation[.inverse]] option...`. */
    static OdooField parse(String line, Map<String, String> quoted) {
        var words = new ArrayList<>(List.of(line.split(" +")));
        String name = words.removeFirst();
        var type = Kind.valueOf(words.removeFirst().toUpperCase(java.util.Locale.ROOT));
        String relation = "";
        String inverse = "";
        if (type == Kind.MANY2ONE || type == Kind.ONE2MANY || type == Kind.MANY2MANY) {
            String target = words.removeFirst();
            int colon = target.indexOf(':');
            relation = colon < 0 ? target : target.substring(0, colon);
            inverse = colon < 0 ? "" : target.substring(colon + 1);
        }
        String path = "";
        List<String> choices = List.of();
        Object fallback = false;
        for (String word : words) {
            if (word.startsWith("from=")) {
                path = word.substring(5);
            } else if (word.startsWith("is=")) {
                choices = List.of(word.substring(3).split("\\|"));
            } else if (word.startsWith("default=")) {
                fallback = constant(type, word.substring(8));
            }
        }
        return new OdooField(
                name,
                quoted.getOrDefault("label", labelled(name)),
                type,
                relation,
                inverse,
                path,
                words.contains("required"),
                words.contains("readonly"),
                words.contains("computed"),
                words.contains("managers"),
                choices,
                fallback);
    }

    private static Object constant(Kind type, String word) {
        return switch (type) {
            case INTEGER -> Integer.valueOf(word);
            case FLOAT -> Double.valueOf(word);
            case BOOLEAN -> Boolean.valueOf(word);
            case CHAR, TEXT, HTML, SELECTION, BINARY, DATE, DATETIME, MANY2ONE, ONE2MANY, MANY2MANY -> word;
        };
    }

    /** `product_uom_qty` reads `Product Uom Qty`, as Odoo labels a field that nobody labelled. */
    private static String labelled(String name) {
        var label = new StringBuilder();
        for (String word : name.replaceAll("_ids?$", "").split("_")) {
            if (!label.isEmpty()) {
                label.append(' ');
            }
            label.append(word.substring(0, Math.min(1, word.length())).toUpperCase(java.util.Locale.ROOT));
            label.append(word.substring(Math.min(1, word.length())));
        }
        return label.toString();
    }
}

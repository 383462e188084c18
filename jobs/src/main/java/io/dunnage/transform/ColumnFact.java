package io.dunnage.transform;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a column of a layout tells. What follows from the fact's name is found out once, not for every row.
 *
 * @param index the column's place in the layout; -1: a constant
 * @param role of the party whose fact it is
 * @param fact its name where it belongs
 * @param rank of several facts with one name the lowest counts
 * @param key tells it from the layout's other facts
 * @param within the part of a line that it belongs to, {@code pack2}; null: the line itself
 * @param head of the name, before its last point
 * @param tail of the name, behind it
 */
record ColumnFact(
        int index,
        Place place,
        String role,
        String fact,
        int rank,
        String constant,
        String key,
        @Nullable String within,
        String head,
        String tail) {
    private static final String LINE = "line.";
    private static final String CARTON = "carton.";

    /** The parties of a document: {@code shipTo.name} in a layout is the name of the party with that role. */
    private static final Set<String> PARTIES = Set.of("shipTo", "shipFrom", "warehouse", "depositor", "customer");

    /** What may stand several times within a line: {@code line.pack2.unit} is the unit of its second pack. */
    private static final Pattern WITHIN = Pattern.compile("((?:pack|exception|quantity)[0-9]?)\\.(.+)");

    /** Whose fact it is. */
    enum Place {
        DOCUMENT,
        PARTY,
        CARTON,
        LINE
    }

    private ColumnFact(int index, Place place, String role, String fact, int rank, String constant) {
        this(index, place, role, fact, rank, constant, place == Place.LINE ? WITHIN.matcher(fact) : null);
    }

    private ColumnFact(
            int index, Place place, String role, String fact, int rank, String constant, @Nullable Matcher within) {
        this(
                index,
                place,
                role,
                within != null && within.matches() ? within.group(2) : fact,
                rank,
                constant,
                index + "/" + fact,
                within != null && within.matches() ? within.group(1) : null,
                fact.substring(0, Math.max(0, fact.lastIndexOf('.'))),
                fact.substring(fact.lastIndexOf('.') + 1));
    }

    /** Whether each row tells the fact for itself. */
    static boolean isOfLine(String fact) {
        return fact.startsWith(LINE);
    }

    static ColumnFact of(int index, String fact, int rank, String constant) {
        if (fact.startsWith(LINE)) {
            return new ColumnFact(index, Place.LINE, "", fact.substring(LINE.length()), rank, constant);
        }
        if (fact.startsWith(CARTON)) {
            return new ColumnFact(index, Place.CARTON, "", fact.substring(CARTON.length()), rank, constant);
        }
        int dot = fact.indexOf('.');
        if (dot > 0 && PARTIES.contains(fact.substring(0, dot))) {
            return new ColumnFact(index, Place.PARTY, fact.substring(0, dot), fact.substring(dot + 1), rank, constant);
        }
        return new ColumnFact(index, Place.DOCUMENT, "", fact, rank, constant);
    }
}

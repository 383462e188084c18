package io.dunnage.sandbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A search domain in Odoo's Polish notation: a tree of leaves under and, or, not. */
sealed interface OdooDomain {
    boolean matches(StandInCall call, OdooRow row);

    /** The only ids that can match, when an index knows; null when every row has to be looked at. */
    default @Nullable NavigableSet<Integer> candidates(StandInCall call, OdooTable table) {
        return null;
    }

    /** The id that every match lies above, 0 when nothing is said: what a page after page reader asks for. */
    default int above() {
        return 0;
    }

    static OdooDomain parse(StandInCall call, OdooModel model, Object domain) {
        if (Boolean.FALSE.equals(domain)) {
            return new All(List.of());
        }
        if (!(domain instanceof List<?> terms)) {
            throw OdooTexts.notADomain(call.version(), domain);
        }
        var waiting = new ArrayList<OdooDomain>();
        for (Object term : terms.reversed()) {
            if (term instanceof String operator) {
                combine(operator, waiting);
            } else if (term instanceof List<?> leaf && leaf.size() == 3) {
                waiting.add(Leaf.parse(call, model, leaf));
            } else {
                throw OdooFault.value("Invalid leaf " + term);
            }
        }
        return waiting.size() == 1 ? waiting.getFirst() : new All(List.copyOf(waiting.reversed()));
    }

    private static void combine(String operator, List<OdooDomain> waiting) {
        int needed = operator.equals("!") ? 1 : 2;
        if (waiting.size() < needed) {
            throw OdooFault.value("Domain() has too few operands for '" + operator + "'");
        }
        OdooDomain first = waiting.removeLast();
        switch (operator) {
            case "&" -> waiting.add(new All(List.of(first, waiting.removeLast())));
            case "|" -> waiting.add(new Any(List.of(first, waiting.removeLast())));
            case "!" -> waiting.add(new Not(first));
            default -> throw OdooFault.value("Invalid domain operator '" + operator + "'");
        }
    }

    record All(List<OdooDomain> parts) implements OdooDomain {
        @Override
        public boolean matches(StandInCall call, OdooRow row) {
            return parts.stream().allMatch(part -> part.matches(call, row));
        }

        @Override
        public @Nullable NavigableSet<Integer> candidates(StandInCall call, OdooTable table) {
            @Nullable NavigableSet<Integer> fewest = null;
            for (OdooDomain part : parts) {
                NavigableSet<Integer> some = part.candidates(call, table);
                if (some != null && (fewest == null || some.size() < fewest.size())) {
                    fewest = some;
                }
            }
            return fewest;
        }

        @Override
        public int above() {
            return parts.stream().mapToInt(OdooDomain::above).max().orElse(0);
        }
    }

    record Any(List<OdooDomain> parts) implements OdooDomain {
        @Override
        public boolean matches(StandInCall call, OdooRow row) {
            return parts.stream().anyMatch(part -> part.matches(call, row));
        }
    }

    record Not(OdooDomain part) implements OdooDomain {
        @Override
        public boolean matches(StandInCall call, OdooRow row) {
            return !part.matches(call, row);
        }
    }

    /** `field operator value`; the field may be a path over many2ones. */
    record Leaf(List<String> path, String operator, Object value) implements OdooDomain {

        static OdooDomain parse(StandInCall call, OdooModel model, List<?> leaf) {
            if (leaf.getFirst() instanceof Integer always) {
                return always == 1 ? new All(List.of()) : new Any(List.of());
            }
            String path = String.valueOf(leaf.get(0));
            String operator = String.valueOf(leaf.get(1)).toLowerCase(Locale.ROOT);
            Object value = leaf.get(2);
            List<String> steps = List.of(path.split("\\."));
            OdooField field = checked(call, model, steps, leaf);
            if (!OdooValues.OPERATORS.contains(operator)) {
                throw OdooTexts.unknownOperator(call.version(), python(leaf));
            }
            if (field.name().equals("id") || field.type() == OdooField.Kind.MANY2ONE && !operator.contains("like")) {
                OdooValues.refuseText(field.name().equals("id"), value);
            }
            if (operator.equals("child_of")) {
                return new Leaf(steps, "in", List.copyOf(call.below(field, value)));
            }
            return new Leaf(steps, operator, value);
        }

        private static OdooField checked(StandInCall call, OdooModel model, List<String> steps, List<?> leaf) {
            OdooModel at = model;
            @Nullable OdooField field = null;
            for (String step : steps) {
                field = at.find(step);
                if (field == null) {
                    throw OdooTexts.unknownFieldSearched(call.version(), at.name(), step, python(leaf));
                }
                if (!field.relation().isEmpty() && call.books().models().has(field.relation())) {
                    at = call.books().models().model(field.relation());
                }
            }
            return field == null ? model.field("id") : field;
        }

        private static String python(List<?> leaf) {
            var text = new StringBuilder("(");
            for (Object part : leaf) {
                text.append(text.length() > 1 ? ", " : "").append(part instanceof String ? "'" + part + "'" : part);
            }
            return text.append(')').toString();
        }

        @Override
        public @Nullable NavigableSet<Integer> candidates(StandInCall call, OdooTable table) {
            if (path.size() != 1 || !(operator.equals("=") || operator.equals("in"))) {
                return null;
            }
            Collection<?> wanted = value instanceof Collection<?> many ? many : List.of(value);
            String field = path.getFirst();
            if (field.equals("id")) {
                var ids = new TreeSet<Integer>();
                wanted.forEach(id -> {
                    if (id instanceof Integer number) {
                        ids.add(number);
                    }
                });
                return ids;
            }
            return table.isIndexed(field) ? table.idsHaving(field, wanted) : null;
        }

        @Override
        public int above() {
            return path.equals(List.of("id")) && operator.equals(">") && value instanceof Integer id ? id : 0;
        }

        @Override
        public boolean matches(StandInCall call, OdooRow row) {
            return matches(call, row, 0);
        }

        private boolean matches(StandInCall call, OdooRow row, int step) {
            Object have = call.value(row, path.get(step));
            boolean last = step == path.size() - 1;
            OdooField field = call.books().models().model(row.model()).field(path.get(step));
            if (last && !(field.isMany() && have instanceof List<?>)) {
                return OdooValues.compare(call, field, have, operator, value);
            }
            List<?> others =
                    have instanceof List<?> many ? many : have instanceof Integer one ? List.of(one) : List.of();
            if (last) {
                return OdooValues.compareMany(call, field, others, operator, value);
            }
            for (Object other : others) {
                OdooRow next = call.books().store().table(field.relation()).find((Integer) other);
                if (next != null && matches(call, next, step + 1)) {
                    return true;
                }
            }
            return others.isEmpty()
                    && (operator.equals("=") && Boolean.FALSE.equals(value)
                            || operator.equals("!=") && !Boolean.FALSE.equals(value));
        }
    }
}

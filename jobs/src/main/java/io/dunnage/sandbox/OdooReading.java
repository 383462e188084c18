package io.dunnage.sandbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Search, order, paging, and records as they look on the wire. */
final class OdooReading {
    private OdooReading() {}

    static List<OdooRow> search(StandInCall call, String model, Object domain, int offset, int limit, String order) {
        OdooTable table = call.table(model);
        OdooDomain wanted = OdooDomain.parse(call, table.model(), domain);
        boolean byId = order.equals("id") || order.equals("id asc");
        int enough = byId && limit > 0 ? offset + limit : Integer.MAX_VALUE;
        boolean hideArchived = table.model().has("active") && !named(domain, "active") && !archivedToo(call);
        var found = new ArrayList<OdooRow>();
        for (OdooRow row : looked(wanted.candidates(call, table), table, wanted.above())) {
            if ((!hideArchived || row.is("active"))
                    && call.books().access().sees(call, row)
                    && wanted.matches(call, row)) {
                found.add(row);
                if (found.size() == enough) {
                    break;
                }
            }
        }
        found.sort(ordering(call, table.model(), order.isBlank() ? table.model().order() : order));
        int from = Math.min(offset, found.size());
        int to = limit <= 0 ? found.size() : Math.min(found.size(), from + limit);
        return found.subList(from, to);
    }

    /** The rows to look at, by id: those an index names, or all above the id. */
    private static Iterable<OdooRow> looked(@Nullable NavigableSet<Integer> candidates, OdooTable table, int above) {
        return candidates == null
                ? table.after(above)
                : () -> candidates.tailSet(above, false).stream()
                        .map(table::find)
                        .filter(Objects::nonNull)
                        .iterator();
    }

    private static boolean archivedToo(StandInCall call) {
        return call.context().containsKey("active_test") && !call.told("active_test");
    }

    private static boolean named(Object domain, String field) {
        return domain instanceof List<?> terms
                && terms.stream().anyMatch(term -> term instanceof List<?> leaf && field.equals(leaf.getFirst()));
    }

    private static Comparator<OdooRow> ordering(StandInCall call, OdooModel model, String order) {
        Comparator<OdooRow> all = (a, b) -> 0;
        for (String part : order.split(",")) {
            String[] words = part.strip().split("\\s+");
            OdooField field = model.field(words[0]);
            Comparator<OdooRow> one = (a, b) -> compare(call, field, a, b);
            all = all.thenComparing(
                    words.length > 1 && words[1].toLowerCase(Locale.ROOT).equals("desc") ? one.reversed() : one);
        }
        return all.thenComparing(OdooRow::id);
    }

    private static int compare(StandInCall call, OdooField field, OdooRow a, OdooRow b) {
        Object left = field.isStored() ? a.get(field.name()) : call.value(a, field.name());
        Object right = field.isStored() ? b.get(field.name()) : call.value(b, field.name());
        if (field.type() == OdooField.Kind.MANY2ONE && left instanceof Integer x && right instanceof Integer y) {
            OdooTable other = call.table(field.relation());
            OdooRow one = other.find(x);
            OdooRow two = other.find(y);
            return one == null
                            || two == null
                            || x.equals(y)
                            || other.model().order().contains("_id")
                    ? Integer.compare(x, y)
                    : ordering(call, other.model(), other.model().order()).compare(one, two);
        }
        if (left instanceof Number x && right instanceof Number y) {
            return Double.compare(x.doubleValue(), y.doubleValue());
        }
        if (left instanceof Boolean x && right instanceof Boolean y) {
            return Boolean.compare(x, y);
        }
        if (left instanceof String x && right instanceof String y) {
            return x.compareTo(y);
        }
        return Boolean.compare(left instanceof Boolean, right instanceof Boolean); // an empty one comes last
    }

    /** Records with the asked fields; no fields means all that the caller may see. */
    static List<Map<String, Object>> read(
            StandInCall call, String modelName, List<OdooRow> rows, List<String> fields, boolean pairs) {
        OdooModel model = call.books().models().model(modelName);
        List<String> asked = fields.isEmpty()
                ? model.fields().values().stream()
                        .filter(field -> call.books().access().mayRead(call, field))
                        .map(OdooField::name)
                        .toList()
                : fields;
        for (String field : asked) {
            call.books().access().readField(call, model, model.fieldRead(call.version(), field));
        }
        var result = new ArrayList<Map<String, Object>>();
        for (OdooRow row : rows) {
            var record = new LinkedHashMap<String, Object>();
            record.put("id", row.id());
            for (String field : asked) {
                record.put(field, wire(call, model.field(field), call.value(row, field), pairs));
            }
            result.add(record);
        }
        return result;
    }

    static Object wire(StandInCall call, OdooField field, Object value, boolean pairs) {
        return switch (field.type()) {
            case MANY2ONE -> value instanceof Integer id ? pairs ? pair(call, field, id) : (Object) id : (Object) false;
            case DATETIME -> OdooValues.seconds(value);
            case FLOAT -> value instanceof Number number ? (Object) number.doubleValue() : 0.0;
            case INTEGER -> value instanceof Number number ? (Object) number.intValue() : 0;
            default -> value;
        };
    }

    private static Object pair(StandInCall call, OdooField field, int id) {
        if (!call.books().models().has(field.relation())
                || call.table(field.relation()).find(id) == null) {
            return false;
        }
        return List.of(id, call.displayName(field.relation(), id));
    }

    /** The nested reads of `web_search_read`: a map of fields, each with its own fields. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> nested(
            StandInCall call, String modelName, List<OdooRow> rows, Map<String, Object> asked) {
        OdooModel model = call.books().models().model(modelName);
        var result = new ArrayList<Map<String, Object>>();
        for (OdooRow row : rows) {
            var record = new LinkedHashMap<String, Object>();
            record.put("id", row.id());
            asked.forEach((name, how) -> {
                OdooField field = model.field(name);
                Object value = call.value(row, name);
                Object below = how instanceof Map<?, ?> map ? map.get("fields") : null;
                if (below instanceof Map<?, ?> inner && value instanceof Integer id) {
                    record.put(
                            name,
                            nested(call, field.relation(), call.rows(field.relation(), List.of(id)), (Map<
                                                    String, Object>)
                                            inner)
                                    .getFirst());
                } else if (below instanceof Map<?, ?> inner && value instanceof List<?> ids) {
                    record.put(
                            name, nested(call, field.relation(), call.rows(field.relation(), (List<Integer>) ids), (Map<
                                            String, Object>)
                                    inner));
                } else {
                    record.put(name, wire(call, field, value, false));
                }
            });
            result.add(record);
        }
        return result;
    }
}

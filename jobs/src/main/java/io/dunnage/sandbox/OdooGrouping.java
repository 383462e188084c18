package io.dunnage.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sums over groups of records: `read_group` of all versions and `formatted_read_group` of 19. */
final class OdooGrouping {
    private OdooGrouping() {}

    static Object readGroup(StandInCall call, OdooArguments a) {
        var result = new ArrayList<Map<String, Object>>();
        List<String> by = a.texts("groupby");
        grouped(call, a, by).forEach((key, rows) -> {
            var group = keyed(call, a.model(), by, key);
            group.put("__count", rows.size());
            for (String sum : a.texts("fields")) {
                String field = sum.contains(":") ? sum.substring(0, sum.indexOf(':')) : sum;
                group.put(field, sum(call, rows, field));
            }
            group.put("__domain", narrowed(a.get("domain"), by, key));
            result.add(group);
        });
        return result;
    }

    static Object formatted(StandInCall call, OdooArguments a) {
        var result = new ArrayList<Map<String, Object>>();
        List<String> by = a.texts("groupby");
        grouped(call, a, by).forEach((key, rows) -> {
            var group = keyed(call, a.model(), by, key);
            group.put("__extra_domain", narrowed(List.of(), by, key));
            for (String aggregate : a.texts("aggregates")) {
                group.put(
                        aggregate,
                        aggregate.equals("__count")
                                ? (Object) rows.size()
                                : sum(call, rows, aggregate.substring(0, aggregate.indexOf(':'))));
            }
            result.add(group);
        });
        return result;
    }

    /** The search narrowed to one group, with its ands written out. */
    private static List<Object> narrowed(Object domain, List<String> by, List<Object> key) {
        var leaves = new ArrayList<Object>(domain instanceof List<?> given ? given : List.of());
        for (int i = 0; i < by.size(); i++) {
            leaves.add(List.of(by.get(i), "=", key.get(i)));
        }
        long written = leaves.stream().filter(String.class::isInstance).count();
        for (long i = leaves.size() - 2 * written; i > 1; i--) {
            leaves.addFirst("&");
        }
        return leaves;
    }

    private static Map<List<Object>, List<OdooRow>> grouped(StandInCall call, OdooArguments a, List<String> by) {
        var groups = new LinkedHashMap<List<Object>, List<OdooRow>>();
        String order = String.join(",", by);
        for (OdooRow row :
                OdooReading.search(call.with("active_test", false), a.model(), a.get("domain"), 0, 0, order)) {
            var key = new ArrayList<Object>();
            by.forEach(field -> key.add(call.value(row, field)));
            groups.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
        }
        return groups;
    }

    private static Map<String, Object> keyed(StandInCall call, String model, List<String> by, List<Object> key) {
        var group = new LinkedHashMap<String, Object>();
        for (int i = 0; i < by.size(); i++) {
            OdooField field = call.books().models().model(model).field(by.get(i));
            group.put(by.get(i), OdooReading.wire(call, field, key.get(i), true));
        }
        return group;
    }

    /** The sum; false when no row has a number at all, as a database sums nulls. */
    private static Object sum(StandInCall call, List<OdooRow> rows, String field) {
        OdooField summed = call.books().models().model(rows.getFirst().model()).field(field);
        if (summed.isStored() && rows.stream().allMatch(row -> row.isEmpty(field))) {
            return false;
        }
        return OdooValues.round(
                rows.stream().mapToDouble(row -> call.number(row, field)).sum());
    }
}

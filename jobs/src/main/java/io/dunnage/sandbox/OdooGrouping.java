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
            var domain = new ArrayList<Object>();
            for (int i = 0; i < by.size(); i++) {
                domain.add(List.of(by.get(i), "=", key.get(i)));
            }
            group.put("__domain", domain);
            result.add(group);
        });
        return result;
    }

    static Object formatted(StandInCall call, OdooArguments a) {
        var result = new ArrayList<Map<String, Object>>();
        List<String> by = a.texts("groupby");
        grouped(call, a, by).forEach((key, rows) -> {
            var group = keyed(call, a.model(), by, key);
            var domain = new ArrayList<Object>();
            for (int i = 0; i < by.size(); i++) {
                domain.add(List.of(by.get(i), "=", key.get(i)));
            }
            group.put("__extra_domain", domain);
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

    private static double sum(StandInCall call, List<OdooRow> rows, String field) {
        return OdooValues.round(
                rows.stream().mapToDouble(row -> call.number(row, field)).sum());
    }
}

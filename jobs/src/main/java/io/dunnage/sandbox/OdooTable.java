package io.dunnage.sandbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The records of one model with an index on every many2one and on the texts that are searched for. */
final class OdooTable {
    private static final Set<String> SEARCHED = Set.of(
            "state",
            "res_id",
            "name",
            "reference",
            "default_code",
            "origin",
            "login",
            "ref",
            "code",
            "_place",
            "_key",
            "_on");

    private final OdooModel model;
    private final TreeMap<Integer, OdooRow> rows = new TreeMap<>();
    private final Map<String, Map<Object, TreeSet<Integer>>> indexes = new HashMap<>();
    private int lastId;

    OdooTable(OdooModel model) {
        this.model = model;
        for (OdooField field : model.fields().values()) {
            if (field.isStored()
                    && (field.type() == OdooField.Kind.MANY2ONE || SEARCHED.contains(field.name()))
                    && !field.name().endsWith("_uid")) {
                indexes.put(field.name(), new HashMap<>());
            }
        }
        for (String hidden : List.of("_place", "_key", "_on")) {
            indexes.put(hidden, new HashMap<>());
        }
    }

    OdooModel model() {
        return model;
    }

    int nextId() {
        return ++lastId;
    }

    @Nullable
    OdooRow find(int id) {
        return rows.get(id);
    }

    Collection<OdooRow> all() {
        return rows.values();
    }

    Collection<OdooRow> after(int id) {
        return rows.tailMap(id, false).values();
    }

    void add(OdooRow row) {
        rows.put(row.id(), row);
        indexes.forEach((field, index) -> enter(index, row.get(field), row.id()));
    }

    void remove(OdooRow row) {
        rows.remove(row.id());
        indexes.forEach((field, index) -> strike(index, row.get(field), row.id()));
    }

    Object put(OdooRow row, String field, Object value) {
        Object before = row.put(field, value);
        var index = indexes.get(field);
        if (index != null && rows.containsKey(row.id())) {
            strike(index, before, row.id());
            enter(index, value, row.id());
        }
        return before;
    }

    boolean isIndexed(String field) {
        return indexes.containsKey(field);
    }

    /** The rows whose field has the value, by id. */
    List<OdooRow> having(String field, Object value) {
        var index = indexes.get(field);
        if (index == null) {
            throw new IllegalStateException(model.name() + "." + field + " has no index");
        }
        var found = new ArrayList<OdooRow>();
        for (int id : index.getOrDefault(value, new TreeSet<>())) {
            OdooRow row = rows.get(id);
            if (row != null) {
                found.add(row);
            }
        }
        return found;
    }

    /** The ids whose field has one of the values; for one value the index itself, to be read only. */
    NavigableSet<Integer> idsHaving(String field, Collection<?> values) {
        var index = indexes.getOrDefault(field, Map.of());
        if (values.size() == 1) {
            return index.getOrDefault(values.iterator().next(), new TreeSet<>());
        }
        var ids = new TreeSet<Integer>();
        for (Object value : values) {
            ids.addAll(index.getOrDefault(value, new TreeSet<>()));
        }
        return ids;
    }

    private static void enter(Map<Object, TreeSet<Integer>> index, Object value, int id) {
        index.computeIfAbsent(value, any -> new TreeSet<>()).add(id);
    }

    private static void strike(Map<Object, TreeSet<Integer>> index, Object value, int id) {
        var ids = index.get(value);
        if (ids != null) {
            ids.remove(id);
            if (ids.isEmpty()) {
                index.remove(value);
            }
        }
    }
}

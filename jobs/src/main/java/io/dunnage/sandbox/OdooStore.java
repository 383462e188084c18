package io.dunnage.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** All records, with an undo log: what a call did is undone when it raises. Sequences and ids stay used, as in Odoo. */
final class OdooStore {
    private final Map<String, OdooTable> tables = new LinkedHashMap<>();
    private final Deque<Runnable> undo = new ArrayDeque<>();

    OdooStore(OdooModels models) {
        for (OdooModel model : models.all()) {
            tables.put(model.name(), new OdooTable(model));
        }
    }

    OdooTable table(String model) {
        OdooTable table = tables.get(model);
        if (table == null) {
            throw OdooFault.user("Object " + model + " doesn't exist");
        }
        return table;
    }

    OdooRow add(String model, Map<String, Object> values) {
        OdooTable table = table(model);
        var row = new OdooRow(model, table.nextId());
        values.forEach(row::put);
        table.add(row);
        undo.push(() -> table.remove(row));
        return row;
    }

    void put(OdooRow row, String field, Object value) {
        OdooTable table = table(row.model());
        Object before = table.put(row, field, value);
        undo.push(() -> table.put(row, field, before));
    }

    void remove(OdooRow row) {
        OdooTable table = table(row.model());
        table.remove(row);
        undo.push(() -> table.add(row));
    }

    /** Something outside the tables that has to be taken back too. */
    void onUndo(Runnable step) {
        undo.push(step);
    }

    void commit() {
        undo.clear();
    }

    void rollback() {
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
    }
}

package io.dunnage.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Create, write and unlink of any model, with Odoo's commands for the lines of a record. */
final class OdooWriting {
    private OdooWriting() {}

    static OdooRow create(StandInCall call, String modelName, Map<String, Object> given) {
        OdooModel model = call.books().models().model(modelName);
        known(call, model, given);
        var values = new LinkedHashMap<>(given);
        for (OdooField field : model.fields().values()) {
            if (!Boolean.FALSE.equals(field.fallback())) {
                values.putIfAbsent(field.name(), field.fallback());
            }
        }
        call.context().forEach((key, value) -> {
            if (key.startsWith("default_") && model.has(key.substring(8))) {
                values.putIfAbsent(key.substring(8), value);
            }
        });
        var behaviour = call.books().behaviour(modelName);
        if (behaviour != null) {
            behaviour.prepare(call, values);
        }
        var stored = new LinkedHashMap<String, Object>();
        var lines = new LinkedHashMap<OdooField, Object>();
        values.forEach((name, value) -> {
            if (name.startsWith("_")) {
                stored.put(name, value);
                return;
            }
            OdooField field = model.field(name);
            if (field.type() == OdooField.Kind.ONE2MANY) {
                lines.put(field, value);
            } else if (field.type() == OdooField.Kind.MANY2MANY) {
                stored.put(name, linked(List.of(), value));
            } else {
                stored.put(name, OdooValues.accepted(call, model, field, value));
            }
        });
        required(call, model, stored);
        stored.put("create_date", call.stamp());
        stored.put("create_uid", call.uid());
        stored.put("write_date", call.stamp());
        stored.put("write_uid", call.uid());
        OdooRow row = call.books().store().add(modelName, stored);
        lines.forEach((field, commands) -> command(call, row, field, commands));
        if (behaviour != null) {
            behaviour.created(call, row);
        }
        return row;
    }

    static void write(StandInCall call, OdooRow row, Map<String, Object> given) {
        OdooModel model = call.books().models().model(row.model());
        known(call, model, given);
        var values = new LinkedHashMap<>(given);
        var behaviour = call.books().behaviour(row.model());
        if (behaviour != null) {
            behaviour.writing(call, row, values);
        }
        var lines = new LinkedHashMap<OdooField, Object>();
        for (var entry : values.entrySet()) {
            if (entry.getKey().startsWith("_")) {
                call.books().store().put(row, entry.getKey(), entry.getValue());
                continue;
            }
            OdooField field = model.field(entry.getKey());
            if (field.type() == OdooField.Kind.ONE2MANY) {
                lines.put(field, entry.getValue());
            } else if (field.type() == OdooField.Kind.MANY2MANY) {
                call.books().store().put(row, field.name(), linked(row.refs(field.name()), entry.getValue()));
            } else {
                call.books().store().put(row, field.name(), OdooValues.accepted(call, model, field, entry.getValue()));
            }
        }
        call.touch(row);
        lines.forEach((field, commands) -> command(call, row, field, commands));
        if (behaviour != null) {
            behaviour.written(call, row, values);
        }
    }

    static void unlink(StandInCall call, OdooRow row) {
        var behaviour = call.books().behaviour(row.model());
        if (behaviour != null) {
            behaviour.deleting(call, row);
        }
        call.books().store().remove(row);
    }

    private static void known(StandInCall call, OdooModel model, Map<String, Object> values) {
        for (String name : values.keySet()) {
            if (!model.has(name) && !name.startsWith("_")) {
                throw OdooTexts.unknownFieldWritten(call.version(), model.name(), name);
            }
        }
    }

    private static void required(StandInCall call, OdooModel model, Map<String, Object> values) {
        for (OdooField field : model.fields().values()) {
            Object value = values.getOrDefault(field.name(), false);
            boolean number = field.type() == OdooField.Kind.FLOAT || field.type() == OdooField.Kind.INTEGER;
            if (field.required() && field.isStored() && !number && (Boolean.FALSE.equals(value) || value.equals(""))) {
                throw OdooTexts.requiredMissing(call.version(), model, field);
            }
        }
    }

    /** The commands of a one2many: 0 create, 1 write, 2 delete, 3 and 5 unlink, 4 link, 6 replace. */
    @SuppressWarnings("unchecked")
    private static void command(StandInCall call, OdooRow row, OdooField field, Object commands) {
        if (!(commands instanceof List<?> all)) {
            return;
        }
        for (Object one : all) {
            if (!(one instanceof List<?> command)
                    || command.isEmpty()
                    || !(command.getFirst() instanceof Integer kind)) {
                continue;
            }
            int id = command.size() > 1 && command.get(1) instanceof Integer other ? other : 0;
            switch (kind) {
                case 0 -> {
                    var values = new LinkedHashMap<>((Map<String, Object>) command.get(2));
                    OdooModel other = call.books().models().model(field.relation());
                    values.keySet().forEach(other::field);
                    values.put(field.inverse(), row.id());
                    call.create(field.relation(), values);
                }
                case 1 -> call.write(call.row(field.relation(), id), (Map<String, Object>) command.get(2));
                case 2 -> call.unlink(call.row(field.relation(), id));
                case 3 -> call.set(call.row(field.relation(), id), field.inverse(), false);
                case 4 -> call.set(call.row(field.relation(), id), field.inverse(), row.id());
                default ->
                    throw OdooFault.value("Wrong value for " + row.model() + "." + field.name() + ": " + command);
            }
        }
    }

    private static Object linked(List<Integer> before, Object commands) {
        var ids = new ArrayList<>(before);
        if (!(commands instanceof List<?> all)) {
            return false;
        }
        for (Object one : all) {
            if (one instanceof Integer id) {
                ids.add(id);
            } else if (one instanceof List<?> command && command.getFirst() instanceof Integer kind) {
                if (kind == 6 && command.get(2) instanceof List<?> replaced) {
                    ids.clear();
                    replaced.forEach(id -> ids.add((Integer) id));
                } else if (kind == 5) {
                    ids.clear();
                } else if (kind == 4) {
                    ids.add((Integer) command.get(1));
                } else if (kind == 3 || kind == 2) {
                    ids.remove(command.get(1));
                }
            }
        }
        return ids.isEmpty() ? (Object) false : List.copyOf(ids);
    }
}

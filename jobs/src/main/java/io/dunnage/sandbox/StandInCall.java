package io.dunnage.sandbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One call in progress: who asks, with which context, and the records as that caller works on them. */
final class StandInCall {
    private final OdooBooks books;
    private final int uid;
    private final Map<String, Object> context;
    private final String stamp;

    StandInCall(OdooBooks books, int uid, Map<String, Object> context) {
        this.books = books;
        this.uid = uid;
        this.context = context;
        String micros = String.format(java.util.Locale.ROOT, "%06d", books.now().getNano() / 1000);
        this.stamp = books.now().format(OdooValues.SECONDS) + "." + micros;
    }

    OdooBooks books() {
        return books;
    }

    StandInVersion version() {
        return books.version();
    }

    int uid() {
        return uid;
    }

    Map<String, Object> context() {
        return context;
    }

    boolean told(String key) {
        Object value = context.getOrDefault(key, false);
        return !(Boolean.FALSE.equals(value) || value.equals(0) || value.equals(""));
    }

    StandInCall with(String key, Object value) {
        var more = new LinkedHashMap<>(context);
        more.put(key, value);
        return new StandInCall(books, uid, more);
    }

    /** The start of the transaction, to the second. */
    String now() {
        return stamp.substring(0, 19);
    }

    boolean inGroup(String group) {
        return books.access().isMember(this, group);
    }

    OdooTable table(String model) {
        return books.store().table(model);
    }

    OdooRow row(String model, int id) {
        OdooRow row = table(model).find(id);
        if (row == null) {
            throw OdooFault.missing(model, id, uid);
        }
        return row;
    }

    /** The record behind a many2one that is set. */
    OdooRow row(OdooRow from, String field) {
        return row(books.models().model(from.model()).field(field).relation(), from.ref(field));
    }

    @Nullable
    OdooRow maybe(OdooRow from, String field) {
        return table(books.models().model(from.model()).field(field).relation()).find(from.ref(field));
    }

    List<OdooRow> having(String model, String field, Object value) {
        return table(model).having(field, value);
    }

    List<OdooRow> rows(String model, Collection<Integer> ids) {
        return ids.stream().map(id -> row(model, id)).toList();
    }

    /** The value of any field: stored, related, computed or the other side of a many2one. */
    Object value(OdooRow row, String name) {
        OdooField field = books.models().model(row.model()).field(name);
        if (name.equals("display_name")) {
            return displayName(row.model(), row.id());
        }
        var computation = books.computation(row.model(), name);
        if (computation != null) {
            return computation.apply(this, row);
        }
        if (!field.path().isEmpty()) {
            return related(row, List.of(field.path().split("\\.")), field);
        }
        if (field.type() == OdooField.Kind.ONE2MANY && !field.inverse().isEmpty()) {
            return having(field.relation(), field.inverse(), row.id()).stream()
                    .filter(other -> !other.get("active").equals(false)
                            || !books.models().model(other.model()).has("active"))
                    .map(OdooRow::id)
                    .toList();
        }
        Object value = row.get(name);
        return Boolean.FALSE.equals(value) ? field.empty() : value;
    }

    private Object related(OdooRow row, List<String> path, OdooField field) {
        OdooRow at = row;
        for (String step : path.subList(0, path.size() - 1)) {
            if (!(value(at, step) instanceof Integer id)) {
                return field.empty();
            }
            OdooRow next = table(books.models().model(at.model()).field(step).relation())
                    .find(id);
            if (next == null) {
                return field.empty();
            }
            at = next;
        }
        return value(at, path.getLast());
    }

    double number(OdooRow row, String field) {
        return value(row, field) instanceof Number number ? number.doubleValue() : 0.0;
    }

    String displayName(String model, int id) {
        OdooRow row = table(model).find(id);
        if (row == null) {
            return "";
        }
        var behaviour = books.behaviour(model);
        return behaviour == null
                ? (row.text("name").isEmpty() ? model + "," + id : row.text("name"))
                : behaviour.displayName(this, row);
    }

    /** A many2one and all that lies below it (locations, contacts). */
    Set<Integer> below(OdooField field, Object top) {
        String model = field.relation().isEmpty() ? "stock.location" : field.relation();
        String parent = books.models().model(model).has("location_id") ? "location_id" : "parent_id";
        var found = new TreeSet<Integer>();
        var waiting = new ArrayList<Integer>();
        for (Object one : top instanceof Collection<?> many ? many : List.of(top)) {
            if (one instanceof Integer id) {
                waiting.add(id);
            }
        }
        while (!waiting.isEmpty()) {
            int id = waiting.removeLast();
            if (found.add(id) && books.models().model(model).has(parent)) {
                having(model, parent, id).forEach(child -> waiting.add(child.id()));
            }
        }
        return found;
    }

    OdooRow create(String model, Map<String, Object> values) {
        return OdooWriting.create(this, model, values);
    }

    void write(OdooRow row, Map<String, Object> values) {
        OdooWriting.write(this, row, values);
    }

    void unlink(OdooRow row) {
        OdooWriting.unlink(this, row);
    }

    /** Sets a stored value without consequences other than the time of change. */
    void set(OdooRow row, String field, Object value) {
        if (!row.get(field).equals(value)) {
            books.store().put(row, field, value);
            touch(row);
        }
    }

    void touch(OdooRow row) {
        books.store().put(row, "write_date", stamp);
        books.store().put(row, "write_uid", uid);
    }

    String stamp() {
        return stamp;
    }

    /** Runs a method of a model as if it had been called, without its access check. */
    Object run(String model, String method, OdooArguments arguments) {
        OdooMethod found = books.method(model, method);
        if (found == null) {
            throw new IllegalStateException(model + "." + method + " does not exist");
        }
        return found.body().run(this, arguments);
    }
}

package io.dunnage.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The methods every model has: search, read, create, write, unlink, fields_get and their kin. */
final class OdooGeneric {
    private OdooGeneric() {}

    static List<OdooMethod> methods(StandInVersion version) {
        var all = new ArrayList<OdooMethod>();
        all.add(OdooMethod.onModel(
                "search",
                "domain, offset=, limit=, order=",
                (call, a) -> search(call, a).stream().map(OdooRow::id).toList()));
        all.add(OdooMethod.onModel(
                "search_count", "domain, limit=", (call, a) -> search(call, a).size()));
        all.add(OdooMethod.onModel(
                "search_read",
                "domain=, fields=, offset=, limit=, order=, load=",
                (call, a) -> OdooReading.read(call, a.model(), search(call, a), a.texts("fields"), pairs(a))));
        all.add(OdooMethod.onRecords("read", "fields=, load=", OdooGeneric::read));
        all.add(OdooMethod.onModel("create", "vals_list", OdooGeneric::create));
        all.add(OdooMethod.onRecords("write", "vals", OdooGeneric::write));
        all.add(OdooMethod.onRecords("unlink", "", OdooGeneric::unlink));
        all.add(OdooMethod.onModel("fields_get", "allfields=, attributes=", OdooGeneric::fieldsGet));
        all.add(OdooMethod.onModel("web_search_read", "domain, specification, offset=, limit=, order=", (call, a) -> {
            var found = search(call, a);
            var result = new LinkedHashMap<String, Object>();
            result.put("length", found.size());
            result.put("records", OdooReading.nested(call, a.model(), found, a.map("specification")));
            return result;
        }));
        all.add(OdooMethod.onModel(
                "read_group", "domain, fields, groupby, offset=, limit=, orderby=, lazy=", OdooGrouping::readGroup));
        if (version == StandInVersion.V19) {
            all.add(OdooMethod.onModel(
                    "formatted_read_group",
                    "domain, groupby=, aggregates=, offset=, limit=, order=",
                    OdooGrouping::formatted));
        }
        return all;
    }

    static List<OdooRow> search(StandInCall call, OdooArguments a) {
        call.books().access().check(call, a.model(), OdooAccess.Operation.READ);
        return OdooReading.search(
                call, a.model(), a.get("domain"), a.number("offset"), a.number("limit"), a.text("order"));
    }

    private static boolean pairs(OdooArguments a) {
        return !a.has("load") || a.get("load").equals("_classic_read");
    }

    private static Object read(StandInCall call, OdooArguments a) {
        call.books().access().check(call, a.model(), OdooAccess.Operation.READ);
        var rows = new ArrayList<OdooRow>();
        for (int id : a.ids()) {
            OdooRow row = call.table(a.model()).find(id);
            if (row != null) {
                call.books().access().refuseHidden(call, row);
                rows.add(row);
            }
        }
        return OdooReading.read(call, a.model(), rows, a.texts("fields"), pairs(a));
    }

    @SuppressWarnings("unchecked")
    private static Object create(StandInCall call, OdooArguments a) {
        call.books().access().check(call, a.model(), OdooAccess.Operation.CREATE);
        Object given = a.get("vals_list");
        if (given instanceof Map<?, ?> one) {
            return made(call, a.model(), (Map<String, Object>) one);
        }
        var ids = new ArrayList<Integer>();
        for (Object one : given instanceof List<?> many ? many : List.of()) {
            ids.add(made(call, a.model(), (Map<String, Object>) one));
        }
        return ids;
    }

    /** A quant in inventory mode is counted where it is, any other record is new. */
    private static int made(StandInCall call, String model, Map<String, Object> values) {
        return model.equals("stock.quant") && call.told("inventory_mode")
                ? StockAdjustments.count(call, values).id()
                : call.create(model, values).id();
    }

    private static Object write(StandInCall call, OdooArguments a) {
        call.books().access().check(call, a.model(), OdooAccess.Operation.WRITE);
        for (OdooRow row : a.rows(call)) {
            call.books().access().refuseHidden(call, row);
            call.write(row, a.map("vals"));
        }
        return true;
    }

    private static Object unlink(StandInCall call, OdooArguments a) {
        call.books().access().check(call, a.model(), OdooAccess.Operation.UNLINK);
        a.rows(call).forEach(call::unlink);
        return true;
    }

    private static Object fieldsGet(StandInCall call, OdooArguments a) {
        OdooModel model = call.books().models().model(a.model());
        List<String> asked = a.texts("allfields");
        List<String> attributes = a.texts("attributes");
        var result = new LinkedHashMap<String, Object>();
        for (OdooField field : model.fields().values()) {
            if ((asked.isEmpty() || asked.contains(field.name()))
                    && call.books().access().mayRead(call, field)) {
                var all = described(field);
                if (!attributes.isEmpty()) {
                    all.keySet().retainAll(attributes);
                }
                result.put(field.name(), all);
            }
        }
        return result;
    }

    private static Map<String, Object> described(OdooField field) {
        var all = new LinkedHashMap<String, Object>();
        all.put("name", field.name());
        all.put("type", field.type().name().toLowerCase(Locale.ROOT));
        all.put("string", field.label());
        all.put("readonly", field.readonly());
        all.put("required", field.required());
        all.put("store", field.isStored());
        if (!field.relation().isEmpty()) {
            all.put("relation", field.relation());
        }
        if (field.type() == OdooField.Kind.SELECTION) {
            all.put(
                    "selection",
                    field.choices().stream()
                            .map(choice -> {
                                int colon = choice.indexOf(':');
                                String value = colon < 0 ? choice : choice.substring(0, colon);
                                String label = colon < 0
                                        ? choice
                                        : choice.substring(colon + 1).replace('_', ' ');
                                return List.of(value, label);
                            })
                            .toList());
        }
        return all;
    }
}

package io.dunnage.odoo;

import io.dunnage.odoo.Changed.Refused;
import io.dunnage.odoo.Changed.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is changed in the books, one request per change. */
final class Changes {
    private static final String DELIVERY = "stock.picking";

    private final OdooConnection odoo;
    private final Books books;

    Changes(OdooConnection odoo, Books books) {
        this.odoo = odoo;
        this.books = books;
    }

    Map<Lot.Key, Lot> createLots(Set<Lot.Key> keys) {
        var ordered = List.copyOf(keys);
        var values = ordered.stream()
                .<Object>map(
                        key -> Map.of("name", key.name(), "product_id", key.productId(), "company_id", odoo.company()))
                .toList();
        List<Long> ids = create("stock.lot", values);
        var lots = new LinkedHashMap<Lot.Key, Lot>();
        for (int i = 0; i < ordered.size(); i++) {
            lots.put(ordered.get(i), new Lot(ids.get(i), ordered.get(i)));
        }
        return lots;
    }

    Map<String, Long> ownPackages(Set<String> names) {
        var packages = new LinkedHashMap<String, Long>();
        var ours = List.<Object>of(Books.where("create_uid", "=", odoo.session().userId()));
        String model = odoo.session().dialect().packageModel();
        for (Row row : books.searchAll(model, "name", names, ours, List.of("name"))) {
            packages.putIfAbsent(row.text("name"), row.id());
        }
        return packages;
    }

    Map<String, Long> createPackages(List<NewPackage> packages) {
        Dialect dialect = odoo.session().dialect();
        var values = new ArrayList<Object>();
        for (NewPackage carton : packages) {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("name", carton.name());
            if (carton.shippingWeight() != null && dialect.hasPackageWeight()) {
                fields.put("shipping_weight", carton.shippingWeight());
            }
            values.add(fields);
        }
        List<Long> ids = create(dialect.packageModel(), values);
        var made = new LinkedHashMap<String, Long>();
        for (int i = 0; i < packages.size(); i++) {
            made.put(packages.get(i).name(), ids.get(i));
        }
        return made;
    }

    Answer announce(long deliveryId, String text) {
        return answer(odoo.change(on(deliveryId, "message_post").named("body", text)));
    }

    boolean announced(long deliveryId, String traceId) {
        var domain = List.of(
                Books.where("model", "=", DELIVERY),
                Books.where("res_id", "=", deliveryId),
                Books.where("body", "ilike", traceId));
        return !books.search("mail.message", List.copyOf(domain), List.of("res_id"), 1)
                .isEmpty();
    }

    Answer write(Delivery delivery, Shipment shipment) {
        var values = new LinkedHashMap<String, Object>();
        if (shipment.trackingReference() != null && odoo.session().dialect().hasCarriers()) {
            values.put("carrier_tracking_ref", shipment.trackingReference());
        }
        List<Object> lines = ShipmentCommands.of(delivery, shipment);
        if (!lines.isEmpty()) {
            values.put("move_line_ids", lines);
        }
        return answer(odoo.change(on(delivery.id(), "write").leading("vals", values)));
    }

    /** One2many commands for the move lines of a transfer. */
    Answer writeLines(long transferId, List<Object> commands) {
        return answer(odoo.change(on(transferId, "write").leading("vals", Map.of("move_line_ids", commands))));
    }

    Answer validate(long deliveryId, Validation how) {
        OdooCall call = on(deliveryId, "button_validate")
                .context("skip_backorder", true)
                .context("skip_sms", true);
        if (how.expiredLots()) {
            call = call.context("skip_expired", true);
        }
        if (how.rest() == Validation.Rest.DROP) {
            call = call.context("picking_ids_not_to_backorder", List.of(deliveryId));
        }
        return answer(odoo.change(call));
    }

    Answer cancel(long deliveryId) {
        return answer(odoo.change(on(deliveryId, "action_cancel")));
    }

    Answer scheduleActivity(long deliveryId, String summary, String note) {
        OdooCall call = on(deliveryId, "activity_schedule")
                .named("act_type_xmlid", "mail.mail_activity_data_todo")
                .named("summary", summary)
                .named("note", "<p>" + PlainText.escaped(note) + "</p>");
        Long person = responsible(deliveryId);
        return answer(odoo.change(person == null ? call : call.named("user_id", person)));
    }

    /** Who plans the transfer, else who sold it: a to-do of the bridge's own user is seen by nobody. */
    private @Nullable Long responsible(long deliveryId) {
        boolean sales = odoo.session().dialect().hasSales();
        var fields = sales ? List.of("user_id", "sale_id") : List.of("user_id");
        for (Row transfer : books.read(DELIVERY, List.of(deliveryId), fields)) {
            Long planner = transfer.linkedOrNull("user_id");
            Long order = sales ? transfer.linkedOrNull("sale_id") : null;
            if (planner != null || order == null) {
                return planner;
            }
            for (Row sale : books.read("sale.order", List.of(order), List.of("user_id"))) {
                return sale.linkedOrNull("user_id");
            }
        }
        return null;
    }

    private List<Long> create(String model, List<Object> values) {
        if (values.isEmpty()) {
            return List.of();
        }
        OdooCall call = OdooCall.onModel(model, "create").leading("vals_list", values);
        return switch (odoo.change(call)) {
            case Refused refused ->
                throw new OdooFault.Refused(
                        call.toString(),
                        refused.answer().name() + ": " + refused.answer().message());
            case Value given -> made(call, given.value(), values.size());
        };
    }

    private static List<Long> made(OdooCall call, JsonNode value, int expected) {
        var ids = new ArrayList<Long>();
        for (JsonNode id : value) {
            if (id.isIntegralNumber() && id.canConvertToLong()) {
                ids.add(id.longValue());
            }
        }
        if (ids.size() != expected) {
            throw new OdooFault.AnswerLost(call.toString(), "not the ids of " + expected + " new records", null);
        }
        return ids;
    }

    private static OdooCall on(long deliveryId, String method) {
        return OdooCall.onRecords(DELIVERY, method, List.of(deliveryId));
    }

    static Answer answer(Changed changed) {
        return switch (changed) {
            case Refused refused -> refused.answer();
            case Value given -> {
                JsonNode value = given.value();
                boolean asks = value.isObject()
                        && value.path("type").asString("").equals("ir.actions.act_window")
                        && value.path("res_model").isString();
                yield asks ? new Answer.WizardAsked(value.path("res_model").stringValue()) : new Answer.Said();
            }
        };
    }
}

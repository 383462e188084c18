package io.dunnage.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The questions Odoo asks instead of validating, and what the answers do. */
final class PickingWizards implements OdooBehaviour {

    @Override
    public List<String> models() {
        return List.of("stock.backorder.confirmation", "confirm.stock.sms", "expiry.picking.confirmation");
    }

    @Override
    public List<OdooMethod> methods() {
        return List.of(
                OdooMethod.onRecords(
                        "process",
                        "",
                        (call, a) -> again(call.with("skip_backorder", true).with("skip_expired", true))),
                OdooMethod.onRecords(
                        "process_cancel_backorder",
                        "",
                        (call, a) -> again(call.with("skip_backorder", true)
                                .with(
                                        "picking_ids_not_to_backorder",
                                        call.context().getOrDefault("button_validate_picking_ids", List.of())))),
                OdooMethod.onRecords("dont_send_sms", "", (call, a) -> {
                    call.set(company(call), "has_received_warning_stock_sms", true);
                    return again(call);
                }),
                OdooMethod.onRecords("send_sms", "", (call, a) -> {
                    call.set(company(call), "has_received_warning_stock_sms", true);
                    return again(call);
                }));
    }

    private static OdooRow company(StandInCall call) {
        return call.row("res.company", OdooAccess.companies(call).getFirst());
    }

    @Override
    public void created(StandInCall call, OdooRow wizard) {
        if (wizard.model().equals("stock.backorder.confirmation")) {
            for (int picking : wizard.refs("pick_ids")) {
                call.create(
                        "stock.backorder.confirmation.line",
                        Map.of("backorder_confirmation_id", wizard.id(), "picking_id", picking, "to_backorder", true));
            }
        }
    }

    private static Object again(StandInCall call) {
        Object ids = call.context().getOrDefault("button_validate_picking_ids", List.of());
        return call.run("stock.picking", "button_validate", new OdooArguments("stock.picking", ids, Map.of()));
    }

    /** True when nothing has to be asked, otherwise the window that asks. */
    static Object instead(StandInCall call, List<OdooRow> pickings) {
        Map<String, Object> context = new LinkedHashMap<>(call.context());
        context.put("button_validate_picking_ids", PickingValidation.ids(pickings));
        if (!call.told("skip_backorder")) {
            List<OdooRow> partial = pickings.stream()
                    .filter(picking -> call.row(picking, "picking_type_id")
                                    .text("create_backorder")
                                    .equals("ask")
                            && PickingValidation.isPartial(call, picking))
                    .toList();
            if (!partial.isEmpty()) {
                context.put("default_show_transfers", false);
                context.put("default_pick_ids", commands(partial));
                return PickingValidation.window("stock.backorder.confirmation", "Create Backorder?", context);
            }
        }
        if (!call.told("skip_expired")) {
            var lots = expired(call, pickings);
            if (!lots.isEmpty()) {
                context.put("default_picking_ids", List.of(List.of(6, 0, PickingValidation.ids(pickings))));
                context.put("default_lot_ids", List.of(List.of(6, 0, lots)));
                return PickingValidation.window("expiry.picking.confirmation", "Confirmation", context);
            }
        }
        if (!call.told("skip_sms")) {
            List<OdooRow> texted = pickings.stream()
                    .filter(picking -> wouldText(call, picking))
                    .toList();
            if (!texted.isEmpty()) {
                var window = PickingValidation.window("confirm.stock.sms", "SMS", context);
                window.put(
                        "res_id",
                        call.create("confirm.stock.sms", Map.of("pick_ids", PickingValidation.ids(texted)))
                                .id());
                return window;
            }
        }
        return true;
    }

    private static List<Object> commands(List<OdooRow> pickings) {
        return pickings.stream()
                .map(picking -> (Object) List.of(4, picking.id()))
                .toList();
    }

    private static List<Integer> expired(StandInCall call, List<OdooRow> pickings) {
        return pickings.stream()
                .flatMap(picking -> call.having("stock.move.line", "picking_id", picking.id()).stream())
                .filter(line -> line.number("quantity") > 0 && line.ref("lot_id") != 0)
                .map(line -> call.row(line, "lot_id"))
                .filter(lot -> !lot.isEmpty("expiration_date")
                        && lot.text("expiration_date").compareTo(call.now()) < 0)
                .map(OdooRow::id)
                .distinct()
                .toList();
    }

    private static boolean wouldText(StandInCall call, OdooRow picking) {
        return call.row(picking, "picking_type_id").text("code").equals("outgoing")
                && !call.row(picking, "company_id").is("has_received_warning_stock_sms")
                && call.maybe(picking, "partner_id") instanceof OdooRow partner
                && !(partner.text("phone") + partner.text("mobile")).isEmpty();
    }

    /** What comes back from a validation that was done: true, or papers to print. */
    static Object afterwards(StandInCall call, List<OdooRow> pickings) {
        boolean prints = pickings.stream()
                .anyMatch(picking -> call.row(picking, "picking_type_id").is("auto_print_delivery_slip"));
        if (!prints) {
            return true;
        }
        var action = new LinkedHashMap<String, Object>();
        action.put("type", "ir.actions.client");
        action.put("tag", "do_multi_print");
        var context = new LinkedHashMap<String, Object>(call.context());
        context.put("button_validate_picking_ids", PickingValidation.ids(pickings));
        context.put("active_ids", PickingValidation.ids(pickings));
        var report = new LinkedHashMap<String, @Nullable Object>();
        report.put("context", context);
        report.put("data", null);
        report.put("type", "ir.actions.report");
        report.put("report_name", "stock.report_deliveryslip");
        report.put("report_type", "qweb-pdf");
        report.put("report_file", "stock.report_deliveryslip");
        report.put("name", "Delivery Slip");
        action.put("params", Map.of("reports", List.of(report), "anotherAction", false));
        return action;
    }
}

package io.dunnage.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** `button_validate`: the checks, the wizards that may come instead, and the work. */
final class PickingValidation {
    private PickingValidation() {}

    static Object validate(StandInCall call, OdooArguments a) {
        List<OdooRow> pickings = a.rows(call);
        if (call.version() != StandInVersion.V17) {
            pickings = pickings.stream()
                    .filter(picking -> !picking.text("state").equals("done"))
                    .toList();
        }
        for (OdooRow picking : pickings) {
            if (picking.text("state").equals("draft")) {
                StockPickings.confirm(call, picking);
            }
        }
        check(call, pickings);
        pickings.forEach(picking -> pickAllWhenNoneIs(call, picking));
        Object wizard = PickingWizards.instead(call, pickings);
        if (!Boolean.TRUE.equals(wizard)) {
            return wizard;
        }
        finish(call, pickings);
        return PickingWizards.afterwards(call, pickings);
    }

    static void finish(StandInCall call, List<OdooRow> pickings) {
        Object notToBackOrder = call.context().getOrDefault("picking_ids_not_to_backorder", List.of());
        for (OdooRow picking : pickings) {
            String policy = call.row(picking, "picking_type_id").text("create_backorder");
            boolean named = notToBackOrder instanceof List<?> ids && ids.contains(picking.id());
            boolean drop = policy.equals("never") || named && !policy.equals("always");
            SaleDeliveries.addUnordered(call, picking);
            StockDone.finish(call, picking, drop);
            if (!drop) {
                StockPickings.backOrder(call, picking);
            }
            StockPickings.recompute(call, picking);
        }
    }

    private static void check(StandInCall call, List<OdooRow> pickings) {
        var lotless = new TreeSet<String>();
        for (OdooRow picking : pickings) {
            List<OdooRow> moves = StockMoves.of(call, picking);
            if (moves.isEmpty()) {
                throw OdooFault.user("Please add some items to move.");
            }
            List<OdooRow> lines = moves.stream()
                    .filter(StockMoves::isOpen)
                    .flatMap(move -> StockMoves.lines(call, move).stream())
                    .toList();
            if (lines.stream().allMatch(line -> OdooValues.equal(line.number("quantity"), 0))) {
                throw OdooTexts.nothingToShip(call.version());
            }
            OdooRow type = call.row(picking, "picking_type_id");
            if (!type.is("use_create_lots") && !type.is("use_existing_lots")) {
                continue;
            }
            boolean anyPicked = lines.stream().anyMatch(line -> line.is("picked"));
            for (OdooRow line : lines) {
                OdooRow product = call.row(line, "product_id");
                if (!product.text("tracking").equals("none")
                        && (!anyPicked || line.is("picked"))
                        && line.number("quantity") > 0
                        && line.ref("lot_id") == 0
                        && line.text("lot_name").isEmpty()) {
                    lotless.add(call.displayName("product.product", product.id()));
                }
            }
        }
        if (!lotless.isEmpty()) {
            throw OdooTexts.lotNeeded(String.join(", ", lotless));
        }
    }

    /** Nobody picked anything: then all that is reserved counts as picked. */
    private static void pickAllWhenNoneIs(StandInCall call, OdooRow picking) {
        List<OdooRow> open =
                StockMoves.of(call, picking).stream().filter(StockMoves::isOpen).toList();
        if (open.stream().noneMatch(move -> move.is("picked"))) {
            open.forEach(move -> StockMoves.setPicked(call, move, true));
        }
    }

    /** Whether something would stay behind. */
    static boolean isPartial(StandInCall call, OdooRow picking) {
        for (OdooRow move : StockMoves.of(call, picking)) {
            if (Set.of("cancel", "done").contains(move.text("state"))) {
                continue;
            }
            double picked = StockMoves.lines(call, move).stream()
                    .filter(line -> line.is("picked"))
                    .mapToDouble(line -> line.number("quantity"))
                    .sum();
            double wanted = move.number("product_uom_qty");
            if (wanted > 0 && !move.is("picked") || picked < wanted - 1e-6) {
                return true;
            }
        }
        return false;
    }

    static Map<String, Object> window(String model, String name, Map<String, Object> context) {
        var action = new LinkedHashMap<String, Object>();
        action.put("name", name);
        action.put("type", "ir.actions.act_window");
        action.put("view_mode", "form");
        action.put("res_model", model);
        action.put("views", List.of(List.of(1, "form")));
        action.put("view_id", 1);
        action.put("target", "new");
        action.put("context", context);
        return action;
    }

    static List<Integer> ids(List<OdooRow> rows) {
        return new ArrayList<>(rows.stream().map(OdooRow::id).toList());
    }
}

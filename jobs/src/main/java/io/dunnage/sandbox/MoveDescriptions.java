package io.dunnage.sandbox;

import java.util.List;
import java.util.Map;

/** What the picker reads on a line: kept with the move in 17 and 18, put together when it is read in 19. */
final class MoveDescriptions {
    private MoveDescriptions() {}

    static Object of(StandInCall call, OdooRow move) {
        if (call.version() != StandInVersion.V19) {
            return move.get("description_picking");
        }
        String shown = call.displayName("product.product", move.ref("product_id"));
        if (call.maybe(move, "bom_line_id") instanceof OdooRow part) {
            return kit(call, move, part);
        }
        if (call.maybe(move, "purchase_line_id") instanceof OdooRow line) {
            return line.text("name").equals(shown) ? "" : line.text("name");
        }
        return move.ref("sale_line_id") != 0 ? "" : shown;
    }

    /** `[P-KIT] Prod P-KIT - 1/2`: which of the kit's parts in this transfer. */
    private static String kit(StandInCall call, OdooRow move, OdooRow part) {
        List<OdooRow> together = StockMoves.of(call, call.row(move, "picking_id")).stream()
                .filter(other -> other.ref("sale_line_id") == move.ref("sale_line_id") && other.ref("bom_line_id") != 0)
                .toList();
        return call.displayName("mrp.bom", part.ref("bom_id")) + " - " + (together.indexOf(move) + 1) + "/"
                + together.size();
    }

    static void keep(StandInCall call, Map<String, Object> values) {
        if (call.version() == StandInVersion.V19) {
            values.remove("description_picking");
        }
    }
}

package io.dunnage.sandbox;

import java.util.List;

/** How records without a behaviour of their own are shown beside their id. */
final class OdooNames implements OdooBehaviour {

    @Override
    public List<String> models() {
        return List.of("stock.picking.type", "mrp.bom", "mrp.bom.line", "res.country.state");
    }

    @Override
    public String displayName(StandInCall call, OdooRow row) {
        return switch (row.model()) {
            case "stock.picking.type" -> call.row(row, "warehouse_id").text("name") + ": " + row.text("name");
            case "mrp.bom" -> call.displayName("product.template", row.ref("product_tmpl_id"));
            case "mrp.bom.line" -> call.displayName("product.product", row.ref("product_id"));
            default -> row.text("name") + " (" + call.row(row, "country_id").text("code") + ")";
        };
    }
}

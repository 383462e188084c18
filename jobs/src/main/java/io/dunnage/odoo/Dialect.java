package io.dunnage.odoo;

import tools.jackson.databind.JsonNode;

/**
 * What this Odoo calls things, found by asking for its fields and not by its number: versions between the big ones exist, and modules
 * may be absent. A dialect with {@code qty_done} (16 and before) is the next one to come.
 *
 * @param packageModel stock.quant.package up to 18, stock.package from 19
 * @param hasPackageWeight stock_delivery is installed
 * @param hasSales sale_stock is installed
 * @param hasCarriers stock_delivery is installed
 * @param hasPurchases purchase_stock is installed
 * @param hasExpiry product_expiry is installed
 * @param movesAreNamed a move is made with a name: up to 18
 * @param hasKits sale_mrp is installed
 */
record Dialect(
        String packageModel,
        boolean hasPackageWeight,
        boolean hasSales,
        boolean hasCarriers,
        boolean hasPurchases,
        boolean hasExpiry,
        boolean movesAreNamed,
        boolean hasKits) {

    /** Asks through the given way; four small questions. */
    static Dialect of(Asking asking) {
        JsonNode details =
                asking.fields("stock.move.line", "picked", "quantity", "result_package_id", "expiration_date");
        if (!details.has("picked") || !details.has("quantity")) {
            throw new OdooFault.Misconfigured(
                    "stock.move.line.fields_get",
                    "this Odoo keeps shipped quantities in older fields; 17 or later is needed",
                    null);
        }
        String packages = details.path("result_package_id").path("relation").asString("stock.quant.package");
        JsonNode deliveries =
                asking.fields("stock.picking", "sale_id", "purchase_id", "carrier_id", "carrier_tracking_ref");
        JsonNode cartons = asking.fields(packages, "shipping_weight");
        JsonNode moves = asking.fields("stock.move", "name", "sale_line_id", "purchase_line_id", "bom_line_id");
        return new Dialect(
                packages,
                cartons.has("shipping_weight"),
                deliveries.has("sale_id"),
                deliveries.has("carrier_id") && deliveries.has("carrier_tracking_ref"),
                deliveries.has("purchase_id") && moves.has("purchase_line_id"),
                details.has("expiration_date"),
                moves.has("name"),
                moves.has("bom_line_id") && moves.has("sale_line_id"));
    }

    /** fields_get of some fields: those that do not exist are missing from the answer. */
    interface Asking {
        JsonNode fields(String model, String... names);
    }
}

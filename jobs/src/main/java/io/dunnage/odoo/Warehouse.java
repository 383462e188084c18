package io.dunnage.odoo;

/**
 * A warehouse of ours in Odoo (stock.warehouse), the books' side of a 3PL's facility.
 *
 * @param code the short code before the names of its transfers, {@code TPL} of {@code TPL/OUT/00042}
 * @param deliveryTypeId its operation type of outgoing transfers (out_type_id)
 * @param receiptTypeId its operation type of incoming transfers (in_type_id)
 * @param internalTypeId its operation type of transfers within it (int_type_id)
 * @param viewLocationId the place that holds all others of it (view_location_id)
 * @param stockLocationId where its stock lies (lot_stock_id)
 * @param backOrders what the operation type does with what was not shipped
 */
public record Warehouse(
        long id,
        String code,
        String name,
        long deliveryTypeId,
        long receiptTypeId,
        long internalTypeId,
        long viewLocationId,
        long stockLocationId,
        BackOrderPolicy backOrders) {

    /** stock.picking.type create_backorder: what happens to what was not shipped (facts 2.3, the matrix). */
    public enum BackOrderPolicy {
        /** As the caller says. */
        ASK,
        /** Always dropped, whatever the caller says. */
        NEVER,
        /** Always kept, even when the caller wants it dropped: the created back order must then be cancelled. */
        ALWAYS
    }
}

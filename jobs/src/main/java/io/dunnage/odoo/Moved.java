package io.dunnage.odoo;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Goods that moved for good (a done stock.move.line).
 *
 * @param from where they left
 * @param to where they came to
 * @param leaves whether {@code from} is a place of the warehouse asked for
 * @param enters whether {@code to} is one
 * @param fromUsage what kind of place (stock.location usage)
 * @param toUsage likewise
 * @param quantity in the unit that the product's stock is kept in
 * @param when in whole seconds
 * @param reference of the transfer or the adjustment, empty when Odoo keeps none
 */
public record Moved(
        long id,
        long productId,
        @Nullable Lot lot,
        Location from,
        Location to,
        boolean leaves,
        boolean enters,
        Usage fromUsage,
        Usage toUsage,
        BigDecimal quantity,
        Instant when,
        String reference) {
    /** What kind of place. */
    public enum Usage {
        SUPPLIER,
        CUSTOMER,
        INTERNAL,
        INVENTORY,
        /** Production, transit, view: neither ours on a shelf nor anybody's. */
        OTHER
    }
}

package io.dunnage.odoo;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A quantity of one product and lot that is to be changed at a place.
 *
 * @param lotId needed for a tracked product: on 19 Odoo would silently adjust a lot that has no name
 * @param locationId the place; goods below it count as lying there
 * @param quantity in the product's own unit; an adjustment has a sign
 * @param marker what the books shall carry, unique for this change: it is looked for before anything is done
 */
public record StockChange(Product product, @Nullable Long lotId, long locationId, BigDecimal quantity, String marker) {
    public StockChange {
        if (quantity.signum() == 0) {
            throw new IllegalArgumentException("a change of nothing: " + marker);
        }
        if (lotId == null && product.tracking() != Product.Tracking.NONE) {
            throw new IllegalArgumentException(
                    marker + ": product " + product.id() + " is kept by lot, and none is given");
        }
        if (marker.isBlank() || marker.length() > 120 || marker.indexOf('%') >= 0 || marker.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("not a marker: '" + marker + "'");
        }
    }

    /** Quantities are compared with half of Odoo's finest step as tolerance. */
    static boolean same(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(new BigDecimal("0.000005")) < 0;
    }

    StockChange positive() {
        if (quantity.signum() < 0) {
            throw new IllegalArgumentException(marker + ": only an adjustment can be negative");
        }
        return this;
    }
}

package io.dunnage.odoo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What left the warehouse, as it is to be written on a delivery. Lines of the delivery that it does not name were not shipped.
 *
 * @param trackingReference carrier_tracking_ref, written before the validation because Odoo buys a label when it is empty; several
 *     numbers joined by a comma
 * @param portions by the id of the delivery line
 */
public record Shipment(@Nullable String trackingReference, Map<Long, List<Portion>> portions) {
    public Shipment {
        portions = Map.copyOf(portions);
    }

    /**
     * A quantity of one lot in one carton, in the unit of its delivery line.
     *
     * @param lotId needed for a tracked product
     * @param packageId the carton, when the goods left in one
     */
    public record Portion(
            BigDecimal quantity,
            @Nullable Long lotId,
            @Nullable Long packageId) {
        public Portion {
            if (quantity.signum() <= 0) {
                throw new IllegalArgumentException("a portion of " + quantity);
            }
        }
    }
}

package io.dunnage.odoo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came into the warehouse, as it is to be written on a receipt. Lines of the receipt that it does not name did not come.
 *
 * @param portions by the id of the receipt line
 */
public record Arrival(Map<Long, List<Portion>> portions) {
    public Arrival {
        portions = Map.copyOf(portions);
    }

    /**
     * A quantity of one lot into one location, in the unit of its receipt line.
     *
     * @param lot name of the lot or serial number, needed for a tracked product; Odoo makes it when it does not exist
     * @param expiry its date, taken over only by a lot that is new
     * @param locationId where damaged or held goods went; absent: where the line says
     * @param packageId the carton or pallet that they are kept in
     */
    public record Portion(
            BigDecimal quantity,
            @Nullable String lot,
            @Nullable LocalDate expiry,
            @Nullable Long locationId,
            @Nullable Long packageId) {
        public Portion {
            if (quantity.signum() <= 0) {
                throw new IllegalArgumentException("a portion of " + quantity);
            }
            if (lot != null && lot.isBlank()) {
                throw new IllegalArgumentException("a portion of a lot without a name");
            }
        }

        /** Of a product whose stock is not followed by lot, to where the line says. */
        public static Portion of(BigDecimal quantity) {
            return new Portion(quantity, null, null, null, null);
        }

        /** Of a lot, to where the line says. */
        public static Portion ofLot(BigDecimal quantity, String lot, @Nullable LocalDate expiry) {
            return new Portion(quantity, lot, expiry, null, null);
        }

        /** The same goods, put somewhere else. */
        public Portion into(long location) {
            return new Portion(quantity, lot, expiry, location, packageId);
        }
    }
}

package io.dunnage.odoo;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A quantity of one product and lot at one place (stock.quant). Odoo may keep several of the same kind, negative ones among them: sum
 * before comparing.
 *
 * @param reserved part of {@code quantity} that open transfers have reserved
 * @param packageId the carton or pallet that it is kept in
 */
public record Quant(
        long id,
        long productId,
        @Nullable Lot lot,
        Location location,
        @Nullable Long packageId,
        BigDecimal quantity,
        BigDecimal reserved) {

    @Nullable
    Long lotId() {
        return lot == null ? null : lot.id();
    }
}

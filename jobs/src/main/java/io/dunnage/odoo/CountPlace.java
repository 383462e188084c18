package io.dunnage.odoo;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A quant as whoever counts sees it.
 *
 * @param counted what was counted and not applied yet, as a difference from the quantity; null when nothing was
 * @param userId who is to count, or counted; null when nobody is
 * @param countedThen the same as a difference from the quantity at the time of the count (inventory_diff_quantity); null likewise
 */
public record CountPlace(
        Quant quant,
        @Nullable BigDecimal counted,
        @Nullable Long userId,
        @Nullable BigDecimal countedThen) {
    /** Whether somebody has a count to do there, or one that waits to be applied. */
    public boolean isPending() {
        return counted != null || userId != null;
    }
}

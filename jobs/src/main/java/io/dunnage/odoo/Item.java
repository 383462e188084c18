package io.dunnage.odoo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product as an item catalog tells it.
 *
 * @param active whether it is still in use
 * @param storable whether its stock is kept; kits and consumables may not be
 * @param expiring whether its lots have a date
 * @param weight of one unit; absent when Odoo has none
 * @param weightUnit {@code kg} or {@code lb}, as the database is set
 * @param volume of one unit; absent when Odoo has none
 */
public record Item(
        Product product,
        boolean active,
        boolean storable,
        boolean expiring,
        @Nullable BigDecimal weight,
        @Nullable String weightUnit,
        @Nullable BigDecimal volume,
        Instant changedAt,
        List<Pack> packs) {
    public Item {
        packs = List.copyOf(packs);
    }
}

package io.dunnage.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of an item on one day, in Odoo's book: {@code closing = opening + receipts + shipments + returns + adjustments}.
 *
 * @param shipments negative
 * @param stated what the warehouse itself says at the end of the day; null when it says nothing
 */
public record RollForwardRow(
        String item,
        LocalDate day,
        BigDecimal opening,
        BigDecimal receipts,
        BigDecimal shipments,
        BigDecimal returns,
        BigDecimal adjustments,
        BigDecimal closing,
        @Nullable BigDecimal stated) {}

package io.dunnage.odoo;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How much of one product and lot lies at one place, all quants summed. */
public record StockLevel(
        long productId, @Nullable Lot lot, Location location, BigDecimal onHand, BigDecimal reserved) {}

package io.dunnage.reconciliation;

import io.dunnage.reconciliation.Happening.Nature;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about stock, in the book's places.
 *
 * @param number the document's own
 * @param answers the order, notice or authorization that it answers; empty when it answers none
 * @param day in the warehouse's time zone; null when it says none
 */
record Told(
        Nature nature,
        String number,
        String answers,
        @Nullable LocalDate day,
        Map<StockKey, BigDecimal> changes) {}

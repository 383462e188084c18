package io.dunnage.ledger;

import io.dunnage.document.StockStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a stock statement: this much of this item, in this state.
 *
 * @param place where the item began: segment in its message or row of its file; lines of one item and place belong together
 * @param scheme what kind of number the item goes by: {@code VENDOR}
 * @param item the number as the warehouse writes it
 * @param sku our number of it; null when neither crosswalk nor convention tells
 * @param statusCode the warehouse's code for the state
 */
public record StatementLine(
        int place,
        String scheme,
        String item,
        @Nullable String sku,
        @Nullable String lot,
        @Nullable LocalDate expiry,
        @Nullable String serial,
        @Nullable String location,
        StockStatus status,
        @Nullable String statusCode,
        BigDecimal quantity,
        String unit) {}

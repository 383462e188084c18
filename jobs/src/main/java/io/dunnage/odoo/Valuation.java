package io.dunnage.odoo;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Odoo's own valuation says of some products of our company, as of now.
 *
 * @param products by product, those that may not be seen are missing
 * @param told whether Odoo told what they are worth; if not, only {@link Valued#onHand()} is known
 */
public record Valuation(Map<Long, Valued> products, Told told) {
    public Valuation {
        products = Map.copyOf(products);
    }

    /** Whether there was an answer. */
    public enum Told {
        /** Odoo says what the products are worth. */
        VALUED,
        /** This Odoo values no stock: the module stock_account is not installed. */
        NO_VALUATION,
        /** The bridge's user may not read what products are worth. */
        NOT_READABLE
    }

    /**
     * One product.
     *
     * @param onHand stock units in all places of the company that Odoo values (internal, and its own transit), without goods of others
     * @param units how many units Odoo's valuation counts; null where it keeps no count of its own (from 19: it values what is on hand)
     * @param value what they are worth to Odoo, in the company's currency; null when not told
     */
    public record Valued(
            BigDecimal onHand,
            @Nullable BigDecimal units,
            @Nullable BigDecimal value) {}
}

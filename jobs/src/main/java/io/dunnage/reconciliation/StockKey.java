package io.dunnage.reconciliation;

import java.util.Comparator;

/**
 * A place where the books are compared.
 *
 * @param item Odoo's number of the item, or the partner's where Odoo has none
 * @param lot lot or serial number; empty for goods without, and where the warehouse tells none
 */
record StockKey(String item, String lot, ShelfState state) implements Comparable<StockKey> {
    private static final Comparator<StockKey> ORDER =
            Comparator.comparing(StockKey::item).thenComparing(StockKey::lot).thenComparing(StockKey::state);

    @Override
    public int compareTo(StockKey other) {
        return ORDER.compare(this, other);
    }
}

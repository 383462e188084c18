package io.dunnage.reconciliation;

/**
 * A place where the books are compared.
 *
 * @param item Odoo's number of the item, or the partner's where Odoo has none
 * @param lot lot or serial number; empty for goods without, and where the warehouse tells none
 */
record StockKey(String item, String lot, ShelfState state) implements Comparable<StockKey> {
    /** By item, lot and state; millions of times where whole books differ. */
    @Override
    public int compareTo(StockKey other) {
        int byItem = item.compareTo(other.item);
        if (byItem != 0) {
            return byItem;
        }
        int byLot = lot.compareTo(other.lot);
        return byLot != 0 ? byLot : state.compareTo(other.state);
    }
}

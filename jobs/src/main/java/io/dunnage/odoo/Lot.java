package io.dunnage.odoo;

/** A lot or serial number of a product (stock.lot). */
public record Lot(long id, Key key) {
    /** What makes a lot the same lot: its name is unique only within its product. */
    public record Key(long productId, String name) {
        public Key {
            if (name.isBlank()) {
                throw new IllegalArgumentException("a lot without a name of product " + productId);
            }
        }
    }

    public String name() {
        return key.name();
    }
}

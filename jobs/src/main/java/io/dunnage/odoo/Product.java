package io.dunnage.odoo;

import org.jspecify.annotations.Nullable;

/**
 * An item of the depositor (product.product).
 *
 * @param sku default_code, which Odoo does not keep unique
 * @param unit name of the unit that its stock is kept in
 */
public record Product(
        long id, @Nullable String sku, @Nullable String barcode, String name, Tracking tracking, String unit) {

    /** One that was deleted or that we may not see: it is still on the paper. */
    static Product unknown(Row.Link product, Row.Link unit) {
        return new Product(product.id(), null, null, product.name(), Tracking.NONE, unit.name());
    }

    /** Whether its stock is followed by lot or by serial number. */
    public enum Tracking {
        NONE,
        LOT,
        SERIAL
    }

    /** The ways to name a product on paper. */
    public enum Code {
        SKU("default_code"),
        BARCODE("barcode");

        private final String field;

        Code(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }
    }
}

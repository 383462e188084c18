package io.dunnage.odoo;

/**
 * A record that a to-do may hang on. Warehouses, locations and quants cannot carry one (facts 2.9).
 *
 * @param model {@code product.product} or {@code stock.lot}
 */
public record FlagSpot(String model, long id) {
    public static FlagSpot product(long id) {
        return new FlagSpot("product.product", id);
    }

    public static FlagSpot lot(long id) {
        return new FlagSpot("stock.lot", id);
    }

    @Override
    public String toString() {
        return model + " " + id;
    }
}

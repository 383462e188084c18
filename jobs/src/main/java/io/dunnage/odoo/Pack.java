package io.dunnage.odoo;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A way in which a product is packed (product.packaging up to 18, a further unit of the product from 19).
 *
 * @param name {@code Case 12}
 * @param contains how many of the product's own unit are in it
 */
public record Pack(
        String name, BigDecimal contains, @Nullable String barcode) {}

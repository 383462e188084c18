package io.dunnage.odoo;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A carton or pallet to be made known to Odoo.
 *
 * @param name its SSCC: Odoo does not keep names unique, so look for it first
 * @param shippingWeight in the unit that Odoo weighs in; absent: Odoo reckons from the products
 */
public record NewPackage(String name, @Nullable BigDecimal shippingWeight) {
    public NewPackage {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a package without a name");
        }
        if (shippingWeight != null && shippingWeight.signum() < 0) {
            throw new IllegalArgumentException("package " + name + " weighs " + shippingWeight);
        }
    }
}

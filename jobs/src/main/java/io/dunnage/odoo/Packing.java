package io.dunnage.odoo;

import java.util.List;

/**
 * How one product is packed.
 *
 * @param unitId the unit that its stock is kept in (uom.uom): what {@link Pack#contains} counts
 */
public record Packing(long unitId, List<Pack> packs) {
    public Packing {
        packs = List.copyOf(packs);
    }
}

package io.dunnage.odoo;

import java.math.BigDecimal;

/**
 * How much of a lot lies in a location and below: quants summed, because Odoo may keep several of the same kind, negative ones among
 * them.
 *
 * @param reserved part of {@code onHand} that open transfers have reserved
 */
public record LotStock(BigDecimal onHand, BigDecimal reserved) {
    /** A lot that is not there. */
    public static final LotStock NONE = new LotStock(BigDecimal.ZERO, BigDecimal.ZERO);

    LotStock plus(BigDecimal moreOnHand, BigDecimal moreReserved) {
        return new LotStock(onHand.add(moreOnHand), reserved.add(moreReserved));
    }
}

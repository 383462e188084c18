package io.dunnage.shipping;

import io.dunnage.exchange.TransferKits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * What is still to be shipped of one order, as the depositor's books have it.
 *
 * @param pickingId Odoo's id of the delivery, or of the back order that is open now
 * @param name the delivery's own name
 * @param kits the whole kits that some of the lines are parts of; looked up when the warehouse ships an item of no line
 */
record OpenOrder(long pickingId, String name, List<Line> lines, List<TransferKits.Kit> kits) {
    OpenOrder {
        lines = List.copyOf(lines);
        kits = List.copyOf(kits);
    }

    /** The same with its kits, under whose numbers the warehouse may confirm its lines. */
    OpenOrder with(List<TransferKits.Kit> some) {
        return new OpenOrder(pickingId, name, lines, some);
    }

    /** How an item is followed through the warehouse. */
    enum Tracking {
        NONE,
        LOT,
        SERIAL
    }

    /**
     * One line.
     *
     * @param number its place in the order we sent, from 1
     * @param item what a person calls the item
     * @param codes the numbers the item goes by, ours, each with its kind in front: {@code SKU P-1}, {@code BARCODE 0123}
     * @param open what is still to be shipped, in {@code unit}
     * @param unit Odoo's name of the unit
     */
    record Line(
            long moveId,
            int number,
            long productId,
            String item,
            Set<String> codes,
            Tracking tracking,
            BigDecimal open,
            String unit) {
        Line {
            codes = Set.copyOf(codes);
        }
    }
}

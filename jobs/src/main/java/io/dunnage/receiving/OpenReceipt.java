package io.dunnage.receiving;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * What is still to come of one notice, as the depositor's books have it.
 *
 * @param name the receipt's own name
 * @param returned whether a customer sends the goods back
 */
record OpenReceipt(String name, boolean returned, List<Line> lines) {
    OpenReceipt {
        lines = List.copyOf(lines);
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
     * @param id of Odoo's move
     * @param number its place in the notice we sent, from 1; 0 when it was on none
     * @param item what a person calls the item
     * @param codes the numbers the item goes by, ours, each with its kind in front: {@code SKU P-1}, {@code BARCODE 0123}
     * @param open what is still to come, in {@code unit}
     * @param unit Odoo's name of the unit
     * @param lots the lots that Odoo expects, where it knows
     */
    record Line(
            long id,
            int number,
            long productId,
            String item,
            Set<String> codes,
            Tracking tracking,
            BigDecimal open,
            String unit,
            List<String> lots) {
        Line {
            codes = Set.copyOf(codes);
            lots = List.copyOf(lots);
        }
    }
}

package io.dunnage.receiving;

import io.dunnage.exchange.TransferKits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * What is still to come of one notice, as the depositor's books have it.
 *
 * @param name the receipt's own name
 * @param kits the whole kits that some of the lines are parts of; looked up when an item of no line came
 * @param returned whether a customer sends the goods back
 */
record OpenReceipt(String name, boolean returned, List<Line> lines, List<TransferKits.Kit> kits) {
    OpenReceipt {
        lines = List.copyOf(lines);
        kits = List.copyOf(kits);
    }

    OpenReceipt(String name, boolean returned, List<Line> lines) {
        this(name, returned, lines, List.of());
    }

    /** The same with its kits, under whose numbers the warehouse may tell of its lines. */
    OpenReceipt with(List<TransferKits.Kit> some) {
        return new OpenReceipt(name, returned, lines, some);
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

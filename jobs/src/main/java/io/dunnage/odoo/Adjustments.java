package io.dunnage.odoo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes of stock that nobody ordered: found and lost goods, goods put on hold or released, goods thrown away. Each carries a marker in
 * the books and is looked for before it is done, so that a repeat changes nothing; after a lost answer ask again when no call can be at
 * work any more. Keep the changes of one warehouse one after the other.
 */
public final class Adjustments {
    private final Counting counting;
    private final Relocating relocating;
    private final Scrapping scrapping;

    Adjustments(OdooConnection odoo, Books books, StockReading stock, Locations locations, Changes changes) {
        this.counting = new Counting(odoo, books, stock, locations);
        this.relocating = new Relocating(odoo, books, stock, changes);
        this.scrapping = new Scrapping(odoo, books, stock);
    }

    /**
     * Adds to the stock or takes away from it (facts 2.7). The marker becomes the reference of Odoo's own stock move. On 17 the
     * bridge's user must be Inventory/Administrator.
     *
     * @param asked counts that give way to it; any other that waits there is a person's and stays
     */
    public StockBooking adjust(StockChange change, AskedCounts asked) {
        return counting.adjust(change, asked);
    }

    /** Moves goods to another place of the same warehouse, by an internal transfer whose origin is the marker. */
    public StockBooking move(Warehouse warehouse, StockChange change, long toLocationId) {
        return relocating.move(warehouse, change.positive(), toLocationId);
    }

    /** Throws goods away; the marker becomes the origin of Odoo's scrap order. */
    public StockBooking scrap(StockChange change) {
        return scrapping.scrap(change.positive());
    }

    /**
     * How much is taken from which quant, at most what lies there: those of the place itself first. Whoever calls has seen that all
     * together hold enough.
     */
    static Map<Quant, BigDecimal> taken(List<Quant> quants, BigDecimal quantity) {
        var taken = new LinkedHashMap<Quant, BigDecimal>();
        BigDecimal left = quantity;
        for (Quant quant : quants) {
            BigDecimal some = left.min(quant.quantity());
            if (some.signum() > 0) {
                taken.put(quant, some);
                left = left.subtract(some);
            }
        }
        return taken;
    }

    /** For a many2one that may be empty. */
    static Object orFalse(@Nullable Long id) {
        return id == null ? false : (Object) id;
    }
}

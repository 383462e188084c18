package io.dunnage.reconciliation;

import io.dunnage.ledger.StockStatement;
import io.dunnage.odoo.ItemCost;
import io.dunnage.odoo.Moved;
import io.dunnage.odoo.StockHistory.StockThen;
import io.dunnage.odoo.Warehouse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Both sets of books of one warehouse at a statement's instant, and what explains their difference.
 *
 * @param book Odoo's units by place, as finely as the statement tells
 * @param stated the warehouse's
 * @param lines how many lines of the statement were read
 * @param sum what their quantities add up to, as written
 * @param drifts where they differ
 * @param costs by item: names and costs of what Odoo knows
 * @param items by product
 * @param then Odoo's stock at the instant, as it was read
 * @param moves what moved in the days that the roll-forward covers, before and after the instant
 */
record Reckoning(
        Warehouse warehouse,
        StockStatement statement,
        Map<StockKey, BigDecimal> book,
        Map<StockKey, BigDecimal> stated,
        long lines,
        BigDecimal sum,
        List<Drift> drifts,
        Map<String, ItemCost> costs,
        Map<Long, String> items,
        StockThen then,
        List<Moved> moves) {
    /** What a stock unit of an item costs; zero where Odoo does not know the item. */
    BigDecimal cost(String item) {
        ItemCost known = costs.get(item);
        return known == null ? BigDecimal.ZERO : known.cost();
    }

    /** The places where the books differ; elsewhere differences may cancel each other out. */
    List<Drift> differing() {
        return drifts.stream().filter(drift -> drift.units().signum() != 0).toList();
    }
}

package io.dunnage.inventory;

import io.dunnage.odoo.StockChange;
import io.dunnage.odoo.Warehouse;

/** A change of the books, in Odoo's own terms, ready to be made. */
sealed interface AdjustmentStep {
    StockChange change();

    /** More or less of it in one place. */
    record Adjust(StockChange change) implements AdjustmentStep {}

    /** To another place of the warehouse. */
    record Move(Warehouse warehouse, StockChange change, long to) implements AdjustmentStep {}

    /** Away for good. */
    record Scrap(StockChange change) implements AdjustmentStep {}
}

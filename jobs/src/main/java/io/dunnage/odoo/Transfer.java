package io.dunnage.odoo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What deliveries and receipts have in common (stock.picking): goods that are to go from one place to another. */
public sealed interface Transfer permits Delivery, Receipt {
    long id();

    /** The number on the papers, unique per company. */
    String name();

    TransferState state();

    /** The latest change of the transfer or one of its lines; keep a cursor with an overlap (O2). */
    Instant changedAt();

    /** The transfer whose rest this is. */
    @Nullable
    Long backOrderOf();

    /** The transfers that hold the rest of this one. */
    List<Long> backOrders();
}

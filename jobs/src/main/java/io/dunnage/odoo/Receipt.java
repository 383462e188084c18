package io.dunnage.odoo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incoming transfer (stock.picking) as Odoo has it at the moment of reading: goods that a vendor, a customer or another warehouse
 * sends to the 3PL, or a back order of such.
 *
 * @param name the number on the 3PL's papers, unique per company
 * @param changedAt the latest change of the receipt or one of its moves; Odoo's whole seconds, so keep a cursor with an overlap (O2)
 * @param typeId the operation type, which tells the {@link Warehouse}
 * @param returnOf the delivery whose goods come back (return_id)
 * @param origin Odoo's word for where it comes from; for people, never match by it
 * @param purchaseOrder name of the purchase order
 * @param vendorReference partner_ref of the purchase order: the vendor's own number
 * @param salesOrder name of the sales order that a customer's goods come back from
 * @param scheduledAt when the goods are expected
 * @param deadline the latest promise (date_deadline)
 * @param note the instruction on the transfer as plain text
 * @param from who sends the goods
 * @param toLocationId where the goods go in
 * @param lines its moves in the order of their ids, cancelled ones included
 */
public record Receipt(
        long id,
        String name,
        TransferState state,
        Instant changedAt,
        long typeId,
        Source source,
        @Nullable Long backOrderOf,
        List<Long> backOrders,
        @Nullable Long returnOf,
        @Nullable String origin,
        @Nullable String purchaseOrder,
        @Nullable String vendorReference,
        @Nullable String salesOrder,
        @Nullable Instant scheduledAt,
        @Nullable Instant deadline,
        @Nullable String note,
        @Nullable Address from,
        long toLocationId,
        List<ReceiptLine> lines)
        implements Transfer {

    public Receipt {
        backOrders = List.copyOf(backOrders);
        lines = List.copyOf(lines);
    }

    /** What kind of place the goods come from (usage of the source location). */
    public enum Source {
        /** A purchase. */
        VENDOR,
        /** A return. */
        CUSTOMER,
        /** A transfer from another place of ours, or goods on their way from one. */
        OWN_STOCK
    }

    /** Whether the goods are on their way: announced to the warehouse, not come yet. */
    public boolean isExpected() {
        return state == TransferState.ASSIGNED;
    }
}

package io.dunnage.odoo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outgoing transfer to a customer (stock.picking) as Odoo has it at the moment of reading: one delivery of a sales order, or a
 * back order of one.
 *
 * @param name the depositor order number on the 3PL's papers, unique per company
 * @param changedAt the latest change of the transfer or one of its moves: Odoo's whole seconds, and the time at which its transaction
 *     began, so that a later commit may carry an earlier time (O2); keep a cursor with an overlap
 * @param deliveryTypeId the operation type, which tells the {@link Warehouse}
 * @param allAtOnce the customer wants one delivery with everything (move_type one)
 * @param backOrderOf the transfer whose rest this is
 * @param backOrders the transfers that hold the rest of this one
 * @param trackingReference carrier_tracking_ref, several joined by a comma
 * @param salesOrder name of the sales order; never match by origin, which differs by version
 * @param customerPurchaseOrder client_order_ref of the sales order
 * @param scheduledAt when the transfer is planned
 * @param deadline the latest promise (date_deadline)
 * @param promisedAt commitment_date of the sales order, what the customer was told
 * @param carrier name of the delivery method
 * @param note the instruction on the transfer as plain text
 * @param lines its moves in the order of their ids, cancelled ones included
 */
public record Delivery(
        long id,
        String name,
        TransferState state,
        Instant changedAt,
        long deliveryTypeId,
        boolean allAtOnce,
        @Nullable Long backOrderOf,
        List<Long> backOrders,
        @Nullable String trackingReference,
        @Nullable String salesOrder,
        @Nullable String customerPurchaseOrder,
        @Nullable Instant scheduledAt,
        @Nullable Instant deadline,
        @Nullable Instant promisedAt,
        @Nullable String carrier,
        @Nullable String note,
        @Nullable Address shipTo,
        List<DeliveryLine> lines)
        implements Transfer {

    public Delivery {
        backOrders = List.copyOf(backOrders);
        lines = List.copyOf(lines);
    }

    /** Whether every line that is not cancelled has all its goods reserved: {@code ASSIGNED} alone does not say so. */
    public boolean fullyReserved() {
        return lines.stream()
                .allMatch(line -> line.state() == MoveState.ASSIGNED
                        || line.state() == MoveState.CANCELLED
                        || line.state() == MoveState.DONE);
    }
}

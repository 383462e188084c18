package io.dunnage.odoo;

import java.util.List;
import java.util.stream.Stream;

/**
 * A receipt with the back orders that descend from it, in the order of their ids: a second receipt advice that quotes the first number
 * is for one of them.
 */
public record ReceiptChain(Receipt named, List<Receipt> backOrders) {
    public ReceiptChain {
        backOrders = List.copyOf(backOrders);
    }

    /** All of them, the named one first. */
    public Stream<Receipt> receipts() {
        return Stream.concat(Stream.of(named), backOrders.stream());
    }
}

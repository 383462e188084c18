package io.dunnage.odoo;

import java.util.List;
import java.util.stream.Stream;

/**
 * A delivery with the back orders that descend from it, in the order of their ids: a second confirmation that quotes the first number
 * is for one of them.
 */
public record DeliveryChain(Delivery named, List<Delivery> backOrders) {
    public DeliveryChain {
        backOrders = List.copyOf(backOrders);
    }

    /** All of them, the named one first. */
    public Stream<Delivery> deliveries() {
        return Stream.concat(Stream.of(named), backOrders.stream());
    }
}

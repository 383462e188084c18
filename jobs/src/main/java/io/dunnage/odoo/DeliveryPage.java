package io.dunnage.odoo;

import java.util.List;

/**
 * One page of changed deliveries, in the order of their ids.
 *
 * @param lastId where the next page goes on
 * @param more whether there may be a next page
 */
public record DeliveryPage(List<Delivery> deliveries, long lastId, boolean more) {
    public DeliveryPage {
        deliveries = List.copyOf(deliveries);
    }
}

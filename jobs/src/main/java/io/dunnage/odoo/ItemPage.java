package io.dunnage.odoo;

import java.util.List;

/**
 * One page of changed items, in the order of the product ids.
 *
 * @param lastId where the next page goes on
 * @param more whether there may be a next page
 */
public record ItemPage(List<Item> items, long lastId, boolean more) {
    public ItemPage {
        items = List.copyOf(items);
    }
}

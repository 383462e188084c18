package io.dunnage.odoo;

import java.util.List;

/**
 * One page of a warehouse's stock, in the order of the ids.
 *
 * @param lastId where the next page goes on
 * @param more whether there may be a next page
 */
public record QuantPage(List<Quant> quants, long lastId, boolean more) {
    public QuantPage {
        quants = List.copyOf(quants);
    }
}

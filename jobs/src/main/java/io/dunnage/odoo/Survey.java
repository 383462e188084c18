package io.dunnage.odoo;

import java.util.List;
import java.util.Set;

/**
 * What a warehouse of ours holds and has to ship, for whoever checks whether a partner can be told of it.
 *
 * @param products those that lie there
 * @param lots names of lots and serial numbers that lie there
 * @param open deliveries that are still to be shipped
 * @param unknownLocations of the locations that were asked for, those that Odoo does not have
 */
public record Survey(List<Product> products, Set<String> lots, List<Delivery> open, Set<String> unknownLocations) {
    public Survey {
        products = List.copyOf(products);
        lots = Set.copyOf(lots);
        open = List.copyOf(open);
        unknownLocations = Set.copyOf(unknownLocations);
    }
}

package io.dunnage.odoo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads what a warehouse holds: its stock, and the deliveries that are open. */
final class SurveyReader {
    private static final int PAGE = 200;

    private final OdooGateway gateway;
    private final Books books;
    private final Catalog catalog;

    SurveyReader(OdooGateway gateway, Books books, Catalog catalog) {
        this.gateway = gateway;
        this.books = books;
        this.catalog = catalog;
    }

    Survey of(Warehouse warehouse, Collection<String> locations) {
        var inside = List.<Object>of(
                Books.where("location_id", "child_of", warehouse.stockLocationId()),
                Books.where("location_id.usage", "=", "internal"));
        Set<Long> ids = new LinkedHashSet<>();
        Set<String> lots = new TreeSet<>();
        for (Row row : books.searchAll("stock.quant", inside, List.of("product_id", "lot_id"))) {
            ids.add(row.link("product_id").id());
            Row.Link lot = row.linkOrNull("lot_id");
            if (lot != null) {
                lots.add(lot.name());
            }
        }
        return new Survey(List.copyOf(catalog.products(ids).values()), lots, open(warehouse), unknown(locations));
    }

    private List<Delivery> open(Warehouse warehouse) {
        List<Delivery> open = new ArrayList<>();
        long after = 0;
        while (true) {
            DeliveryPage page = gateway.deliveriesChangedSince(List.of(warehouse), Instant.EPOCH, after, PAGE);
            page.deliveries().stream().filter(one -> one.state().isOpen()).forEach(open::add);
            if (!page.more()) {
                return open;
            }
            after = page.lastId();
        }
    }

    private Set<String> unknown(Collection<String> locations) {
        Set<String> unknown = new TreeSet<>(locations);
        if (!unknown.isEmpty()) {
            for (Row row : books.searchAll(
                    "stock.location", "complete_name", locations, List.of(), List.of("complete_name"))) {
                unknown.remove(row.text("complete_name"));
            }
        }
        return unknown;
    }
}

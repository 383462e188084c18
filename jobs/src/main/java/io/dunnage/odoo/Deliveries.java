package io.dunnage.odoo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds deliveries to customers. */
final class Deliveries {
    private final OdooConnection odoo;
    private final Books books;
    private final TransferSearch search;
    private final DeliveryReader reader;

    Deliveries(OdooConnection odoo, Books books, DeliveryReader reader) {
        this.odoo = odoo;
        this.books = books;
        this.search = new TransferSearch(books);
        this.reader = reader;
    }

    DeliveryPage changedSince(Collection<Warehouse> warehouses, Instant since, long afterId, int atMost) {
        var alsoWhileOpen = new ArrayList<>(List.of("move_line_ids.write_date", "partner_id.write_date"));
        if (odoo.session().dialect().hasSales()) {
            alsoWhileOpen.add("sale_id.write_date");
        }
        var page = search.changed(toCustomersFrom(warehouses), since, alsoWhileOpen, reader.fields(), afterId, atMost);
        return new DeliveryPage(reader.deliveries(page.rows()), page.lastId(), page.more());
    }

    Map<String, DeliveryChain> named(Collection<Warehouse> warehouses, Set<String> names) {
        var deliveries = reader.deliveries(search.families(toCustomersFrom(warehouses), names, reader.fields()));
        var chains = new HashMap<String, DeliveryChain>();
        for (Delivery delivery : deliveries) {
            if (names.contains(delivery.name())) {
                chains.put(
                        delivery.name(), new DeliveryChain(delivery, TransferSearch.backOrders(delivery, deliveries)));
            }
        }
        return chains;
    }

    List<Delivery> withIds(Set<Long> ids) {
        return reader.deliveries(books.searchAll("stock.picking", "id", ids, List.of(), reader.fields()));
    }

    /**
     * A lowered purchase order makes an outgoing transfer too, to the vendor (facts 7): only customers' are orders. Only what leaves
     * the warehouse itself: earlier steps of a route end within it, and a drop-shipment starts at the vendor.
     */
    private static List<Object> toCustomersFrom(Collection<Warehouse> warehouses) {
        var types = warehouses.stream().map(Warehouse::deliveryTypeId).toList();
        return List.of(
                Books.where("picking_type_id", "in", types),
                Books.where("location_id.usage", "!=", "supplier"),
                Books.where("location_dest_id.usage", "=", "customer"));
    }
}

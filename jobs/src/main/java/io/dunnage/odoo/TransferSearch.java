package io.dunnage.odoo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds rows of transfers: those that changed, page by page, and those of a name with the back orders that descend from them. */
final class TransferSearch {
    private static final int LARGEST_PAGE = 500;
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Books books;

    TransferSearch(Books books) {
        this.books = books;
    }

    /** A page of rows; the last id is the one that the next page begins after. */
    record Page(List<Row> rows, long lastId, boolean more) {}

    /**
     * Transfers other than drafts that changed at or after a time, by id.
     *
     * @param alsoWhileOpen paths to further times that count while the transfer is neither done nor cancelled: an edited
     *     reservation, order or address does not touch the transfer (facts 2.1)
     */
    Page changed(
            List<Object> scope,
            Instant since,
            List<String> alsoWhileOpen,
            List<String> fields,
            long afterId,
            int atMost) {
        if (atMost < 1 || atMost > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page of " + atMost);
        }
        var domain = new ArrayList<>(scope);
        domain.add(Books.where("state", "!=", "draft"));
        domain.add(Books.where("id", ">", afterId));
        domain.addAll(since(time(since), alsoWhileOpen));
        List<Row> found = books.search("stock.picking", domain, fields, atMost);
        long last = found.isEmpty() ? afterId : found.getLast().id();
        if (last < afterId) {
            throw new OdooFault.Unintelligible("stock.picking.search_read", "records out of order", null);
        }
        return new Page(found, last, found.size() == atMost);
    }

    /** As Odoo writes it in a search. */
    static String time(Instant instant) {
        return DATE_TIME.format(instant);
    }

    private static List<Object> since(String time, List<String> alsoWhileOpen) {
        var domain = new ArrayList<Object>();
        domain.add("|");
        domain.add("|");
        domain.add(Books.where("write_date", ">=", time));
        domain.add(Books.where("move_ids.write_date", ">=", time));
        domain.add("&");
        domain.add(Books.where("state", "not in", List.of("done", "cancel")));
        alsoWhileOpen.stream().skip(1).forEach(any -> domain.add("|"));
        alsoWhileOpen.forEach(path -> domain.add(Books.where(path, ">=", time)));
        return domain;
    }

    /** The transfers with these names, and all that descend from them as back orders. */
    List<Row> families(List<Object> scope, Set<String> names, List<String> fields) {
        return withBackOrders(scope, books.searchAll("stock.picking", "name", names, scope, fields), fields);
    }

    private List<Row> withBackOrders(List<Object> scope, List<Row> named, List<String> fields) {
        var rows = new LinkedHashMap<Long, Row>();
        List<Row> generation = named;
        while (!generation.isEmpty()) {
            generation.forEach(row -> rows.putIfAbsent(row.id(), row));
            // only those that have back orders are asked for them
            var parents = generation.stream()
                    .filter(row -> !row.ids("backorder_ids").isEmpty())
                    .map(Row::id)
                    .toList();
            generation = books.searchAll("stock.picking", "backorder_id", parents, scope, fields).stream()
                    .filter(row -> !rows.containsKey(row.id()))
                    .toList();
        }
        return List.copyOf(rows.values());
    }

    /** The back orders that descend from a transfer, oldest first. */
    static <T extends Transfer> List<T> backOrders(T named, Collection<T> all) {
        var family = new HashSet<>(Set.of(named.id()));
        var backOrders = new ArrayList<T>();
        // parents have smaller ids than their back orders
        for (T transfer :
                all.stream().sorted(Comparator.comparingLong(Transfer::id)).toList()) {
            Long parent = transfer.backOrderOf();
            if (parent != null && family.contains(parent) && family.add(transfer.id())) {
                backOrders.add(transfer);
            }
        }
        return backOrders;
    }
}

package io.dunnage.odoo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What lay in a warehouse at an instant of the past: what lies there now, less what moved since. */
public final class StockHistory {
    private static final List<String> FIELDS = List.of(
            "product_id", "lot_id", "location_id", "location_dest_id", "quantity_product_uom", "date", "reference");
    /** Goods that move while we count would be in one of the two readings alone. */
    private static final int TRIES = 5;

    private final Books books;
    private final StockReading stock;
    private final Items items;

    StockHistory(Books books, StockReading stock, Items items) {
        this.books = books;
        this.stock = stock;
        this.items = items;
    }

    private record Kept(long productId, @Nullable Long lotId, long locationId) {}

    /** The stock at an instant, and everything that moved since. */
    public record StockThen(List<StockLevel> levels, List<Moved> since) {
        public StockThen {
            levels = List.copyOf(levels);
            since = List.copyOf(since);
        }
    }

    /**
     * The stock of a warehouse as it was at an instant, summed per product, lot and place; nothing is reserved in the past. Read again
     * when goods moved meanwhile.
     *
     * @throws OdooFault when Odoo cannot be asked, or goods do not stop moving
     */
    public StockThen at(Warehouse warehouse, Instant instant) {
        List<Moved> since = moves(warehouse, instant);
        for (int tries = 0; tries < TRIES; tries++) {
            List<StockLevel> now = stock.levels(warehouse);
            List<Moved> again = moves(warehouse, instant);
            if (again.equals(since)) {
                return new StockThen(without(now, since), since);
            }
            since = again;
        }
        throw new OdooFault.Unintelligible(
                "stock.quant.search_read",
                "goods moved in " + warehouse.code() + " at each of " + TRIES
                        + " readings of its stock; run again when it is quieter",
                null);
    }

    /**
     * Everything that moved into the warehouse, out of it or within it after an instant, in order of ids; without goods whose stock is
     * not kept (consumables), and those of others.
     */
    public List<Moved> moves(Warehouse warehouse, Instant after) {
        var domain = List.<Object>of(
                Books.where("state", "=", "done"),
                Books.where("date", ">", TransferSearch.time(after)),
                Books.where("owner_id", "=", false),
                items.stored("product_id"),
                "|",
                Books.where("location_id", "child_of", warehouse.viewLocationId()),
                Books.where("location_dest_id", "child_of", warehouse.viewLocationId()));
        Map<Long, Moved.Usage> usages = new HashMap<>();
        Set<Long> inside = inside(warehouse);
        var moves = new ArrayList<Moved>();
        books.pages("stock.move.line", domain, FIELDS, page -> {
            learn(page, usages);
            for (Row row : page) {
                Instant when = row.time("date");
                if (when.isAfter(after)) {
                    moves.add(moved(row, when, usages, inside));
                }
            }
        });
        return moves;
    }

    private static Moved moved(Row row, Instant when, Map<Long, Moved.Usage> usages, Set<Long> inside) {
        long product = row.link("product_id").id();
        Row.Link lot = row.linkOrNull("lot_id");
        Row.Link from = row.link("location_id");
        Row.Link to = row.link("location_dest_id");
        String reference = row.textOrNull("reference");
        return new Moved(
                row.id(),
                product,
                lot == null ? null : new Lot(lot.id(), new Lot.Key(product, lot.name())),
                new Location(from.id(), from.name()),
                new Location(to.id(), to.name()),
                inside.contains(from.id()),
                inside.contains(to.id()),
                usages.getOrDefault(from.id(), Moved.Usage.OTHER),
                usages.getOrDefault(to.id(), Moved.Usage.OTHER),
                row.amount("quantity_product_uom"),
                when,
                reference == null ? "" : reference);
    }

    /** The places for goods of a warehouse. */
    private Set<Long> inside(Warehouse warehouse) {
        var domain = List.<Object>of(
                Books.where("location_id", "child_of", warehouse.viewLocationId()),
                Books.where("usage", "=", "internal"),
                Books.where("active", "in", List.of(true, false)));
        Set<Long> inside = new HashSet<>();
        books.searchAll("stock.location", domain, List.of("id")).forEach(row -> inside.add(row.id()));
        return inside;
    }

    /** What kind of places these lines name, as far as that is not known yet. */
    private void learn(List<Row> lines, Map<Long, Moved.Usage> usages) {
        Set<Long> places = new HashSet<>(Row.linked(lines, "location_id"));
        places.addAll(Row.linked(lines, "location_dest_id"));
        places.removeAll(usages.keySet());
        for (Row row : books.read("stock.location", places, List.of("usage"))) {
            usages.put(
                    row.id(),
                    switch (row.text("usage").toLowerCase(Locale.ROOT)) {
                        case "supplier" -> Moved.Usage.SUPPLIER;
                        case "customer" -> Moved.Usage.CUSTOMER;
                        case "internal" -> Moved.Usage.INTERNAL;
                        case "inventory" -> Moved.Usage.INVENTORY;
                        default -> Moved.Usage.OTHER;
                    });
        }
    }

    private static List<StockLevel> without(List<StockLevel> now, List<Moved> since) {
        var then = new LinkedHashMap<Kept, StockLevel>();
        for (StockLevel level : now) {
            add(then, level.productId(), level.lot(), level.location(), level.onHand());
        }
        for (Moved one : since) {
            if (one.enters()) {
                add(then, one.productId(), one.lot(), one.to(), one.quantity().negate());
            }
            if (one.leaves()) {
                add(then, one.productId(), one.lot(), one.from(), one.quantity());
            }
        }
        return then.values().stream()
                .filter(level -> level.onHand().signum() != 0)
                .toList();
    }

    private static void add(
            Map<Kept, StockLevel> to, long product, @Nullable Lot lot, Location location, BigDecimal units) {
        to.merge(
                new Kept(product, lot == null ? null : lot.id(), location.id()),
                new StockLevel(product, lot, location, units, BigDecimal.ZERO),
                (one, more) ->
                        new StockLevel(product, lot, location, one.onHand().add(more.onHand()), BigDecimal.ZERO));
    }
}

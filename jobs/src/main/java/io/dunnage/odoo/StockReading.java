package io.dunnage.odoo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What lies in the warehouses by Odoo's book, goods that belong to others left out. */
public final class StockReading {
    private static final int LARGEST_PAGE = 2000;
    private static final List<String> FIELDS =
            List.of("product_id", "lot_id", "location_id", "package_id", "quantity", "reserved_quantity");

    private final Books books;

    StockReading(Books books) {
        this.books = books;
    }

    private record Kept(long productId, @Nullable Long lotId, long locationId) {}

    /**
     * A page of the stock of a warehouse, its places for damaged and held goods included.
     *
     * @param afterId 0 for the first page, then {@link QuantPage#lastId()}
     * @param atMost size of the page, 1 to 2000
     */
    public QuantPage page(Warehouse warehouse, long afterId, int atMost) {
        if (atMost < 1 || atMost > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page of " + atMost);
        }
        var domain = new ArrayList<>(below(warehouse.viewLocationId()));
        domain.add(Books.where("id", ">", afterId));
        List<Quant> quants = books.search("stock.quant", domain, FIELDS, atMost).stream()
                .map(StockReading::quant)
                .toList();
        long last = quants.isEmpty() ? afterId : quants.getLast().id();
        return new QuantPage(quants, last, quants.size() == atMost);
    }

    /** The whole stock of a warehouse, summed per product, lot and place; places that hold nothing are left out. */
    public List<StockLevel> levels(Warehouse warehouse) {
        var levels = new LinkedHashMap<Kept, StockLevel>();
        books.pages(
                "stock.quant",
                below(warehouse.viewLocationId()),
                FIELDS,
                page -> page.forEach(row -> add(levels, quant(row))));
        return levels.values().stream()
                .filter(level ->
                        level.onHand().signum() != 0 || level.reserved().signum() != 0)
                .toList();
    }

    private static void add(Map<Kept, StockLevel> levels, Quant quant) {
        levels.merge(
                new Kept(quant.productId(), quant.lotId(), quant.location().id()),
                new StockLevel(quant.productId(), quant.lot(), quant.location(), quant.quantity(), quant.reserved()),
                (one, more) -> new StockLevel(
                        one.productId(),
                        one.lot(),
                        one.location(),
                        one.onHand().add(more.onHand()),
                        one.reserved().add(more.reserved())));
    }

    /** The quants of one product and lot in a place and below; those of the place itself and those without a package first. */
    List<Quant> at(long productId, @Nullable Long lotId, long locationId) {
        var domain = new ArrayList<>(below(locationId));
        domain.add(Books.where("product_id", "=", productId));
        domain.add(Books.where("lot_id", "=", lotId == null ? false : (Object) lotId));
        return books.searchAll("stock.quant", domain, FIELDS).stream()
                .map(StockReading::quant)
                .sorted((one, other) -> Integer.compare(rank(one, locationId), rank(other, locationId)))
                .toList();
    }

    static BigDecimal onHand(List<Quant> quants) {
        return quants.stream().map(Quant::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static int rank(Quant quant, long locationId) {
        return (quant.location().id() == locationId ? 0 : 2) + (quant.packageId() == null ? 0 : 1);
    }

    static List<Object> below(long locationId) {
        return List.of(
                Books.where("location_id", "child_of", locationId),
                Books.where("location_id.usage", "=", "internal"),
                Books.where("owner_id", "=", false));
    }

    static Quant quant(Row row) {
        Row.Link lot = row.linkOrNull("lot_id");
        Row.Link location = row.link("location_id");
        long product = row.link("product_id").id();
        return new Quant(
                row.id(),
                product,
                lot == null ? null : new Lot(lot.id(), new Lot.Key(product, lot.name())),
                new Location(location.id(), location.name()),
                row.linkedOrNull("package_id"),
                row.amount("quantity"),
                row.amount("reserved_quantity"));
    }
}

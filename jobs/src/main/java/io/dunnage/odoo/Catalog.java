package io.dunnage.odoo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Products, lots and what lies where. */
final class Catalog {
    private static final Map<String, Product.Tracking> TRACKING = Map.of(
            "none", Product.Tracking.NONE,
            "lot", Product.Tracking.LOT,
            "serial", Product.Tracking.SERIAL);
    static final List<String> FIELDS = List.of("default_code", "barcode", "name", "tracking", "uom_id");

    private final OdooConnection odoo;
    private final Books books;

    Catalog(OdooConnection odoo, Books books) {
        this.odoo = odoo;
        this.books = books;
    }

    /** By id, those that are no longer sold included. */
    Map<Long, Product> products(Collection<Long> ids) {
        var products = new LinkedHashMap<Long, Product>();
        for (Row row : books.read("product.product", ids, FIELDS)) {
            products.put(row.id(), product(row));
        }
        return products;
    }

    Map<String, List<Product>> products(Product.Code kind, Set<String> codes) {
        var products = new LinkedHashMap<String, List<Product>>();
        for (Row row : books.searchAll("product.product", kind.field(), codes, List.of(), FIELDS)) {
            products.computeIfAbsent(row.text(kind.field()), any -> new ArrayList<>())
                    .add(product(row));
        }
        return products;
    }

    Map<Lot.Key, Lot> lots(Set<Lot.Key> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        var products = keys.stream().map(Lot.Key::productId).distinct().toList();
        var names = keys.stream().map(Lot.Key::name).distinct().toList();
        var lots = new LinkedHashMap<Lot.Key, Lot>();
        var ofProducts = List.<Object>of(
                Books.where("product_id", "in", products),
                Books.where("company_id", "in", List.of(false, odoo.company())));
        for (Row row : books.searchAll("stock.lot", "name", names, ofProducts, List.of("name", "product_id"))) {
            var key = new Lot.Key(row.link("product_id").id(), row.text("name"));
            if (keys.contains(key)) {
                lots.putIfAbsent(key, new Lot(row.id(), key));
            }
        }
        return lots;
    }

    Map<Long, LotStock> lotStock(long locationId, Set<Long> lotIds) {
        var stock = new LinkedHashMap<Long, LotStock>();
        lotIds.forEach(lot -> stock.put(lot, LotStock.NONE));
        var below = List.<Object>of(
                Books.where("location_id", "child_of", locationId), Books.where("location_id.usage", "=", "internal"));
        var fields = List.of("lot_id", "quantity", "reserved_quantity");
        for (Row row : books.searchAll("stock.quant", "lot_id", lotIds, below, fields)) {
            stock.computeIfPresent(
                    row.link("lot_id").id(),
                    (lot, sum) -> sum.plus(row.amount("quantity"), row.amount("reserved_quantity")));
        }
        return stock;
    }

    static Product product(Row row) {
        return new Product(
                row.id(),
                row.textOrNull("default_code"),
                row.textOrNull("barcode"),
                row.text("name"),
                row.choice("tracking", TRACKING),
                row.link("uom_id").name());
    }
}

package io.dunnage.odoo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The depositor's products as an item catalog needs them: goods and kits, no services. */
public final class Items {
    private static final String PRODUCT = "product.product";
    private static final int LARGEST_PAGE = 500;

    private final OdooConnection odoo;
    private final Books books;
    private volatile @Nullable Set<String> known;

    Items(OdooConnection odoo, Books books) {
        this.odoo = odoo;
        this.books = books;
    }

    /** All units of measure, in one question; keep them for as long as one reading of the books should last. */
    public Units units() {
        return Units.read(books, odoo.session().dialect().movesAreNamed());
    }

    /**
     * What products are called and cost, with their category, by id; those that may not be seen are missing. The cost is the company's own
     * (standard_price, facts of Odoo's valuation).
     */
    public Map<Long, ItemCost> costs(Collection<Long> productIds) {
        Map<Long, ItemCost> costs = new LinkedHashMap<>();
        for (Row row : books.read(PRODUCT, productIds, List.of("default_code", "name", "standard_price", "categ_id"))) {
            String sku = row.textOrNull("default_code");
            Row.Link category = row.linkOrNull("categ_id");
            costs.put(
                    row.id(),
                    new ItemCost(
                            row.id(),
                            sku == null ? "" : sku,
                            row.text("name"),
                            row.amount("standard_price"),
                            category == null ? "" : category.name()));
        }
        return costs;
    }

    /** The paths of all product categories, {@code All / Saleable / Spare parts}. */
    public Set<String> categories() {
        var paths = new LinkedHashSet<String>();
        books.searchAll("product.category", List.of(), List.of("complete_name"))
                .forEach(row -> paths.add(row.text("complete_name")));
        return paths;
    }

    /**
     * A page of the products that changed at or after a time, themselves or in the way they are packed; those that are out of use
     * included, so that a warehouse can be told.
     *
     * @param afterId 0 for the first page, then {@link ItemPage#lastId()}
     * @param atMost size of the page, 1 to 500
     */
    public ItemPage changedSince(Instant since, long afterId, int atMost) {
        if (atMost < 1 || atMost > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page of " + atMost);
        }
        String time = TransferSearch.time(since);
        var domain = new ArrayList<Object>();
        domain.add(Books.where("type", "in", List.of("product", "consu")));
        domain.add(Books.where("active", "in", List.of(true, false)));
        domain.add(Books.where("id", ">", afterId));
        domain.add("|");
        domain.add("|");
        domain.add(Books.where("write_date", ">=", time));
        domain.add(Books.where("product_tmpl_id.write_date", ">=", time));
        domain.add(Books.where("id", "in", repacked(time)));
        List<Row> rows = books.search(PRODUCT, domain, fields(), atMost);
        var packs = packs(rows);
        var items = rows.stream()
                .map(row -> item(row, packs.getOrDefault(row.id(), List.of())))
                .toList();
        return new ItemPage(items, rows.isEmpty() ? afterId : rows.getLast().id(), rows.size() == atMost);
    }

    /** How products are packed, by the id of the product; those that have no packs are missing. */
    public Map<Long, List<Pack>> packs(Collection<Long> productIds) {
        return packs(packed(productIds));
    }

    /** The same with the unit that the packs are counted in; products without packs have an empty list. */
    public Map<Long, Packing> packing(Collection<Long> productIds) {
        List<Row> products = packed(productIds);
        var packs = packs(products);
        return products.stream()
                .collect(Collectors.toMap(
                        Row::id, row -> new Packing(row.link("uom_id").id(), packs.getOrDefault(row.id(), List.of()))));
    }

    private List<Row> packed(Collection<Long> productIds) {
        return books.read(PRODUCT, productIds, has("uom_ids") ? List.of("uom_id", "uom_ids") : List.of("uom_id"));
    }

    private Map<Long, List<Pack>> packs(List<Row> products) {
        if (products.isEmpty()) {
            return Map.of();
        }
        return odoo.session().dialect().movesAreNamed() ? packagings(products) : furtherUnits(products);
    }

    /** Up to 18. */
    private Map<Long, List<Pack>> packagings(List<Row> products) {
        var packs = new HashMap<Long, List<Pack>>();
        var ids = products.stream().map(Row::id).toList();
        var domain = List.<Object>of(Books.where("product_id", "in", ids));
        for (Row row : allowed("product.packaging", domain, "product_id", "name", "qty", "barcode")) {
            if (row.amount("qty").signum() > 0) {
                packs.computeIfAbsent(row.link("product_id").id(), any -> new ArrayList<>())
                        .add(new Pack(row.text("name"), row.amount("qty"), row.textOrNull("barcode")));
            }
        }
        return packs;
    }

    /** From 19: units that the product is also sold in, with a barcode for some. */
    private Map<Long, List<Pack>> furtherUnits(List<Row> products) {
        if (!has("uom_ids")) {
            return Map.of();
        }
        Units units = units();
        var ids = products.stream().map(Row::id).toList();
        var barcodes = new HashMap<List<Long>, String>();
        var domain = List.<Object>of(Books.where("product_id", "in", ids));
        for (Row row : allowed("product.uom", domain, "product_id", "uom_id", "barcode")) {
            var key = List.of(row.link("product_id").id(), row.link("uom_id").id());
            barcodes.putIfAbsent(key, row.text("barcode"));
        }
        var packs = new HashMap<Long, List<Pack>>();
        for (Row product : products) {
            for (long id : product.ids("uom_ids")) {
                Units.Unit unit = units.unit(id);
                if (unit != null
                        && units.convert(
                                        BigDecimal.ONE,
                                        id,
                                        product.link("uom_id").id())
                                instanceof Converted.Exact one) {
                    packs.computeIfAbsent(product.id(), any -> new ArrayList<>())
                            .add(new Pack(unit.name(), one.quantity(), barcodes.get(List.of(product.id(), id))));
                }
            }
        }
        return packs;
    }

    private List<Long> repacked(String time) {
        String model = odoo.session().dialect().movesAreNamed() ? "product.packaging" : "product.uom";
        var ids = new LinkedHashSet<Long>();
        for (Row row : allowed(model, List.of(Books.where("write_date", ">=", time)), "product_id")) {
            Long product = row.linkedOrNull("product_id");
            if (product != null) {
                ids.add(product);
            }
        }
        return List.copyOf(ids);
    }

    /** Packs are for those who may see them: a database without them has none. */
    private List<Row> allowed(String model, List<Object> domain, String... fields) {
        OdooCall call = OdooCall.onModel(model, "search_read")
                .leading("domain", domain)
                .named("fields", List.of(fields))
                .named("order", "id");
        JsonNode answer = odoo.askIfAllowed(call);
        return answer == null ? List.of() : Row.list(call.toString(), answer);
    }

    /** Of a field that links to a product: whether its stock is kept. A move of other goods leaves no trace in stock.quant. */
    List<Object> stored(String product) {
        if (has("is_storable")) {
            return Books.where(product + ".is_storable", "=", true);
        }
        return has("detailed_type")
                ? Books.where(product + ".detailed_type", "=", "product")
                : Books.where(product, "!=", false);
    }

    private Item item(Row row, List<Pack> packs) {
        BigDecimal weight = row.amount("weight");
        BigDecimal volume = row.amount("volume");
        boolean storable = has("is_storable")
                ? row.flag("is_storable")
                : !has("detailed_type") || row.text("detailed_type").equals("product");
        return new Item(
                Catalog.product(row),
                row.flag("active"),
                storable,
                has("use_expiration_date") && row.flag("use_expiration_date"),
                weight.signum() > 0 ? weight : null,
                has("weight_uom_name") ? row.textOrNull("weight_uom_name") : null,
                volume.signum() > 0 ? volume : null,
                row.time("write_date"),
                packs);
    }

    private List<String> fields() {
        var fields = new LinkedHashSet<>(Catalog.FIELDS);
        fields.addAll(List.of("active", "weight", "volume", "write_date"));
        fields.addAll(known());
        return List.copyOf(fields);
    }

    private boolean has(String field) {
        return known().contains(field);
    }

    /** Which of the fields that differ by version and module this Odoo has; asked once. */
    private Set<String> known() {
        Set<String> found = known;
        if (found == null) {
            var asked = List.of("detailed_type", "is_storable", "uom_ids", "use_expiration_date", "weight_uom_name");
            JsonNode answer = odoo.ask(OdooCall.onModel(PRODUCT, "fields_get")
                    .leading("allfields", asked)
                    .named("attributes", List.of("type")));
            found = asked.stream().filter(answer::has).collect(Collectors.toUnmodifiableSet());
            known = found;
        }
        return found;
    }
}

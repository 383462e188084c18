package io.dunnage.odoo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Places of the warehouses by what people call them; what was found once is remembered as long as the gateway lives. */
public final class Locations {
    private static final Set<String> HOLDING_OUR_GOODS = Set.of("internal", "transit");

    private final Books books;
    private final Map<Named, Location> found = new ConcurrentHashMap<>();
    private final Map<Long, String> usages = new ConcurrentHashMap<>();

    Locations(Books books) {
        this.books = books;
    }

    private record Named(long warehouseId, String name) {}

    /**
     * By the name that was asked for: the complete name ({@code TPL/Damaged}), the barcode, or the name below the warehouse ({@code
     * Damaged}), in this order. Places that are not of this warehouse, are no places for goods or do not exist are missing from the
     * answer: a person must make them in Odoo or correct the partner's table.
     */
    public Map<String, Location> named(Warehouse warehouse, Collection<String> names) {
        var answer = new LinkedHashMap<String, Location>();
        var unknown = new LinkedHashSet<String>();
        for (String name : names) {
            Location known = found.get(new Named(warehouse.id(), name));
            if (known == null) {
                unknown.add(name);
            } else {
                answer.put(name, known);
            }
        }
        if (!unknown.isEmpty()) {
            var all = search(warehouse, unknown);
            for (String name : unknown) {
                Location location = all.of(name, warehouse.code());
                if (location != null) {
                    found.put(new Named(warehouse.id(), name), location);
                    answer.put(name, location);
                }
            }
        }
        return answer;
    }

    private record Index(Map<String, Location> byName, Map<String, Location> byBarcode) {
        @Nullable
        Location of(String name, String warehouse) {
            Location location = byName.get(name);
            if (location == null) {
                location = byBarcode.get(name);
            }
            return location == null ? byName.get(warehouse + "/" + name) : location;
        }
    }

    private Index search(Warehouse warehouse, Set<String> names) {
        var complete = new ArrayList<>(names);
        names.forEach(name -> complete.add(warehouse.code() + "/" + name));
        var domain = List.<Object>of(
                Books.where("location_id", "child_of", warehouse.viewLocationId()),
                Books.where("usage", "=", "internal"),
                "|",
                Books.where("complete_name", "in", complete),
                Books.where("barcode", "in", List.copyOf(names)));
        var byName = new HashMap<String, Location>();
        var byBarcode = new HashMap<String, Location>();
        for (Row row : books.searchAll("stock.location", domain, List.of("complete_name", "barcode"))) {
            var location = new Location(row.id(), row.text("complete_name"));
            byName.putIfAbsent(location.name(), location);
            String barcode = row.textOrNull("barcode");
            if (barcode != null) {
                byBarcode.putIfAbsent(barcode, location);
            }
        }
        return new Index(byName, byBarcode);
    }

    /** Whether goods that lie there are ours to count; otherwise they are a vendor's, a customer's, or lost. */
    boolean holdsOurGoods(long locationId) {
        String usage = usages.get(locationId);
        if (usage == null) {
            for (Row row : books.read("stock.location", List.of(locationId), List.of("usage"))) {
                usages.put(row.id(), row.text("usage"));
            }
            usage = usages.getOrDefault(locationId, "");
        }
        return HOLDING_OUR_GOODS.contains(usage);
    }
}

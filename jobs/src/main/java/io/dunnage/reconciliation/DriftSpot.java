package io.dunnage.reconciliation;

import io.dunnage.ledger.KeptDrift;
import io.dunnage.ledger.TraceId;
import io.dunnage.odoo.FlagSpot;
import io.dunnage.odoo.ItemCost;
import io.dunnage.odoo.Lot;
import io.dunnage.odoo.OdooGateway;
import io.dunnage.odoo.Product;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where Odoo keeps what a drift is about.
 *
 * @param product null when Odoo knows it only by its id, or several by its number
 * @param lot null for goods without, and where the books are compared without lots
 */
record DriftSpot(
        long productId, @Nullable Product product, @Nullable Lot lot) {
    /** By the drift's id; one of an item that Odoo does not know is missing. */
    static Map<TraceId, DriftSpot> of(OdooGateway odoo, Collection<KeptDrift> drifts) {
        Map<String, List<Product>> products = products(odoo, drifts);
        Set<Lot.Key> keys = new HashSet<>();
        for (KeptDrift drift : drifts) {
            productId(drift, products).ifPresent(id -> {
                if (!drift.place().lot().isBlank()) {
                    keys.add(new Lot.Key(id, drift.place().lot()));
                }
            });
        }
        Map<Lot.Key, Lot> lots = keys.isEmpty() ? Map.of() : odoo.lots(keys);
        Map<TraceId, DriftSpot> spots = new HashMap<>();
        for (KeptDrift drift : drifts) {
            productId(drift, products).ifPresent(id -> {
                List<Product> named = products.getOrDefault(drift.place().item(), List.of());
                Lot lot = drift.place().lot().isBlank()
                        ? null
                        : lots.get(new Lot.Key(id, drift.place().lot()));
                spots.put(drift.id(), new DriftSpot(id, named.size() == 1 ? named.getFirst() : null, lot));
            });
        }
        return spots;
    }

    /** By the drift's id, the path of its item's category in Odoo; one of an item that has none is missing. */
    static Map<TraceId, String> categories(OdooGateway odoo, Collection<KeptDrift> drifts) {
        Map<String, List<Product>> products = products(odoo, drifts);
        Map<TraceId, Long> ids = new HashMap<>();
        drifts.forEach(drift -> productId(drift, products).ifPresent(id -> ids.put(drift.id(), id)));
        Map<Long, ItemCost> items = odoo.items().costs(new HashSet<>(ids.values()));
        Map<TraceId, String> categories = new HashMap<>();
        ids.forEach((drift, id) -> {
            ItemCost item = items.get(id);
            if (item != null && !item.category().isEmpty()) {
                categories.put(drift, item.category());
            }
        });
        return categories;
    }

    private static Map<String, List<Product>> products(OdooGateway odoo, Collection<KeptDrift> drifts) {
        Set<String> skus = new HashSet<>();
        drifts.stream()
                .map(drift -> drift.place().item())
                .filter(item -> !isOdooId(item))
                .forEach(skus::add);
        return skus.isEmpty() ? Map.of() : odoo.products(Product.Code.SKU, skus);
    }

    private static Optional<Long> productId(KeptDrift drift, Map<String, List<Product>> products) {
        String item = drift.place().item();
        return isOdooId(item)
                ? Optional.of(Long.parseLong(item.substring(1)))
                : products.getOrDefault(item, List.of()).stream()
                        .map(Product::id)
                        .findFirst();
    }

    /** The book calls a product without a number by Odoo's own. */
    private static boolean isOdooId(String item) {
        return item.matches("#[0-9]{1,18}");
    }

    FlagSpot flag() {
        return lot == null ? FlagSpot.product(productId) : FlagSpot.lot(lot.id());
    }
}

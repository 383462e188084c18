package io.dunnage.reconciliation;

import io.dunnage.document.ItemId;
import io.dunnage.document.Quantity;
import io.dunnage.exchange.OurQuantity;
import io.dunnage.exchange.PartnerItems;
import io.dunnage.exchange.StockUnits;
import io.dunnage.odoo.OdooGateway;
import io.dunnage.odoo.Product;
import io.dunnage.partner.PartnerProfile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The partner's items as the book calls them. All products of a reckoning are asked for together. */
final class OurItems {
    private final PartnerItems items;
    private final OdooGateway odoo;
    private final Map<String, Product> byCode = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    OurItems(PartnerProfile profile, OdooGateway odoo, LocalDate day) {
        this.items = new PartnerItems(profile, day, new StockUnits(odoo));
        this.odoo = odoo;
    }

    /** How the book calls a product: by its number, or by Odoo's own where it has none. */
    static String name(Product product) {
        return product.sku() == null ? "#" + product.id() : product.sku();
    }

    /** Asks Odoo for all of them that it was not asked for yet. */
    void learn(Collection<ItemId> all) {
        Map<Product.Code, Set<String>> wanted = new HashMap<>();
        for (ItemId item : new HashSet<>(all)) {
            for (String code : items.ours(item)) {
                if (asked.add(code)) {
                    int space = code.indexOf(' ');
                    wanted.computeIfAbsent(Product.Code.valueOf(code.substring(0, space)), any -> new HashSet<>())
                            .add(code.substring(space + 1));
                }
            }
        }
        List<Product> found = new ArrayList<>();
        wanted.forEach((kind, codes) -> odoo.products(kind, codes).values().forEach(found::addAll));
        found.forEach(this::know);
    }

    /** A product that the book itself names. */
    void know(Product product) {
        PartnerItems.codesOf(product).forEach(code -> byCode.putIfAbsent(code, product));
    }

    private Optional<Product> product(ItemId item) {
        return items.ours(item).stream()
                .filter(byCode::containsKey)
                .map(byCode::get)
                .findFirst();
    }

    boolean isStranger(ItemId item) {
        return product(item).isEmpty();
    }

    String name(ItemId item) {
        return product(item).map(OurItems::name).orElse(item.primary());
    }

    /** Of a sum of many quantities, which may be larger than any of them may be written. */
    BigDecimal units(ItemId item, BigDecimal amount, String unit) {
        return Quantity.holds(amount) ? units(item, new Quantity(amount, unit)) : amount;
    }

    /** In the stock unit; as written where no factor is known, which then shows as a difference that a pack explains. */
    BigDecimal units(ItemId item, Quantity quantity) {
        return product(item)
                .map(product -> items.inOurs(quantity, product.id(), product.unit()))
                .map(ours -> ours instanceof OurQuantity.Exact(BigDecimal units) ? units : quantity.amount())
                .orElse(quantity.amount());
    }
}

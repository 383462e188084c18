package io.dunnage.odoo;

import io.dunnage.odoo.Valuation.Told;
import io.dunnage.odoo.Valuation.Valued;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Odoo's inventory valuation, by product, as the product itself tells it: the sum of its valuation layers (value_svl and quantity_svl up
 * to 18), total_value from 19, which has no layers. Inventory/User may read these; the layers themselves and product.value are for
 * Inventory/Administrator. It is kept by company, not by warehouse.
 */
public final class Valuations {
    private static final String PRODUCT = "product.product";
    private static final int PRODUCTS = 500;

    private final OdooConnection odoo;
    private volatile @Nullable Fields known;

    Valuations(OdooConnection odoo) {
        this.odoo = odoo;
    }

    /** What this Odoo calls them; null what it does not have. */
    private record Fields(@Nullable String value, @Nullable String units) {
        List<String> names() {
            var names = new ArrayList<String>();
            if (value != null) {
                names.add(value);
            }
            if (units != null) {
                names.add(units);
            }
            return names;
        }
    }

    /**
     * The valuation of some products as of now. A product whose units differ is read once more: goods may have moved between the
     * questions.
     */
    public Valuation of(Collection<Long> products) {
        Fields fields = fields();
        Map<Long, Valued> valued = new LinkedHashMap<>();
        Told told = fields.value() == null ? Told.NO_VALUATION : Told.VALUED;
        List<Long> all = List.copyOf(Set.copyOf(products)).stream().sorted().toList();
        for (List<Long> some : Books.portions(all, PRODUCTS)) {
            if (!read(some, fields, valued)) {
                told = Told.NOT_READABLE;
            }
        }
        Set<Long> again = valued.entrySet().stream()
                .filter(one -> differs(one.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        for (List<Long> some : Books.portions(List.copyOf(again), PRODUCTS)) {
            read(some, fields, valued);
        }
        return new Valuation(valued, told);
    }

    private static boolean differs(Valued one) {
        return one.units() != null && one.units().compareTo(one.onHand()) != 0;
    }

    /** Whether Odoo told what they are worth. */
    private boolean read(List<Long> products, Fields fields, Map<Long, Valued> valued) {
        Map<Long, BigDecimal> onHand = onHand(products);
        Map<Long, Row> worth = worth(products, fields);
        for (long product : products) {
            Row row = worth == null ? null : worth.get(product);
            valued.put(
                    product,
                    new Valued(
                            onHand.getOrDefault(product, BigDecimal.ZERO),
                            amount(row, fields.units()),
                            amount(row, fields.value())));
        }
        return worth != null;
    }

    private static @Nullable BigDecimal amount(@Nullable Row row, @Nullable String field) {
        return row == null || field == null ? null : row.amount(field);
    }

    /** Null when we may not read it. */
    private @Nullable Map<Long, Row> worth(List<Long> products, Fields fields) {
        if (fields.value() == null) {
            return Map.of();
        }
        OdooCall call = OdooCall.onRecords(PRODUCT, "read", products).leading("fields", fields.names());
        JsonNode answer = odoo.askIfAllowed(call);
        return answer == null
                ? null
                : Row.list(call.toString(), answer).stream().collect(Collectors.toMap(Row::id, row -> row));
    }

    private Map<Long, BigDecimal> onHand(List<Long> products) {
        var domain = List.<Object>of(
                Books.where("product_id", "in", products),
                Books.where("location_id.usage", "in", List.of("internal", "transit")),
                Books.where("location_id.company_id", "=", odoo.company()),
                Books.where("owner_id", "=", false));
        OdooCall call = OdooCall.onModel("stock.quant", "read_group")
                .leading("domain", domain)
                .leading("fields", List.of("quantity:sum"))
                .leading("groupby", List.of("product_id"))
                .named("lazy", false);
        Map<Long, BigDecimal> onHand = new HashMap<>();
        for (Row group : Row.list(call.toString(), odoo.ask(call))) {
            onHand.put(group.link("product_id").id(), group.amount("quantity"));
        }
        return onHand;
    }

    private Fields fields() {
        Fields found = known;
        if (found == null) {
            JsonNode answer = odoo.ask(OdooCall.onModel(PRODUCT, "fields_get")
                    .leading("allfields", List.of("value_svl", "quantity_svl", "total_value"))
                    .named("attributes", List.of("type")));
            String value = answer.has("value_svl") ? "value_svl" : answer.has("total_value") ? "total_value" : null;
            found = new Fields(value, answer.has("quantity_svl") ? "quantity_svl" : null);
            known = found;
        }
        return found;
    }
}

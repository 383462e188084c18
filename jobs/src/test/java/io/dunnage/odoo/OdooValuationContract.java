package io.dunnage.odoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contract of worth: what Odoo's own valuation says, read with the least rights, and the category of an item. */
abstract class OdooValuationContract extends OdooHistoryContract {
    @Test
    void goods_at_standard_cost_are_worth_what_is_on_hand_of_them_whoever_asks() {
        long product = product("7.25");
        assertThat(valued(product)).satisfies(none -> {
            assertThat(none.onHand()).isZero();
            assertThat(none.value()).isZero();
        });
        come(product, "12");
        assertThat(valued(product)).satisfies(some -> {
            assertThat(some.onHand()).isEqualByComparingTo("12");
            assertThat(some.value()).isEqualByComparingTo("87");
            assertUnits(some, "12");
        });
        try (var keeper = stockKeeper()) {
            var seen = keeper.valuations().of(Set.of(product));
            assertThat(seen.told()).isEqualTo(Valuation.Told.VALUED);
            assertThat(seen.products()).containsEntry(product, valued(product));
        }
    }

    @Test
    void another_cost_values_again_what_is_there_and_goods_that_leave_take_their_value_along() {
        long product = product("2");
        come(product, "10");
        planner.write("product.product", product, Map.of("standard_price", 3));
        assertThat(valued(product).value()).isEqualByComparingTo("30");
        long transfer = planner.transfer(
                warehouse.deliveryTypeId(),
                warehouse.stockLocationId(),
                planner.one("stock.location", "usage", "customer"),
                sku(product),
                amount("4"),
                "by hand");
        done(transfer);
        assertThat(valued(product)).satisfies(rest -> {
            assertThat(rest.onHand()).isEqualByComparingTo("6");
            assertThat(rest.value()).isEqualByComparingTo("18");
            assertUnits(rest, "6");
        });
    }

    @Test
    void goods_on_hold_are_worth_as_much_as_those_for_sale() {
        long product = product("5");
        come(product, "8");
        long hold = planner.place(warehouse, "Hold");
        var held = change(sku(product), null, warehouse.stockLocationId(), "3");
        assertThat(odoo.adjustments().move(warehouse, held, hold)).isInstanceOf(StockBooking.Done.class);
        assertThat(valued(product)).satisfies(all -> {
            assertThat(all.onHand()).isEqualByComparingTo("8");
            assertThat(all.value()).isEqualByComparingTo("40");
        });
    }

    @Test
    void a_product_that_never_moved_and_one_that_does_not_exist_are_worth_nothing() {
        assertThat(odoo.valuations().of(Set.of())).isEqualTo(new Valuation(Map.of(), Valuation.Told.VALUED));
        long product = product("9");
        assertThat(odoo.valuations().of(Set.of(product)).products().get(product))
                .satisfies(none -> assertThat(none.value()).isZero());
    }

    @Test
    void an_item_is_told_with_the_whole_path_of_its_category() {
        long above = planner.create("product.category", Map.of("name", unique("Saleable")));
        long below = planner.create("product.category", Map.of("name", "Spare parts", "parent_id", above));
        long product = product("1");
        planner.write("product.product", product, Map.of("categ_id", below));
        String path = planner.read("product.category", below, "complete_name").text("complete_name");
        assertThat(path).endsWith(" / Spare parts");
        assertThat(odoo.items().costs(Set.of(product)).get(product))
                .satisfies(item -> assertThat(item.category()).isEqualTo(path));
    }

    private long product(String cost) {
        String sku = unique("WORTH");
        var values = new HashMap<String, Object>(Map.of("name", "Worth", "default_code", sku));
        values.put("standard_price", amount(cost));
        if (odoo.connected().version().startsWith("17")) {
            values.put("detailed_type", "product");
        } else {
            values.put("type", "consu");
            values.put("is_storable", true);
        }
        return planner.create("product.product", values);
    }

    private void come(long product, String quantity) {
        done(planner.transfer(
                warehouse.receiptTypeId(),
                planner.one("stock.location", "usage", "supplier"),
                warehouse.stockLocationId(),
                sku(product),
                amount(quantity),
                "by hand"));
    }

    private String sku(long product) {
        return planner.read("product.product", product, "default_code").text("default_code");
    }

    void done(long transfer) {
        planner.call("stock.picking", "action_confirm", transfer);
        planner.call("stock.picking", "button_validate", transfer);
        assertThat(planner.read("stock.picking", transfer, "state").text("state"))
                .isEqualTo("done");
    }

    Valuation.Valued valued(long product) {
        var seen = odoo.valuations().of(Set.of(product));
        assertThat(seen.told()).isEqualTo(Valuation.Told.VALUED);
        return java.util.Objects.requireNonNull(seen.products().get(product));
    }

    /** Up to 18 the valuation counts units of its own. */
    private static void assertUnits(Valuation.Valued valued, String units) {
        BigDecimal counted = valued.units();
        if (counted != null) {
            assertThat(counted).isEqualByComparingTo(units);
        }
    }
}

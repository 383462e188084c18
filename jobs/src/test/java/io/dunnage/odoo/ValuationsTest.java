package io.dunnage.odoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is known when Odoo will not or cannot say what goods are worth, and when they move while it is asked. */
final class ValuationsTest {
    @ParameterizedTest
    @EnumSource(
            value = OdooSettings.WireChoice.class,
            names = {"JSON_RPC", "JSON_2"})
    @Retention(RetentionPolicy.RUNTIME)
    private @interface OnEachWire {}

    private final ScriptedOdoo odoo = ScriptedOdoo.version(18);

    @AfterEach
    void stop() {
        odoo.close();
    }

    @OnEachWire
    void a_user_who_may_not_read_what_goods_are_worth_still_learns_what_is_on_hand(OdooSettings.WireChoice wire) {
        onHand("8.0");
        odoo.on("product.product.fields_get", ScriptedOdoo.result("{\"value_svl\": {}, \"quantity_svl\": {}}"));
        odoo.on("product.product.read", ScriptedOdoo.error(403, "odoo.exceptions.AccessError", "Not for you."));
        var valuation = odoo.gateway(wire).valuations().of(Set.of(5L));
        assertThat(valuation.told()).isEqualTo(Valuation.Told.NOT_READABLE);
        assertThat(valuation.products().get(5L)).satisfies(one -> {
            assertThat(one.onHand()).isEqualByComparingTo("8");
            assertThat(one.units()).isNull();
            assertThat(one.value()).isNull();
        });
    }

    @OnEachWire
    void an_Odoo_without_stock_accounting_values_nothing(OdooSettings.WireChoice wire) {
        onHand("8.0");
        odoo.on("product.product.fields_get", ScriptedOdoo.result("{}"));
        var valuation = odoo.gateway(wire).valuations().of(Set.of(5L));
        assertThat(valuation.told()).isEqualTo(Valuation.Told.NO_VALUATION);
        assertThat(valuation.products()).containsOnlyKeys(5L);
        assertThat(odoo.times("product.product.read")).isZero();
    }

    @OnEachWire
    void goods_that_moved_between_the_questions_are_asked_for_once_more(OdooSettings.WireChoice wire) {
        odoo.on("product.product.fields_get", ScriptedOdoo.result("{\"value_svl\": {}, \"quantity_svl\": {}}"));
        odoo.on(
                "product.product.read",
                ScriptedOdoo.result("[{\"id\": 5, \"value_svl\": 70.0, \"quantity_svl\": 7.0}]"));
        odoo.on("stock.quant.read_group", (exchange, call) -> {
            String left = odoo.times("stock.quant.read_group") == 1 ? "8.0" : "7.0";
            ScriptedOdoo.result(group(left)).answer(exchange, call);
        });
        var valuation = odoo.gateway(wire).valuations().of(Set.of(5L));
        assertThat(valuation.products().get(5L)).satisfies(one -> {
            assertThat(one.onHand()).isEqualByComparingTo("7");
            assertThat(one.units()).isEqualByComparingTo("7");
            assertThat(one.value()).isEqualByComparingTo("70");
        });
        assertThat(odoo.times("stock.quant.read_group")).isEqualTo(2);
    }

    private void onHand(String units) {
        odoo.on("stock.quant.read_group", ScriptedOdoo.result(group(units)));
    }

    private static String group(String units) {
        return "[{\"product_id\": [5, \"Five\"], \"quantity\": " + units + ", \"__count\": 1}]";
    }
}

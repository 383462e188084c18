package io.dunnage.odoo;

import static io.dunnage.odoo.ScriptedOdoo.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.odoo.OdooSettings.WireChoice;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What units are made of in each version's way of saying it. */
class UnitsTest {
    private static final String IN_CATEGORIES = """
            [{"id": 1, "name": "Units", "category_id": [1, "Unit"], "uom_type": "reference", "factor": 1.0},
             {"id": 2, "name": "Dozens", "category_id": [1, "Unit"], "uom_type": "bigger", "factor": 0.08333333333333333},
             {"id": 3, "name": "kg", "category_id": [2, "Weight"], "uom_type": "reference", "factor": 1.0},
             {"id": 4, "name": "g", "category_id": [2, "Weight"], "uom_type": "smaller", "factor": 1000.0},
             {"id": 5, "name": "Third", "category_id": [1, "Unit"], "uom_type": "smaller", "factor": 3.0}]""";
    private static final String RELATIVE = """
            [{"id": 1, "name": "Units", "relative_factor": 1.0, "relative_uom_id": false},
             {"id": 2, "name": "Dozens", "relative_factor": 12.0, "relative_uom_id": [1, "Units"]},
             {"id": 3, "name": "kg", "relative_factor": 1000.0, "relative_uom_id": [4, "g"]},
             {"id": 4, "name": "g", "relative_factor": 1.0, "relative_uom_id": false},
             {"id": 6, "name": "Gross", "relative_factor": 12.0, "relative_uom_id": [2, "Dozens"]}]""";

    @Test
    void S22_factors_with_noise_convert_exactly() {
        Units units = read(17, IN_CATEGORIES);
        assertThat(units.convert(new BigDecimal("1000000"), 2, 1))
                .isEqualTo(new Converted.Exact(new BigDecimal("12000000")));
        assertThat(units.convert(new BigDecimal("250"), 4, 3)).isEqualTo(new Converted.Exact(new BigDecimal("0.25")));
        assertThat(units.convert(new BigDecimal("2"), 5, 1))
                .isEqualTo(new Converted.Uneven(new BigDecimal("0.666667")));
        assertThat(units.convert(new BigDecimal("6"), 5, 1)).isEqualTo(new Converted.Exact(new BigDecimal("2")));
        assertThat(units.convert(BigDecimal.ONE, 1, 3)).isEqualTo(new Converted.Incomparable());
    }

    @Test
    void S22_units_of_units_are_followed_down_to_the_last() {
        Units units = read(19, RELATIVE);
        assertThat(units.convert(BigDecimal.ONE, 6, 1)).isEqualTo(new Converted.Exact(new BigDecimal("144")));
        assertThat(units.convert(new BigDecimal("6"), 2, 6)).isEqualTo(new Converted.Exact(new BigDecimal("0.5")));
        assertThat(units.convert(new BigDecimal("250"), 4, 3)).isEqualTo(new Converted.Exact(new BigDecimal("0.25")));
        assertThat(units.convert(BigDecimal.ONE, 1, 4)).isEqualTo(new Converted.Incomparable());
    }

    @Test
    void units_that_are_so_many_of_each_other_do_not_hang_the_reader() {
        Units units = read(19, """
                [{"id": 1, "name": "A", "relative_factor": 2.0, "relative_uom_id": [2, "B"]},
                 {"id": 2, "name": "B", "relative_factor": 2.0, "relative_uom_id": [1, "A"]}]""");
        assertThat(units.named("A")).isPresent();
    }

    private static Units read(int version, String units) {
        try (var odoo = ScriptedOdoo.version(version)) {
            odoo.on("stock.move.fields_get", result(version < 19 ? "{\"name\": {\"type\": \"char\"}}" : "{}"));
            odoo.on("uom.uom.search_read", result(units));
            try (var gateway = odoo.gateway(version < 19 ? WireChoice.JSON_RPC : WireChoice.JSON_2)) {
                return gateway.items().units();
            }
        }
    }
}

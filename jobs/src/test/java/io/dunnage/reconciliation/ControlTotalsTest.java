package io.dunnage.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.ledger.StatementId;
import io.dunnage.ledger.StockStatement;
import io.dunnage.odoo.ItemCost;
import io.dunnage.odoo.Location;
import io.dunnage.odoo.Moved;
import io.dunnage.odoo.StockHistory.StockThen;
import io.dunnage.odoo.StockLevel;
import io.dunnage.odoo.Valuation;
import io.dunnage.odoo.Valuation.Told;
import io.dunnage.odoo.Valuation.Valued;
import io.dunnage.odoo.Warehouse;
import io.dunnage.partner.PartnerId;
import io.dunnage.report.WarehousePart.ControlTotal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From the book's value at the statement's instant to Odoo's own valuation of today, in named steps. */
final class ControlTotalsTest {
    private static final Instant AS_OF = Instant.parse("2026-11-23T12:00:00Z");
    private static final Location SHELF = new Location(8, "TPL/Stock");
    private static final Location OUT = new Location(5, "Customers");

    @Test
    void the_books_value_is_led_to_the_valuation_by_what_moved_since_and_what_lies_elsewhere() {
        // 10 at the instant, 3 shipped since, 5 in another warehouse: 12 of the company at 2.50
        var totals = totals(valuation(Told.VALUED, "12", "12", "30"));
        assertThat(totals.get("book.value").here()).isEqualByComparingTo("25");
        assertThat(totals.get("valuation.since.value").here()).isEqualByComparingTo("-7.50");
        assertThat(totals.get("valuation.elsewhere.value").here()).isEqualByComparingTo("12.50");
        assertThat(totals.get("valuation.units").agrees()).isTrue();
        assertThat(totals.get("valuation.value")).satisfies(value -> {
            assertThat(value.here()).isEqualByComparingTo("30");
            assertThat(value.there()).isEqualByComparingTo("30");
            assertThat(value.source()).isEqualTo("valuation");
            assertThat(value.agrees()).isTrue();
        });
    }

    @Test
    void a_valuation_of_other_units_or_at_another_price_disagrees_with_its_difference() {
        var dearer = totals(valuation(Told.VALUED, "12", "12", "31.20"));
        assertThat(dearer.get("valuation.units").agrees()).isTrue();
        assertThat(dearer.get("valuation.value").agrees()).isFalse();
        var fewer = totals(valuation(Told.VALUED, "12", "11", "27.50"));
        assertThat(fewer.get("valuation.units").agrees()).isFalse();
        assertThat(fewer.get("valuation.value").agrees()).isFalse();
    }

    @Test
    void from_19_no_units_are_counted_beside_the_value() {
        var totals = totals(valuation(Told.VALUED, "12", null, "30"));
        assertThat(totals).doesNotContainKey("valuation.units");
        assertThat(totals.get("valuation.value").agrees()).isTrue();
    }

    @Test
    void a_valuation_that_may_not_be_read_is_named_and_disagrees_with_nobody() {
        for (Told told : List.of(Told.NOT_READABLE, Told.NO_VALUATION)) {
            var totals = totals(valuation(told, "12", null, null));
            assertThat(totals.get("valuation.value")).satisfies(value -> {
                assertThat(value.here()).isEqualByComparingTo("30");
                assertThat(value.there()).isNull();
                assertThat(value.remark()).isEqualTo(told.name());
                assertThat(value.agrees()).isTrue();
            });
        }
    }

    private static Map<String, ControlTotal> totals(Valuation valuation) {
        var item = new StockKey("MUG", "", ShelfState.FREE);
        var then = new StockThen(
                List.of(new StockLevel(5, null, SHELF, new BigDecimal("10"), BigDecimal.ZERO)),
                List.of(new Moved(
                        1,
                        5,
                        null,
                        SHELF,
                        OUT,
                        true,
                        false,
                        Moved.Usage.INTERNAL,
                        Moved.Usage.CUSTOMER,
                        new BigDecimal("3"),
                        AS_OF.plusSeconds(60),
                        "TPL/OUT/00001")));
        var reckoning = new Reckoning(
                new Warehouse(1, "TPL", "Third Party", 1, 2, 3, 7, 8, Warehouse.BackOrderPolicy.ASK),
                statement(),
                Map.of(item, new BigDecimal("10")),
                Map.of(item, new BigDecimal("10")),
                1,
                new BigDecimal("10"),
                List.of(),
                Map.of("MUG", new ItemCost(5, "MUG", "Mug", new BigDecimal("2.5"), "All")),
                Map.of(5L, "MUG"),
                then,
                List.of());
        return new ControlTotals(reckoning, valuation)
                .all().stream().collect(Collectors.toMap(ControlTotal::name, total -> total));
    }

    private static StockStatement statement() {
        return new StockStatement(
                new StatementId(new UUID(1, 1)),
                new PartnerId("acme-3pl"),
                "TPL",
                "ST-1",
                AS_OF,
                true,
                0,
                StockStatement.State.COMPLETE,
                null,
                null,
                1,
                new BigDecimal("10"),
                List.of());
    }

    private static Valuation valuation(Told told, String onHand, @Nullable String units, @Nullable String value) {
        return new Valuation(
                Map.of(
                        5L,
                        new Valued(
                                new BigDecimal(onHand),
                                units == null ? null : new BigDecimal(units),
                                value == null ? null : new BigDecimal(value))),
                told);
    }
}

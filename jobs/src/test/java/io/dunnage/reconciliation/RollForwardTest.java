package io.dunnage.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.ledger.StatementId;
import io.dunnage.ledger.StockStatement;
import io.dunnage.odoo.Location;
import io.dunnage.odoo.Moved;
import io.dunnage.odoo.Moved.Usage;
import io.dunnage.odoo.StockHistory.StockThen;
import io.dunnage.odoo.StockLevel;
import io.dunnage.odoo.Warehouse;
import io.dunnage.odoo.Warehouse.BackOrderPolicy;
import io.dunnage.partner.PartnerId;
import io.dunnage.reconciliation.RollForward.Stated;
import io.dunnage.report.RollForwardRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Opening, what moved, closing, and the warehouse's own figure, day by day. */
final class RollForwardTest {
    private static final Location SHELF = new Location(8, "WH/Stock");
    private static final Location ELSEWHERE = new Location(4, "Elsewhere");

    private final List<Moved> moves = new ArrayList<>();
    private final List<Stated> statements = new ArrayList<>();

    @Test
    void each_day_opens_with_what_the_day_before_closed_with() {
        moved("2026-11-02T10:00:00Z", 20, Usage.SUPPLIER);
        moved("2026-11-02T11:00:00Z", -3, Usage.CUSTOMER);
        moved("2026-11-05T09:00:00Z", 1, Usage.CUSTOMER);
        moved("2026-11-05T09:30:00Z", -2, Usage.INVENTORY);
        assertThat(rows("2026-11-30T00:00:00Z", 116))
                .containsExactly("2026-11-02: 100 +20 -3 +0 +0 = 117", "2026-11-05: 117 +0 +0 +1 -2 = 116");
    }

    @Test
    void what_moved_after_the_statement_belongs_to_the_days_after_it() {
        moved("2026-11-28T10:00:00Z", -5, Usage.CUSTOMER);
        moved("2026-11-30T10:00:00Z", -4, Usage.CUSTOMER);
        assertThat(rows("2026-11-29T00:00:00Z", 100))
                .containsExactly("2026-11-28: 105 +0 -5 +0 +0 = 100", "2026-11-30: 100 +0 -4 +0 +0 = 96");
    }

    @Test
    void the_warehouses_own_figure_stands_beside_the_day_that_it_speaks_of() {
        moved("2026-11-02T10:00:00Z", -5, Usage.CUSTOMER);
        moved("2026-11-04T10:00:00Z", -5, Usage.CUSTOMER);
        stated("2026-11-02T23:00:00Z", 95);
        stated("2026-11-04T02:00:00Z", 95); // before the day's goods moved: the end of the day before
        stated("2026-11-04T23:00:00Z", 89); // one is missing
        stated("2026-11-06T23:00:00Z", 89); // and still
        stated("2026-11-09T00:00:00Z", 90); // and found: midnight is the end of the 8th
        assertThat(rows("2026-11-30T00:00:00Z", 90))
                .containsExactly(
                        "2026-11-02: 100 +0 -5 +0 +0 = 95, stated 95",
                        "2026-11-04: 95 +0 -5 +0 +0 = 90, stated 89",
                        "2026-11-08: 90 +0 +0 +0 +0 = 90, stated 90");
    }

    @Test
    void a_statement_of_noon_stands_beside_no_day_on_which_goods_moved_before_and_after() {
        moved("2026-11-02T10:00:00Z", -5, Usage.CUSTOMER);
        moved("2026-11-02T14:00:00Z", -5, Usage.CUSTOMER);
        stated("2026-11-02T12:00:00Z", 95);
        assertThat(rows("2026-11-30T00:00:00Z", 90)).containsExactly("2026-11-02: 100 +0 -10 +0 +0 = 90");
    }

    @Test
    void an_item_that_never_moved_shows_the_day_on_which_it_began_to_differ() {
        stated("2026-11-02T23:00:00Z", 90);
        stated("2026-11-03T23:00:00Z", 88);
        stated("2026-11-04T23:00:00Z", 88);
        assertThat(rows("2026-11-30T00:00:00Z", 90)).containsExactly("2026-11-03: 90 +0 +0 +0 +0 = 90, stated 88");
    }

    private void moved(String when, int units, Usage other) {
        boolean enters = units > 0;
        moves.add(new Moved(
                moves.size() + 1L,
                1,
                null,
                enters ? ELSEWHERE : SHELF,
                enters ? SHELF : ELSEWHERE,
                !enters,
                enters,
                enters ? other : Usage.INTERNAL,
                enters ? Usage.INTERNAL : other,
                BigDecimal.valueOf(Math.abs(units)),
                Instant.parse(when),
                ""));
    }

    private void stated(String asOf, int units) {
        statements.add(new Stated(Instant.parse(asOf), true, Map.of("A", BigDecimal.valueOf(units))));
    }

    /** November as a statement found it. */
    private List<String> rows(String asOf, int then) {
        var statement = new StockStatement(
                new StatementId(new UUID(0, 1)),
                new PartnerId("acme-3pl"),
                "WH",
                "ST-1",
                Instant.parse(asOf),
                true,
                0,
                StockStatement.State.COMPLETE,
                null,
                null,
                0,
                BigDecimal.ZERO,
                List.of());
        var reckoning = new Reckoning(
                new Warehouse(1, "WH", "Warehouse", 1, 2, 3, 7, 8, BackOrderPolicy.ASK),
                statement,
                Map.of(),
                Map.of(),
                0,
                BigDecimal.ZERO,
                List.of(),
                Map.of(),
                Map.of(1L, "A"),
                new StockThen(
                        List.of(new StockLevel(1, null, SHELF, BigDecimal.valueOf(then), BigDecimal.ZERO)), List.of()),
                moves);
        return new RollForward(reckoning, ZoneOffset.UTC, Instant.parse("2026-12-01T00:00:00Z"), statements)
                .rows().stream().map(RollForwardTest::words).toList();
    }

    private static String words(RollForwardRow row) {
        return row.day() + ": " + row.opening() + " +" + row.receipts() + " " + signed(row.shipments()) + " +"
                + row.returns() + " " + signed(row.adjustments()) + " = " + row.closing()
                + (row.stated() == null ? "" : ", stated " + row.stated());
    }

    private static String signed(BigDecimal units) {
        return units.signum() < 0 ? units.toString() : "+" + units;
    }
}

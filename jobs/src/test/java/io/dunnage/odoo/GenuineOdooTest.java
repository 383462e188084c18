package io.dunnage.odoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The contract on a genuine Odoo that holds the reference goods: ODOO_URL, ODOO_DB, ODOO_USER and ODOO_KEY (an API key). The contract
 * also sells and configures: by ODOO_PLANNER and ODOO_PLANNER_KEY, and adjusts stock: by ODOO_KEEPER and ODOO_KEEPER_KEY; each time
 * by the first user when they are not set. ODOO_WIRE may say JSON_RPC or JSON_2; otherwise the version decides.
 */
@EnabledIfEnvironmentVariable(named = "ODOO_URL", matches = "https?://.+")
class GenuineOdooTest extends OdooContract {
    @Override
    OdooSettings bridge() {
        return settings(environment("ODOO_USER"), environment("ODOO_KEY"));
    }

    @Override
    OdooSettings keeping() {
        return other("ODOO_KEEPER");
    }

    @Override
    OdooSettings planning() {
        return other("ODOO_PLANNER");
    }

    /** The stand-in keeps moves in the unit of stock; here a move may have another one. */
    @Test
    void what_came_in_dozens_is_told_in_units() {
        long transfer = incoming("1");
        long move = planner.one("stock.move", "picking_id", transfer);
        planner.write("stock.move", move, Map.of("product_uom", planner.named("uom.uom", "Dozens")));
        BigDecimal before = planner.onHandOf(warehouse.stockLocationId(), "P-NONE");
        done(transfer);
        assertThat(planner.onHandOf(warehouse.stockLocationId(), "P-NONE"))
                .isEqualByComparingTo(before.add(amount("12")));
        assertThat(movesOf(planner.read("stock.picking", transfer, "name").text("name")))
                .singleElement()
                .satisfies(came -> assertThat(came.quantity()).isEqualByComparingTo("12"));
    }

    /** The stand-in knows no owners. */
    @Test
    void goods_of_others_are_neither_here_nor_in_the_past() {
        long transfer = incoming("9");
        planner.write("stock.picking", transfer, Map.of("owner_id", planner.one("res.partner", "ref", "CUST-1")));
        BigDecimal before = ofProduct("P-NONE");
        done(transfer);
        assertThat(ofProduct("P-NONE")).isEqualByComparingTo(before);
        assertThat(movesOf(planner.read("stock.picking", transfer, "name").text("name")))
                .isEmpty();
    }

    private long incoming(String quantity) {
        return planner.transfer(
                warehouse.receiptTypeId(),
                planner.one("stock.location", "usage", "supplier"),
                warehouse.stockLocationId(),
                "P-NONE",
                amount(quantity),
                "by hand");
    }

    private BigDecimal ofProduct(String sku) {
        long product = planner.productId(sku);
        return odoo.stock().levels(warehouse).stream()
                .filter(level -> level.productId() == product)
                .map(StockLevel::onHand)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Moved> movesOf(String reference) {
        return odoo.history().moves(warehouse, Instant.EPOCH).stream()
                .filter(one -> one.reference().equals(reference))
                .toList();
    }

    private static OdooSettings other(String user) {
        return settings(
                Objects.requireNonNullElse(System.getenv(user), environment("ODOO_USER")),
                Objects.requireNonNullElse(System.getenv(user + "_KEY"), environment("ODOO_KEY")));
    }

    private static OdooSettings settings(String user, String key) {
        String wire = Objects.requireNonNullElse(System.getenv("ODOO_WIRE"), "AUTO");
        return OdooSettings.of(URI.create(environment("ODOO_URL")), environment("ODOO_DB"), user, () -> key, 1)
                .over(OdooSettings.WireChoice.valueOf(wire));
    }

    private static String environment(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set, and ODOO_URL is");
        }
        return value;
    }
}

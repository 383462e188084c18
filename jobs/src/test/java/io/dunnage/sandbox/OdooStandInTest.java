package io.dunnage.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The stand-in's books, its planner and its journal, beyond what the recordings show. */
class OdooStandInTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);
    private static final StandInAddress ADA = StandInAddress.of("Ada", "1 Main St", "Edison", "08817", "NJ");

    private OdooStandIn odoo;
    private StandInClient client;

    @BeforeEach
    void start() {
        odoo = OdooStandIn.start(StandInVersion.V18, CLOCK).seeded();
        client = new StandInClient(odoo);
    }

    @AfterEach
    void close() {
        odoo.close();
    }

    private StandInDelivery delivery(String picking) {
        return odoo.journal().delivery(picking).orElseThrow();
    }

    @Test
    void a_call_is_all_or_nothing() throws Exception {
        String good = odoo.planner().confirmSale(StandInOrder.to(ADA, "PO-1").with("P-NONE", 2));
        String bad = odoo.planner().confirmSale(StandInOrder.to(ADA, "PO-2").with("P-LOT", 2));
        JsonNode lines = client.call(
                        "stock.picking",
                        "read",
                        List.of(List.of(delivery(bad).id()), List.of("move_line_ids")),
                        Map.of())
                .get("result")
                .get(0)
                .get("move_line_ids");
        client.call(
                "stock.move.line",
                "write",
                List.of(List.of(lines.get(0).asInt()), Map.of("lot_id", false, "picked", true)),
                Map.of());
        var before = odoo.journal().stock();
        JsonNode answer = client.call(
                "stock.picking",
                "button_validate",
                List.of(List.of(delivery(good).id(), delivery(bad).id())),
                Map.of("context", Map.of("skip_sms", true, "skip_backorder", true)));
        assertThat(answer.get("error").get("data").get("name").asString()).isEqualTo("odoo.exceptions.UserError");
        assertThat(odoo.journal().stock()).isEqualTo(before);
        assertThat(delivery(good).state()).isEqualTo("assigned");
        assertThat(odoo.journal().moves(good)).isEmpty();
    }

    @Test
    void many_clients_at_once_move_the_goods_once() throws Exception {
        String picking = odoo.planner().confirmSale(StandInOrder.to(ADA, "PO-1").with("P-NONE", 5));
        int id = delivery(picking).id();
        var answers = new ArrayList<java.util.concurrent.CompletableFuture<java.net.http.HttpResponse<String>>>();
        for (int i = 0; i < 8; i++) {
            answers.add(client.later(client.validate(id)));
        }
        for (var answer : answers) {
            assertThat(answer.get(30, TimeUnit.SECONDS).body()).contains("\"result\":true");
        }
        assertThat(odoo.journal().moves(picking))
                .singleElement()
                .satisfies(move -> assertThat(move.quantity()).isEqualByComparingTo("5"));
        assertThat(odoo.journal().stock().get("P-NONE")).isEqualByComparingTo("4995");
    }

    @Test
    void the_journal_tells_what_left_from_where_in_which_carton() throws Exception {
        String picking = odoo.planner().confirmSale(StandInOrder.to(ADA, "PO-1").with("P-LOT", 4));
        int id = delivery(picking).id();
        int line = client.call("stock.picking", "read", List.of(List.of(id), List.of("move_line_ids")), Map.of())
                .get("result")
                .get(0)
                .get("move_line_ids")
                .get(0)
                .asInt();
        int carton = client.call(
                        "stock.quant.package",
                        "create",
                        List.of(Map.of("name", "003123450000000015", "shipping_weight", 2.5)),
                        Map.of())
                .get("result")
                .asInt();
        var change = Map.of("quantity", 4, "picked", true, "result_package_id", carton);
        client.call(
                "stock.picking",
                "write",
                List.of(
                        List.of(id),
                        Map.of("carrier_tracking_ref", "1Z1,1Z2", "move_line_ids", List.of(List.of(1, line, change)))),
                Map.of());
        client.send(client.validate(id));
        client.call("stock.picking", "message_post", List.of(List.of(id)), Map.of("body", "trace 42"));
        assertThat(odoo.journal().moves(picking))
                .containsExactly(new StockMove(
                        "P-LOT",
                        "LOT-A",
                        new BigDecimal("4"),
                        "TPL/Stock",
                        "Partners/Customers",
                        picking,
                        picking,
                        "003123450000000015",
                        CLOCK.instant()));
        StandInDelivery done = delivery(picking);
        assertThat(done.tracking()).isEqualTo("1Z1,1Z2");
        assertThat(done.cartons()).containsOnlyKeys("003123450000000015");
        assertThat(done.notes()).contains("<p>trace 42</p>");
    }

    @Test
    void the_planner_changes_and_cancels_what_is_not_shipped() {
        StandInPlanner planner = odoo.planner();
        String picking = planner.confirmSale(
                StandInOrder.to(ADA, "PO-1").with("P-NONE", 10).with("P-SER", 2));
        planner.changeQuantity(picking, "P-NONE", 4);
        planner.addLine(picking, "P-LOT", 3);
        assertThat(delivery(picking).demands())
                .extracting(
                        StandInDelivery.Demand::product,
                        demand -> demand.wanted().intValue())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("P-NONE", 4),
                        org.assertj.core.groups.Tuple.tuple("P-SER", 2),
                        org.assertj.core.groups.Tuple.tuple("P-LOT", 3));
        planner.cancelPicking(picking);
        assertThat(delivery(picking).state()).isEqualTo("cancel");
        String other = planner.confirmSale(StandInOrder.to(ADA, "PO-2").with("P-NONE", 1));
        planner.cancelOrder(other);
        assertThat(delivery(other).state()).isEqualTo("cancel");
    }

    @Test
    void S7_a_short_shipment_leaves_the_rest_on_a_back_order_with_a_name_of_its_own() throws Exception {
        String picking = odoo.planner().confirmSale(StandInOrder.to(ADA, "PO-1").with("P-NONE", 10));
        int id = delivery(picking).id();
        int move = client.call("stock.picking", "read", List.of(List.of(id), List.of("move_ids")), Map.of())
                .get("result")
                .get(0)
                .get("move_ids")
                .get(0)
                .asInt();
        client.call("stock.move", "write", List.of(List.of(move), Map.of("quantity", 7, "picked", true)), Map.of());
        client.send(client.validate(id));
        StandInDelivery rest = odoo.journal().deliveries().getLast();
        assertThat(rest.backOrderOf()).isEqualTo(picking);
        assertThat(rest.demands())
                .singleElement()
                .satisfies(demand -> assertThat(demand.wanted()).isEqualByComparingTo("3"));
        assertThat(odoo.journal().moves(picking))
                .singleElement()
                .satisfies(moved -> assertThat(moved.quantity()).isEqualByComparingTo("7"));
    }

    @Test
    void the_demo_has_goods_by_piece_lot_and_serial_and_deliveries_that_wait() {
        try (OdooStandIn demo = OdooStandIn.start(StandInVersion.V19, CLOCK).seededForDemo()) {
            assertThat(demo.journal().deliveries())
                    .allSatisfy(delivery -> assertThat(delivery.state()).isEqualTo("assigned"))
                    .extracting(delivery -> delivery.picking().substring(0, 4))
                    .contains("TPL/", "NORD");
            assertThat(demo.journal().stock())
                    .containsKeys("STOVE-1", "FUEL-230/FUEL-230-2601", "WATCH-GPS/WATCH-GPS-00001");
        }
    }
}

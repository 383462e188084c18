package io.dunnage.odoo;

import static io.dunnage.odoo.Planner.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.odoo.Shipment.Portion;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What the gateway promises about Odoo, told on the reference goods (P-NONE, P-LOT, P-SER, P-EXP in warehouse TPL, customer CUST-1).
 * Runs against the stand-in and, with the same sentences, against a genuine Odoo.
 */
abstract class OdooContract extends OdooItemsContract {
    @Test
    void S6_a_shipment_over_two_lots_cartons_and_other_serials_is_booked_in_one_write() {
        var order = planner.order(wanted(10, "P-NONE"), wanted(5, "P-LOT"), wanted(2, "P-SER"));
        var delivery = read(order);
        long lotA = lot("P-LOT", "LOT-A");
        long lotB = lot("P-LOT", "LOT-B");
        var serials = freeSerials(line(delivery, "P-SER"), 2);
        String first = sscc();
        String second = sscc();
        var cartons = odoo.createPackages(
                List.of(new NewPackage(first, new BigDecimal("12.5")), new NewPackage(second, null)));
        assertThat(odoo.ownPackages(Set.of(first, second, sscc()))).isEqualTo(cartons);
        var portions = new HashMap<Long, List<Portion>>();
        portions.put(
                line(delivery, "P-NONE").id(),
                List.of(portion("6", null, cartons.get(first)), portion("4", null, cartons.get(second))));
        portions.put(
                line(delivery, "P-LOT").id(),
                List.of(portion("3", lotA, cartons.get(first)), portion("2", lotB, cartons.get(second))));
        portions.put(
                line(delivery, "P-SER").id(),
                List.of(
                        portion("1", serials.getFirst(), cartons.get(second)),
                        portion("1", serials.getLast(), cartons.get(second))));
        assertThat(odoo.writeShipment(delivery, new Shipment("1Z999,1Z998", portions)))
                .isEqualTo(new Answer.Said());
        assertThat(odoo.validate(delivery.id(), KEEP)).isEqualTo(new Answer.Said());
        var done = read(order);
        assertThat(done.state()).isEqualTo(TransferState.DONE);
        assertThat(done.trackingReference()).isEqualTo("1Z999,1Z998");
        assertThat(done.backOrders()).isEmpty();
        assertThat(line(done, "P-LOT").details())
                .extracting(detail -> detail.lot() == null ? "" : detail.lot().name())
                .containsExactlyInAnyOrder("LOT-A", "LOT-B");
        assertThat(line(done, "P-SER").details())
                .extracting(detail -> detail.lot() == null ? 0 : detail.lot().id())
                .containsExactlyInAnyOrderElementsOf(serials);
        assertThat(line(done, "P-NONE").details())
                .extracting(DeliveryLine.Detail::packageName)
                .containsExactlyInAnyOrder(first, second);
    }

    @Test
    void S7_a_short_shipment_leaves_a_back_order_that_the_first_number_finds() {
        var order = planner.order(wanted(10, "P-NONE"), wanted(5, "P-LOT"));
        var delivery = read(order);
        ship(delivery, KEEP, "P-NONE", "6");
        var chain = odoo.deliveriesNamed(List.of(warehouse), Set.of(delivery.name(), "TPL/OUT/NO-SUCH"));
        assertThat(chain).containsOnlyKeys(delivery.name());
        assertThat(chain.get(delivery.name()).named().state()).isEqualTo(TransferState.DONE);
        var rest = chain.get(delivery.name()).backOrders();
        assertThat(rest).hasSize(1);
        assertThat(rest.getFirst().backOrderOf()).isEqualTo(delivery.id());
        assertThat(rest.getFirst().name()).isNotEqualTo(delivery.name());
        assertThat(line(rest.getFirst(), "P-NONE").demand()).isEqualByComparingTo("4");
        assertThat(line(rest.getFirst(), "P-LOT").demand()).isEqualByComparingTo("5");
        ship(rest.getFirst(), KEEP, "P-NONE", "3");
        var longer = odoo.deliveriesNamed(List.of(warehouse), Set.of(delivery.name()))
                .get(delivery.name());
        assertThat(longer.backOrders())
                .hasSize(2)
                .extracting(Delivery::state)
                .containsExactly(TransferState.DONE, TransferState.ASSIGNED);
        assertThat(longer.deliveries()).hasSize(3);
    }

    @Test
    void S7_the_rest_is_dropped_when_the_warehouse_will_not_ship_it() {
        var delivery = read(planner.order(wanted(10, "P-NONE")));
        ship(delivery, DROP, "P-NONE", "6");
        var done = odoo.deliveries(Set.of(delivery.id())).getFirst();
        assertThat(done.state()).isEqualTo(TransferState.DONE);
        assertThat(done.backOrders()).isEmpty();
        assertThat(line(done, "P-NONE").reserved()).isEqualByComparingTo("6");
    }

    @Test
    void a_type_that_always_keeps_the_rest_does_so_against_our_word_and_the_rest_is_cancelled() {
        planner.write("stock.picking.type", warehouse.deliveryTypeId(), Map.of("create_backorder", "always"));
        assertThat(odoo.warehouse("TPL").orElseThrow().backOrders()).isEqualTo(Warehouse.BackOrderPolicy.ALWAYS);
        var delivery = read(planner.order(wanted(10, "P-NONE")));
        ship(delivery, DROP, "P-NONE", "6");
        var rest = odoo.deliveries(Set.of(delivery.id())).getFirst().backOrders();
        assertThat(rest).hasSize(1);
        assertThat(odoo.cancel(rest.getFirst())).isEqualTo(new Answer.Said());
        assertThat(odoo.cancel(rest.getFirst())).isEqualTo(new Answer.Said());
        assertThat(odoo.deliveries(Set.copyOf(rest)).getFirst().state()).isEqualTo(TransferState.CANCELLED);
    }

    @Test
    void a_shipment_of_nothing_is_refused_and_changes_nothing() {
        var delivery = read(planner.order(wanted(10, "P-NONE")));
        assertThat(odoo.writeShipment(delivery, new Shipment(null, Map.of()))).isEqualTo(new Answer.Said());
        assertThat(odoo.validate(delivery.id(), KEEP)).isInstanceOf(Answer.Refused.class);
        assertThat(odoo.deliveries(Set.of(delivery.id())).getFirst().state().isOpen())
                .isTrue();
    }

    @Test
    void an_expired_lot_makes_odoo_ask_unless_it_may_leave() {
        long lot = lot("P-EXP", "EXP-1");
        planner.write("stock.lot", lot, Map.of("expiration_date", "2020-06-30 00:00:00"));
        try {
            var delivery = read(planner.order(wanted(1, "P-EXP")));
            Answer asked = ship(delivery, KEEP, "P-EXP", "1", lot);
            assertThat(asked).isEqualTo(new Answer.WizardAsked("expiry.picking.confirmation"));
            assertThat(state(delivery)).isEqualTo(TransferState.ASSIGNED);
            odoo.validate(delivery.id(), new Validation(Validation.Rest.KEEP, true));
            assertThat(state(delivery)).isEqualTo(TransferState.DONE);
        } finally {
            planner.write("stock.lot", lot, Map.of("expiration_date", "2037-06-30 00:00:00"));
        }
    }

    @Test
    void I8_writing_and_validating_again_moves_nothing_twice() {
        var delivery = read(planner.order(wanted(4, "P-LOT")));
        long lot = lot("P-LOT", "LOT-B");
        BigDecimal before = planner.onHand(warehouse.stockLocationId(), lot);
        var shipment = new Shipment(null, Map.of(line(delivery, "P-LOT").id(), List.of(portion("4", lot, null))));
        odoo.writeShipment(delivery, shipment);
        odoo.writeShipment(odoo.deliveries(Set.of(delivery.id())).getFirst(), shipment);
        odoo.validate(delivery.id(), KEEP);
        odoo.validate(delivery.id(), KEEP);
        assertThat(state(delivery)).isEqualTo(TransferState.DONE);
        assertThat(planner.onHand(warehouse.stockLocationId(), lot))
                .isEqualByComparingTo(before.subtract(new BigDecimal("4")));
    }

    @Test
    void the_history_of_a_delivery_carries_the_trace_id_as_plain_text() {
        var delivery = read(planner.order(wanted(1, "P-NONE")));
        String trace = UUID.randomUUID().toString();
        assertThat(odoo.announced(delivery.id(), trace)).isFalse();
        assertThat(odoo.announce(delivery.id(), "945 <b>000000017</b> trace " + trace))
                .isEqualTo(new Answer.Said());
        assertThat(odoo.announced(delivery.id(), trace)).isTrue();
        var lines = planner.search(
                "mail.message",
                List.of(Books.where("res_id", "=", delivery.id()), Books.where("body", "ilike", trace)),
                "body");
        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line.text("body")).contains("&lt;b&gt;"));
    }

    @Test
    void a_to_do_is_left_for_a_person() {
        var delivery = read(planner.order(wanted(1, "P-NONE")));
        assertThat(odoo.scheduleActivity(delivery.id(), "3PL says short", "6 of 10 & <none> more"))
                .isEqualTo(new Answer.Said());
        assertThat(planner.search(
                        "mail.activity",
                        List.of(
                                Books.where("res_model", "=", "stock.picking"),
                                Books.where("res_id", "=", delivery.id())),
                        "summary"))
                .singleElement()
                .satisfies(todo -> assertThat(todo.text("summary")).isEqualTo("3PL says short"));
    }

    @Test
    void a_done_delivery_is_not_cancelled() {
        var delivery = read(planner.order(wanted(1, "P-NONE")));
        ship(delivery, KEEP, "P-NONE", "1");
        assertThat(odoo.cancel(delivery.id())).isInstanceOf(Answer.Refused.class);
        assertThat(state(delivery)).isEqualTo(TransferState.DONE);
    }
}

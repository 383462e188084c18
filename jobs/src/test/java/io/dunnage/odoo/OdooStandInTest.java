package io.dunnage.odoo;

import static io.dunnage.odoo.Planner.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunnage.odoo.OdooSettings.WireChoice;
import io.dunnage.sandbox.OdooStandIn;
import io.dunnage.sandbox.StandInFault;
import io.dunnage.sandbox.StandInLogin;
import io.dunnage.sandbox.StandInVersion;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract on the sandbox's stand-in, in each version's manners and on each of its wires, with the least rights. */
@ParameterizedClass
@CsvSource({"V17, JSON_RPC", "V18, AUTO", "V19, JSON_RPC", "V19, AUTO"})
class OdooStandInTest extends OdooContract {
    private final OdooStandIn standIn;
    private final StandInVersion version;
    private final WireChoice wire;
    private final TurnedClock clock = new TurnedClock();

    OdooStandInTest(StandInVersion version, WireChoice wire) {
        this.standIn = OdooStandIn.start(version, clock).seeded();
        this.version = version;
        this.wire = wire;
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Override
    OdooSettings bridge() {
        return settings(StandInLogin.bridge());
    }

    @Override
    OdooSettings keeping() {
        return settings(version == StandInVersion.V17 ? StandInLogin.manager() : StandInLogin.bridge());
    }

    @Override
    OdooSettings planning() {
        return settings(StandInLogin.admin());
    }

    private OdooSettings settings(StandInLogin login) {
        return new OdooSettings(
                standIn.uri(),
                standIn.database(),
                login.login(),
                login::key,
                1,
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                wire);
    }

    @Test
    void O2_an_edited_address_order_or_reservation_counts_as_a_change_of_the_open_delivery() {
        var order = planner.order(wanted(3, "P-LOT"));
        var done = planner.order(wanted(1, "P-NONE"));
        var closed = read(done);
        odoo.writeShipment(
                closed, new Shipment(null, Map.of(closed.lines().getFirst().id(), List.of(portion("1", null, null)))));
        odoo.validate(closed.id(), new Validation(Validation.Rest.KEEP, false));
        Instant later = clock.turn(Duration.ofHours(1));
        assertThat(changedSince(later)).isEmpty();
        planner.write("res.partner", planner.one("res.partner", "ref", "CUST-1"), Map.of("street", "2 Side St"));
        assertThat(changedSince(later))
                .extracting(Delivery::id)
                .contains(order.deliveryId())
                .doesNotContain(done.deliveryId());
        Instant muchLater = clock.turn(Duration.ofHours(1));
        planner.write("sale.order", order.id(), Map.of("client_order_ref", "PO-CHANGED"));
        assertThat(changedSince(muchLater))
                .extracting(Delivery::customerPurchaseOrder)
                .containsExactly("PO-CHANGED");
    }

    @Test
    void I8_a_validation_whose_answer_was_lost_was_done_all_the_same() {
        for (var kind : List.of(StandInFault.Kind.COMMIT_THEN_RESET, StandInFault.Kind.COMMIT_THEN_502)) {
            var delivery = read(planner.order(wanted(2, "P-NONE")));
            var portions = Map.of(delivery.lines().getFirst().id(), List.of(portion("2", null, null)));
            odoo.writeShipment(delivery, new Shipment("TRK", portions));
            standIn.faults().next("stock.picking", "button_validate", kind);
            assertThatThrownBy(() -> odoo.validate(delivery.id(), new Validation(Validation.Rest.KEEP, false)))
                    .isInstanceOf(OdooFault.AnswerLost.class);
            assertThat(odoo.deliveries(Set.of(delivery.id())).getFirst().state())
                    .isEqualTo(TransferState.DONE);
        }
    }

    @Test
    void E12_a_server_that_went_away_changed_nothing() {
        var delivery = read(planner.order(wanted(2, "P-NONE")));
        standIn.goDark();
        assertThatThrownBy(() -> odoo.cancel(delivery.id())).isInstanceOf(OdooFault.Unreachable.class);
        standIn.comeBack();
        assertThat(odoo.deliveries(Set.of(delivery.id())).getFirst().state()).isEqualTo(TransferState.ASSIGNED);
    }

    @Test
    void E13_an_expired_key_is_for_a_person() {
        standIn.faults().expireKeys();
        assertThatThrownBy(() -> odoo.deliveries(Set.of(1L)))
                .isInstanceOf(OdooFault.Misconfigured.class)
                .hasMessageContaining("expired?");
    }

    @Test
    void what_belongs_to_another_company_is_never_seen() {
        var delivery = read(planner.order(wanted(1, "P-NONE")));
        var purchase = planner.purchase(wanted(1, "P-NONE"));
        long second = planner.create("res.company", Map.of("name", "Second"));
        planner.write("res.users", odoo.connected().userId(), Map.of("company_ids", List.of(List.of(4, second))));
        var right = bridge();
        var other = OdooGateway.open(
                new OdooSettings(
                        right.url(),
                        right.database(),
                        right.user(),
                        right.key(),
                        second,
                        right.connectWithin(),
                        right.answerWithin(),
                        right.wire()),
                clock);
        assertThat(other.warehouse("TPL")).isEmpty();
        assertThat(other.deliveries(Set.of(delivery.id()))).isEmpty();
        assertThat(other.receipts().withIds(Set.of(purchase.receiptId()))).isEmpty();
        assertThat(other.deliveriesNamed(List.of(warehouse), Set.of(delivery.name())))
                .isEmpty();
        assertThat(other.stock().levels(warehouse)).isEmpty();
        assertThat(other.cancel(delivery.id())).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void stock_and_what_moved_are_read_a_page_at_a_time() {
        int goods = odoo.stock().levels(warehouse).size();
        for (int lot = 1; lot <= 2_100; lot++) {
            standIn.planner().stock("P-LOT", "PAGE-" + lot, lot);
        }
        standIn.calls().reset();
        var then = odoo.history().at(warehouse, Instant.EPOCH);
        assertThat(then.levels()).isEmpty();
        assertThat(then.since()).hasSizeGreaterThan(2_100).doesNotHaveDuplicates();
        assertThat(standIn.calls().of("stock.quant", "search_read")).isEqualTo(2);
        assertThat(standIn.calls().of("stock.move.line", "search_read"))
                .as("two pages, read before and after the stock")
                .isEqualTo(4);
        assertThat(odoo.stock().levels(warehouse))
                .hasSize(goods + 2_100)
                .anySatisfy(level -> assertThat(level.onHand()).isEqualByComparingTo("2100"));
    }

    @Test
    void I8_an_adjustment_whose_answer_was_lost_is_found_and_not_done_again() {
        try (var keeper = stockKeeper()) {
            var lost = change("P-NONE", null, warehouse.stockLocationId(), "-5");
            BigDecimal before = planner.onHandOf(warehouse.stockLocationId(), "P-NONE");
            standIn.faults().next("stock.quant", "action_apply_inventory", StandInFault.Kind.COMMIT_THEN_RESET);
            assertThatThrownBy(() -> keeper.adjustments().adjust(lost, AskedCounts.NONE))
                    .isInstanceOf(OdooFault.AnswerLost.class);
            assertThat(keeper.adjustments().adjust(lost, AskedCounts.NONE)).isInstanceOf(StockBooking.FoundDone.class);
            assertThat(planner.onHandOf(warehouse.stockLocationId(), "P-NONE"))
                    .isEqualByComparingTo(before.subtract(amount("5")));
        }
    }

    @Test
    void I8_a_move_and_a_scrap_whose_answers_were_lost_are_found_and_not_done_again() {
        long hold = planner.place(warehouse, "Hold");
        var held = change("P-NONE", null, warehouse.stockLocationId(), "5");
        standIn.faults().next("stock.picking", "button_validate", StandInFault.Kind.COMMIT_THEN_RESET);
        assertThatThrownBy(() -> odoo.adjustments().move(warehouse, held, hold))
                .isInstanceOf(OdooFault.AnswerLost.class);
        assertThat(odoo.adjustments().move(warehouse, held, hold)).isInstanceOf(StockBooking.FoundDone.class);
        assertThat(planner.onHandOf(hold, "P-NONE")).isEqualByComparingTo("5");
        var broken = change("P-NONE", null, hold, "2");
        standIn.faults().next("stock.scrap", "action_validate", StandInFault.Kind.COMMIT_THEN_RESET);
        assertThatThrownBy(() -> odoo.adjustments().scrap(broken)).isInstanceOf(OdooFault.AnswerLost.class);
        assertThat(odoo.adjustments().scrap(broken)).isInstanceOf(StockBooking.FoundDone.class);
        assertThat(planner.onHandOf(hold, "P-NONE")).isEqualByComparingTo("3");
    }

    @Test
    void I8_a_return_whose_answer_was_lost_is_found_and_not_made_again() {
        var delivery = shipped(wanted(5, "P-NONE"));
        var wanted = Map.of(line(delivery, "P-NONE").id(), amount("2"));
        String method = version == StandInVersion.V17 ? "create_returns" : "action_create_returns";
        standIn.faults().next("stock.return.picking", method, StandInFault.Kind.COMMIT_THEN_RESET);
        String marker = marker();
        assertThatThrownBy(() -> odoo.returns().make(delivery, wanted, marker))
                .isInstanceOf(OdooFault.AnswerLost.class);
        assertThat(odoo.returns().make(delivery, wanted, marker)).isInstanceOf(ReturnMade.Found.class);
        assertThat(odoo.returns().of(Set.of(delivery.id())).get(delivery.id())).hasSize(1);
    }

    @Test
    void only_on_17_an_inventory_user_may_not_adjust_and_then_leaves_no_count_behind() {
        var booking =
                odoo.adjustments().adjust(change("P-NONE", null, warehouse.stockLocationId(), "-5"), AskedCounts.NONE);
        if (version == StandInVersion.V17) {
            assertThat(booking)
                    .isInstanceOfSatisfying(
                            StockBooking.NotDone.class,
                            not -> assertThat(not.answer()).isInstanceOf(Answer.Refused.class));
        } else {
            assertThat(booking).isInstanceOf(StockBooking.Done.class);
        }
        assertThat(planner.search("stock.quant", List.of(Books.where("inventory_quantity_set", "=", true)), "quantity"))
                .isEmpty();
    }

    @Test
    void a_carton_of_the_same_name_that_somebody_else_made_is_not_ours() {
        planner.create(odoo.connected().packageModel(), Map.of("name", "003123450000000015"));
        assertThat(odoo.ownPackages(Set.of("003123450000000015"))).isEmpty();
    }

    private List<Delivery> changedSince(Instant since) {
        return odoo.deliveriesChangedSince(List.of(warehouse), since, 0, 100).deliveries();
    }

    /** Stands still until it is turned. */
    private static final class TurnedClock extends Clock {
        private volatile Instant now = Instant.parse("2030-05-04T10:00:00Z");

        Instant turn(Duration by) {
            now = now.plus(by);
            return now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("Odoo's clock is UTC, not " + zone);
        }
    }
}

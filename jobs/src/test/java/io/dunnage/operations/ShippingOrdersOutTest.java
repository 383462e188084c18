package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.ledger.RejectReason;
import io.dunnage.operations.Papers.Advice;
import io.dunnage.sandbox.StandInAddress;
import io.dunnage.sandbox.StandInOrder;
import io.dunnage.sandbox.StandInTracking;
import io.dunnage.sandbox.StandInVersion;
import io.dunnage.sandbox.WarehouseJournal.Behaviour;
import io.dunnage.sandbox.WarehouseJournal.OrderArrived;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The way out: what is ready in Odoo arrives at the warehouse as a 940, once, and every change of mind after it. */
final class ShippingOrdersOutTest {
    @TempDir
    private Path folder;

    @Test
    void an_order_leaves_as_a_940_with_its_address_dates_carrier_lines_and_note() {
        try (World world = World.in(folder).crosswalk("carriers.csv", "UPS Ground (3PL),UPSN,,,")) {
            String order = world.odoo
                    .planner()
                    .confirmSale(StandInOrder.to(World.ADA, "PO-4711")
                            .with("KETTLE", 3)
                            .with("CUP", 6)
                            .promised(Instant.parse("2026-11-27T15:00:00Z"))
                            .noted("<p>Ring twice</p>"));

            assertThat(world.tick()).isEqualTo(ExitCode.DONE);

            assertThat(world.lastPlaced("940"))
                    .contains("ISA*00*          *00*          *ZZ*MERCHANT       *ZZ*ACME3PL        *")
                    .contains("~GS*OW*MERCHANT*ACME3PL*")
                    .contains("~W05*N*" + order + "*PO-4711~")
                    .contains("~N1*ST*Ada Brewster~")
                    .contains("~N3*1 Main St*Apt 4~")
                    .contains("~N4*Edison*NJ*08817*US~")
                    .contains("*TE*+1 555 0100*EM*ada@example.com~")
                    .contains("~N1*DE*Merchant Inc*91*MERCHANT~")
                    .contains("*92*ACME-NJ~")
                    .contains("~G62*10*2026")
                    .contains("~G62*02*20261127~")
                    .contains("*UPSN~")
                    .contains("~LX*1~W01*3*EA**VN*KETTLE")
                    .contains("~LX*2~W01*6*EA**VN*CUP")
                    .contains("~W76*9~");
        }
    }

    @Test
    void the_lots_that_Odoo_reserved_are_asked_for_and_serial_numbers_are_not() {
        try (World world = World.in(folder)) {
            world.odoo
                    .planner()
                    .confirmSale(
                            StandInOrder.to(World.ADA, "PO-1").with("TEA", 150).with("RADIO", 2));

            world.tick();

            assertThat(world.lastPlaced("940"))
                    .contains("~N9*LT*TEA-A~")
                    .contains("~N9*LT*TEA-2026-11-000017~")
                    .doesNotContain("RADIO-1");
        }
    }

    @Test
    void many_orders_go_into_one_interchange_up_to_the_limit_of_the_partner() {
        try (World world = World.in(folder).with("perInterchange: 100", "perInterchange: 4")) {
            for (int i = 0; i < 10; i++) {
                world.order("KETTLE", 1);
            }

            world.tick();

            assertThat(world.placed("940"))
                    .extracting(text -> text.split("~ST\\*940\\*", -1).length - 1)
                    .containsExactly(4, 4, 2);
        }
    }

    @Test
    void O1_nothing_is_sent_twice_when_the_job_runs_again_in_this_process_or_another() {
        try (World world = World.in(folder)) {
            world.order("KETTLE", 1);
            world.tick();
            world.tick();

            world.restarted().tick();
            world.tickAfter(Duration.ofDays(2));

            assertThat(world.placed("940")).hasSize(1);
        }
    }

    @Test
    void an_order_that_is_changed_in_Odoo_goes_again_as_a_whole_change_order_and_only_once() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);

            world.odoo.planner().changeQuantity(order, "KETTLE", 5);
            world.odoo.planner().addLine(order, "CUP", 2);
            world.tick();
            world.tick();

            assertThat(world.placed("940")).hasSize(2);
            assertThat(world.lastPlaced("940"))
                    .contains("~W05*R*" + order + "*")
                    .contains("~W01*5*EA**VN*KETTLE")
                    .contains("~W01*2*EA**VN*CUP")
                    .contains("~N3*1 Main St*Apt 4~");
        }
    }

    @Test
    void a_change_in_Odoo_that_says_nothing_new_to_the_warehouse_is_not_sent() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);

            world.odoo.planner().changeQuantity(order, "KETTLE", 4);
            world.odoo.planner().changeQuantity(order, "KETTLE", 3);
            world.tick();

            assertThat(world.placed("940")).hasSize(1);
        }
    }

    @Test
    void an_order_that_is_cancelled_in_Odoo_goes_as_a_cancel_once_and_never_as_a_second_original() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);

            world.odoo.planner().cancelOrder(order);
            world.tick();
            world.tick();
            world.restarted().tick();

            assertThat(world.placed("940")).hasSize(2);
            assertThat(world.lastPlaced("940")).contains("~W05*F*" + order + "*");
        }
    }

    @Test
    void an_order_that_is_cancelled_before_it_was_sent_is_never_mentioned() {
        try (World world = World.in(folder)) {
            String order = world.order("KETTLE", 3);
            world.odoo.planner().cancelOrder(order);

            world.tick();

            assertThat(world.placed("940")).isEmpty();
        }
    }

    @Test
    void an_order_that_is_not_reserved_to_its_last_unit_waits_until_it_is() {
        try (World world = World.in(folder)) {
            world.odoo.planner().product("SCARCE", "Scarce thing", StandInTracking.NONE);
            world.odoo.planner().stock("SCARCE", "", 2);
            String order = world.order("SCARCE", 5);

            world.tick();
            assertThat(world.placed("940")).isEmpty();

            world.odoo.planner().stock("SCARCE", "", 3);
            new OdooAtHand(world.odoo)
                    .call(
                            "stock.picking",
                            "action_assign",
                            List.of(world.delivery(order).id()));
            world.tick();
            assertThat(world.lastPlaced("940"))
                    .contains("~W05*N*" + order + "*")
                    .contains("~W01*5*EA**VN*SCARCE");
        }
    }

    @Test
    void the_back_order_of_an_order_that_was_sent_stays_with_the_warehouse_that_holds_it() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 10);
            world.drop("945.edi", Papers.of(1, Advice.of(order, "S-1").line("BP", "KETTLE", 10, 4, "")));

            world.tick();
            world.tick();

            assertThat(world.backOrder(order)).isPresent();
            assertThat(world.placed("940")).hasSize(1);
        }
    }

    @Test
    void the_back_order_is_an_order_of_its_own_for_a_partner_who_wants_it_so() {
        try (World world = World.in(folder).with("HELD_BY_WAREHOUSE", "SENT_AS_NEW_ORDER")) {
            String order = world.sentOrder("KETTLE", 10);
            world.drop("945.edi", Papers.of(1, Advice.of(order, "S-1").line("BP", "KETTLE", 10, 4, "")));

            world.tick();
            world.tick();

            String rest = world.backOrder(order).orElseThrow().picking();
            assertThat(world.placed("940")).hasSize(2);
            assertThat(world.lastPlaced("940")).contains("~W05*N*" + rest + "*").contains("~W01*6*EA**VN*KETTLE");
        }
    }

    @Test
    void an_order_that_cannot_be_written_waits_for_a_person_and_its_neighbours_go() {
        try (World world = World.in(folder)) {
            var delimiter = StandInAddress.of("Ada * Sons", "1 Main St", "Edison", "08817", "NJ");
            var endless = StandInAddress.of("Ada", "1 Main St", "Edison", "0881708817088170881708817", "NJ");
            String first = world.order("KETTLE", 1);
            String starred = world.odoo
                    .planner()
                    .confirmSale(StandInOrder.to(delimiter, "PO-2").with("KETTLE", 1));
            String tooLong = world.odoo
                    .planner()
                    .confirmSale(StandInOrder.to(endless, "PO-3").with("KETTLE", 1));
            String last = world.order("KETTLE", 1);

            assertThat(world.tick()).isEqualTo(ExitCode.FOR_A_PERSON);

            assertThat(world.lastPlaced("940")).contains(first, last).doesNotContain(starred, tooLong);
            assertThat(world.deadLetters())
                    .hasSize(2)
                    .allSatisfy(letter -> assertThat(letter.reason()).isEqualTo(RejectReason.SYNTAX));
        }
    }

    @Test
    void an_order_that_was_held_goes_once_its_cause_is_gone_and_is_told_of_once() {
        try (World world = World.in(folder)) {
            var delimiter = StandInAddress.of("Ada * Sons", "1 Main St", "Edison", "08817", "NJ");
            String order = world.odoo
                    .planner()
                    .confirmSale(StandInOrder.to(delimiter, "PO-2").with("KETTLE", 1));
            world.tick();
            world.tick();
            assertThat(world.deadLetters()).hasSize(1);

            world.odoo.planner().changeAddress(order, World.ADA);
            world.tick();

            assertThat(world.lastPlaced("940")).contains("~W05*N*" + order + "*");
        }
    }

    @Test
    void an_order_in_a_unit_that_the_crosswalk_does_not_know_waits_for_a_row() {
        try (World world = World.in(folder)) {
            world.edit("units.csv", text -> text.replace("Units,EA,,,\n", ""));
            world.order("KETTLE", 1);

            world.tick();
            assertThat(world.reasons()).containsExactly(RejectReason.UNIT_NOT_CONVERTIBLE);
            assertThat(world.placed("940")).isEmpty();

            world.crosswalk("units.csv", "Units,EA,,,").restarted().tick();
            assertThat(world.placed("940")).hasSize(1);
        }
    }

    @Test
    void O2_an_order_whose_transaction_committed_late_with_an_older_stamp_is_not_skipped() {
        try (World world = World.in(folder)) {
            world.sentOrder("KETTLE", 1);

            world.clock.advance(Duration.ofMinutes(-3));
            String late = world.order("CUP", 1);
            world.clock.advance(Duration.ofMinutes(3));
            world.tick();

            assertThat(world.lastPlaced("940")).contains("~W05*N*" + late + "*");
        }
    }

    @Test
    void what_goes_back_to_a_vendor_is_no_shipping_order() {
        try (World world = World.in(folder)) {
            new OdooAtHand(world.odoo).lowerPurchase("KETTLE", 5, 3);
            assertThat(world.odoo.journal().deliveries())
                    .singleElement()
                    .satisfies(one -> assertThat(one.state()).isEqualTo("assigned"));

            world.tick();

            assertThat(world.placed("940")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(StandInVersion.class)
    void both_ways_work_with_Odoo(StandInVersion version) {
        try (World world = World.in(folder, version)) {
            var warehouse = world.warehouse(Behaviour.COMPLETE);
            String order = world.odoo
                    .planner()
                    .confirmSale(StandInOrder.to(World.ADA, "PO-1")
                            .with("KETTLE", 3)
                            .with("TEA", 20)
                            .with("RADIO", 2));
            world.tick();
            warehouse.takeWhatArrived();
            warehouse.ship();

            assertThat(world.tick()).isEqualTo(ExitCode.DONE);

            assertThat(warehouse.journal().all(OrderArrived.class))
                    .extracting(OrderArrived::order)
                    .containsExactly(order);
            assertThat(world.delivery(order).isDone()).isTrue();
            assertThat(world.shipped(order)).isEqualTo(25);
            assertThat(world.backOrder(order)).isEmpty();
        }
    }
}

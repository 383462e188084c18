package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.ledger.EntryKind;
import io.dunnage.ledger.RejectReason;
import io.dunnage.operations.Papers.Advice;
import io.dunnage.sandbox.StandInOrder;
import io.dunnage.sandbox.StockMove;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lots, serial numbers, cartons and cancelled orders: what of a shipment is booked as the warehouse says, and what is refused. */
final class ShipmentDetailsInTest {
    @TempDir
    private Path folder;

    @Test
    void S13_a_line_that_is_split_over_lots_and_repeated_W12s_is_summed_before_it_is_compared() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("TEA", 50);
            world.drop(
                    "945.edi",
                    Papers.of(
                            1,
                            Advice.of(order, "S-1")
                                    .line("CC", "TEA", 50, 20, "TEA-A")
                                    .also("N9*LI*1")
                                    .line("CC", "TEA", 50, 5, "TEA-A")
                                    .also("N9*LI*1")
                                    .line("CC", "TEA", 50, 25, "TEA-2026-11-")
                                    .also("N9*LI*1")
                                    .also("N9*LT*TEA-2026-11-000017")));

            assertThat(world.tick()).isEqualTo(ExitCode.DONE);

            assertThat(world.delivery(order).isDone()).isTrue();
            assertThat(world.odoo.journal().stock())
                    .containsEntry("TEA/TEA-A", new BigDecimal(75))
                    .containsEntry("TEA/TEA-2026-11-000017", new BigDecimal(75));
        }
    }

    @Test
    void S13_serial_numbers_are_booked_one_by_one_and_must_be_as_many_as_were_shipped() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("RADIO", 2);
            String other = world.sentOrder("RADIO", 2);
            world.drop(
                    "945.edi",
                    Papers.numbered(1)
                            .with(Advice.of(order, "S-1")
                                    .line("RADIO", 2)
                                    .also("N9*SE*RADIO-7")
                                    .also("N9*SE*RADIO-8"))
                            .with(Advice.of(other, "S-2").line("RADIO", 2).also("N9*SE*RADIO-9"))
                            .text());

            world.tick();

            assertThat(world.odoo.journal().moves(order))
                    .extracting(StockMove::lot)
                    .containsExactlyInAnyOrder("RADIO-7", "RADIO-8");
            assertThat(world.reasons()).containsExactly(RejectReason.SERIALS_DO_NOT_MATCH_QUANTITY);
            assertThat(world.shipped(other)).isZero();
        }
    }

    @Test
    void S13_a_serial_number_that_left_before_is_refused() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("RADIO", 1);
            String other = world.sentOrder("RADIO", 1);
            world.drop(
                    "a.edi",
                    Papers.of(1, Advice.of(order, "S-1").line("RADIO", 1).also("N9*SE*RADIO-7")));
            world.tick();
            world.drop(
                    "b.edi",
                    Papers.of(2, Advice.of(other, "S-2").line("RADIO", 1).also("N9*SE*RADIO-7")));
            world.tick();

            assertThat(world.reasons()).containsExactly(RejectReason.SERIAL_ALREADY_SHIPPED);
            assertThat(world.shipped(other)).isZero();
        }
    }

    @Test
    void a_lot_that_lies_in_no_warehouse_is_refused_though_Odoo_would_book_it() {
        try (World world = World.in(folder)) {
            world.odoo.planner().lot("TEA", "TEA-EMPTY");
            String order = world.sentOrder("TEA", 5);
            world.drop("945.edi", Papers.of(1, Advice.of(order, "S-1").line("CC", "TEA", 5, 5, "TEA-EMPTY")));

            world.tick();

            assertThat(world.reasons()).containsExactly(RejectReason.UNKNOWN_LOT);
            assertThat(world.shipped(order)).isZero();
        }
    }

    @Test
    void a_lot_that_Odoo_does_not_know_waits_and_is_posted_once_it_was_received() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("TEA", 5);
            world.drop("945.edi", Papers.of(1, Advice.of(order, "S-1").line("CC", "TEA", 5, 5, "TEA-NEW")));
            world.tick();
            assertThat(world.lastKind("S-1")).isEqualTo(EntryKind.PARKED);

            world.odoo.planner().stock("TEA", "TEA-NEW", 5);
            world.tickAfter(Duration.ofMinutes(6));

            assertThat(world.odoo.journal().moves(order))
                    .extracting(StockMove::lot)
                    .containsExactly("TEA-NEW");
        }
    }

    @Test
    void S14_cartons_become_packages_and_every_tracking_number_is_on_the_delivery() {
        try (World world = World.in(folder)) {
            String order = world.odoo
                    .planner()
                    .confirmSale(
                            StandInOrder.to(World.ADA, "PO-1").with("KETTLE", 3).with("CUP", 4));
            world.tick();
            world.drop(
                    "945.edi",
                    Papers.of(
                            1,
                            Advice.of(order, "S-1")
                                    .carton("00003456789010000014")
                                    .also("MAN*CP*1ZA1")
                                    .line("KETTLE", 3)
                                    .line("CUP", 1)
                                    .carton("003456789010000021")
                                    .also("MAN*CP*1ZA2")
                                    .line("CUP", 3)));

            assertThat(world.tick()).isEqualTo(ExitCode.DONE);

            var delivery = world.delivery(order);
            assertThat(delivery.tracking()).isEqualTo("1ZA1,1ZA2");
            assertThat(delivery.cartons()).containsOnlyKeys("003456789010000014", "003456789010000021");
            assertThat(delivery.shipped())
                    .extracting(move -> move.sscc() + " " + move.product() + " " + move.quantity())
                    .containsExactlyInAnyOrder(
                            "003456789010000014 KETTLE 3", "003456789010000014 CUP 1", "003456789010000021 CUP 3");
        }
    }

    @Test
    void S14_an_LX_is_an_order_line_for_a_partner_who_counts_so() {
        try (World world = World.in(folder)
                .edit("overlays/945.yaml", text -> text.replace("means: CARTON", "means: ORDER_LINE"))) {
            String order = world.odoo
                    .planner()
                    .confirmSale(
                            StandInOrder.to(World.ADA, "PO-1").with("KETTLE", 3).with("KETTLE", 4));
            world.tick();
            world.drop(
                    "945.edi",
                    Papers.of(
                            1,
                            Advice.of(order, "S-1")
                                    .loop()
                                    .line("BP", "KETTLE", 3, 1, "")
                                    .loop()
                                    .line("CC", "KETTLE", 4, 4, "")));

            assertThat(world.tick()).isEqualTo(ExitCode.DONE);

            assertThat(world.shipped(order)).isEqualTo(5);
            assertThat(world.backOrder(order).orElseThrow().demands())
                    .singleElement()
                    .satisfies(demand -> assertThat(demand.wanted()).isEqualByComparingTo("2"));
        }
    }

    @Test
    void S15_goods_that_left_although_the_order_was_cancelled_wait_for_a_person() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            world.odoo.planner().cancelOrder(order);
            world.drop("945.edi", Papers.of(1, Advice.of(order, "S-1").line("KETTLE", 3)));

            assertThat(world.tick()).isEqualTo(ExitCode.FOR_A_PERSON);

            assertThat(world.reasons()).containsExactly(RejectReason.ORDER_CANCELLED);
            assertThat(world.lastPlaced("940")).contains("~W05*F*" + order);
            assertThat(world.shipped(order)).isZero();
        }
    }

    @Test
    void S15_a_warehouse_that_ships_nothing_of_a_cancelled_order_confirms_the_cancel() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            world.odoo.planner().cancelOrder(order);
            world.drop("945.edi", Papers.of(1, Advice.of(order, "S-1").line("CP", "KETTLE", 3, 0, "")));

            assertThat(world.tick()).isEqualTo(ExitCode.DONE);

            assertThat(world.deadLetters()).isEmpty();
            assertThat(world.lastKind("S-1")).isEqualTo(EntryKind.ALREADY_POSTED);
        }
    }
}

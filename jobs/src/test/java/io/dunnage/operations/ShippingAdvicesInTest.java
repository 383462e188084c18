package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.ledger.EntryKind;
import io.dunnage.ledger.OpenDeadLetter;
import io.dunnage.ledger.RejectReason;
import io.dunnage.operations.Papers.Advice;
import io.dunnage.sandbox.StandInAddress;
import io.dunnage.sandbox.StandInOrder;
import io.dunnage.sandbox.StandInTracking;
import io.dunnage.sandbox.StockMove;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way back: what a warehouse says that it shipped is booked in Odoo once, or refused by name. */
final class ShippingAdvicesInTest {
    @TempDir
    private Path folder;

    @Test
    void a_complete_shipment_is_validated_with_its_tracking_number_and_a_line_with_the_trace_id() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            world.drop(
                    "945.edi",
                    Papers.of(
                            1,
                            Advice.of(order, "S-1")
                                    .said("N9*2I*1Z999AA10123456784")
                                    .line("KETTLE", 3)));

            assertThat(world.tick()).isEqualTo(ExitCode.DONE);

            var delivery = world.delivery(order);
            assertThat(delivery.isDone()).isTrue();
            assertThat(world.shipped(order)).isEqualTo(3);
            assertThat(delivery.tracking()).isEqualTo("1Z999AA10123456784");
            assertThat(String.join("\n", delivery.notes()))
                    .contains(
                            "S-1",
                            "UPSN",
                            "2026-11-23",
                            world.story("S-1").trace().toString());
        }
    }

    @Test
    void S7_one_bad_message_of_several_is_a_dead_letter_and_the_others_are_posted() {
        try (World world = World.in(folder)) {
            String first = world.order("KETTLE", 1);
            String second = world.order("KETTLE", 2);
            String third = world.order("KETTLE", 3);
            world.tick();
            var bad = Advice.of(second, "S-2").line("KETTLE", 2).segments();
            bad.removeFirst();
            world.drop(
                    "945.edi",
                    Papers.numbered(1)
                            .with(Advice.of(first, "S-1").line("KETTLE", 1))
                            .with("945", "SW", bad)
                            .with(Advice.of(third, "S-3").line("KETTLE", 3))
                            .text());

            assertThat(world.tick()).isEqualTo(ExitCode.FOR_A_PERSON);

            assertThat(world.delivery(first).isDone()).isTrue();
            assertThat(world.delivery(second).isDone()).isFalse();
            assertThat(world.delivery(third).isDone()).isTrue();
            assertThat(world.reasons()).containsExactly(RejectReason.SYNTAX);
            assertThat(world.lastPlaced("997"))
                    .contains("~AK2*945*0001~AK5*A~")
                    .contains("~AK2*945*0002~AK3*W06*")
                    .contains("~AK5*R*")
                    .contains("~AK2*945*0003~AK5*A~AK9*P*3*3*2~");
        }
    }

    @Test
    void S10_a_945_that_comes_before_the_997_implies_that_the_order_was_received() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 1);
            world.drop("945.edi", Papers.of(1, Advice.of(order, "S-1").line("KETTLE", 1)));
            world.tick();

            assertThat(world.ledger().acknowledgments().overdue(World.PARTNER)).isEmpty();
        }
    }

    @Test
    void S10_an_advice_for_an_unknown_order_is_tried_again_and_becomes_a_dead_letter_after_unknownOrderFor() {
        try (World world = World.in(folder)) {
            world.drop("945.edi", Papers.of(1, Advice.of("TPL/OUT/99999", "S-1").line("KETTLE", 1)));

            assertThat(world.tick()).isEqualTo(ExitCode.DONE);
            assertThat(world.lastKind("S-1")).isEqualTo(EntryKind.PARKED);
            world.tickAfter(Duration.ofHours(2));
            assertThat(world.deadLetters()).isEmpty();

            world.tickAfter(Duration.ofHours(2));
            world.tick();
            assertThat(world.reasons()).containsExactly(RejectReason.UNKNOWN_DEPOSITOR_ORDER);
        }
    }

    @Test
    void S10_an_advice_that_overtook_its_order_is_posted_once_the_order_is_there() {
        try (World world = World.in(folder)) {
            String before = world.order("KETTLE", 1);
            String next = before.substring(0, before.length() - 1) + (before.charAt(before.length() - 1) - '0' + 1);
            world.drop("945.edi", Papers.of(1, Advice.of(next, "S-1").line("KETTLE", 4)));
            world.tick();

            assertThat(world.order("KETTLE", 4)).isEqualTo(next);
            world.tickAfter(Duration.ofMinutes(10));

            assertThat(world.shipped(next)).isEqualTo(4);
            assertThat(world.deadLetters()).isEmpty();
        }
    }

    @Test
    void S11_BP_leaves_a_back_order_open_and_the_next_945_of_the_order_ships_it() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 10);
            world.drop("a.edi", Papers.of(1, Advice.of(order, "S-1").line("BP", "KETTLE", 10, 4, "")));
            world.tick();

            String rest = world.backOrder(order).orElseThrow().picking();
            assertThat(world.shipped(order)).isEqualTo(4);
            assertThat(world.delivery(rest).state()).isEqualTo("assigned");

            world.drop("b.edi", Papers.of(2, Advice.of(order, "S-2").line("CC", "KETTLE", 6, 6, "")));
            world.tick();
            assertThat(world.shipped(rest)).isEqualTo(6);
            assertThat(world.deadLetters()).isEmpty();
        }
    }

    @Test
    void S11_CP_gives_the_rest_up_and_leaves_no_back_order_open() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 10);
            world.drop("945.edi", Papers.of(1, Advice.of(order, "S-1").line("CP", "KETTLE", 10, 4, "")));

            world.tick();

            assertThat(world.shipped(order)).isEqualTo(4);
            assertThat(world.backOrder(order).map(one -> one.state()).orElse("cancel"))
                    .isEqualTo("cancel");
            assertThat(world.story("S-1").entries().getLast().detail()).contains("ordered 10, shipped 4");
        }
    }

    @ParameterizedTest
    @CsvSource({"ask", "always", "never"})
    void S11_CP_and_BP_are_kept_to_whatever_Odoo_is_set_to_do_with_a_rest(String policy) {
        try (World world = World.in(folder)) {
            world.odoo.planner().backOrders(policy);
            String kept = world.order("KETTLE", 10);
            String given = world.order("KETTLE", 10);
            world.tick();
            world.drop(
                    "945.edi",
                    Papers.numbered(1)
                            .with(Advice.of(kept, "S-1").line("BP", "KETTLE", 10, 4, ""))
                            .with(Advice.of(given, "S-2").line("CP", "KETTLE", 10, 4, ""))
                            .text());

            world.tick();

            assertThat(world.shipped(kept)).isEqualTo(4);
            assertThat(world.shipped(given)).isEqualTo(4);
            assertThat(world.backOrder(given).map(one -> one.state()).orElse("cancel"))
                    .isEqualTo("cancel");
            if (!policy.equals("never")) {
                assertThat(world.backOrder(kept).orElseThrow().state()).isEqualTo("assigned");
            }
        }
    }

    @Test
    void S11_several_945s_of_one_order_in_one_file_are_booked_one_after_the_other() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 10);
            world.drop(
                    "945.edi",
                    Papers.numbered(1)
                            .with(Advice.of(order, "S-1").line("SS", "KETTLE", 10, 2, ""))
                            .with(Advice.of(order, "S-2").line("SS", "KETTLE", 10, 3, ""))
                            .with(Advice.of(order, "S-3").line("CC", "KETTLE", 10, 5, ""))
                            .text());

            world.tick();

            assertThat(world.odoo.journal().moves().stream()
                            .filter(move ->
                                    move.product().equals("KETTLE") && move.to().contains("Customers")))
                    .extracting(StockMove::quantity)
                    .usingElementComparator(BigDecimal::compareTo)
                    .containsExactly(new BigDecimal(2), new BigDecimal(3), new BigDecimal(5));
            assertThat(world.deadLetters()).isEmpty();
        }
    }

    @Test
    void S11_more_than_ordered_is_refused_and_nothing_of_it_is_booked() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 10);
            world.drop("945.edi", Papers.of(1, Advice.of(order, "S-1").line("CM", "KETTLE", 10, 11, "")));

            assertThat(world.tick()).isEqualTo(ExitCode.FOR_A_PERSON);

            assertThat(world.reasons()).containsExactly(RejectReason.SHIPPED_MORE_THAN_ORDERED);
            assertThat(world.shipped(order)).isZero();
        }
    }

    @Test
    void S11_more_than_ordered_is_booked_within_the_percentage_that_the_profile_tolerates() {
        try (World world = World.in(folder).with("overShipmentPercent: 0", "overShipmentPercent: 10")) {
            String order = world.sentOrder("KETTLE", 10);
            String other = world.sentOrder("KETTLE", 10);
            world.drop(
                    "945.edi",
                    Papers.numbered(1)
                            .with(Advice.of(order, "S-1").line("CM", "KETTLE", 10, 11, ""))
                            .with(Advice.of(other, "S-2").line("CM", "KETTLE", 10, 12, ""))
                            .text());

            world.tick();

            assertThat(world.shipped(order)).isEqualTo(11);
            assertThat(world.shipped(other)).isZero();
        }
    }

    @Test
    void S11_one_shipment_more_after_the_order_was_shipped_in_full_is_refused() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 10);
            world.drop("a.edi", Papers.of(1, Advice.of(order, "S-1").line("KETTLE", 10)));
            world.tick();
            world.drop("b.edi", Papers.of(2, Advice.of(order, "S-2").line("KETTLE", 1)));
            world.tick();

            assertThat(world.reasons()).containsExactly(RejectReason.SHIPPED_MORE_THAN_ORDERED);
            assertThat(world.shipped(order)).isEqualTo(10);
        }
    }

    @Test
    void C4_the_same_advice_in_another_interchange_is_already_posted() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 10);
            world.drop("a.edi", Papers.of(1, Advice.of(order, "S-1").line("BP", "KETTLE", 10, 4, "")));
            world.tick();
            world.drop("b.edi", Papers.of(2, Advice.of(order, "S-1").line("BP", "KETTLE", 10, 4, "")));

            assertThat(world.tick()).isEqualTo(ExitCode.DONE);

            assertThat(world.shipped(order)).isEqualTo(4);
            assertThat(world.backOrder(order).orElseThrow().isDone()).isFalse();
            assertThat(world.lastKind("S-1")).isEqualTo(EntryKind.ALREADY_POSTED);
        }
    }

    @Test
    void a_shipment_id_that_says_something_else_the_second_time_contradicts_the_first() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 10);
            world.drop("a.edi", Papers.of(1, Advice.of(order, "S-1").line("BP", "KETTLE", 10, 4, "")));
            world.tick();
            world.drop("b.edi", Papers.of(2, Advice.of(order, "S-1").line("BP", "KETTLE", 10, 5, "")));

            world.tick();

            assertThat(world.reasons()).containsExactly(RejectReason.CONTRADICTS_EARLIER);
            assertThat(world.shipped(order)).isEqualTo(4);
        }
    }

    @Test
    void an_item_that_nobody_ordered_is_refused_though_Odoo_would_book_it() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            world.drop(
                    "945.edi",
                    Papers.of(1, Advice.of(order, "S-1").line("KETTLE", 3).line("CUP", 1)));

            world.tick();

            assertThat(world.reasons()).containsExactly(RejectReason.ITEM_NOT_ORDERED);
            assertThat(world.shipped(order)).isZero();
        }
    }

    @Test
    void an_item_that_Odoo_does_not_know_waits_and_is_posted_once_the_crosswalk_has_it() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            world.drop("945.edi", Papers.of(1, Advice.of(order, "S-1").line("KTL-01", 3)));
            world.tick();
            assertThat(world.lastKind("S-1")).isEqualTo(EntryKind.PARKED);

            world.crosswalk("items.csv", "KETTLE,KTL-01,,,").restarted().tickAfter(Duration.ofMinutes(6));

            assertThat(world.shipped(order)).isEqualTo(3);
            assertThat(world.deadLetters()).isEmpty();
        }
    }

    @Test
    void an_item_that_stays_unknown_becomes_a_dead_letter_and_a_replay_posts_it() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            world.drop("945.edi", Papers.of(1, Advice.of(order, "S-1").line("KTL-01", 3)));
            world.tick();
            world.tickAfter(Duration.ofHours(5));
            assertThat(world.reasons()).containsExactly(RejectReason.UNKNOWN_ITEM);

            OpenDeadLetter letter = world.deadLetters().getFirst();
            world.crosswalk("items.csv", "KETTLE,KTL-01,,,").restarted().replay(letter);
            world.tick();

            assertThat(world.shipped(order)).isEqualTo(3);
        }
    }

    @Test
    void the_picking_of_another_warehouse_is_unknown_to_this_partner() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            world.drop(
                    "945.edi",
                    Papers.of(1, Advice.of(order.replace("TPL", "WH"), "S-1").line("KETTLE", 3)));
            world.tick();
            world.tickAfter(Duration.ofHours(5));

            assertThat(world.reasons()).containsExactly(RejectReason.UNKNOWN_DEPOSITOR_ORDER);
        }
    }

    @Test
    void a_control_total_that_does_not_agree_with_the_lines_is_refused() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            world.drop(
                    "945.edi",
                    Papers.of(1, Advice.of(order, "S-1").line("KETTLE", 3).total(4)));

            world.tick();

            assertThat(world.reasons()).containsExactly(RejectReason.CONTROL_TOTAL_WRONG);
            assertThat(world.shipped(order)).isZero();
        }
    }

    @Test
    void a_dead_letter_that_is_replayed_is_posted_exactly_once_however_often_it_is_replayed() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            world.drop("945.edi", Papers.of(1, Advice.of(order, "S-1").line("CM", "KETTLE", 3, 5, "")));
            world.tick();
            OpenDeadLetter letter = world.deadLetters().getFirst();

            world.odoo.planner().changeQuantity(order, "KETTLE", 5);
            world.replay(letter);
            world.replay(letter);
            world.tick();
            world.replay(letter);
            world.tick();

            assertThat(world.shipped(order)).isEqualTo(5);
            assertThat(world.deadLetters()).isEmpty();
        }
    }

    @Test
    void a_dead_letter_that_is_discarded_is_never_posted() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            world.drop("945.edi", Papers.of(1, Advice.of(order, "S-1").line("CM", "KETTLE", 3, 5, "")));
            world.tick();

            world.ledger().deadLetters().discard(world.deadLetters().getFirst().id(), "counted again", "a person");
            world.tick();

            assertThat(world.deadLetters()).isEmpty();
            assertThat(world.lastKind("S-1")).isEqualTo(EntryKind.DISCARDED);
            assertThat(world.shipped(order)).isZero();
        }
    }

    @Test
    void an_order_that_somebody_validated_in_Odoo_by_hand_is_not_booked_again() {
        try (World world = World.in(folder)) {
            var withoutPhone = StandInAddress.of("Ada", "1 Main St", "Edison", "08817", "NJ");
            String order = world.odoo
                    .planner()
                    .confirmSale(StandInOrder.to(withoutPhone, "PO-1").with("KETTLE", 3));
            world.tick();
            new OdooAtHand(world.odoo)
                    .call(
                            "stock.picking",
                            "button_validate",
                            List.of(world.delivery(order).id()));
            assertThat(world.delivery(order).isDone()).isTrue();
            world.drop("945.edi", Papers.of(1, Advice.of(order, "S-1").line("KETTLE", 3)));

            world.tick();

            assertThat(world.reasons()).containsExactly(RejectReason.BOOKED_BY_SOMEONE_ELSE);
            assertThat(world.shipped(order)).isEqualTo(3);
        }
    }

    @Test
    void a_product_that_is_made_in_Odoo_after_its_945_came_heals_it() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            world.drop(
                    "945.edi",
                    Papers.of(1, Advice.of(order, "S-1").line("KETTLE", 3).line("NEWCOMER", 1)));
            world.tick();
            assertThat(world.lastKind("S-1")).isEqualTo(EntryKind.PARKED);

            world.odoo.planner().product("NEWCOMER", "Newcomer", StandInTracking.NONE);
            world.odoo.planner().stock("NEWCOMER", "", 5);
            world.odoo.planner().addLine(order, "NEWCOMER", 1);
            world.tickAfter(Duration.ofMinutes(6));

            assertThat(world.shipped(order)).isEqualTo(4);
        }
    }
}

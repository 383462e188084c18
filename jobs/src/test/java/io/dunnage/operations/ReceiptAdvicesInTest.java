package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.ledger.EntryKind;
import io.dunnage.ledger.RejectReason;
import io.dunnage.sandbox.StandInPurchase;
import io.dunnage.sandbox.StandInVersion;
import io.dunnage.sandbox.StockMove;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Receipt advices from the warehouse's folder to Odoo's stock: each is booked once, as the warehouse says and the profile means. */
class ReceiptAdvicesInTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(StandInVersion.class)
    void goods_that_came_as_announced_are_in_stock_and_the_receipt_is_done(StandInVersion version) {
        try (World world = World.in(folder, version)) {
            String notice = world.odoo
                    .planner()
                    .buy(StandInPurchase.from("Kettle Works", "KW-1")
                            .of("KETTLE", 10)
                            .of("TEA", 5)
                            .of("RADIO", 2));
            world.drop(
                    "944.edi",
                    Received.of(notice, "R-1")
                            .line("KETTLE", 10)
                            .line("TEA", 5, "N9*LT*TEA-NEW")
                            .line("RADIO", 2, "N9*SE*RADIO-77", "N9*SE*RADIO-78")
                            .in(1));

            assertThat(world.tick()).isEqualTo(ExitCode.DONE);

            assertThat(state(world, notice)).isEqualTo("done");
            assertThat(came(world, notice))
                    .containsExactlyInAnyOrder("10 KETTLE", "5 TEA TEA-NEW", "1 RADIO RADIO-77", "1 RADIO RADIO-78");
            assertThat(world.lastKind("R-1")).isEqualTo(EntryKind.POSTED);
            assertThat(world.lastKind(notice)).isEqualTo(EntryKind.POSTED);
        }
    }

    @ParameterizedTest
    @EnumSource(StandInVersion.class)
    void S13_goods_of_a_lot_that_odoo_has_already_come_into_that_lot(StandInVersion version) {
        try (World world = World.in(folder, version)) {
            var odoo = new OdooAtHand(world.odoo);
            int lot = odoo.find("stock.lot", "name", "TEA-A");
            String notice = bought(world, "TEA", 5);
            world.drop(
                    "944.edi",
                    Received.of(notice, "R-1").line("TEA", 5, "N9*LT*TEA-A").in(1));

            assertThat(world.tick()).as(world.said()).isEqualTo(ExitCode.DONE);

            assertThat(odoo.call("stock.lot", "search", List.of(List.of("name", "=", "TEA-A")))
                            .size())
                    .isEqualTo(1);
            assertThat(odoo.call("stock.lot", "read", List.of(lot), List.of("product_qty"))
                            .path(0)
                            .path("product_qty")
                            .intValue())
                    .isEqualTo(105);
        }
    }

    @Test
    void S18_a_short_receipt_leaves_the_rest_expected_and_the_next_receipt_of_the_notice_falls_on_it() {
        try (World world = World.in(folder)) {
            String notice = bought(world, "KETTLE", 10);
            world.drop("1.edi", Received.of(notice, "R-1").line("KETTLE", 7).in(1));
            world.tick();
            assertThat(world.odoo.journal().transfers("incoming").values())
                    .containsExactlyInAnyOrder("done", "assigned");

            world.drop("2.edi", Received.of(notice, "R-2").line("KETTLE", 3).in(2));
            assertThat(world.tick()).isEqualTo(ExitCode.DONE);

            assertThat(world.odoo.journal().transfers("incoming").values()).containsOnly("done");
            assertThat(received(world, "KETTLE")).isEqualTo(10);
            assertThat(world.deadLetters()).isEmpty();
        }
    }

    @Test
    void S18_two_receipts_of_one_notice_in_one_file_are_both_booked() {
        try (World world = World.in(folder)) {
            String notice = bought(world, "KETTLE", 10);
            world.drop("1.edi", Received.of(notice, "R-1").line("KETTLE", 7).in(1));
            world.drop("2.edi", Received.of(notice, "R-2").line("KETTLE", 3).in(2));

            world.tick();

            assertThat(received(world, "KETTLE")).isEqualTo(10);
            assertThat(world.odoo.journal().transfers("incoming").values()).containsOnly("done");
        }
    }

    @Test
    void S18_a_receipt_that_is_the_last_one_closes_the_notice() {
        try (World world = World.in(folder)) {
            String notice = bought(world, "KETTLE", 10);
            world.drop(
                    "944.edi",
                    Received.of(notice, "R-1").complete().line("KETTLE", 7).in(1));

            world.tick();

            assertThat(world.odoo.journal().transfers("incoming").values())
                    .as("no open rest")
                    .isSubsetOf("done", "cancel");
            assertThat(received(world, "KETTLE")).isEqualTo(7);
        }
    }

    @Test
    void S18_more_than_announced_is_held_and_booked_once_the_tolerance_says_so() {
        try (World world = World.in(folder)) {
            String notice = bought(world, "KETTLE", 100);
            world.drop("944.edi", Received.of(notice, "R-1").line("KETTLE", 103).in(1));

            assertThat(world.tick()).isEqualTo(ExitCode.FOR_A_PERSON);
            assertThat(world.reasons()).containsExactly(RejectReason.RECEIVED_MORE_THAN_ANNOUNCED);
            assertThat(received(world, "KETTLE")).isZero();

            world.with("overReceiptPercent: 0", "overReceiptPercent: 5").restarted();
            world.replay(world.deadLetters().getFirst());
            world.tick();
            assertThat(received(world, "KETTLE")).isEqualTo(103);
        }
    }

    @Test
    void S18_damaged_and_held_goods_lie_in_their_own_locations_gross_or_net_as_the_profile_says() {
        try (World world = World.in(folder)) {
            String gross = bought(world, "KETTLE", 10);
            world.drop(
                    "944.edi",
                    Received.of(gross, "R-1")
                            .line("KETTLE", 10, "W13*2*EA*01**CC", "W13*1*EA*09")
                            .in(1));
            world.tick();
            assertThat(places(world, gross)).isEqualTo(Map.of("TPL/Stock", 7, "TPL/Damaged", 2, "TPL/Hold", 1));

            world.with("quantities: GROSS", "quantities: NET").restarted();
            String net = bought(world, "KETTLE", 10);
            world.drop(
                    "944.edi",
                    Received.of(net, "R-2").line("KETTLE", 8, "W13*2*EA*01**CC").in(2));
            world.tick();
            assertThat(places(world, net)).isEqualTo(Map.of("TPL/Stock", 8, "TPL/Damaged", 2));
        }
    }

    @Test
    void goods_in_a_condition_that_has_no_place_wait_for_one_and_are_booked_by_themselves_then() {
        try (World world = World.in(folder)) {
            String notice = bought(world, "KETTLE", 10);
            world.drop(
                    "944.edi",
                    Received.of(notice, "R-1").line("KETTLE", 10, "W13*4*EA*04").in(1));

            world.tick();
            assertThat(world.lastKind("R-1")).isEqualTo(EntryKind.PARKED);
            assertThat(received(world, "KETTLE")).isZero();

            world.with("ON_HOLD: TPL/Hold", "ON_HOLD: TPL/Hold, QUALITY: TPL/Hold")
                    .restarted()
                    .tickAfter(Duration.ofMinutes(10));
            assertThat(places(world, notice)).isEqualTo(Map.of("TPL/Stock", 6, "TPL/Hold", 4));
        }
    }

    @Test
    void S18_a_receipt_that_nobody_announced_is_parked_and_named_then_a_dead_letter_and_never_booked_blindly() {
        try (World world = World.in(folder)) {
            world.drop(
                    "944.edi",
                    Received.of("TPL/IN/99999", "R-1").line("KETTLE", 10).in(1));

            world.tick();
            assertThat(world.lastKind("R-1")).isEqualTo(EntryKind.PARKED);
            assertThat(world.story("R-1").entries().getLast().detail()).contains("TPL/IN/99999", "W17-05");
            assertThat(world.deadLetters()).isEmpty();

            world.tickAfter(Duration.ofHours(5));
            assertThat(world.reasons()).containsExactly(RejectReason.UNKNOWN_NOTICE);
            assertThat(received(world, "KETTLE")).isZero();
        }
    }

    @Test
    void a_receipt_that_names_the_purchase_only_is_booked_on_it() {
        try (World world = World.in(folder)) {
            String notice = bought(world, "KETTLE", 10);
            world.drop(
                    "944.edi",
                    Received.ofOrder("P00001", "R-1").line("KETTLE", 10).in(1));

            world.tick();

            assertThat(state(world, notice)).isEqualTo("done");
        }
    }

    @Test
    void C4_the_same_receipt_again_changes_nothing_and_other_content_under_its_number_is_held() {
        try (World world = World.in(folder)) {
            String notice = bought(world, "KETTLE", 10);
            world.drop("1.edi", Received.of(notice, "R-1").line("KETTLE", 4).in(1));
            world.tick();

            world.drop("2.edi", Received.of(notice, "R-1").line("KETTLE", 4).in(2));
            assertThat(world.tick()).isEqualTo(ExitCode.DONE);
            assertThat(received(world, "KETTLE")).isEqualTo(4);

            world.drop("3.edi", Received.of(notice, "R-1").line("KETTLE", 5).in(3));
            assertThat(world.tick()).isEqualTo(ExitCode.FOR_A_PERSON);
            assertThat(world.reasons()).containsExactly(RejectReason.CONTRADICTS_EARLIER);
            assertThat(received(world, "KETTLE")).isEqualTo(4);
        }
    }

    @Test
    void S17_a_replacement_books_only_what_it_says_on_top_and_is_held_when_it_takes_something_back() {
        try (World world = World.in(folder)) {
            String notice = bought(world, "KETTLE", 10);
            world.drop("1.edi", Received.of(notice, "R-1").line("KETTLE", 4).in(1));
            world.tick();

            world.drop(
                    "2.edi", Received.replacing(notice, "R-1").line("KETTLE", 6).in(2));
            assertThat(world.tick()).isEqualTo(ExitCode.DONE);
            assertThat(received(world, "KETTLE")).isEqualTo(6);

            world.drop(
                    "3.edi", Received.replacing(notice, "R-1").line("KETTLE", 5).in(3));
            assertThat(world.tick()).isEqualTo(ExitCode.FOR_A_PERSON);
            assertThat(world.reasons()).containsExactly(RejectReason.CONTRADICTS_EARLIER);
            assertThat(received(world, "KETTLE")).isEqualTo(6);
        }
    }

    @Test
    void C17_an_unknown_item_is_parked_and_named_and_the_row_lets_it_go() {
        try (World world = World.in(folder)) {
            String notice = bought(world, "KETTLE", 10);
            world.drop("944.edi", Received.of(notice, "R-1").line("AK-1", 10).in(1));
            world.tick();
            assertThat(world.lastKind("R-1")).isEqualTo(EntryKind.PARKED);
            assertThat(world.story("R-1").entries().getLast().detail()).contains("OUR-ITEM,AK-1");

            world.crosswalk("items.csv", "KETTLE,AK-1,,,").restarted().tickAfter(Duration.ofMinutes(10));

            assertThat(state(world, notice)).isEqualTo("done");
        }
    }

    @Test
    void C18_goods_of_a_cancelled_receipt_are_for_a_person() {
        try (World world = World.in(folder)) {
            String notice = bought(world, "KETTLE", 10);
            new OdooAtHand(world.odoo)
                    .call(
                            "stock.picking",
                            "action_cancel",
                            List.of(new OdooAtHand(world.odoo).find("stock.picking", "name", notice)));
            world.drop("944.edi", Received.of(notice, "R-1").line("KETTLE", 10).in(1));

            world.tick();

            assertThat(world.reasons()).containsExactly(RejectReason.NOTICE_CANCELLED);
        }
    }

    @Test
    void a_control_total_that_does_not_fit_its_lines_is_refused() {
        try (World world = World.in(folder)) {
            String notice = bought(world, "KETTLE", 10);
            world.drop("944.edi", Received.of(notice, "R-1").line("KETTLE", 10).in(1, 12));

            world.tick();

            assertThat(world.reasons()).containsExactly(RejectReason.CONTROL_TOTAL_WRONG);
            assertThat(received(world, "KETTLE")).isZero();
        }
    }

    @Test
    void what_customers_send_back_lies_where_its_condition_and_disposition_say() {
        try (World world = World.in(folder)) {
            String back = shippedAndSentBack(world);
            world.drop(
                    "944.edi",
                    Received.of("", "R-9")
                            .reference("RZ", back)
                            .line("KETTLE", 3, "N9*GC*01", "N9*DI*RN")
                            .line("KETTLE", 1, "N9*DI*RN")
                            .in(9));

            assertThat(world.tick()).isEqualTo(ExitCode.DONE);

            assertThat(places(world, back)).isEqualTo(Map.of("TPL/Damaged", 3, "TPL/Stock", 1));
        }
    }

    @Test
    void a_return_without_an_authorization_is_booked_on_the_return_of_the_delivery_that_it_names() {
        try (World world = World.in(folder)) {
            String back = shippedAndSentBack(world);
            String order = world.odoo.journal().deliveries().getFirst().picking();
            world.drop(
                    "944.edi", Received.ofOrder(order, "R-9").line("KETTLE", 4).in(9));

            world.tick();

            assertThat(state(world, back)).isEqualTo("done");
        }
    }

    @Test
    void a_return_that_nobody_planned_is_parked_under_its_own_name() {
        try (World world = World.in(folder)) {
            world.drop(
                    "944.edi",
                    Received.of("", "R-9")
                            .reference("RZ", "RMA-1")
                            .line("KETTLE", 1)
                            .in(9));

            world.tick();
            assertThat(world.lastKind("R-9")).isEqualTo(EntryKind.PARKED);
            world.tickAfter(Duration.ofHours(5));

            assertThat(world.reasons()).containsExactly(RejectReason.UNPLANNED_RETURN);
        }
    }

    /** An order of five that was shipped, of which four come back; the answer is the return's name. */
    private static String shippedAndSentBack(World world) {
        String order = world.sentOrder("KETTLE", 5);
        world.drop("945.edi", Papers.of(1, Papers.Advice.of(order, "S-1").line("CC", "KETTLE", 5, 5, "")));
        world.tick();
        return world.odoo.planner().sendBack(order, "KETTLE", 4);
    }

    private static String bought(World world, String item, int quantity) {
        return world.odoo
                .planner()
                .buy(StandInPurchase.from("Kettle Works", "KW-1").of(item, quantity));
    }

    private static String state(World world, String transfer) {
        return world.odoo.journal().transfers("incoming").get(transfer);
    }

    private static List<String> came(World world, String transfer) {
        return world.odoo.journal().moves(transfer).stream()
                .map(move -> (move.quantity().stripTrailingZeros().toPlainString() + " " + move.product() + " "
                                + move.lot())
                        .strip())
                .toList();
    }

    private static Map<String, Integer> places(World world, String transfer) {
        return world.odoo.journal().moves(transfer).stream()
                .collect(java.util.stream.Collectors.toMap(
                        StockMove::to, move -> move.quantity().intValueExact(), Integer::sum));
    }

    /** What came in from outside over all transfers. */
    private static int received(World world, String item) {
        return world.odoo.journal().moves().stream()
                .filter(move -> move.product().equals(item) && move.picking().contains("/IN/"))
                .map(StockMove::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .intValueExact();
    }
}

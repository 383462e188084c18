package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.ledger.EntryKind;
import io.dunnage.ledger.RejectReason;
import io.dunnage.sandbox.StandInPurchase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on its way to the warehouse is announced to it: purchases as inbound notices, returns as authorizations. */
class AnnouncementsOutTest {
    @TempDir
    private Path folder;

    @Test
    void a_purchase_is_announced_once_with_its_number_supplier_day_and_lines() {
        try (World world = World.in(folder)) {
            String notice = world.odoo
                    .planner()
                    .buy(StandInPurchase.from("Kettle Works", "KW-77")
                            .expected(Instant.parse("2026-12-01T15:00:00Z"))
                            .of("KETTLE", 10)
                            .of("TEA", 5));

            world.tick();
            world.tick();

            assertThat(world.placed("943")).hasSize(1);
            assertThat(world.lastPlaced("943"))
                    .contains("GS*AR*", "*" + notice + "*", "KW-77", "Kettle Works", "20261201", "ACME-NJ")
                    .contains("~W04*10*EA**VN*KETTLE", "~W04*5*EA**VN*TEA");
            assertThat(world.story(notice).entries()).isNotEmpty();
        }
    }

    @Test
    void a_purchase_that_changes_is_announced_again_as_a_change_and_one_that_is_cancelled_is_withdrawn() {
        try (World world = World.in(folder)) {
            String notice = bought(world, "KETTLE", 10);
            world.tick();
            var hand = new OdooAtHand(world.odoo);
            int purchase = hand.find("purchase.order.line", "product_qty", 10);

            hand.call("purchase.order.line", "write", List.of(purchase), java.util.Map.of("product_qty", 12));
            world.tick();
            world.tick();
            assertThat(world.placed("943")).hasSize(2);
            assertThat(world.lastPlaced("943")).contains("~W06*R*").contains("*" + notice + "*");

            hand.call("stock.picking", "action_cancel", List.of(hand.find("stock.picking", "name", notice)));
            world.tick();
            assertThat(world.placed("943")).hasSize(3);
            assertThat(world.lastPlaced("943")).contains("*" + notice + "*").doesNotContain("~W04*");
        }
    }

    @Test
    void the_rest_of_a_short_receipt_is_not_announced_again_for_the_warehouse_knows_the_notice() {
        try (World world = World.in(folder)) {
            String notice = bought(world, "KETTLE", 10);
            world.tick();
            world.drop("944.edi", Received.of(notice, "R-1").line("KETTLE", 7).in(1));

            world.tick();
            world.tick();

            assertThat(world.placed("943")).hasSize(1);
        }
    }

    @Test
    void S10_whoever_received_the_goods_has_the_notice_whatever_became_of_his_acknowledgment() {
        try (World world = World.in(folder)) {
            String notice = bought(world, "KETTLE", 10);
            world.tick();
            world.drop("944.edi", Received.of(notice, "R-1").line("KETTLE", 10).in(1));

            world.tick();

            assertThat(world.ledger().stories().find(notice, 10).stream()
                            .flatMap(story -> story.entries().stream())
                            .map(io.dunnage.ledger.Entry::kind))
                    .contains(EntryKind.RECEIPT_IMPLIED);
        }
    }

    @Test
    void a_notice_that_cannot_be_said_in_the_partners_words_waits_for_a_row() {
        try (World world = World.in(folder)) {
            world.edit("units.csv", text -> text.replace("Units,EA,,,\n", ""));
            bought(world, "KETTLE", 10);

            world.tick();
            assertThat(world.reasons()).containsExactly(RejectReason.UNIT_NOT_CONVERTIBLE);
            assertThat(world.placed("943")).isEmpty();

            world.crosswalk("units.csv", "Units,EA,,,").restarted().tick();
            assertThat(world.placed("943")).hasSize(1);
        }
    }

    @Test
    void what_a_customer_may_send_back_is_authorized_under_the_returns_number_and_is_no_notice() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 5);
            world.drop("945.edi", Papers.of(1, Papers.Advice.of(order, "S-1").line("CC", "KETTLE", 5, 5, "")));
            world.tick();
            String back = world.odoo.planner().sendBack(order, "KETTLE", 4);

            world.tick();
            world.tick();

            assertThat(world.placed("943")).isEmpty();
            assertThat(world.placed("180")).hasSize(1);
            assertThat(world.lastPlaced("180")).contains("GS*AN*", back, order, "KETTLE");
        }
    }

    @Test
    void a_return_is_announced_as_a_notice_to_a_partner_who_takes_no_authorizations() {
        try (World world = World.in(folder).with("  ReturnAuthorization: {type: \"180\"}\n", "")) {
            String order = world.sentOrder("KETTLE", 5);
            world.drop("945.edi", Papers.of(1, Papers.Advice.of(order, "S-1").line("CC", "KETTLE", 5, 5, "")));
            world.tick();
            String back = world.odoo.planner().sendBack(order, "KETTLE", 4);

            world.tick();

            assertThat(world.lastPlaced("943")).contains("*" + back + "*").contains("~W04*4*EA**VN*KETTLE");
        }
    }

    @Test
    void S8_a_notice_that_was_rejected_stays_so_until_a_person_replays_it() {
        try (World world = World.in(folder)) {
            String notice = bought(world, "KETTLE", 10);
            world.tick();
            String group = world.lastPlaced("943").split("~", -1)[1].split("\\*", -1)[6];
            world.drop(
                    "997.edi",
                    Papers.numbered(1)
                            .with("997", "FA", List.of("AK1*AR*" + group, "AK2*943*0001", "AK5*R*5", "AK9*R*1*1*0"))
                            .text());
            world.tick();
            world.tickAfter(java.time.Duration.ofHours(1));
            assertThat(world.placed("943")).hasSize(1);

            world.replay(world.deadLetters().getFirst());
            world.tick();

            assertThat(world.placed("943")).hasSize(2);
            assertThat(world.lastPlaced("943")).contains("~W06*F*", "*" + notice + "*");
        }
    }

    private static String bought(World world, String item, int quantity) {
        return world.odoo
                .planner()
                .buy(StandInPurchase.from("Kettle Works", "KW-1").of(item, quantity));
    }
}

package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.ledger.EntryKind;
import io.dunnage.ledger.RejectReason;
import io.dunnage.sandbox.StandInPurchase;
import io.dunnage.sandbox.StandInVersion;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** S28: a kit is told as its parts or as one item, as the partner wants it, and understood either way. */
class KitsTest {
    private static final Map<String, Integer> PARTS = Map.of("CUP", 2, "KETTLE", 1);

    @TempDir
    private Path folder;

    @Test
    void S28_a_partner_who_knows_parts_is_told_parts_both_ways() {
        try (World world = kits("COMPONENTS")) {
            String order = world.order("SET", 3);
            String notice = bought(world, 5);
            world.tick();

            assertThat(world.lastPlaced("940"))
                    .contains("~W01*6*EA**VN*CUP", "~W01*3*EA**VN*KETTLE")
                    .doesNotContain("SET");
            assertThat(world.lastPlaced("943"))
                    .contains("~W04*10*EA**VN*CUP", "~W04*5*EA**VN*KETTLE")
                    .doesNotContain("SET");

            world.drop(
                    "945.edi",
                    Papers.of(1, Papers.Advice.of(order, "S-1").line("CUP", 6).line("KETTLE", 3)));
            world.drop(
                    "944.edi",
                    Received.of(notice, "R-1").line("CUP", 10).line("KETTLE", 5).in(2));
            assertThat(world.tick()).as(world.said()).isEqualTo(ExitCode.DONE);
            assertThat(moved(world, order)).containsOnly(Map.entry("CUP", 6), Map.entry("KETTLE", 3));
            assertThat(moved(world, notice)).containsOnly(Map.entry("CUP", 10), Map.entry("KETTLE", 5));
        }
    }

    @ParameterizedTest
    @EnumSource(StandInVersion.class)
    void S28_a_partner_who_knows_the_kit_ships_kits_and_their_parts_leave(StandInVersion version) {
        try (World world = kits("AS_ONE_ITEM", version)) {
            String order = world.sentOrder("SET", 3);
            assertThat(world.lastPlaced("940"))
                    .contains("~LX*1~W01*3*EA**VN*SET")
                    .doesNotContain("CUP", "KETTLE");

            world.drop("945.edi", Papers.of(1, Papers.Advice.of(order, "S-1").line("BP", "SET", 3, 2, "")));
            assertThat(world.tick()).as(world.said()).isEqualTo(ExitCode.DONE);
            assertThat(moved(world, order)).containsOnly(Map.entry("CUP", 4), Map.entry("KETTLE", 2));

            world.drop("945b.edi", Papers.of(2, Papers.Advice.of(order, "S-2").line("CC", "SET", 1, 1, "")));
            assertThat(world.tick()).as(world.said()).isEqualTo(ExitCode.DONE);
            assertThat(world.backOrder(order).orElseThrow().state()).isEqualTo("done");
            assertThat(world.placed("940")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(StandInVersion.class)
    void S28_kits_that_came_are_their_parts_in_stock_and_the_rest_is_still_expected(StandInVersion version) {
        try (World world = kits("AS_ONE_ITEM", version)) {
            String notice = bought(world, 5);
            world.tick();
            assertThat(world.lastPlaced("943")).contains("~W04*5*EA**VN*SET").doesNotContain("CUP", "KETTLE");

            world.drop(
                    "944.edi",
                    Received.of(notice, "R-1").line("SET", 3, "W13*1*EA*01**CC").in(1));
            assertThat(world.tick()).as(world.said()).isEqualTo(ExitCode.DONE);
            assertThat(moved(world, notice)).containsOnly(Map.entry("CUP", 6), Map.entry("KETTLE", 3));
            assertThat(world.odoo.journal().stockByLocation().toString()).contains("TPL/Damaged");

            world.drop("944b.edi", Received.of(notice, "R-2").line("SET", 2).in(2));
            assertThat(world.tick()).as(world.said()).isEqualTo(ExitCode.DONE);
            assertThat(world.odoo.journal().transfers("incoming").values()).containsOnly("done");
        }
    }

    @Test
    void S28_parts_are_understood_from_a_partner_who_was_told_the_kit_and_the_kit_from_one_who_was_told_parts() {
        try (World world = kits("AS_ONE_ITEM")) {
            String order = world.sentOrder("SET", 3);
            world.drop(
                    "945.edi",
                    Papers.of(1, Papers.Advice.of(order, "S-1").line("CUP", 6).line("KETTLE", 3)));
            assertThat(world.tick()).as(world.said()).isEqualTo(ExitCode.DONE);
            assertThat(moved(world, order)).containsOnly(Map.entry("CUP", 6), Map.entry("KETTLE", 3));
        }
        try (World world = kits("COMPONENTS")) {
            String notice = bought(world, 5);
            world.drop("944.edi", Received.of(notice, "R-1").line("SET", 5).in(1));
            assertThat(world.tick()).as(world.said()).isEqualTo(ExitCode.DONE);
            assertThat(moved(world, notice)).containsOnly(Map.entry("CUP", 10), Map.entry("KETTLE", 5));
        }
    }

    @Test
    void S28_a_kit_that_a_customer_may_send_back_is_authorized_as_the_kit_and_comes_back_as_one() {
        try (World world = kits("AS_ONE_ITEM")) {
            String order = world.sentOrder("SET", 3);
            world.drop("945.edi", Papers.of(1, Papers.Advice.of(order, "S-1").line("SET", 3)));
            world.tick();
            String back = world.odoo.planner().sendBack(order, "SET", 2);

            world.tick();
            assertThat(world.lastPlaced("180")).contains(back, "*SET").doesNotContain("KETTLE");

            world.drop("944.edi", Received.of(back, "R-1").line("SET", 2).in(2));
            assertThat(world.tick()).as(world.said()).isEqualTo(ExitCode.DONE);
            assertThat(moved(world, back)).containsOnly(Map.entry("CUP", 4), Map.entry("KETTLE", 2));
        }
    }

    @Test
    void S28_more_kits_than_ordered_are_refused_by_their_parts() {
        try (World world = kits("AS_ONE_ITEM")) {
            String order = world.sentOrder("SET", 3);
            world.drop("945.edi", Papers.of(1, Papers.Advice.of(order, "S-1").line("CM", "SET", 3, 4, "")));
            world.tick();
            assertThat(world.reasons()).containsExactly(RejectReason.SHIPPED_MORE_THAN_ORDERED);
            assertThat(moved(world, order)).isEmpty();
        }
    }

    @Test
    void S28_a_kit_with_a_part_that_is_followed_by_lot_must_be_confirmed_part_by_part() {
        try (World world = kits("AS_ONE_ITEM")) {
            world.odoo.planner().kit("TEA-SET", "Tea set", Map.of("TEA", 1, "CUP", 2));
            String order = world.sentOrder("TEA-SET", 2);
            world.drop("945.edi", Papers.of(1, Papers.Advice.of(order, "S-1").line("TEA-SET", 2)));

            world.tick();
            world.tickAfter(Duration.ofHours(5));

            assertThat(world.deadLetters()).singleElement().satisfies(letter -> {
                assertThat(letter.reason()).isEqualTo(RejectReason.UNKNOWN_LOT);
                assertThat(letter.detail()).contains("its part TEA", "items: {kits: COMPONENTS}");
            });
            assertThat(world.lastKind("S-1")).isNotEqualTo(EntryKind.POSTED);
        }
    }

    private World kits(String told) {
        return kits(told, StandInVersion.V18);
    }

    private World kits(String told, StandInVersion version) {
        World world = World.in(folder.resolve(told), version)
                .with(
                        "items: {identifier: SKU, qualifier: VN}",
                        "items: {identifier: SKU, qualifier: VN, kits: " + told + "}");
        world.odoo.planner().kit("SET", "Kettle with two cups", PARTS);
        return world;
    }

    private static String bought(World world, int quantity) {
        return world.odoo
                .planner()
                .buy(StandInPurchase.from("Kettle Works", "KW-1").of("SET", quantity));
    }

    private static Map<String, Integer> moved(World world, String transfer) {
        return world.odoo.journal().moves(transfer).stream()
                .collect(Collectors.toMap(
                        one -> one.product(), one -> one.quantity().intValueExact(), Integer::sum, TreeMap::new));
    }
}

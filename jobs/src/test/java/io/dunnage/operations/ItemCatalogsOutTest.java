package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.ledger.RejectReason;
import io.dunnage.sandbox.StandInTracking;
import io.dunnage.sandbox.StandInVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The warehouse is told of the depositor's items: all at first, then what changed; nothing twice, nothing left out. */
class ItemCatalogsOutTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(StandInVersion.class)
    void the_first_catalog_tells_every_item_and_nothing_is_told_twice(StandInVersion version) {
        try (World world = told(World.in(folder, version), "888")) {
            assertThat(world.tick()).as(world.said()).isEqualTo(ExitCode.DONE);
            world.tick();
            world.restarted().tick();

            assertThat(world.placed("888")).hasSize(1);
            assertThat(world.lastPlaced("888"))
                    .contains("GS*QG*", "BGN*00*CAT-000001*20261123", "N1*WH**92*ACME-NJ", "N1*DE*Merchant Inc*91*")
                    .contains("G53*021~G39**VN*KETTLE**1.5*G*K~G69*Kettle, two litres~QTY*01*1*EA")
                    .contains("~G39**VN*TEA*LT*", "~G39**VN*RADIO*SE*");
            assertThat(world.story("CAT-000001").entries()).isNotEmpty();
        }
    }

    @Test
    void an_item_that_changes_is_told_alone_with_what_became_of_it() {
        try (World world = told(World.in(folder), "888")) {
            world.tick();
            world.odoo.planner().product("LAMP", "Lamp", StandInTracking.NONE);
            changed(world, "CUP", Map.of("name", "Cup, blue"));
            changed(world, "KETTLE", Map.of("list_price", 99.0));
            changed(world, "TEA", Map.of("active", false));

            world.tick();
            world.tick();

            assertThat(world.placed("888")).hasSize(2);
            assertThat(world.lastPlaced("888"))
                    .contains("BGN*00*CAT-000002*")
                    .contains("G53*021~G39**VN*LAMP*")
                    .contains("G53*001~G39**VN*CUP*", "~G69*Cup, blue~")
                    .contains("G53*002~G39**VN*TEA~")
                    .doesNotContain("KETTLE", "RADIO");
        }
    }

    @Test
    void an_item_that_gets_another_number_is_taken_away_under_the_old_one() {
        try (World world = told(World.in(folder), "888")) {
            world.tick();
            changed(world, "CUP", Map.of("default_code", "CUP-2"));

            world.tick();

            assertThat(world.lastPlaced("888")).contains("G53*002~G39**VN*CUP~", "G53*021~G39**VN*CUP-2*");
        }
    }

    @Test
    void a_warehouse_that_replaces_its_whole_item_master_is_told_everything_when_one_item_changes() {
        try (World world = told(World.in(folder), "888")
                .with(
                        "items: {identifier: SKU, qualifier: VN}",
                        "items: {identifier: SKU, qualifier: VN, catalog: ALL_ITEMS}")) {
            world.tick();
            changed(world, "CUP", Map.of("name", "Cup, blue"));

            world.tick();
            world.tick();

            assertThat(world.placed("888")).hasSize(2);
            assertThat(world.lastPlaced("888")).contains("~G69*Cup, blue~", "*KETTLE*", "*TEA*", "*RADIO*");
        }
    }

    @Test
    void only_listed_items_concern_a_partner_who_wants_it_so_and_a_new_row_tells_one_more() {
        try (World world = told(World.in(folder), "888")
                .with(
                        "items: {identifier: SKU, qualifier: VN}",
                        "items: {identifier: SKU, qualifier: VN, catalogOf: LISTED_ITEMS}")
                .edit("items.csv", text -> "ours,theirs,from,to,because\nCUP,A-CUP,,,\n")) {
            world.tick();
            assertThat(world.lastPlaced("888"))
                    .contains("G53*021~G39**VN*A-CUP*")
                    .doesNotContain("KETTLE");

            world.crosswalk("items.csv", "KETTLE,A-KETTLE,,,").restarted().tick();

            assertThat(world.placed("888")).hasSize(2);
            assertThat(world.lastPlaced("888"))
                    .contains("G53*021~G39**VN*A-KETTLE*")
                    .doesNotContain("A-CUP");
        }
    }

    @Test
    void S22_an_item_in_a_unit_without_a_row_waits_for_it_and_its_neighbors_are_told() {
        try (World world = told(World.in(folder), "888")) {
            var hand = new OdooAtHand(world.odoo);
            hand.call(
                    "product.product",
                    "write",
                    List.of(hand.find("product.product", "default_code", "CUP")),
                    Map.of("uom_id", hand.find("uom.uom", "name", "Dozens")));
            world.edit("units.csv", text -> text.replace("Dozens,DZ,,,\n", ""));

            assertThat(world.tick()).isEqualTo(ExitCode.FOR_A_PERSON);
            assertThat(world.deadLetters()).singleElement().satisfies(letter -> {
                assertThat(letter.reason()).isEqualTo(RejectReason.UNIT_NOT_CONVERTIBLE);
                assertThat(letter.detail()).contains("item CUP", "Dozens,THEIR-UNIT");
            });
            assertThat(world.lastPlaced("888")).contains("KETTLE").doesNotContain("*CUP*");

            world.crosswalk("units.csv", "Dozens,DZ,,,").restarted().tick();
            assertThat(world.lastPlaced("888"))
                    .contains("G53*021~G39**VN*CUP*", "QTY*01*1*DZ")
                    .doesNotContain("KETTLE");
        }
    }

    @Test
    void an_item_that_an_888_cannot_tell_is_held_by_itself() {
        try (World world = told(World.in(folder), "888")) {
            changed(world, "CUP", Map.of("name", "Cup \u65e5"));

            assertThat(world.tick()).isEqualTo(ExitCode.FOR_A_PERSON);

            assertThat(world.reasons()).containsExactly(RejectReason.SYNTAX);
            assertThat(world.lastPlaced("888")).contains("KETTLE", "TEA").doesNotContain("CUP");

            changed(world, "CUP", Map.of("name", "Cup, red"));
            world.tick();
            assertThat(world.lastPlaced("888")).contains("G53*021~G39**VN*CUP*").doesNotContain("KETTLE");
        }
    }

    @Test
    void S8_a_catalog_that_was_rejected_goes_again_under_its_number_when_a_person_replays_it() {
        try (World world = told(World.in(folder), "888")) {
            world.tick();
            String group = world.lastPlaced("888").split("~", -1)[1].split("\\*", -1)[6];
            world.drop(
                    "997.edi",
                    Papers.numbered(1)
                            .with("997", "FA", List.of("AK1*QG*" + group, "AK2*888*0001", "AK5*R*5", "AK9*R*1*1*0"))
                            .text());
            world.tick();
            assertThat(world.reasons()).containsExactly(RejectReason.REJECTED_BY_PARTNER);

            changed(world, "CUP", Map.of("name", "Cup, blue"));
            world.tick();
            assertThat(world.lastPlaced("888"))
                    .contains("BGN*00*CAT-000002*", "Cup, blue")
                    .doesNotContain("KETTLE");

            world.replay(world.deadLetters().getFirst());
            world.tick();
            world.tick();

            assertThat(world.placed("888")).hasSize(3);
            assertThat(world.lastPlaced("888"))
                    .as("with its items as they are now")
                    .contains("BGN*00*CAT-000001*", "G53*021~G39**VN*KETTLE*", "~G69*Cup, blue~");
        }
    }

    @Test
    void an_832_and_a_PRICAT_say_the_same() {
        try (World world = told(World.in(folder.resolve("x12")), "832")) {
            world.tick();
            assertThat(world.lastPlaced("832")).contains("GS*SC*", "BCT*SC*CAT-000001", "*VN*KETTLE", "PID*F****Cup~");
        }
        try (World world = told(EdifactExchangeTest.world(folder.resolve("edifact")), "PRICAT")) {
            assertThat(world.tick()).as(world.said()).isEqualTo(ExitCode.DONE);
            changed(world, "TEA", Map.of("active", false));
            world.tick();

            assertThat(world.placed("PRICAT")).hasSize(2);
            assertThat(world.placed("PRICAT").getFirst())
                    .contains("BGM+9+CAT-000001+9'", "+1+KETTLE:SA'", "MEA+PD+AAD+KG:1.5'", "FTX+HAN++LOT'");
            assertThat(world.lastPlaced("PRICAT")).contains("LIN+1+2+TEA:SA'").doesNotContain("KETTLE");
        }
    }

    /** The partner is told of the items, by this message. */
    private static World told(World world, String message) {
        return world.with(
                "  FunctionalAcknowledgment:",
                "  ItemCatalog: {type: \"" + message + "\"}\n  FunctionalAcknowledgment:");
    }

    private static void changed(World world, String item, Map<String, Object> values) {
        var hand = new OdooAtHand(world.odoo);
        hand.call("product.product", "write", List.of(hand.find("product.product", "default_code", item)), values);
    }
}

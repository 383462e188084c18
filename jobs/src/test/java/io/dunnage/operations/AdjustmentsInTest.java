package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.ledger.EntryKind;
import io.dunnage.ledger.RejectReason;
import io.dunnage.sandbox.StandInLogin;
import io.dunnage.sandbox.StandInVersion;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What becomes of the adjustments (947) that the warehouse drops: S19, C4, C21. */
final class AdjustmentsInTest {
    @TempDir
    private Path folder;

    private World world;

    private void open(StandInVersion version) {
        // Odoo 17 lets only an Inventory/Administrator apply a count
        StandInLogin bridge = version == StandInVersion.V17 ? StandInLogin.manager() : StandInLogin.bridge();
        world = World.in(folder, version, bridge);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource(StandInVersion.class)
    void S19_hold_release_found_lost_and_dumped_are_each_booked_once(StandInVersion version) {
        open(version);
        drop(
                1,
                "ADJ-1",
                "W19*05*40*EA**VN*CUP",
                "W19*06*-3*EA**VN*KETTLE",
                "W19*56*5*EA**VN*KETTLE",
                "W19*07*2*EA**VN*CUP");
        assertThat(world.tick()).isEqualTo(ExitCode.DONE);
        assertThat(onHand("KETTLE", "TPL/Stock")).isEqualTo(2002);
        assertThat(onHand("CUP", "TPL/Hold")).isEqualTo(40);
        assertThat(onHand("CUP", "TPL/Stock")).isEqualTo(1958);
        drop(2, "ADJ-2", "W19*55*15*EA**VN*CUP");
        world.tick();
        assertThat(onHand("CUP", "TPL/Hold")).isEqualTo(25);
        assertThat(onHand("CUP", "TPL/Stock")).isEqualTo(1973);
    }

    @ParameterizedTest
    @EnumSource(StandInVersion.class)
    void C4_the_same_adjustment_under_another_control_number_changes_nothing(StandInVersion version) {
        open(version);
        drop(1, "ADJ-1", "W19*06*-3*EA**VN*KETTLE");
        drop(2, "ADJ-1", "W19*06*-3*EA**VN*KETTLE");
        assertThat(world.tick()).isEqualTo(ExitCode.DONE);
        assertThat(onHand("KETTLE", "TPL/Stock")).isEqualTo(1997);
        drop(3, "ADJ-1", "W19*06*-4*EA**VN*KETTLE");
        world.tick();
        assertThat(onHand("KETTLE", "TPL/Stock")).isEqualTo(1997);
        assertThat(world.reasons()).containsExactly(RejectReason.CONTRADICTS_EARLIER);
    }

    @Test
    void S19_a_sign_that_contradicts_its_reason_books_nothing_of_the_message() {
        open(StandInVersion.V18);
        drop(1, "ADJ-1", "W19*56*5*EA**VN*KETTLE", "W19*06*3*EA**VN*KETTLE");
        world.tick();
        assertThat(onHand("KETTLE", "TPL/Stock")).isEqualTo(2000);
        assertThat(world.reasons()).containsExactly(RejectReason.SIGN_CONTRADICTS_REASON);
    }

    @Test
    void S19_an_unknown_reason_waits_for_its_row_and_is_booked_when_the_row_is_there() {
        open(StandInVersion.V18);
        drop(1, "ADJ-1", "W19*AA*-5*EA**VN*KETTLE");
        world.tick();
        assertThat(world.lastKind("ADJ-1")).isEqualTo(EntryKind.PARKED);
        assertThat(world.story("ADJ-1").entries().getLast().detail())
                .contains("\"AA\": {action: ADJUST, sign: MINUS_ONLY}");
        world.with("  \"AF\":", "  \"AA\": {action: ADJUST, sign: SIGNED}\n  \"AF\":")
                .restarted()
                .tickAfter(Duration.ofMinutes(10));
        assertThat(world.lastKind("ADJ-1")).isEqualTo(EntryKind.POSTED);
        assertThat(onHand("KETTLE", "TPL/Stock")).isEqualTo(1995);
    }

    @ParameterizedTest
    @EnumSource(StandInVersion.class)
    void C21_a_replay_makes_only_what_is_not_there_yet(StandInVersion version) {
        open(version);
        drop(1, "ADJ-1", "W19*06*-3*EA**VN*KETTLE", "W19*06*-3000*EA**VN*CUP");
        world.tickAfter(Duration.ofMinutes(1));
        assertThat(onHand("KETTLE", "TPL/Stock")).isEqualTo(1997);
        assertThat(world.story("ADJ-1").entries().getLast().reason()).isEqualTo(RejectReason.NOT_ENOUGH_STOCK);
        world.odoo.planner().stock("CUP", "", 4000);
        world.tickAfter(Duration.ofMinutes(10));
        assertThat(world.lastKind("ADJ-1")).isEqualTo(EntryKind.POSTED);
        assertThat(onHand("KETTLE", "TPL/Stock")).isEqualTo(1997);
        assertThat(onHand("CUP", "TPL/Stock")).isEqualTo(3000);
    }

    @ParameterizedTest
    @EnumSource(StandInVersion.class)
    void S19_an_adjustment_waits_for_a_persons_count_and_leaves_it_as_it_is(StandInVersion version) {
        open(version);
        world.odoo.planner().count("KETTLE", 1990);
        drop(1, "ADJ-1", "W19*06*-3*EA**VN*KETTLE");
        world.tickAfter(Duration.ofMinutes(1));
        assertThat(world.lastKind("ADJ-1")).isEqualTo(EntryKind.PARKED);
        assertThat(world.story("ADJ-1").entries().getLast()).satisfies(parked -> {
            assertThat(parked.reason()).isEqualTo(RejectReason.COUNT_PENDING);
            assertThat(parked.detail()).contains("somebody counted 1990 of", "at TPL/Stock", "clear that count");
        });
        assertThat(world.odoo.journal().counts()).containsEntry("KETTLE", new BigDecimal("-1E+1"));
        assertThat(onHand("KETTLE", "TPL/Stock")).isEqualTo(2000);
        world.odoo.planner().count("KETTLE", null);
        world.tickAfter(Duration.ofMinutes(10));
        assertThat(world.lastKind("ADJ-1")).isEqualTo(EntryKind.POSTED);
        assertThat(onHand("KETTLE", "TPL/Stock")).isEqualTo(1997);
    }

    private void drop(int control, String number, String... lines) {
        List<String> body = new ArrayList<>(List.of("W15*20261123*" + number, "N1*WH*ACME NEW JERSEY*92*ACME-NJ"));
        body.addAll(List.of(lines));
        world.drop(
                "947_" + control + ".edi",
                Papers.numbered(control).with("947", "AW", body).text());
    }

    private int onHand(String item, String location) {
        var odoo = new OdooAtHand(world.odoo);
        int product = odoo.find("product.product", "default_code", item);
        int place = odoo.find("stock.location", "complete_name", location);
        int sum = 0;
        for (JsonNode quant : odoo.call(
                "stock.quant",
                "search_read",
                List.of(List.of("product_id", "=", product), List.of("location_id", "=", place)),
                List.of("quantity"))) {
            sum += quant.path("quantity").intValue();
        }
        return sum;
    }
}

package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.ledger.EntryKind;
import io.dunnage.sandbox.StandInFault.Kind;
import io.dunnage.sandbox.StandInPurchase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A receipt is booked once, whatever becomes of the answers of Odoo. */
class ReceiptTroubleTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "stock.picking, message_post, COMMIT_THEN_RESET",
        "stock.picking, write, COMMIT_THEN_RESET",
        "stock.picking, button_validate, COMMIT_THEN_RESET",
        "stock.picking, button_validate, COMMIT_THEN_502"
    })
    void I7_I8_a_call_whose_answer_got_lost_is_asked_after_and_never_done_twice(
            String model, String method, Kind kind) {
        try (World world = World.in(folder)) {
            String notice = announced(world);
            world.drop("944.edi", Received.of(notice, "R-1").line("KETTLE", 4).in(1));
            world.odoo.faults().next(model, method, kind);

            world.tick();
            world.restarted().tickAfter(Duration.ofMinutes(6));
            world.tickAfter(Duration.ofMinutes(6));

            assertThat(received(world)).as("once").isEqualByComparingTo("4");
            assertThat(world.lastKind("R-1")).isEqualTo(EntryKind.POSTED);
            assertThat(world.deadLetters()).isEmpty();
        }
    }

    @Test
    void I8_a_back_order_that_a_lost_answer_left_behind_is_never_filled_by_the_same_advice() {
        try (World world = World.in(folder)) {
            String notice = announced(world);
            world.drop("944.edi", Received.of(notice, "R-1").line("KETTLE", 5).in(1));
            world.odoo.faults().next("stock.picking", "button_validate", Kind.COMMIT_THEN_RESET);

            world.tick();
            world.restarted().tickAfter(Duration.ofMinutes(6));

            assertThat(received(world)).isEqualByComparingTo("5");
            assertThat(world.odoo.journal().transfers("incoming").values())
                    .containsExactlyInAnyOrder("done", "assigned");
        }
    }

    private static String announced(World world) {
        return world.odoo
                .planner()
                .buy(StandInPurchase.from("Kettle Works", "KW-1").of("KETTLE", 10));
    }

    private static BigDecimal received(World world) {
        return world.odoo.journal().moves().stream()
                .filter(move -> move.picking().contains("/IN/"))
                .map(move -> move.quantity())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

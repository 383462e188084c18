package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.ledger.EntryKind;
import io.dunnage.ledger.RejectReason;
import io.dunnage.operations.Papers.Advice;
import io.dunnage.sandbox.StandInDelivery;
import io.dunnage.sandbox.StandInFault;
import io.dunnage.sandbox.StandInFault.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Odoo away, slow, refusing, or committing without an answer: work is kept, and what may have happened is asked for. */
final class OdooTroubleTest {
    private static final String SSCC = "003456789010000014";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "stock.picking, message_post, COMMIT_THEN_RESET",
        "stock.picking, message_post, COMMIT_THEN_502",
        "stock.picking, write, COMMIT_THEN_RESET",
        "stock.picking, write, COMMIT_THEN_502",
        "stock.picking, button_validate, COMMIT_THEN_RESET",
        "stock.picking, button_validate, COMMIT_THEN_502",
        "stock.picking, button_validate, RESET_BEFORE",
        "stock.picking, button_validate, SERIALIZATION_FAILURE",
        "stock.picking, button_validate, TOO_MANY_REQUESTS",
        "stock.quant.package, create, COMMIT_THEN_RESET",
        "stock.quant.package, create, COMMIT_THEN_502"
    })
    void I7_I8_E12_a_call_whose_answer_got_lost_is_asked_after_and_never_done_twice(
            String model, String method, Kind kind) {
        try (World world = World.in(folder)) {
            String order = sent(world);
            world.odoo.faults().next(model, method, kind);

            world.tick();
            world.tickAfter(Duration.ofMinutes(6));
            world.tickAfter(Duration.ofMinutes(6));

            booked(world, order);
        }
    }

    @ParameterizedTest
    @CsvSource({"stock.picking, write", "stock.picking, button_validate", "stock.quant.package, create"})
    void I8_a_call_that_hangs_after_it_was_committed_is_asked_after_by_the_next_process(String model, String method)
            throws Exception {
        try (World world = World.in(folder)) {
            String order = sent(world);
            StandInFault fault = world.odoo.faults().next(model, method, Kind.COMMIT_THEN_HANG);
            CompletableFuture<ExitCode> tick = world.tickMeanwhile();
            assertThat(fault.awaitStruck(Duration.ofSeconds(60))).isTrue();
            fault.release();
            assertThat(tick.get(60, TimeUnit.SECONDS)).isEqualTo(ExitCode.UNREACHABLE);

            world.restarted().tickAfter(Duration.ofMinutes(6));

            booked(world, order);
        }
    }

    @Test
    void I8_a_back_order_that_a_lost_answer_left_behind_is_never_shipped_by_the_same_advice() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 10);
            world.drop("945.edi", Papers.of(1, Advice.of(order, "S-1").line("BP", "KETTLE", 10, 5, "")));
            world.odoo.faults().next("stock.picking", "button_validate", Kind.COMMIT_THEN_RESET);

            world.tick();
            world.restarted().tickAfter(Duration.ofMinutes(6));

            assertThat(world.shipped(order)).isEqualTo(5);
            assertThat(world.backOrder(order).orElseThrow().isDone()).isFalse();
            assertThat(world.lastKind("S-1")).isEqualTo(EntryKind.POSTED);
        }
    }

    private static String sent(World world) {
        String order = world.sentOrder("KETTLE", 3);
        world.drop("945.edi", Papers.of(1, Advice.of(order, "S-1").carton(SSCC).line("KETTLE", 3)));
        return order;
    }

    private static void booked(World world, String order) {
        StandInDelivery delivery = world.delivery(order);
        assertThat(delivery.isDone()).isTrue();
        assertThat(world.shipped(order)).isEqualTo(3);
        assertThat(delivery.cartons()).containsOnlyKeys(SSCC);
        String trace = world.story("S-1").trace().toString();
        assertThat(delivery.notes()).filteredOn(note -> note.contains(trace)).hasSize(1);
        assertThat(new OdooAtHand(world.odoo)
                        .call("stock.quant.package", "search_count", List.of(List.of("name", "=", SSCC)))
                        .intValue())
                .isEqualTo(1);
        assertThat(world.lastKind("S-1")).isEqualTo(EntryKind.POSTED);
        assertThat(world.deadLetters()).isEmpty();
    }

    @Test
    void an_Odoo_that_refuses_connections_ends_with_3_and_its_work_is_done_when_it_is_back() {
        try (World world = World.in(folder)) {
            String order = sent(world);
            world.odoo.goDark();

            assertThat(world.tick()).isEqualTo(ExitCode.UNREACHABLE);
            assertThat(world.tick()).isEqualTo(ExitCode.UNREACHABLE);
            assertThat(world.placed("997")).hasSize(1);
            world.odoo.comeBack();
            world.tickAfter(Duration.ofMinutes(6));

            booked(world, order);
        }
    }

    @Test
    void a_key_that_has_expired_ends_with_3_says_so_and_loses_nothing() {
        try (World world = World.in(folder)) {
            String order = sent(world);
            world.odoo.faults().expireKeys();

            assertThat(world.tick()).isEqualTo(ExitCode.UNREACHABLE);
            assertThat(world.said()).contains("key");
            world.odoo.faults().renewKeys();
            world.restarted().tickAfter(Duration.ofMinutes(6));

            booked(world, order);
        }
    }

    @Test
    void what_Odoo_refuses_to_validate_is_a_dead_letter_with_its_own_sentence_and_its_neighbour_is_posted() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            String other = world.sentOrder("CUP", 3);
            world.odoo.faults().next("stock.picking", "button_validate", Kind.USER_ERROR);
            world.drop(
                    "945.edi",
                    Papers.numbered(1)
                            .with(Advice.of(order, "S-1").line("KETTLE", 3))
                            .with(Advice.of(other, "S-2").line("CUP", 3))
                            .text());

            assertThat(world.tick()).isEqualTo(ExitCode.FOR_A_PERSON);

            assertThat(world.deadLetters()).singleElement().satisfies(letter -> {
                assertThat(letter.reason()).isEqualTo(RejectReason.REFUSED_BY_ODOO);
                assertThat(letter.detail()).contains("The customer's account is on hold.");
            });
            assertThat(world.shipped(order)).isZero();
            assertThat(world.shipped(other)).isEqualTo(3);

            world.replay(world.deadLetters().getFirst());
            world.tick();
            assertThat(world.shipped(order)).isEqualTo(3);
        }
    }

    @Test
    void a_hundred_shipments_cost_no_more_than_six_calls_each() {
        try (World world = World.in(folder)) {
            List<String> orders = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                orders.add(world.order("KETTLE", 2));
            }
            world.tick();
            Papers papers = Papers.numbered(1);
            orders.forEach(order -> papers.with(Advice.of(order, "S-" + order.substring(8))
                    .said("N9*2I*1Z" + order.substring(8))
                    .line("KETTLE", 2)));
            world.drop("945.edi", papers.text());
            world.odoo.calls().reset();

            assertThat(world.tick()).isEqualTo(ExitCode.DONE);

            assertThat(orders)
                    .allSatisfy(
                            order -> assertThat(world.delivery(order).isDone()).isTrue());
            assertThat(world.odoo.calls().total())
                    .as("%s", world.odoo.calls().byMethod())
                    .isLessThanOrEqualTo(600);
        }
    }
}

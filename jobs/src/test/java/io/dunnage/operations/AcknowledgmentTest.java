package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.ledger.EntryKind;
import io.dunnage.ledger.OverdueAcknowledgment;
import io.dunnage.ledger.RejectReason;
import io.dunnage.operations.Papers.Advice;
import io.dunnage.sandbox.WarehouseJournal;
import io.dunnage.sandbox.WarehouseJournal.Behaviour;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Acknowledgments both ways: what a warehouse says to what we sent, and what we say to what it sent. */
final class AcknowledgmentTest {
    @TempDir
    private Path folder;

    private static String group(World world) {
        String file = world.lastPlaced("940");
        return file.split("~GS\\*OW\\*", -1)[1].split("\\*", -1)[4];
    }

    private static String answer(int control, String... segments) {
        return Papers.numbered(control).with("997", "FA", List.of(segments)).text();
    }

    @Test
    void an_order_that_the_warehouse_accepts_is_acknowledged_and_never_overdue() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            world.drop("997.edi", answer(1, "AK1*OW*" + group(world), "AK2*940*0001", "AK5*A", "AK9*A*1*1*1"));

            assertThat(world.tick()).isEqualTo(ExitCode.DONE);
            world.clock.advance(Duration.ofDays(3));

            assertThat(world.lastKind(order)).isEqualTo(EntryKind.ACCEPTED);
            assertThat(world.ledger().acknowledgments().overdue(World.PARTNER)).isEmpty();
        }
    }

    @Test
    void O9_an_order_that_nobody_acknowledges_is_overdue_after_the_time_that_the_profile_gives() {
        try (World world = World.in(folder)) {
            world.sentOrder("KETTLE", 3);

            world.clock.advance(Duration.ofHours(23));
            assertThat(world.ledger().acknowledgments().overdue(World.PARTNER)).isEmpty();
            world.clock.advance(Duration.ofHours(2));

            List<OverdueAcknowledgment> overdue =
                    world.ledger().acknowledgments().overdue(World.PARTNER);
            assertThat(overdue).hasSize(1);
        }
    }

    @Test
    void O8_an_order_that_is_rejected_is_a_dead_letter_with_what_was_wrong_and_its_neighbour_is_acknowledged() {
        try (World world = World.in(folder)) {
            String first = world.order("KETTLE", 3);
            String second = world.order("CUP", 3);
            world.tick();
            world.drop(
                    "997.edi",
                    answer(
                            1,
                            "AK1*OW*" + group(world),
                            "AK2*940*0001",
                            "AK5*A",
                            "AK2*940*0002",
                            "AK3*W01*12**8",
                            "AK4*5*235*7*VN",
                            "AK5*R*5",
                            "AK9*P*2*2*1"));

            assertThat(world.tick()).isEqualTo(ExitCode.FOR_A_PERSON);

            assertThat(world.lastKind(first)).isEqualTo(EntryKind.ACCEPTED);
            assertThat(world.deadLetters()).singleElement().satisfies(letter -> {
                assertThat(letter.reason()).isEqualTo(RejectReason.REJECTED_BY_PARTNER);
                assertThat(letter.subject()).isEqualTo(second);
                assertThat(letter.detail()).contains("W01 at 12", "element 5", "'VN'");
            });
        }
    }

    @Test
    void S8_whoever_planned_a_delivery_that_a_997_rejects_has_a_to_do_on_it_once() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            String group = group(world);
            for (int control = 1; control <= 2; control++) {
                world.drop(
                        control + ".edi",
                        answer(
                                control,
                                "AK1*OW*" + group,
                                "AK2*940*0001",
                                "AK3*W01*12**8",
                                "AK4*5*235*7*VN",
                                "AK5*R*5",
                                "AK9*R*1*1*0"));
                world.tick();
            }

            var odoo = new OdooAtHand(world.odoo);
            var todo = odoo.call(
                    "mail.activity",
                    "search_read",
                    List.of(
                            List.of("res_model", "=", "stock.picking"),
                            List.of("res_id", "=", odoo.find("stock.picking", "name", order))),
                    List.of("summary", "note"));
            assertThat(todo.size()).isEqualTo(1);
            assertThat(todo.path(0).path("summary").stringValue()).isEqualTo("acme-3pl rejects " + order);
            assertThat(todo.path(0).path("note").stringValue()).contains("W01 at 12", "element 5");
        }
    }

    @Test
    void a_group_that_is_rejected_as_a_whole_rejects_every_order_in_it() {
        try (World world = World.in(folder)) {
            world.order("KETTLE", 3);
            world.order("CUP", 3);
            world.tick();
            world.drop("997.edi", answer(1, "AK1*OW*" + group(world), "AK9*R*2*2*0"));

            world.tick();

            assertThat(world.reasons())
                    .containsExactly(RejectReason.REJECTED_BY_PARTNER, RejectReason.REJECTED_BY_PARTNER);
        }
    }

    @Test
    void an_order_that_was_rejected_and_is_replayed_goes_again_under_new_numbers_as_an_original() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            String group = group(world);
            world.drop("997.edi", answer(1, "AK1*OW*" + group, "AK2*940*0001", "AK5*R*5", "AK9*R*1*1*0"));
            world.tick();
            world.tickAfter(Duration.ofHours(1));
            assertThat(world.placed("940")).hasSize(1);

            world.replay(world.deadLetters().getFirst());
            world.tick();

            assertThat(world.placed("940")).hasSize(2);
            assertThat(world.lastPlaced("940")).contains("~W05*N*" + order + "*");
            assertThat(group(world)).isNotEqualTo(group);
            assertThat(world.deadLetters()).isEmpty();
        }
    }

    @Test
    void an_order_that_the_application_refuses_does_not_go_again_by_itself_though_its_delivery_is_written_to() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            world.drop(
                    "824.edi",
                    Papers.numbered(1)
                            .with(
                                    "824",
                                    "AG",
                                    java.util.List.of(
                                            "BGN*11*AA-1*20261123", "OTI*TR*TN*" + order, "TED*007*UNKNOWN ITEM"))
                            .text());
            world.tick();
            world.tick();

            assertThat(world.placed("940")).hasSize(1);
            assertThat(world.deadLetters()).singleElement().satisfies(letter -> {
                assertThat(letter.subject()).isEqualTo(order);
                assertThat(letter.detail()).contains("UNKNOWN ITEM");
            });
            world.odoo.planner().changeQuantity(order, "KETTLE", 2);
            world.tick();
            assertThat(world.placed("940")).as("corrected in Odoo").hasSize(2);
            assertThat(world.lastPlaced("940")).contains("W05*N*" + order);
        }
    }

    @Test
    void O10_an_acknowledgment_that_comes_twice_says_nothing_new() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            String group = group(world);
            world.drop("a.edi", answer(1, "AK1*OW*" + group, "AK2*940*0001", "AK5*A", "AK9*A*1*1*1"));
            world.tick();
            world.drop("b.edi", answer(2, "AK1*OW*" + group, "AK2*940*0001", "AK5*A", "AK9*A*1*1*1"));

            assertThat(world.tick()).isEqualTo(ExitCode.DONE);

            assertThat(world.deadLetters()).isEmpty();
            assertThat(world.story(order).entries())
                    .filteredOn(entry -> entry.kind() == EntryKind.ACCEPTED)
                    .hasSize(1);
        }
    }

    @Test
    void O11_an_acknowledgment_of_a_group_that_never_left_waits_for_a_person() {
        try (World world = World.in(folder)) {
            world.sentOrder("KETTLE", 3);
            world.drop("997.edi", answer(1, "AK1*OW*4711", "AK2*940*0001", "AK5*A", "AK9*A*1*1*1"));

            assertThat(world.tick()).isEqualTo(ExitCode.FOR_A_PERSON);

            assertThat(world.reasons()).containsExactly(RejectReason.ANSWER_WITHOUT_ORIGINAL);
        }
    }

    @Test
    void an_acknowledgment_is_never_acknowledged() {
        try (World world = World.in(folder)) {
            world.sentOrder("KETTLE", 3);
            world.drop("997.edi", answer(1, "AK1*OW*" + group(world), "AK9*A*1*1*1"));

            world.tick();

            assertThat(world.placed("997")).isEmpty();
            assertThat(world.placed("TA1")).isEmpty();
        }
    }

    @Test
    void an_interchange_that_asks_for_it_gets_a_TA1_beside_its_997() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            world.drop(
                    "945.edi",
                    Papers.numbered(7)
                            .asksForAcknowledgment()
                            .with(Advice.of(order, "S-1").line("KETTLE", 3))
                            .text());

            world.tick();

            assertThat(world.lastPlaced("TA1")).contains("~TA1*000000007*261123*1013*A*000~");
            assertThat(world.lastPlaced("997")).contains("~AK1*SW*7~");
        }
    }

    @Test
    void a_partner_who_wants_no_acknowledgments_gets_none() {
        try (World world = World.in(folder).with("acknowledgment: {send: true", "acknowledgment: {send: false")) {
            String order = world.sentOrder("KETTLE", 3);
            world.drop("945.edi", Papers.of(1, Advice.of(order, "S-1").line("KETTLE", 3)));

            world.tick();

            assertThat(world.shipped(order)).isEqualTo(3);
            assertThat(world.placed("997")).isEmpty();
        }
    }

    @Test
    void a_partner_who_wants_one_verdict_for_the_group_gets_no_AK2() {
        try (World world = World.in(folder).with("perMessage: true", "perMessage: false")) {
            String order = world.sentOrder("KETTLE", 3);
            world.drop("945.edi", Papers.of(1, Advice.of(order, "S-1").line("KETTLE", 3)));

            world.tick();

            assertThat(world.lastPlaced("997"))
                    .contains("~AK1*SW*1~AK9*A*1*1*1~")
                    .doesNotContain("AK2");
        }
    }

    @Test
    void a_warehouse_and_Dunnage_acknowledge_each_other_without_end_and_without_a_loop() {
        try (World world = World.in(folder)) {
            var warehouse = world.warehouse(Behaviour.COMPLETE);
            world.order("KETTLE", 3);
            for (int i = 0; i < 5; i++) {
                world.tick();
                warehouse.takeWhatArrived();
                warehouse.ship();
            }

            assertThat(warehouse.journal().all(WarehouseJournal.OrderArrived.class))
                    .hasSize(1);
            assertThat(warehouse.journal().all(WarehouseJournal.Acknowledged.class))
                    .singleElement()
                    .satisfies(one -> assertThat(one.verdict()).isEqualTo("A"));
            assertThat(warehouse.journal().all(WarehouseJournal.Unreadable.class))
                    .isEmpty();
            assertThat(world.deadLetters()).isEmpty();
        }
    }
}

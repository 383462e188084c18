package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.ledger.EntryKind;
import io.dunnage.ledger.RejectReason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One message may say several documents: a ship notice of several orders, an application advice on several of ours. */
class SeveralDocumentsTest {
    @TempDir
    private Path folder;

    @Test
    void a_ship_notice_of_two_orders_books_both_and_a_repeat_changes_nothing() {
        try (World world = World.in(folder)) {
            String one = world.order("KETTLE", 6);
            String other = world.order("CUP", 4);
            world.tick();
            world.drop("856.edi", notice(1, 10, of(one, "KETTLE", 6, "EA"), of(other, "CUP", 4, "EA")));

            assertThat(world.tick()).as(world.said()).isEqualTo(ExitCode.DONE);
            assertThat(world.shipped(one)).isEqualTo(6);
            assertThat(world.shipped(other)).isEqualTo(4);
            assertThat(world.lastKind(one)).isEqualTo(EntryKind.POSTED);
            assertThat(world.lastKind(other)).isEqualTo(EntryKind.POSTED);
            assertThat(world.count("message where direction = 'INBOUND'")).isEqualTo(2);
            assertThat(world.placed("997")).as("one message, one answer").hasSize(1);
            assertThat(world.lastPlaced("997")).contains("AK9*A*1*1*1");

            world.drop("again.edi", notice(2, 10, of(one, "KETTLE", 6, "EA"), of(other, "CUP", 4, "EA")));
            assertThat(world.tick()).as(world.said()).isEqualTo(ExitCode.DONE);
            assertThat(world.shipped(one)).isEqualTo(6);
            assertThat(world.shipped(other)).isEqualTo(4);
        }
    }

    @Test
    void S7_an_order_of_a_ship_notice_that_cannot_be_booked_leaves_the_others_alone() {
        try (World world = World.in(folder)) {
            String one = world.order("KETTLE", 6);
            world.tick();
            world.drop("856.edi", notice(1, 10, of(one, "KETTLE", 6, "EA"), of("TPL/OUT/99999", "CUP", 4, "EA")));

            world.tick();
            assertThat(world.shipped(one)).isEqualTo(6);
            assertThat(world.lastKind("TPL/OUT/99999")).isEqualTo(EntryKind.PARKED);

            world.tickAfter(Duration.ofHours(5));
            assertThat(world.reasons()).containsExactly(RejectReason.UNKNOWN_DEPOSITOR_ORDER);
        }
    }

    @Test
    void S7_all_or_nothing_holds_the_orders_of_a_ship_notice_until_every_one_can_be_booked() {
        try (World world = World.in(folder).with("allOrNothing: false", "allOrNothing: true")) {
            new OdooAtHand(world.odoo).pack("CUP", "Case 12", 12);
            String one = world.order("KETTLE", 6);
            String other = world.order("CUP", 24);
            world.tick();
            world.drop("856.edi", notice(1, 8, of(one, "KETTLE", 6, "EA"), of(other, "CUP", 2, "CS")));

            world.tick();
            assertThat(world.shipped(one)).isZero();
            assertThat(world.lastKind(one)).isEqualTo(EntryKind.PARKED);
            assertThat(world.story(one).entries().getLast().detail())
                    .contains("waits for order " + other, "allOrNothing");

            world.crosswalk("units.csv", "Case 12,CS,,,").restarted().tick();
            assertThat(world.shipped(one)).isEqualTo(6);
            assertThat(world.shipped(other)).isEqualTo(24);
        }
    }

    @Test
    void S7_all_or_nothing_ends_in_dead_letters_that_are_replayed_together() {
        try (World world = World.in(folder).with("allOrNothing: false", "allOrNothing: true")) {
            String one = world.order("KETTLE", 6);
            String other = world.order("CUP", 4);
            world.tick();
            world.drop("856.edi", notice(1, 11, of(one, "KETTLE", 6, "EA"), of(other, "CUP", 5, "EA")));

            world.tick();
            world.tickAfter(Duration.ofHours(5));
            assertThat(world.shipped(one)).isZero();
            assertThat(world.reasons())
                    .containsExactlyInAnyOrder(
                            RejectReason.SHIPPED_MORE_THAN_ORDERED, RejectReason.HELD_WITH_ITS_MESSAGE);

            world.odoo.planner().changeQuantity(other, "CUP", 5);
            world.deadLetters().forEach(world::replay);
            world.tick();
            assertThat(world.shipped(one)).isEqualTo(6);
            assertThat(world.shipped(other)).isEqualTo(5);
            assertThat(world.deadLetters()).isEmpty();
        }
    }

    @Test
    void a_total_of_a_ship_notice_that_does_not_agree_books_none_of_its_orders() {
        try (World world = World.in(folder)) {
            String one = world.order("KETTLE", 6);
            String other = world.order("CUP", 4);
            world.tick();
            world.drop("856.edi", notice(1, 12, of(one, "KETTLE", 6, "EA"), of(other, "CUP", 4, "EA")));

            world.tick();

            assertThat(world.reasons())
                    .containsExactly(RejectReason.CONTROL_TOTAL_WRONG, RejectReason.CONTROL_TOTAL_WRONG);
            assertThat(world.shipped(one) + world.shipped(other)).isZero();
        }
    }

    @Test
    void S8_an_824_on_two_orders_rejects_the_one_and_accepts_the_other() {
        try (World world = World.in(folder)) {
            String one = world.order("KETTLE", 6);
            String other = world.order("CUP", 4);
            world.tick();
            world.drop(
                    "824.edi",
                    Papers.numbered(1)
                            .with(
                                    "824",
                                    "AG",
                                    List.of(
                                            "BGN*11*AA-2*20261123",
                                            "N1*FR*Acme*92*ACME-NJ",
                                            "OTI*TR*TN*" + one,
                                            "TED*007*UNKNOWN ITEM*W01****KETTLE",
                                            "OTI*TA*TN*" + other))
                            .text());

            world.tick();

            assertThat(world.deadLetters()).singleElement().satisfies(letter -> {
                assertThat(letter.reason()).isEqualTo(RejectReason.REJECTED_BY_PARTNER);
                assertThat(letter.subject()).isEqualTo(one);
            });
            assertThat(world.story(other).entries().stream().map(io.dunnage.ledger.Entry::kind))
                    .doesNotContain(EntryKind.REJECTED_BY_PARTNER);
        }
    }

    /** An order of a ship notice, below the pallet, with its levels numbered when they are put together. */
    private record Ordered(String number, String item, int quantity, String unit) {}

    private static Ordered of(String number, String item, int quantity, String unit) {
        return new Ordered(number, item, quantity, unit);
    }

    private static String notice(int control, int total, Ordered... orders) {
        List<String> segments = new ArrayList<>(List.of(
                "BSN*00*SHP-1*20261123*1013*0001",
                "HL*1**S",
                "DTM*011*20261123",
                "HL*2*1*T",
                "MAN*GM*003456789010000038"));
        int level = 2;
        for (Ordered one : orders) {
            segments.add("HL*" + ++level + "*2*O");
            segments.add("REF*OQ*" + one.number());
            segments.add("HL*" + ++level + "*" + (level - 1) + "*I");
            segments.add("LIN*1*VN*" + one.item());
            segments.add("SN1**" + one.quantity() + "*" + one.unit());
        }
        segments.add("CTT*" + level + "*" + total);
        return Papers.numbered(control).with("856", "SH", segments).text();
    }
}

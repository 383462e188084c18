package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.ledger.RejectReason;
import io.dunnage.operations.Papers.Advice;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A control number that comes a second time with other content, by the policy of the partner. */
final class RepeatedInterchangeTest {
    @TempDir
    private Path folder;

    @Test
    void S5_a_control_number_again_with_other_content_is_rejected_with_TA1_025_and_not_posted() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            String other = world.sentOrder("KETTLE", 2);
            world.drop("a.edi", Papers.of(7, Advice.of(order, "S-1").line("KETTLE", 3)));
            world.tick();
            world.drop("b.edi", Papers.of(7, Advice.of(other, "S-2").line("KETTLE", 2)));

            assertThat(world.tick()).isEqualTo(ExitCode.FOR_A_PERSON);

            assertThat(world.reasons()).containsExactly(RejectReason.DUPLICATE_CONTROL_NUMBER);
            assertThat(world.shipped(other)).isZero();
            assertThat(world.lastPlaced("TA1")).contains("~TA1*000000007*261123*1013*R*025~");
            assertThat(world.placed("997")).hasSize(1);
        }
    }

    @Test
    void S5_a_replay_posts_what_was_held_for_its_control_number() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            String other = world.sentOrder("KETTLE", 2);
            world.drop("a.edi", Papers.of(7, Advice.of(order, "S-1").line("KETTLE", 3)));
            world.tick();
            world.drop("b.edi", Papers.of(7, Advice.of(other, "S-2").line("KETTLE", 2)));
            world.tick();

            world.replay(world.deadLetters().getFirst());
            world.tick();

            assertThat(world.shipped(other)).isEqualTo(2);
            assertThat(world.deadLetters()).isEmpty();
        }
    }

    @Test
    void S5_HOLD_keeps_it_for_a_person_and_does_not_reject_it() {
        try (World world = World.in(folder).with("interchange: REJECT", "interchange: HOLD")) {
            String order = world.sentOrder("KETTLE", 3);
            String other = world.sentOrder("KETTLE", 2);
            world.drop("a.edi", Papers.of(7, Advice.of(order, "S-1").line("KETTLE", 3)));
            world.tick();
            world.drop("b.edi", Papers.of(7, Advice.of(other, "S-2").line("KETTLE", 2)));
            world.tick();

            assertThat(world.reasons()).containsExactly(RejectReason.DUPLICATE_CONTROL_NUMBER);
            assertThat(world.shipped(other)).isZero();
            assertThat(world.placed("TA1")).isEmpty();
        }
    }

    @Test
    void S5_ACCEPT_IF_CONTENT_DIFFERS_posts_it() {
        try (World world = World.in(folder).with("interchange: REJECT", "interchange: ACCEPT_IF_CONTENT_DIFFERS")) {
            String order = world.sentOrder("KETTLE", 3);
            String other = world.sentOrder("KETTLE", 2);
            world.drop("a.edi", Papers.of(7, Advice.of(order, "S-1").line("KETTLE", 3)));
            world.tick();
            world.drop("b.edi", Papers.of(7, Advice.of(other, "S-2").line("KETTLE", 2)));

            assertThat(world.tick()).isEqualTo(ExitCode.DONE);

            assertThat(world.shipped(other)).isEqualTo(2);
        }
    }
}

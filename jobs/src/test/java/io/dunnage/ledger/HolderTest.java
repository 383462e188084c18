package io.dunnage.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who holds a lease, and the ids that are given. */
final class HolderTest {
    private static final Holder SELF = new Holder("host", "boot/pid:[1]", 1, 1, "a");

    @Test
    void E1_a_process_that_lives_is_not_taken_for_dead() {
        Holder self = Holder.self();
        assertThat(self.seesDead(self.text())).isFalse();
    }

    @Test
    void E1_a_process_of_this_machine_that_is_gone_is_seen_dead() {
        assertThat(SELF.seesDead(new Holder("host", "boot/pid:[1]", Long.MAX_VALUE, 1, "b").text()))
                .isTrue();
        ProcessHandle living = ProcessHandle.current();
        assertThat(SELF.seesDead(new Holder("host", "boot/pid:[1]", living.pid(), 1, "b").text()))
                .as("its number was given to another process")
                .isTrue();
    }

    @Test
    void E2_a_process_of_another_machine_or_container_is_never_seen_dead() {
        assertThat(SELF.seesDead(new Holder("host", "boot/pid:[2]", Long.MAX_VALUE, 1, "b").text()))
                .isFalse();
        assertThat(new Holder("host", "", 1, 1, "a").seesDead(new Holder("host", "", Long.MAX_VALUE, 1, "b").text()))
                .isFalse();
        assertThat(SELF.seesDead("")).isFalse();
    }

    @Test
    void trace_ids_sort_by_the_time_they_were_given_also_when_the_clock_stands_still() {
        var clock = new SettableClock();
        var ids = new TraceIds(clock, new Random(7));
        Set<TraceId> given = new HashSet<>();
        String before = "";
        for (int count = 0; count < 20_000; count++) {
            TraceId id = ids.next();
            assertThat(id.value().version()).isEqualTo(7);
            assertThat(id.value().variant()).isEqualTo(2);
            assertThat(id.toString()).isGreaterThan(before);
            before = id.toString();
            given.add(id);
        }
        assertThat(given).hasSize(20_000);
    }
}

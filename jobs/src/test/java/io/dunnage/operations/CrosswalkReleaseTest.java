package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.ledger.EntryKind;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waits for a row of a crosswalk, says which, and goes on as soon as it is there. */
class CrosswalkReleaseTest {
    @TempDir
    private Path folder;

    @Test
    void S22_an_unknown_item_names_the_row_to_add_and_the_row_releases_it_in_the_next_tick() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            world.drop("945.edi", Papers.of(1, Papers.Advice.of(order, "S-1").line("KTL-01", 3)));
            world.tick();
            assertThat(world.lastKind("S-1")).isEqualTo(EntryKind.PARKED);
            assertThat(world.story("S-1").toString())
                    .contains("add the row 'OUR-ITEM,KTL-01' to partners/acme-3pl/items.csv");

            world.crosswalk("items.csv", "KETTLE,KTL-01,,,").tickAfter(Duration.ZERO);

            assertThat(world.shipped(order)).isEqualTo(3);
            assertThat(world.lastKind("S-1")).isEqualTo(EntryKind.POSTED);
        }
    }

    @Test
    void C17_a_row_that_helps_nobody_leaves_what_waits_waiting() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            world.drop("945.edi", Papers.of(1, Papers.Advice.of(order, "S-1").line("KTL-01", 3)));
            world.tick();

            world.crosswalk("items.csv", "LAMP,LMP-01,,,").tickAfter(Duration.ZERO);
            assertThat(world.lastKind("S-1")).isEqualTo(EntryKind.PARKED);

            world.crosswalk("items.csv", "KETTLE,KTL-01,,,").restarted().tickAfter(Duration.ZERO);
            assertThat(world.shipped(order)).isEqualTo(3);
        }
    }

    @Test
    void a_file_that_became_wrong_is_told_and_the_partner_stays_as_it_was() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            world.crosswalk("items.csv", "KETTLE")
                    .drop("945.edi", Papers.of(1, Papers.Advice.of(order, "S-1").line("KETTLE", 3)));

            world.tick();

            assertThat(world.shipped(order)).isEqualTo(3);
            assertThat(world.said()).contains("partners/acme-3pl/items.csv", "stays as it was");
        }
    }
}

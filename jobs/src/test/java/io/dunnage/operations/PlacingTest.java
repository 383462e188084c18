package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.ledger.DuePlacement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a file when nobody knows whether it arrived. */
final class PlacingTest {
    private static final Duration LATER = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @Test
    void O6_a_file_that_arrived_while_our_commit_was_lost_is_found_when_asked_and_not_sent_again() throws IOException {
        try (World world = World.in(folder)) {
            DuePlacement due = unknownFate(world);
            Path arrived = world.dropped().resolveSibling("inbound").resolve(due.fileName());
            Files.copy(world.ledger().bytes().path(due.fingerprint()), arrived);
            Object inode = Files.getAttribute(arrived, "unix:ino");

            assertThat(world.restarted().tickAfter(LATER)).isEqualTo(ExitCode.DONE);

            assertThat(names(world)).containsExactly(due.fileName());
            assertThat(Files.getAttribute(arrived, "unix:ino")).isEqualTo(inode);
            assertThat(placementsDue(world)).isEmpty();
        }
    }

    @Test
    void O7_a_file_whose_fate_stays_unknown_goes_again_byte_for_byte_under_its_name_and_number() throws IOException {
        try (World world = World.in(folder)) {
            DuePlacement due = unknownFate(world);
            byte[] prepared = Files.readAllBytes(world.ledger().bytes().path(due.fingerprint()));

            assertThat(world.restarted().tickAfter(LATER)).isEqualTo(ExitCode.DONE);

            assertThat(names(world)).containsExactly(due.fileName());
            assertThat(world.placedBytes("940")).containsExactly(prepared);
            assertThat(world.lastPlaced("940")).contains("*000000001*");
        }
    }

    /** An order is prepared, and its upload breaks: whether the warehouse has the file, nobody knows. */
    private static DuePlacement unknownFate(World world) throws IOException {
        Path inbound = world.dropped().resolveSibling("inbound");
        Path away = world.dropped().resolveSibling("away");
        world.order("KETTLE", 3);
        Files.move(inbound, away);
        assertThat(world.tick()).isEqualTo(ExitCode.UNREACHABLE);
        Files.move(away, inbound);
        List<DuePlacement> due = placementsDue(world);
        assertThat(due).hasSize(1);
        return due.getFirst();
    }

    private static List<DuePlacement> placementsDue(World world) {
        return world.ledger().outbox().placementsDue(World.PARTNER, 10);
    }

    private static List<String> names(World world) throws IOException {
        try (Stream<Path> files = Files.list(world.dropped().resolveSibling("inbound"))) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}

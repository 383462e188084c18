package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.ledger.EntryKind;
import io.dunnage.ledger.Fingerprint;
import io.dunnage.ledger.FirstOutcome;
import io.dunnage.ledger.Keeping;
import io.dunnage.ledger.Lease;
import io.dunnage.ledger.NewMessage;
import io.dunnage.ledger.RejectReason;
import io.dunnage.ledger.TransmissionId;
import io.dunnage.operations.Papers.Advice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a warehouse drops: taken once and whole, answered, and never believed for its name. */
final class IntakeTest {
    @TempDir
    private Path folder;

    @Test
    void S1_a_file_that_is_half_written_is_left_until_it_stands_still() throws IOException {
        try (World world = World.in(folder).with("{strategy: IMMEDIATE,", "{strategy: STABLE_SIZE, polls: 2,")) {
            String order = world.sentOrder("KETTLE", 3);
            String whole = Papers.of(1, Advice.of(order, "S-1").line("KETTLE", 3));
            world.drop("945.edi", whole.substring(0, 300));
            world.tick();
            world.drop("945.edi", whole);
            Files.setLastModifiedTime(
                    world.dropped().resolve("945.edi"), FileTime.from(Instant.parse("2026-11-23T15:30:00Z")));

            world.tick();
            assertThat(world.count("transmission where direction = 'INBOUND'")).isZero();
            world.tick();
            world.tick();

            assertThat(world.shipped(order)).isEqualTo(3);
            assertThat(world.deadLetters()).isEmpty();
        }
    }

    @Test
    void S1_a_temporary_name_is_ignored_until_the_file_has_its_own() throws IOException {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            world.drop("945.edi.part", Papers.of(1, Advice.of(order, "S-1").line("KETTLE", 3)));
            world.tick();
            assertThat(world.shipped(order)).isZero();

            Files.move(world.dropped().resolve("945.edi.part"), world.dropped().resolve("945.edi"));
            world.tick();
            assertThat(world.shipped(order)).isEqualTo(3);
        }
    }

    @Test
    void S3_another_content_under_the_same_name_is_another_file() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 10);
            world.drop("945.edi", Papers.of(1, Advice.of(order, "S-1").line("BP", "KETTLE", 10, 4, "")));
            world.tick();
            world.drop("945.edi", Papers.of(2, Advice.of(order, "S-2").line("KETTLE", 6)));
            world.tick();

            assertThat(world.backOrder(order).orElseThrow().isDone()).isTrue();
        }
    }

    @Test
    void S3_the_same_content_under_another_name_is_the_same_file() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 10);
            String text = Papers.of(1, Advice.of(order, "S-1").line("BP", "KETTLE", 10, 4, ""));
            world.drop("a.edi", text);
            world.drop("b.edi", text);
            world.tick();
            world.drop("c.edi", text);
            world.tick();

            assertThat(world.shipped(order)).isEqualTo(4);
            assertThat(world.backOrder(order).orElseThrow().isDone()).isFalse();
            assertThat(world.count("transmission where direction = 'INBOUND'")).isEqualTo(1);
            assertThat(world.dropped().resolve("c.edi")).doesNotExist();
        }
    }

    @Test
    void I3_a_file_that_was_committed_but_not_tidied_is_only_tidied_by_the_next_process() throws IOException {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            String text = Papers.of(1, Advice.of(order, "S-1").line("KETTLE", 3));
            world.drop("945.edi", text);
            claimed(world, text, (lease, file) -> {});
            world.restarted();

            world.tick();

            assertThat(world.dropped().resolve("945.edi")).doesNotExist();
            assertThat(world.dropped().resolve("archive")).isNotEmptyDirectory();
            assertThat(world.count("transmission where direction = 'INBOUND'")).isEqualTo(1);
            assertThat(world.count("entry where kind = 'RECEIVED_AGAIN'")).isZero();
            assertThat(world.shipped(order)).isEqualTo(3);
        }
    }

    @Test
    void I11_a_file_that_is_sent_again_gets_the_same_bytes_of_the_997_again() throws IOException {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            String text = Papers.of(1, Advice.of(order, "S-1").line("KETTLE", 3));
            world.drop("945.edi", text);
            world.tick();
            byte[] first = world.placedBytes("997").getFirst();
            Path inbound = world.site.warehouse().resolve("inbound");
            try (var files = Files.newDirectoryStream(inbound, "997*")) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }

            world.drop("945-again.edi", text);
            world.tick();

            assertThat(world.placedBytes("997")).singleElement().isEqualTo(first);
        }
    }

    @Test
    void C14_an_interchange_that_is_cut_off_is_rejected_whole_and_nothing_of_it_is_posted() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            String other = world.sentOrder("KETTLE", 2);
            String text = Papers.numbered(7)
                    .with(Advice.of(order, "S-1").line("KETTLE", 3))
                    .with(Advice.of(other, "S-2").line("KETTLE", 2))
                    .text();
            world.drop("945.edi", text.substring(0, text.indexOf("GE*")));

            assertThat(world.tick()).isEqualTo(ExitCode.FOR_A_PERSON);

            assertThat(world.shipped(order)).isZero();
            assertThat(world.shipped(other)).isZero();
            assertThat(world.lastPlaced("TA1")).contains("~TA1*000000007*261123*1013*R*023~");
            assertThat(world.placed("997")).isEmpty();
        }
    }

    @Test
    void C14_an_interchange_that_counts_its_groups_wrong_is_rejected_whole() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            String text = Papers.of(7, Advice.of(order, "S-1").line("KETTLE", 3));
            world.drop("945.edi", text.replace("IEA*1*", "IEA*2*"));

            world.tick();

            assertThat(world.shipped(order)).isZero();
            assertThat(world.lastPlaced("TA1")).contains("~TA1*000000007*261123*1013*R*021~");
        }
    }

    @Test
    void S36_two_interchanges_with_other_delimiters_in_one_file_are_both_read() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            String other = world.sentOrder("KETTLE", 2);
            world.drop(
                    "945.edi",
                    Papers.of(1, Advice.of(order, "S-1").line("KETTLE", 3))
                            + Papers.numbered(2)
                                    .delimited('\'', '+')
                                    .with(Advice.of(other, "S-2").line("KETTLE", 2))
                                    .text());

            assertThat(world.tick()).isEqualTo(ExitCode.DONE);

            assertThat(world.shipped(order)).isEqualTo(3);
            assertThat(world.shipped(other)).isEqualTo(2);
        }
    }

    @Test
    void S36_a_broken_interchange_does_not_take_its_neighbour_in_the_file_with_it() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            String other = world.sentOrder("KETTLE", 2);
            world.drop(
                    "945.edi",
                    Papers.of(1, Advice.of(order, "S-1").line("KETTLE", 3)).replace("IEA*1*", "IEA*2*")
                            + Papers.of(2, Advice.of(other, "S-2").line("KETTLE", 2)));

            world.tick();

            assertThat(world.shipped(order)).isZero();
            assertThat(world.shipped(other)).isEqualTo(2);
            assertThat(world.reasons()).containsExactly(RejectReason.SYNTAX);
        }
    }

    @Test
    void an_interchange_of_somebody_else_is_held_and_nobody_is_answered() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            world.drop(
                    "945.edi",
                    Papers.numbered(1)
                            .from("OTHER3PL")
                            .with(Advice.of(order, "S-1").line("KETTLE", 3))
                            .text());

            assertThat(world.tick()).isEqualTo(ExitCode.FOR_A_PERSON);

            assertThat(world.reasons()).containsExactly(RejectReason.WRONG_PARTNER);
            assertThat(world.shipped(order)).isZero();
            assertThat(world.placed("997")).isEmpty();
            assertThat(world.placed("TA1")).isEmpty();
        }
    }

    @Test
    void C11_a_hostile_name_is_left_alone_and_told_of_once() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            world.drop("945\u0007\n.edi", Papers.of(1, Advice.of(order, "S-1").line("KETTLE", 3)));

            assertThat(world.tick()).isEqualTo(ExitCode.FOR_A_PERSON);
            assertThat(world.tick()).isEqualTo(ExitCode.DONE);

            assertThat(world.reasons()).containsExactly(RejectReason.UNREADABLE_FILE);
            assertThat(world.shipped(order)).isZero();
            assertThat(world.dropped().resolve("945\u0007\n.edi")).exists();
        }
    }

    @Test
    void C11_a_name_that_lies_in_the_folder_for_ever_makes_no_further_tick_a_job() {
        try (World world = World.in(folder)) {
            world.sentOrder("KETTLE", 3);
            world.drop("945\u0007.edi", "whatever");
            world.tick();
            world.tick();
            long executions = world.count("BATCH_JOB_EXECUTION");

            world.tick();
            world.tick();

            assertThat(world.count("BATCH_JOB_EXECUTION")).isEqualTo(executions);
        }
    }

    @Test
    void C7_a_file_without_a_byte_is_a_dead_letter_once_it_stayed_so_and_hides_no_other() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            world.drop("a.edi", "");
            world.drop("b.edi", Papers.of(1, Advice.of(order, "S-1").line("KETTLE", 3)));

            world.tick();
            assertThat(world.shipped(order)).isEqualTo(3);
            assertThat(world.deadLetters()).isEmpty();

            assertThat(world.tick()).isEqualTo(ExitCode.FOR_A_PERSON);
            assertThat(world.reasons()).containsExactly(RejectReason.UNREADABLE_FILE);
        }
    }

    @Test
    void a_file_that_is_no_EDI_at_all_is_a_dead_letter_and_hides_no_other() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            world.drop("a.edi", "<html>502 Bad Gateway</html>");
            world.drop("b.edi", Papers.of(1, Advice.of(order, "S-1").line("KETTLE", 3)));

            world.tick();

            assertThat(world.reasons()).containsExactly(RejectReason.UNREADABLE_FILE);
            assertThat(world.shipped(order)).isEqualTo(3);
        }
    }

    @Test
    void C20_a_file_that_broke_the_process_three_times_is_not_read_a_fourth_time_and_hides_no_other()
            throws IOException {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            String other = world.sentOrder("KETTLE", 2);
            claimed(world, Papers.of(1, Advice.of(order, "S-1").line("KETTLE", 3)), (lease, file) -> {
                for (int i = 0; i < 3; i++) {
                    world.ledger().inbox().readingBegun(lease, file);
                }
            });
            world.drop("b.edi", Papers.of(2, Advice.of(other, "S-2").line("KETTLE", 2)));

            world.tick();

            assertThat(world.reasons()).containsExactly(RejectReason.POISON);
            assertThat(world.shipped(order)).isZero();
            assertThat(world.shipped(other)).isEqualTo(2);
        }
    }

    @Test
    void I6_reading_goes_on_at_the_message_where_the_last_process_stopped_and_answers_for_all_of_them()
            throws IOException {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 10);
            Papers papers = Papers.numbered(1);
            for (int i = 1; i <= 5; i++) {
                papers.with(Advice.of(order, "S-" + i).line("BP", "KETTLE", 10, 1, ""));
            }
            claimed(world, papers.text(), (lease, file) -> {
                world.ledger().inbox().readingBegun(lease, file);
                world.ledger()
                        .inbox()
                        .fileMessages(
                                lease, file, List.of(filedByTheDeadProcess(world, 1), filedByTheDeadProcess(world, 2)));
            });

            world.tick();

            assertThat(world.count("message where direction = 'INBOUND'")).isEqualTo(5);
            assertThat(world.deadLetters()).hasSize(2);
            assertThat(world.lastPlaced("997")).contains("~AK9*A*5*5*5~");
            assertThat(world.odoo.journal().moves().stream()
                            .filter(move -> move.to().contains("Customers")))
                    .hasSize(3);
        }
    }

    private static NewMessage filedByTheDeadProcess(World world, int ordinal) {
        return new NewMessage(
                world.ledger().newTraceId(),
                ordinal,
                "945",
                "004010",
                "000000001",
                "SW",
                "1",
                "000" + ordinal,
                null,
                null,
                null,
                null,
                "[]",
                new FirstOutcome.DeadLetter(RejectReason.SYNTAX, "filed before the process died"),
                List.of());
    }

    /** As if a process had claimed this file, done this with it, and died. */
    private static void claimed(World world, String text, BiConsumer<Lease, TransmissionId> doing) throws IOException {
        Lease lease = world.ledger()
                .leases()
                .lease(World.PARTNER, Duration.ofMinutes(10))
                .orElseThrow();
        var kept = world.ledger()
                .bytes()
                .keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)), 1 << 20);
        var inbox = world.ledger().inbox();
        Fingerprint fingerprint = ((Keeping.Kept) kept).fingerprint();
        Path remote = world.dropped().resolve("945.edi");
        Instant modified = Files.exists(remote)
                ? Files.getLastModifiedTime(remote).toInstant().truncatedTo(ChronoUnit.SECONDS)
                : Instant.EPOCH;
        inbox.received(lease, "945.edi", fingerprint.size() + " " + modified + " 945.edi", fingerprint);
        doing.accept(lease, inbox.filesToRead(World.PARTNER).getFirst().transmission());
        world.ledger().leases().release(lease);
    }

    @Test
    void a_945_whose_bytes_are_kept_is_found_by_its_file_name() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            world.drop("945.edi", Papers.of(1, Advice.of(order, "S-1").line("KETTLE", 3)));
            world.tick();

            assertThat(world.lastKind("945.edi")).isEqualTo(EntryKind.READING_FINISHED);
        }
    }
}

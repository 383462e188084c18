package io.dunnage.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunnage.mailbox.Listing.Refusal;
import io.dunnage.mailbox.Listing.Refused;
import io.dunnage.partner.MailboxProfile.ReadStrategy;
import io.dunnage.partner.MailboxProfile.Tidy;
import io.dunnage.partner.MailboxProfile.WriteStrategy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every kind of mailbox does. {@link #box} is the partner's side of it, as files of this machine. */
abstract class MailboxContract {
    private static final Instant LONG_AGO = Instant.parse("2026-02-01T08:00:00Z");

    final HandClock clock = new HandClock();

    @TempDir
    Path work;

    private final List<Mailbox> opened = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // each test opens it first
    private Mailbox mailbox;

    /** Where the folders {@code outbox} and {@code inbox} of the partner are. */
    abstract Path box();

    abstract Profiles profiles();

    @BeforeEach
    void the_partner_has_folders() throws IOException {
        Files.createDirectories(box().resolve("outbox"));
        Files.createDirectories(box().resolve("inbox"));
    }

    @AfterEach
    void close() {
        opened.forEach(Mailbox::close);
    }

    private void open(Profiles profiles) {
        mailbox = profiles.open(clock);
        opened.add(mailbox);
    }

    private Path drop(String name, String text) throws IOException {
        return drop(name, text, LONG_AGO);
    }

    private Path drop(String name, String text, Instant modified) throws IOException {
        Path file = box().resolve("outbox").resolve(name);
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(modified));
        return file;
    }

    private Listing listTwice() {
        Observations first = mailbox.list(Observations.none()).observations();
        clock.advance(Duration.ofSeconds(10));
        return mailbox.list(first);
    }

    private static List<String> names(Listing listing) {
        return listing.ready().stream().map(Seen::name).toList();
    }

    private Path local(String text) throws IOException {
        return Files.writeString(work.resolve("bytes-to-place"), text);
    }

    private List<String> inbox() throws IOException {
        return names(box().resolve("inbox"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    // Listing

    @Test
    void S1_C5_a_file_is_ready_when_it_was_seen_unchanged_at_two_looks_and_for_the_minimum_age() throws IOException {
        open(profiles());
        drop("945.edi", "ISA~");
        Listing first = mailbox.list(Observations.none());
        assertThat(first.ready()).isEmpty();
        assertThat(first.waiting())
                .singleElement()
                .satisfies(w -> assertThat(w.reason()).contains("1 of 2"));
        assertThat(first.lookAgainAt()).contains(clock.instant().plusSeconds(10));

        Listing tooSoon = mailbox.list(first.observations());
        assertThat(tooSoon.ready()).isEmpty();

        clock.advance(Duration.ofSeconds(10));
        assertThat(names(mailbox.list(tooSoon.observations()))).containsExactly("945.edi");
    }

    @Test
    void S1_a_half_written_file_waits_until_it_stops_growing() throws IOException {
        open(profiles());
        drop("945.edi", "ISA*half");
        Listing first = mailbox.list(Observations.none());
        clock.advance(Duration.ofMinutes(1));
        drop("945.edi", "ISA*half*and*more", LONG_AGO); // even if the server does not change the time
        Listing second = mailbox.list(first.observations());
        assertThat(second.ready()).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        assertThat(names(mailbox.list(second.observations()))).containsExactly("945.edi");
    }

    @Test
    void S1_what_was_seen_outlives_the_process_that_saw_it() throws IOException {
        open(profiles());
        drop("945 (1).edi", "ISA~");
        String kept = mailbox.list(Observations.none()).observations().asText();
        clock.advance(Duration.ofMinutes(1));
        open(profiles());
        assertThat(names(mailbox.list(Observations.parse(kept)))).containsExactly("945 (1).edi");
    }

    @Test
    void the_oldest_file_comes_first_then_the_alphabet() throws IOException {
        open(profiles());
        drop("c.edi", "1", LONG_AGO);
        drop("b.edi", "1", LONG_AGO.plusSeconds(5));
        drop("a.edi", "1", LONG_AGO.plusSeconds(5));
        assertThat(names(listTwice())).containsExactly("c.edi", "a.edi", "b.edi");
    }

    @Test
    void C5_with_done_files_a_file_is_ready_when_its_done_file_stands() throws IOException {
        open(profiles().reading(ReadStrategy.DONE_FILE));
        drop("945.edi", "ISA~");
        drop("944.edi", "ISA~");
        drop("944.edi.done", "", LONG_AGO.plusSeconds(1));
        Listing listing = mailbox.list(Observations.none());
        assertThat(names(listing)).containsExactly("944.edi");
        assertThat(listing.waiting())
                .singleElement()
                .satisfies(w -> assertThat(w.reason()).contains("945.edi.done"));
        assertThat(mailbox.tidy(listing.ready().getFirst())).isInstanceOf(Tidying.Tidied.class);
        assertThat(names(box().resolve("outbox"))).containsExactly("945.edi", "archive");
    }

    @Test
    void C5_a_done_file_that_is_older_than_the_file_was_left_behind_and_counts_for_nothing() throws IOException {
        open(profiles().reading(ReadStrategy.DONE_FILE));
        drop("945.edi.done", "", LONG_AGO);
        drop("945.edi", "ISA~", LONG_AGO.plusSeconds(60));
        Listing listing = mailbox.list(Observations.none());
        assertThat(listing.ready()).isEmpty();
        assertThat(listing.waiting())
                .singleElement()
                .satisfies(w -> assertThat(w.reason()).contains("older"));
    }

    @Test
    void C5_with_a_minimum_age_one_look_is_enough_for_an_old_file() throws IOException {
        open(profiles().reading(ReadStrategy.MINIMUM_AGE));
        drop("old.edi", "ISA~", clock.instant().minusSeconds(10));
        drop("young.edi", "ISA~", clock.instant().minusSeconds(9));
        assertThat(names(mailbox.list(Observations.none()))).containsExactly("old.edi");
    }

    @Test
    void S31_a_file_from_the_future_of_a_wrong_clock_is_ready_when_it_was_watched_long_enough() throws IOException {
        open(profiles().reading(ReadStrategy.MINIMUM_AGE));
        drop("945.edi", "ISA~", clock.instant().plus(Duration.ofHours(5)));
        assertThat(names(listTwice())).containsExactly("945.edi");
    }

    @Test
    void C5_immediately_means_at_the_first_look() throws IOException {
        open(profiles().reading(ReadStrategy.IMMEDIATE));
        drop("945.edi", "ISA~", clock.instant());
        assertThat(names(mailbox.list(Observations.none()))).containsExactly("945.edi");
    }

    @Test
    void C7_S34_an_empty_file_is_handed_out_only_after_the_minimum_age() throws IOException {
        open(profiles().reading(ReadStrategy.IMMEDIATE));
        drop("empty.edi", "");
        Listing listing = listTwice();
        assertThat(mailbox.list(Observations.none()).ready()).isEmpty();
        assertThat(listing.ready()).singleElement().satisfies(seen -> {
            assertThat(seen.size()).isZero();
            assertThat(mailbox.fetch(seen, new ByteArrayOutputStream())).isEqualTo(new Fetched.Complete(0));
        });
    }

    @Test
    void ignored_names_are_passed_over_in_silence() throws IOException {
        open(profiles());
        drop("945.edi.tmp", "x");
        drop("a.skip", "x");
        drop("ab.skip", "x");
        Listing listing = listTwice();
        assertThat(names(listing)).containsExactly("ab.skip");
        assertThat(listing.refused()).isEmpty();
    }

    @Test
    void C11_S32_hostile_names_are_refused_by_name_and_never_touched() throws IOException {
        open(profiles());
        List<String> hostile = List.of(
                "-rf",
                ".hidden.edi",
                "a\nb.edi",
                "a;rm -rf $(x).edi",
                "a\\..\\b",
                "caf\u00e9.edi",
                "x\u202eide.edi",
                "..edi");
        for (String name : hostile) {
            drop(name, "x");
        }
        drop("good.edi", "x");
        Listing listing = listTwice();
        assertThat(names(listing)).containsExactly("good.edi");
        assertThat(listing.refused()).hasSize(hostile.size()).allSatisfy(refused -> {
            assertThat(refused.refusal()).isEqualTo(Refusal.HOSTILE_NAME);
            assertThat(refused.detail()).doesNotContain("\n").doesNotContain("\u202e");
        });
        assertThat(names(box().resolve("outbox"))).containsAll(hostile);
    }

    @Test
    void C11_links_folders_and_pipes_are_refused_and_the_archive_is_no_stranger() throws Exception {
        open(profiles());
        Path outbox = box().resolve("outbox");
        Path secret = Files.writeString(work.resolve("secret"), "secret");
        Files.createSymbolicLink(outbox.resolve("link.edi"), secret);
        Files.createSymbolicLink(outbox.resolve("dangling.edi"), work.resolve("nothing"));
        Files.createDirectory(outbox.resolve("folder.edi"));
        Files.createDirectory(outbox.resolve("archive"));
        Process mkfifo = new ProcessBuilder("mkfifo", outbox.resolve("pipe.edi").toString()).start();
        assertThat(mkfifo.waitFor()).isZero();
        Listing listing = listTwice();
        assertThat(listing.ready()).isEmpty();
        assertThat(listing.refused())
                .extracting(Refused::name)
                .containsExactlyInAnyOrder("link.edi", "dangling.edi", "folder.edi", "pipe.edi");
        assertThat(listing.refused()).extracting(Refused::refusal).containsOnly(Refusal.NOT_A_REGULAR_FILE);
    }

    @Test
    void C8_a_file_that_is_too_long_is_refused_unread() throws IOException {
        open(profiles());
        try (var file = new RandomAccessFile(drop("huge.edi", "").toFile(), "rw")) {
            file.setLength((1 << 20) + 1);
        }
        Listing listing = listTwice();
        assertThat(listing.ready()).isEmpty();
        assertThat(listing.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.refusal()).isEqualTo(Refusal.TOO_LARGE);
            assertThat(refused.detail()).contains("1048577").contains("maximumBytes");
        });
    }

    // Fetching

    @Test
    void a_file_comes_over_byte_by_byte() throws IOException {
        open(profiles());
        byte[] bytes = new byte[300_001];
        new Random(7).nextBytes(bytes);
        Files.write(box().resolve("outbox/945.edi"), bytes);
        var sink = new ByteArrayOutputStream();
        assertThat(mailbox.fetch(listTwice().ready().getFirst(), sink)).isEqualTo(new Fetched.Complete(bytes.length));
        assertThat(sink.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void C6_a_file_that_vanished_is_a_value() throws IOException {
        open(profiles());
        Path file = drop("945.edi", "ISA~");
        Seen seen = listTwice().ready().getFirst();
        Files.delete(file);
        assertThat(mailbox.fetch(seen, new ByteArrayOutputStream())).isEqualTo(new Fetched.Vanished());
        assertThat(mailbox.tidy(seen)).isEqualTo(new Tidying.AlreadyGone());
    }

    @Test
    void C1_a_file_that_changed_since_it_was_seen_is_not_taken() throws IOException {
        open(profiles());
        drop("945.edi", "ISA~");
        Seen seen = listTwice().ready().getFirst();
        drop("945.edi", "ISA*more~");
        var sink = new ByteArrayOutputStream();
        assertThat(mailbox.fetch(seen, sink)).isInstanceOf(Fetched.Changed.class);
        assertThat(sink.size()).isZero();
    }

    @Test
    void C11_a_file_that_became_a_link_is_not_followed() throws IOException {
        open(profiles());
        Path file = drop("945.edi", "secret");
        Seen seen = listTwice().ready().getFirst();
        Path secret = Files.writeString(work.resolve("secret"), "secret");
        Files.delete(file);
        Files.createSymbolicLink(file, secret);
        var sink = new ByteArrayOutputStream();
        assertThat(mailbox.fetch(seen, sink)).isInstanceOf(Fetched.Changed.class);
        assertThat(sink.size()).isZero();
    }

    // Tidying

    @Test
    void I3_I4_a_claimed_file_goes_to_the_archive_once_and_asking_again_is_harmless() throws IOException {
        open(profiles());
        drop("945.edi", "ISA~");
        Seen seen = listTwice().ready().getFirst();
        Tidying first = mailbox.tidy(seen);
        assertThat(first)
                .isInstanceOfSatisfying(
                        Tidying.Tidied.class,
                        tidied -> assertThat(tidied.now()).endsWith("/outbox/archive/945.edi.20260201T080000Z"));
        assertThat(mailbox.tidy(seen)).isEqualTo(new Tidying.AlreadyGone());
        assertThat(names(box().resolve("outbox/archive"))).containsExactly("945.edi.20260201T080000Z");
    }

    @Test
    void a_namesake_in_the_archive_is_never_overwritten() throws IOException {
        open(profiles());
        for (String text : List.of("first", "other")) {
            drop("945.edi", text);
            mailbox.tidy(listTwice().ready().getFirst());
        }
        assertThat(box().resolve("outbox/archive/945.edi.20260201T080000Z")).hasContent("first");
        assertThat(box().resolve("outbox/archive/945.edi.20260201T080000Z-2")).hasContent("other");
    }

    @Test
    void C1_a_new_file_under_the_old_name_is_left_alone_by_the_tidying_of_the_old_one() throws IOException {
        open(profiles());
        drop("945.edi", "ISA~");
        Seen seen = listTwice().ready().getFirst();
        Path other = drop("945.edi", "ISA*other~", LONG_AGO.plusSeconds(60));
        assertThat(mailbox.tidy(seen)).isEqualTo(new Tidying.Replaced());
        assertThat(other).hasContent("ISA*other~");
    }

    @Test
    void a_claimed_file_may_be_deleted_or_left_and_then_is_not_handed_out_again() throws IOException {
        open(profiles().tidying(Tidy.DELETE));
        drop("945.edi", "ISA~");
        assertThat(mailbox.tidy(listTwice().ready().getFirst())).isEqualTo(new Tidying.Tidied("deleted"));
        assertThat(names(box().resolve("outbox"))).isEmpty();

        open(profiles().tidying(Tidy.LEAVE));
        drop("945.edi", "ISA~");
        Listing listing = listTwice();
        Seen seen = listing.ready().getFirst();
        assertThat(mailbox.tidy(seen)).isEqualTo(new Tidying.Tidied("left"));
        Observations after =
                Observations.parse(listing.observations().taken(seen).asText());
        Listing next = mailbox.list(after);
        assertThat(next.ready()).isEmpty();
        assertThat(next.waiting()).isEmpty();
        drop("945.edi", "ISA*new~");
        Listing changed = mailbox.list(next.observations());
        clock.advance(Duration.ofMinutes(1));
        assertThat(names(mailbox.list(changed.observations()))).containsExactly("945.edi");
    }

    // Placing

    @Test
    void O4_a_file_is_placed_by_renaming_and_nothing_else_is_left() throws IOException {
        open(profiles());
        byte[] bytes = new byte[100_000];
        new Random(8).nextBytes(bytes);
        Path local = Files.write(work.resolve("big"), bytes);
        assertThat(mailbox.place("940_1.edi", local, 1)).isEqualTo(new Placement.Placed());
        assertThat(inbox()).containsExactly("940_1.edi");
        assertThat(box().resolve("inbox/940_1.edi")).hasBinaryContent(bytes);
        assertThat(mailbox.ask("940_1.edi", bytes.length, 1)).isEqualTo(new Standing.Present());
    }

    @Test
    void O5_the_same_file_again_is_already_there_and_another_one_never_overwrites() throws IOException {
        for (WriteStrategy strategy : WriteStrategy.values()) {
            String name = "940_" + strategy + ".edi";
            open(profiles().writing(strategy));
            assertThat(mailbox.place(name, local("ISA~"), 1)).isEqualTo(new Placement.Placed());
            assertThat(mailbox.place(name, local("ISA~"), 2)).isEqualTo(new Placement.AlreadyThere());
            assertThat(mailbox.place(name, local("ISA*longer~"), 2)).isEqualTo(new Placement.NameTaken(4));
            assertThat(mailbox.ask(name, 4, 2)).isEqualTo(new Standing.Present());
            assertThat(mailbox.ask(name, 11, 2)).isEqualTo(new Standing.Different(4));
            assertThat(mailbox.ask("other.edi", 4, 2)).isEqualTo(new Standing.Absent());
            assertThat(box().resolve("inbox").resolve(name)).hasContent("ISA~");
        }
        assertThat(inbox())
                .containsExactly("940_DIRECT.edi", "940_DONE_FILE.edi", "940_DONE_FILE.edi.done", "940_RENAME.edi");
    }

    @Test
    void O4_half_a_file_of_an_earlier_attempt_is_removed_and_strangers_stay() throws IOException {
        open(profiles());
        Files.writeString(box().resolve("inbox/940_1.edi.1.part"), "half");
        Files.writeString(box().resolve("inbox/940_1.edi.2.part"), "half");
        Files.writeString(box().resolve("inbox/940_2.edi.1.part"), "somebody else's");
        assertThat(mailbox.ask("940_1.edi", 4, 2)).isEqualTo(new Standing.OnlyTemporary());
        assertThat(mailbox.place("940_1.edi", local("ISA*whole~"), 2)).isEqualTo(new Placement.Placed());
        assertThat(inbox()).containsExactly("940_1.edi", "940_2.edi.1.part");
        assertThat(box().resolve("inbox/940_1.edi")).hasContent("ISA*whole~");
    }

    @Test
    void O4_with_done_files_what_an_earlier_attempt_left_half_way_is_written_anew() throws IOException {
        open(profiles().writing(WriteStrategy.DONE_FILE));
        Path half = Files.writeString(box().resolve("inbox/940_1.edi"), "ISA*hal");
        assertThat(mailbox.ask("940_1.edi", 10, 1)).isEqualTo(new Standing.OnlyTemporary());
        assertThat(mailbox.place("940_1.edi", local("ISA*whole~"), 1)).isEqualTo(new Placement.NameTaken(7));
        assertThat(mailbox.place("940_1.edi", local("ISA*whole~"), 2)).isEqualTo(new Placement.Placed());
        assertThat(half).hasContent("ISA*whole~");
        assertThat(inbox()).containsExactly("940_1.edi", "940_1.edi.done");
    }

    @Test
    void O5_with_done_files_a_whole_file_without_its_done_file_gets_it() throws IOException {
        open(profiles().writing(WriteStrategy.DONE_FILE));
        Files.writeString(box().resolve("inbox/940_1.edi"), "ISA~");
        assertThat(mailbox.place("940_1.edi", local("ISA~"), 2)).isEqualTo(new Placement.Placed());
        assertThat(box().resolve("inbox/940_1.edi.done")).isEmptyFile();
    }

    @Test
    void names_that_we_would_not_take_we_do_not_give() throws IOException {
        open(profiles());
        Path local = local("ISA~");
        for (String name : List.of("../940.edi", "a/b", "", "-x", "a\nb")) {
            assertThatThrownBy(() -> mailbox.place(name, local, 1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_folder_that_does_not_exist_is_a_fault_that_names_it() throws IOException {
        open(profiles());
        Files.delete(box().resolve("outbox"));
        assertThatThrownBy(() -> mailbox.list(Observations.none()))
                .isInstanceOfSatisfying(MailboxFault.class, fault -> {
                    assertThat(fault.trouble()).isEqualTo(MailboxFault.Trouble.REFUSED);
                    assertThat(fault.partner()).isEqualTo(Profiles.ACME);
                    assertThat(fault).hasMessageContaining("partner=acme-3pl").hasMessageContaining("outbox");
                });
    }

    @Test
    void a_probe_proves_that_an_exchange_would_work_and_leaves_nothing_behind() throws IOException {
        Probe probe = Mailboxes.probe(Profiles.ACME, profiles().profile(), Profiles.SECRETS, clock, true);
        assertThat(probe.steps())
                .allSatisfy(
                        step -> assertThat(step.passed()).as(step.toString()).isTrue());
        assertThat(probe.steps())
                .extracting(Probe.Step::name)
                .endsWith("inbound", "outbound", "archive", "write", "delete");
        assertThat(inbox()).isEmpty();
    }

    @Test
    void a_probe_says_which_step_fails() throws IOException {
        Files.delete(box().resolve("inbox"));
        Probe probe = Mailboxes.probe(Profiles.ACME, profiles().profile(), Profiles.SECRETS, clock, true);
        assertThat(probe.passed()).isFalse();
        assertThat(probe.steps())
                .filteredOn(step -> !step.passed())
                .singleElement()
                .satisfies(step -> assertThat(step.name()).isEqualTo("outbound"));
    }
}

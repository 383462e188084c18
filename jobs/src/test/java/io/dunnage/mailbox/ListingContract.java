package io.dunnage.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.mailbox.Listing.Refusal;
import io.dunnage.mailbox.Listing.Refused;
import io.dunnage.partner.MailboxProfile.ReadStrategy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every kind of mailbox sees. */
abstract class ListingContract extends MailboxFixture {
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
}

package io.dunnage.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.partner.MailboxProfile.Tidy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How every kind of mailbox gives a file away. */
abstract class ClaimingContract extends ListingContract {
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
}

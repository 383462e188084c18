package io.dunnage.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunnage.mailbox.MailboxFault.Trouble;
import io.dunnage.partner.MailboxProfile.ReadStrategy;
import io.dunnage.partner.MailboxProfile.Tidy;
import io.dunnage.partner.MailboxProfile.WriteStrategy;
import io.dunnage.sandbox.SftpDrop;
import io.dunnage.sandbox.SftpDrop.Account;
import io.dunnage.sandbox.SftpDrop.Quirk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Servers that do not do what one expects (edi.md 3.11), and the profile that gets on with each. */
@Timeout(60)
class QuirkyServerTest {
    private final HandClock clock = new HandClock();

    @TempDir
    Path work;

    private SftpDrop start(Quirk quirk) throws IOException {
        Files.createDirectories(box().resolve("outbox"));
        Files.createDirectories(box().resolve("inbox"));
        return SftpDrop.start(
                0,
                work.resolve("host_key"),
                Set.of(quirk),
                event -> {},
                Account.withPassword("acme", box(), "right"),
                Account.withPassword("other", work.resolve("other"), "too"));
    }

    private Path box() {
        return work.resolve("box");
    }

    private static Profiles profiles(SftpDrop drop) {
        return Profiles.of(Profiles.byPassword(drop.port(), "acme", "right", drop.hostKeyFingerprint()), "");
    }

    private Path local() throws IOException {
        return Files.writeString(work.resolve("bytes-to-place"), "ISA*whole*file~");
    }

    private List<String> inbox() throws IOException {
        try (Stream<Path> files = Files.list(box().resolve("inbox"))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void S2_a_server_that_forbids_renaming_is_named_with_the_strategy_that_works_and_nothing_is_left()
            throws IOException {
        try (SftpDrop drop = start(Quirk.REFUSES_RENAME);
                Mailbox mailbox = profiles(drop).open(clock)) {
            Path local = local();
            assertThatThrownBy(() -> mailbox.place("940.edi", local, 1))
                    .isInstanceOfSatisfying(MailboxFault.class, fault -> {
                        assertThat(fault.trouble()).isEqualTo(Trouble.REFUSED);
                        assertThat(fault).hasMessageContaining("DIRECT");
                    });
            assertThat(inbox()).isEmpty();
        }
    }

    @Test
    void S2_direct_and_done_file_get_on_with_a_server_that_forbids_renaming() throws IOException {
        try (SftpDrop drop = start(Quirk.REFUSES_RENAME)) {
            for (WriteStrategy strategy : List.of(WriteStrategy.DIRECT, WriteStrategy.DONE_FILE)) {
                try (Mailbox mailbox = profiles(drop).writing(strategy).open(clock)) {
                    assertThat(mailbox.place(strategy + ".edi", local(), 1)).isEqualTo(new Placement.Placed());
                }
            }
            assertThat(inbox()).containsExactly("DIRECT.edi", "DONE_FILE.edi", "DONE_FILE.edi.done");
        }
    }

    @Test
    void S2_direct_gets_on_with_a_write_once_server() throws IOException {
        try (SftpDrop drop = start(Quirk.WRITE_ONCE);
                Mailbox mailbox = profiles(drop).writing(WriteStrategy.DIRECT).open(clock)) {
            assertThat(mailbox.place("940.edi", local(), 1)).isEqualTo(new Placement.Placed());
            assertThat(mailbox.place("940.edi", local(), 2)).isEqualTo(new Placement.AlreadyThere());
            assertThat(mailbox.ask("940.edi", 15, 2)).isEqualTo(new Standing.Present());
        }
    }

    @Test
    void E11_a_server_that_says_yes_and_keeps_half_is_found_out_whatever_the_strategy() throws IOException {
        try (SftpDrop drop = start(Quirk.KEEPS_HALF)) {
            try (Mailbox mailbox = profiles(drop).open(clock)) {
                assertThat(mailbox.place("940.edi", local(), 1)).isEqualTo(new Placement.Truncated(7, false));
            }
            try (Mailbox mailbox =
                    profiles(drop).writing(WriteStrategy.DONE_FILE).open(clock)) {
                assertThat(mailbox.place("940.edi", local(), 1)).isEqualTo(new Placement.Truncated(7, false));
            }
            assertThat(inbox()).isEmpty();
            try (Mailbox mailbox = profiles(drop).writing(WriteStrategy.DIRECT).open(clock)) {
                assertThat(mailbox.place("940.edi", local(), 1)).isEqualTo(new Placement.Truncated(7, true));
            }
            Probe probe = Mailboxes.probe(Profiles.ACME, profiles(drop).profile(), Profiles.SECRETS, clock, true);
            assertThat(probe.steps())
                    .filteredOn(step -> !step.passed())
                    .extracting(Probe.Step::name)
                    .containsExactly("write");
        }
    }

    @Test
    void a_file_that_the_server_removes_when_it_was_fetched_is_complete_and_already_gone() throws IOException {
        try (SftpDrop drop = start(Quirk.REMOVES_WHAT_WAS_FETCHED);
                Mailbox mailbox = profiles(drop).reading(ReadStrategy.IMMEDIATE).open(clock)) {
            Files.writeString(box().resolve("outbox/945.edi"), "ISA~");
            Seen seen = mailbox.list(Observations.none()).ready().getFirst();
            assertThat(mailbox.fetch(seen, new ByteArrayOutputStream())).isEqualTo(new Fetched.Complete(4));
            assertThat(mailbox.tidy(seen)).isEqualTo(new Tidying.AlreadyGone());
        }
    }

    @Test
    void a_server_that_forbids_archiving_is_named_with_the_way_out_and_leaving_works() throws IOException {
        try (SftpDrop drop = start(Quirk.WRITE_ONCE)) {
            Files.writeString(box().resolve("outbox/945.edi"), "ISA~");
            Profiles profiles = profiles(drop).reading(ReadStrategy.IMMEDIATE);
            try (Mailbox mailbox = profiles.open(clock)) {
                Seen seen = mailbox.list(Observations.none()).ready().getFirst();
                assertThatThrownBy(() -> mailbox.tidy(seen))
                        .isInstanceOf(MailboxFault.class)
                        .hasMessageContaining("LEAVE");
            }
            try (Mailbox mailbox = profiles.tidying(Tidy.LEAVE).open(clock)) {
                Seen seen = mailbox.list(Observations.none()).ready().getFirst();
                assertThat(mailbox.tidy(seen)).isEqualTo(new Tidying.Tidied("left"));
            }
        }
    }

    @Test
    void S4_an_account_of_the_sandbox_sees_its_own_root_and_follows_no_link_out_of_it() throws IOException {
        try (SftpDrop drop = start(Quirk.KEEPS_HALF)) {
            Path secret = Files.createDirectories(work.resolve("elsewhere"));
            Files.writeString(secret.resolve("945.edi"), "secret");
            Files.createSymbolicLink(box().resolve("out"), secret);
            Files.createDirectories(work.resolve("other"));
            for (String root : List.of("/out", "/../elsewhere", "/../other")) {
                Profiles escaping =
                        Profiles.of(Profiles.byPassword(drop.port(), "acme", "right", drop.hostKeyFingerprint()), "");
                Folders folders;
                try (Mailbox mailbox = escaping.open(clock)) {
                    folders = mailbox.folders();
                    assertThatThrownBy(() -> folders.entries(root, 10)).isInstanceOf(MailboxFault.class);
                    assertThatThrownBy(() -> folders.read(root + "/945.edi", 100, new ByteArrayOutputStream())
                                    .orElseThrow())
                            .isInstanceOf(RuntimeException.class);
                }
            }
        }
    }

    @Test
    void the_host_key_of_the_sandbox_is_the_same_after_a_restart() throws IOException {
        String before;
        try (SftpDrop drop = start(Quirk.KEEPS_HALF)) {
            before = drop.hostKeyLine();
        }
        try (SftpDrop drop = start(Quirk.KEEPS_HALF)) {
            assertThat(drop.hostKeyLine()).isEqualTo(before);
        }
    }
}

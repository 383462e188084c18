package io.dunnage.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunnage.partner.MailboxProfile.WriteStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every kind of mailbox does: sees, gives away, takes. */
abstract class MailboxContract extends ClaimingContract {
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

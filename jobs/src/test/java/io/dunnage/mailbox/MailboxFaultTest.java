package io.dunnage.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dunnage.mailbox.MailboxFault.Trouble;
import io.dunnage.partner.HostKeyPin;
import io.dunnage.partner.MailboxProfile.Login;
import io.dunnage.partner.MailboxProfile.ReadStrategy;
import io.dunnage.partner.MailboxProfile.Sftp;
import io.dunnage.partner.MailboxProfile.WriteStrategy;
import io.dunnage.partner.SecretReference;
import io.dunnage.sandbox.SftpDrop;
import io.dunnage.sandbox.SftpDrop.Account;
import io.dunnage.sandbox.SftpDrop.Event;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What breaks between us and a partner's server, and what the caller is told (O4 to O6, E8 to E11, S33). */
@Timeout(60)
class MailboxFaultTest {
    private static final String OTHER_FINGERPRINT = "SHA256:" + "A".repeat(43);

    private final HandClock clock = new HandClock();
    private final AtomicReference<Consumer<Event>> told = new AtomicReference<>(event -> {});

    @TempDir
    Path work;

    private SftpDrop drop;
    private ChaosProxy network;
    private Path box;

    @BeforeEach
    void start() throws IOException {
        box = work.resolve("box");
        Files.createDirectories(box.resolve("outbox"));
        Files.createDirectories(box.resolve("inbox"));
        drop = SftpDrop.start(
                0, null, Set.of(), event -> told.get().accept(event), Account.withPassword("acme", box, "right"));
        network = ChaosProxy.before(drop.port());
    }

    @AfterEach
    void stop() {
        network.close();
        drop.close();
    }

    private Profiles profiles() {
        return Profiles.of(Profiles.byPassword(network.port(), "acme", "right", drop.hostKeyFingerprint()), "");
    }

    private Path local(int size) throws IOException {
        return Files.write(work.resolve("bytes-to-place"), new byte[size]);
    }

    private String[] inbox() {
        return box.resolve("inbox").toFile().list();
    }

    private MailboxFault faultOf(Profiles profiles) {
        return catchThrowableOfType(
                MailboxFault.class, () -> profiles.open(clock).close());
    }

    // The door

    @Test
    void E10_S33_a_changed_host_key_stops_the_partner_with_both_fingerprints_and_nothing_secret_is_sent() {
        Profiles changed = Profiles.of(Profiles.byPassword(network.port(), "acme", "right", OTHER_FINGERPRINT), "");
        MailboxFault fault = faultOf(changed);
        assertThat(fault.trouble()).isEqualTo(Trouble.HOST_KEY_CHANGED);
        assertThat(fault.trouble().mayHealByItself()).isFalse();
        assertThat(fault).hasMessageContaining(OTHER_FINGERPRINT).hasMessageContaining(drop.hostKeyFingerprint());
        assertThat(fault.whatNext()).contains("ask the partner").contains("mailbox.hostKey");
    }

    @Test
    void E10_the_whole_key_may_be_pinned_and_another_key_of_the_same_kind_is_refused() {
        faultlessly(Profiles.byPassword(network.port(), "acme", "right", drop.hostKeyLine() + " some comment"));
        try (SftpDrop other = SftpDrop.start(Account.withPassword("acme", box, "right"))) {
            MailboxFault fault =
                    faultOf(Profiles.of(Profiles.byPassword(network.port(), "acme", "right", other.hostKeyLine()), ""));
            assertThat(fault.trouble()).isEqualTo(Trouble.HOST_KEY_CHANGED);
        }
    }

    @Test
    void E10_a_key_of_a_kind_that_the_server_has_not_is_a_changed_key_and_what_it_shows_is_named() {
        String rsa = "ssh-rsa " + "A".repeat(300);
        MailboxFault fault = faultOf(Profiles.of(Profiles.byPassword(network.port(), "acme", "right", rsa), ""));
        assertThat(fault.trouble()).isEqualTo(Trouble.HOST_KEY_CHANGED);
        assertThat(fault).hasMessageContaining(drop.hostKeyFingerprint());
    }

    private void faultlessly(Sftp server) {
        try (Mailbox mailbox = Profiles.of(server, "").open(clock)) {
            assertThat(mailbox.list(Observations.none()).ready()).isEmpty();
        }
    }

    @Test
    void E8_a_wrong_password_is_told_as_such_and_is_not_tried_again() {
        Profiles wrong =
                Profiles.of(Profiles.byPassword(network.port(), "acme", "wrong", drop.hostKeyFingerprint()), "");
        MailboxFault fault = faultOf(wrong);
        assertThat(fault.trouble()).isEqualTo(Trouble.AUTHENTICATION_REFUSED);
        assertThat(fault.trouble().mayHealByItself()).isFalse();
        assertThat(fault).hasMessageContaining("user acme").hasMessageContaining("password");
        assertThat(fault.getMessage()).doesNotContain("wrong");
        assertThat(drop.refusedLogins()).isEqualTo(1);
    }

    @Test
    void E8_nobody_listening_is_unreachable() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        MailboxFault fault = faultOf(Profiles.of(Profiles.byPassword(free, "acme", "right", OTHER_FINGERPRINT), ""));
        assertThat(fault.trouble()).isEqualTo(Trouble.UNREACHABLE);
        assertThat(fault.host()).isEqualTo("127.0.0.1:" + free);
        assertThat(fault.trouble().mayHealByItself()).isTrue();
    }

    @Test
    void E9_a_server_that_accepts_and_never_speaks_is_stalled() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Profiles profiles = Profiles.of(
                            Profiles.byPassword(silent.getLocalPort(), "acme", "right", OTHER_FINGERPRINT), "")
                    .waitingAtMost(Duration.ofMillis(300));
            assertThat(faultOf(profiles).trouble()).isEqualTo(Trouble.STALLED);
        }
    }

    @Test
    void E9_a_line_that_goes_silent_during_an_operation_is_stalled() {
        // Generous for the login on a busy machine, and waited for once.
        try (Mailbox mailbox = profiles().waitingAtMost(Duration.ofSeconds(5)).open(clock)) {
            network.swallowAnswers();
            assertThatThrownBy(() -> mailbox.list(Observations.none()))
                    .isInstanceOfSatisfying(
                            MailboxFault.class,
                            fault -> assertThat(fault.trouble()).isEqualTo(Trouble.STALLED));
        }
    }

    @Test
    void a_secret_that_cannot_be_read_is_a_fault_of_the_configuration_before_anything_is_connected() {
        Sftp server = new Sftp(
                "127.0.0.1",
                1,
                "acme",
                new Login.PrivateKey(new SecretReference.File(work.resolve("missing")), null),
                new HostKeyPin(OTHER_FINGERPRINT));
        MailboxFault fault = faultOf(Profiles.of(server, ""));
        assertThat(fault.trouble()).isEqualTo(Trouble.CONFIGURATION);
        assertThat(fault).hasMessageContaining("missing");
    }

    @Test
    void a_probe_shows_the_key_of_a_server_that_is_not_the_pinned_one() {
        Profiles changed = Profiles.of(Profiles.byPassword(network.port(), "acme", "right", OTHER_FINGERPRINT), "");
        Probe probe = Mailboxes.probe(Profiles.ACME, changed.profile(), Profiles.SECRETS, clock, true);
        assertThat(probe.passed()).isFalse();
        assertThat(probe.presentedFingerprint()).contains(drop.hostKeyFingerprint());
        assertThat(probe.presentedHostKey()).contains(drop.hostKeyLine());
        assertThat(drop.refusedLogins()).isZero();
    }

    // In the middle of things

    @Test
    void O4_a_connection_cut_in_the_middle_of_an_upload_leaves_only_a_temporary_file_that_the_next_attempt_removes()
            throws IOException {
        Path bytes = local(500_000);
        try (Mailbox mailbox = profiles().open(clock)) {
            network.cutAfterBytesToServer(200_000);
            assertThatThrownBy(() -> mailbox.place("940.edi", bytes, 1))
                    .isInstanceOfSatisfying(
                            MailboxFault.class,
                            fault -> assertThat(fault.trouble()).isEqualTo(Trouble.UNREACHABLE));
        }
        network.heal();
        assertThat(inbox()).containsExactly("940.edi.1.part");
        try (Mailbox mailbox = profiles().open(clock)) {
            assertThat(mailbox.ask("940.edi", 500_000, 1)).isEqualTo(new Standing.OnlyTemporary());
            assertThat(mailbox.place("940.edi", bytes, 2)).isEqualTo(new Placement.Placed());
        }
        assertThat(inbox()).containsExactly("940.edi");
    }

    @Test
    void O5_an_answer_lost_after_the_rename_is_unknown_and_asking_finds_it_sent() throws IOException {
        told.set(event -> {
            if (event.kind() == Event.Kind.RENAMED) {
                network.cut();
            }
        });
        Path bytes = local(5_000);
        try (Mailbox mailbox = profiles().open(clock)) {
            assertThat(mailbox.place("940.edi", bytes, 1)).isInstanceOf(Placement.Unknown.class);
        }
        try (Mailbox mailbox = profiles().open(clock)) {
            assertThat(mailbox.ask("940.edi", 5_000, 1)).isEqualTo(new Standing.Present());
            assertThat(mailbox.place("940.edi", bytes, 2)).isEqualTo(new Placement.AlreadyThere());
        }
        assertThat(inbox()).containsExactly("940.edi");
    }

    @Test
    void S2_a_direct_upload_whose_answer_got_lost_is_unknown_and_asking_finds_out() throws IOException {
        told.set(event -> {
            if (event.kind() == Event.Kind.UPLOADED) {
                network.cut();
            }
        });
        Path bytes = local(5_000);
        Profiles direct = profiles().writing(WriteStrategy.DIRECT);
        try (Mailbox mailbox = direct.open(clock)) {
            assertThat(mailbox.place("940.edi", bytes, 1)).isInstanceOf(Placement.Unknown.class);
        }
        told.set(event -> {});
        try (Mailbox mailbox = direct.open(clock)) {
            assertThat(mailbox.ask("940.edi", 5_000, 1)).isEqualTo(new Standing.Present());
        }
    }

    @Test
    void S2_half_of_a_direct_upload_is_different_and_its_name_is_taken() throws IOException {
        Path bytes = local(500_000);
        Profiles direct = profiles().writing(WriteStrategy.DIRECT);
        try (Mailbox mailbox = direct.open(clock)) {
            network.cutAfterBytesToServer(200_000);
            assertThat(mailbox.place("940.edi", bytes, 1)).isInstanceOf(Placement.Unknown.class);
        }
        network.heal();
        try (Mailbox mailbox = direct.open(clock)) {
            assertThat(mailbox.ask("940.edi", 500_000, 1)).isInstanceOf(Standing.Different.class);
            assertThat(mailbox.place("940.edi", bytes, 2)).isInstanceOf(Placement.NameTaken.class);
            assertThat(mailbox.place("940_2.edi", bytes, 2)).isEqualTo(new Placement.Placed());
        }
    }

    @Test
    void I4_a_tidying_whose_answer_got_lost_is_already_gone_when_it_is_repeated() throws IOException {
        Files.writeString(box.resolve("outbox/945.edi"), "ISA~");
        Profiles profiles = profiles().reading(ReadStrategy.IMMEDIATE);
        told.set(event -> {
            if (event.kind() == Event.Kind.RENAMED) {
                network.cut();
            }
        });
        Seen seen;
        try (Mailbox mailbox = profiles.open(clock)) {
            seen = mailbox.list(Observations.none()).ready().getFirst();
            assertThatThrownBy(() -> mailbox.tidy(seen)).isInstanceOf(MailboxFault.class);
        }
        try (Mailbox mailbox = profiles.open(clock)) {
            assertThat(mailbox.tidy(seen)).isEqualTo(new Tidying.AlreadyGone());
        }
    }

    @Test
    void I1_a_connection_cut_in_the_middle_of_a_download_is_a_fault_and_the_file_stays() throws IOException {
        Path file = Files.write(box.resolve("outbox/945.edi"), new byte[500_000]);
        Profiles profiles = profiles().reading(ReadStrategy.IMMEDIATE);
        Seen seen;
        try (Mailbox mailbox = profiles.open(clock)) {
            seen = mailbox.list(Observations.none()).ready().getFirst();
            network.cutAfterBytesToClient(200_000);
            var half = new ByteArrayOutputStream();
            assertThatThrownBy(() -> mailbox.fetch(seen, half))
                    .isInstanceOfSatisfying(
                            MailboxFault.class,
                            fault -> assertThat(fault.trouble()).isEqualTo(Trouble.UNREACHABLE));
            assertThat(half.size()).isLessThan(500_000);
        }
        network.heal();
        try (Mailbox mailbox = profiles.open(clock)) {
            assertThat(mailbox.fetch(seen, new ByteArrayOutputStream())).isEqualTo(new Fetched.Complete(500_000));
        }
        assertThat(file).exists();
    }
}

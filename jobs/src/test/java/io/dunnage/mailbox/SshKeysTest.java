package io.dunnage.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dunnage.Needs;
import io.dunnage.mailbox.MailboxFault.Trouble;
import io.dunnage.partner.HostKeyPin;
import io.dunnage.partner.MailboxProfile.Login;
import io.dunnage.partner.MailboxProfile.Sftp;
import io.dunnage.partner.SecretReference;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys that partners have and give, as ssh-keygen makes them and OpenSSH knows them. */
@Needs(Needs.Server.OPENSSH)
@Timeout(120)
class SshKeysTest {
    private static final String[] KINDS = {"rsa", "ecdsa", "ed25519"};

    @TempDir
    static Path keys;

    private static OpenSshServer sshd;

    @TempDir
    Path work;

    @BeforeAll
    static void start() {
        sshd = OpenSshServer.start(keys.resolve("sshd"), KINDS);
    }

    @AfterAll
    static void stop() {
        sshd.close();
    }

    private boolean entersWith(Path key, @Nullable String passphrase, String pin) throws Exception {
        Sftp server = new Sftp(
                "127.0.0.1",
                sshd.port(),
                sshd.user(),
                new Login.PrivateKey(
                        new SecretReference.File(key),
                        passphrase == null ? null : new SecretReference.Environment(passphrase)),
                new HostKeyPin(pin));
        Files.createDirectories(work.resolve("outbox"));
        try (Mailbox mailbox = Profiles.of(server, work.toString()).open(new HandClock())) {
            return mailbox.list(Observations.none()).ready().isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ed25519",
                "rsa -b 3072",
                "rsa -b 2048 -m PEM",
                "ecdsa -b 256",
                "ecdsa -b 384 -m PEM",
                "ecdsa -b 521"
            })
    void keys_of_these_kinds_and_forms_open_the_mailbox_with_and_without_passphrase(String kind) throws Exception {
        for (String passphrase : new String[] {"", "open sesame"}) {
            Path key = OpenSshServer.keygen(work.resolve("key" + passphrase.length()), kind, passphrase);
            sshd.authorize(Path.of(key + ".pub"));
            assertThat(entersWith(key, passphrase.isEmpty() ? null : passphrase, sshd.hostKeyFingerprint("ed25519")))
                    .isTrue();
        }
    }

    @Test
    void a_PKCS8_key_opens_the_mailbox_without_passphrase_and_with_one_says_what_to_do() throws Exception {
        Path plain = OpenSshServer.keygen(work.resolve("plain"), "rsa -b 2048 -m PKCS8", "");
        sshd.authorize(Path.of(plain + ".pub"));
        assertThat(entersWith(plain, null, sshd.hostKeyFingerprint("ed25519"))).isTrue();

        Path locked = OpenSshServer.keygen(work.resolve("locked"), "rsa -b 2048 -m PKCS8", "open sesame");
        MailboxFault fault = catchThrowableOfType(
                MailboxFault.class, () -> entersWith(locked, "open sesame", sshd.hostKeyFingerprint("ed25519")));
        assertThat(fault).hasMessageContaining("ssh-keygen -p");
    }

    @Test
    void a_missing_passphrase_is_a_fault_of_the_configuration() {
        Path key = OpenSshServer.keygen(work.resolve("key"), "ed25519", "open sesame");
        MailboxFault fault = catchThrowableOfType(
                MailboxFault.class, () -> entersWith(key, null, sshd.hostKeyFingerprint("ed25519")));
        assertThat(fault.trouble()).isEqualTo(Trouble.CONFIGURATION);
        assertThat(fault).hasMessageContaining("passphrase");
    }

    @Test
    void E8_a_key_that_the_partner_does_not_know_is_refused_by_name() {
        Path key = OpenSshServer.keygen(work.resolve("key"), "ed25519", "");
        MailboxFault fault = catchThrowableOfType(
                MailboxFault.class, () -> entersWith(key, null, sshd.hostKeyFingerprint("ed25519")));
        assertThat(fault.trouble()).isEqualTo(Trouble.AUTHENTICATION_REFUSED);
        assertThat(fault).hasMessageContaining("with this key");
    }

    @Test
    void E10_of_a_server_with_several_host_keys_any_may_be_pinned_as_fingerprint_or_as_key() throws Exception {
        for (String kind : KINDS) {
            assertThat(entersWith(sshd.clientKey(), null, sshd.hostKeyFingerprint(kind)))
                    .isTrue();
            assertThat(entersWith(sshd.clientKey(), null, sshd.hostKeyLine(kind)))
                    .isTrue();
        }
    }

    @Test
    void E10_S33_no_other_fingerprint_is_accepted_though_the_server_has_several_keys() {
        MailboxFault fault = catchThrowableOfType(
                MailboxFault.class, () -> entersWith(sshd.clientKey(), null, "SHA256:" + "A".repeat(43)));
        assertThat(fault.trouble()).isEqualTo(Trouble.HOST_KEY_CHANGED);
        for (String kind : KINDS) {
            assertThat(fault).hasMessageContaining(sshd.hostKeyFingerprint(kind));
        }
    }
}

package io.dunnage.mailbox;

import io.dunnage.mailbox.MailboxFault.Trouble;
import io.dunnage.partner.MailboxProfile.Login;
import io.dunnage.partner.SecretReference;
import io.dunnage.partner.SecretSource;
import io.dunnage.ssh.Ed25519;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Iterator;
import java.util.List;
import org.apache.sshd.client.auth.keyboard.UserInteraction;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.jspecify.annotations.Nullable;

/** Proves who we are, once per connection: a server bans who tries again and again (E8). */
final class SshLogin implements SshConnection.Login {
    private final @Nullable String password;
    private final @Nullable KeyPair key;

    private SshLogin(@Nullable String password, @Nullable KeyPair key) {
        this.password = password;
        this.key = key;
    }

    /** Reads the secrets now, before anything is connected, so that a missing one is a plain configuration fault. */
    static SshLogin of(Login login, SecretSource secrets, Address address) {
        return login instanceof Login.Password byPassword
                ? new SshLogin(reveal(secrets, byPassword.password(), address), null)
                : new SshLogin(null, keyPair((Login.PrivateKey) login, secrets, address));
    }

    private static String reveal(SecretSource secrets, SecretReference reference, Address address) {
        try {
            return secrets.reveal(reference);
        } catch (RuntimeException no) {
            throw address.fault("read secret", Trouble.CONFIGURATION, String.valueOf(no.getMessage()), no);
        }
    }

    private static KeyPair keyPair(Login.PrivateKey login, SecretSource secrets, Address address) {
        SecretReference reference = login.key();
        String text = reveal(secrets, reference, address);
        SecretReference passphrase = login.passphrase();
        Ed25519.teachMina();
        FilePasswordProvider provider = passphrase == null
                ? FilePasswordProvider.EMPTY
                : FilePasswordProvider.of(reveal(secrets, passphrase, address));
        try {
            Iterable<KeyPair> pairs = SecurityUtils.loadKeyPairIdentities(
                    null,
                    NamedResource.ofName(reference.toString()),
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    provider);
            Iterator<KeyPair> first = pairs == null ? List.<KeyPair>of().iterator() : pairs.iterator();
            if (first.hasNext()) {
                return first.next();
            }
        } catch (IOException | GeneralSecurityException | RuntimeException no) {
            throw unreadable(reference, address, no);
        }
        throw unreadable(reference, address, null);
    }

    private static MailboxFault unreadable(SecretReference reference, Address address, @Nullable Exception no) {
        return address.fault(
                "read private key",
                Trouble.CONFIGURATION,
                reference
                        + " is not a private key in OpenSSH or PEM form, or its passphrase is missing or wrong; a PKCS#8"
                        + " key with a passphrase is not understood, write it anew with ssh-keygen -p -f KEY",
                no);
    }

    @Override
    public void prepare(ClientSession session) {
        if (key != null) {
            session.addPublicKeyIdentity(key);
        }
        if (password != null) {
            session.addPasswordIdentity(password);
            session.setUserInteraction(new OneAnswer(password));
        }
    }

    /** Answers the one hidden question of a keyboard-interactive login with the password, and only once. */
    private static final class OneAnswer implements UserInteraction {
        private final String password;
        private boolean answered;

        OneAnswer(String password) {
            this.password = password;
        }

        @Override
        public boolean isInteractionAllowed(ClientSession session) {
            return true;
        }

        @Override
        @SuppressWarnings("NullAway") // null means "no answer" to the caller
        public synchronized String[] interactive(
                ClientSession session, String name, String instruction, String lang, String[] prompt, boolean[] echo) {
            if (answered || prompt.length != 1 || echo[0]) {
                return null;
            }
            answered = true;
            return new String[] {password};
        }

        @Override
        @SuppressWarnings("NullAway") // null means "no new password" to the caller
        public String getUpdatedPassword(ClientSession session, String prompt, String lang) {
            return null;
        }
    }
}

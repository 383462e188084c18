package io.dunnage.mailbox;

import io.dunnage.mailbox.MailboxFault.Trouble;
import io.dunnage.partner.HostKeyPin;
import io.dunnage.partner.MailboxProfile;
import io.dunnage.partner.MailboxProfile.Sftp;
import io.dunnage.partner.MailboxProfile.Timeouts;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;

/** One authenticated session with a partner's server, whose key was compared before anything secret was sent. */
final class SshConnection implements AutoCloseable {
    private final SshClient client;
    private final ClientSession session;

    private SshConnection(SshClient client, ClientSession session) {
        this.client = client;
        this.session = session;
    }

    ClientSession session() {
        return session;
    }

    /** Connects, compares the host key, logs in by {@code login}. */
    static SshConnection open(Sftp server, Timeouts timeouts, Address address, Login login) {
        HostKeyPin pin = server.hostKey();
        HostKeyCheck check = new HostKeyCheck(pin);
        List<String> kinds = pin.isFingerprint()
                ? SshDialect.KEY_KINDS
                : SshDialect.KEY_KINDS.stream().filter(pin.value()::startsWith).toList();
        while (!kinds.isEmpty()) {
            try {
                return open(server, timeouts, address, check, kinds, login);
            } catch (OtherKey other) {
                // A server may have several keys, and the negotiation showed one that the fingerprint is not of.
                // Each round shows a further kind, so there are at most as many rounds as kinds.
                kinds = other.shown && pin.isFingerprint() ? notYetShown(kinds, check) : List.of();
            }
        }
        if (check.firstLine().isEmpty()) {
            look(server, timeouts, address, check);
        }
        throw address.fault(
                "connect",
                Trouble.HOST_KEY_CHANGED,
                "the server shows " + check.inWords() + ", pinned is " + pin.value()
                        + "; either the partner changed the key, or somebody else answers in his place",
                null);
    }

    private static List<String> notYetShown(List<String> kinds, HostKeyCheck check) {
        List<String> left = kinds.stream().filter(kind -> !check.hasShown(kind)).toList();
        return left.size() < kinds.size() ? left : List.of();
    }

    /** Lets {@code check} see the server's key, without logging in. */
    static void look(Sftp server, Timeouts timeouts, Address address, HostKeyCheck check) {
        try {
            open(server, timeouts, address, check, SshDialect.KEY_KINDS, nothing -> {})
                    .close();
        } catch (OtherKey shown) {
            // What we came for: the key was shown, and refused.
        }
    }

    private static SshConnection open(
            Sftp server, Timeouts timeouts, Address address, HostKeyCheck check, List<String> kinds, Login login)
            throws OtherKey {
        SshClient client = SshDialect.client(timeouts, kinds);
        client.setServerKeyVerifier(check);
        Deadline deadline = Deadline.in(timeouts.connect().plus(timeouts.authenticate()), () -> client.close(true));
        String step = "connect";
        boolean open = false;
        try (deadline) {
            client.start();
            ClientSession session = client.connect(server.user(), server.host(), server.port())
                    .verify(timeouts.connect())
                    .getSession();
            step = "log in";
            login.prepare(session);
            session.auth().verify(timeouts.authenticate());
            open = true;
            return new SshConnection(client, session);
        } catch (IOException | RuntimeException no) {
            if (no instanceof MailboxFault fault) {
                throw fault;
            }
            throw inWords(no, step, deadline.passed(), address, check, server);
        } finally {
            if (!open) {
                close(client);
            }
        }
    }

    private static MailboxFault inWords(
            Exception no, String step, boolean late, Address address, HostKeyCheck check, Sftp server) throws OtherKey {
        int code = no instanceof SshException ssh ? ssh.getDisconnectCode() : 0;
        String text = chain(no);
        if (check.takeMismatch()) {
            throw new OtherKey(true);
        }
        if (text.contains("Unable to negotiate key exchange for server host key algorithms")) {
            throw new OtherKey(false);
        }
        if (late || text.contains("imeout") || text.contains("timed out")) {
            return address.fault(step, Trouble.STALLED, "no answer in time", no);
        }
        if (text.contains("Unable to negotiate")) {
            return address.fault(
                    step, Trouble.REFUSED, "the server offers only algorithms that are broken today: " + text, no);
        }
        boolean refused = code == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE
                || code == SshConstants.SSH2_DISCONNECT_AUTH_CANCELLED_BY_USER
                || text.contains("No more authentication methods");
        return refused
                ? address.fault(
                        step,
                        Trouble.AUTHENTICATION_REFUSED,
                        "the server does not accept user " + server.user() + " with this "
                                + (server.login() instanceof MailboxProfile.Login.Password ? "password" : "key"),
                        no)
                : address.fault(step, Trouble.UNREACHABLE, text, no);
    }

    private static String chain(Throwable no) {
        StringBuilder text = new StringBuilder();
        for (Throwable t = no; t != null && text.length() < 1000; t = t.getCause()) {
            text.append(text.isEmpty() ? "" : ": ").append(t.getClass().getSimpleName());
            if (t.getMessage() != null) {
                text.append(' ').append(t.getMessage());
            }
        }
        return text.toString();
    }

    /** Ends the session at once; nothing is left to be sent, because every answer was waited for. */
    void cut() {
        session.close(true);
    }

    @Override
    public void close() {
        close(client);
    }

    private static void close(SshClient client) {
        client.close(true);
    }

    /** Gives a session what it proves itself with. */
    @FunctionalInterface
    interface Login {
        void prepare(ClientSession session);
    }

    /** The key that was shown, or the kinds of keys on offer, are not what was pinned. Never leaves this class. */
    private static final class OtherKey extends Exception {
        @Serial
        private static final long serialVersionUID = 1L;

        private final boolean shown;

        OtherKey(boolean shown) {
            super(null, null, false, false);
            this.shown = shown;
        }
    }
}

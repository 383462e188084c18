package io.dunnage.mailbox;

import io.dunnage.partner.MailboxProfile;
import io.dunnage.partner.MailboxProfile.Directory;
import io.dunnage.partner.MailboxProfile.Sftp;
import io.dunnage.partner.PartnerId;
import io.dunnage.partner.SecretSource;
import java.time.Clock;

/** Opens the mailbox that a partner's profile describes. */
public final class Mailboxes {
    private Mailboxes() {}

    /**
     * Connects and logs in, within the time-outs of the profile; the caller closes what it gets. What goes wrong is a
     * {@link MailboxFault}; nobody tries twice.
     */
    public static Mailbox open(PartnerId partner, MailboxProfile profile, SecretSource secrets, Clock clock) {
        Address address = address(partner, profile);
        // each switch over types is made anew at each start: an idle tick does without
        Folders folders = profile.place() instanceof Sftp server
                ? sftp(server, profile, secrets, address)
                : new LocalFolders(((Directory) profile.place()).path(), address);
        return new Mailbox(folders, profile, address, clock);
    }

    private static Folders sftp(Sftp server, MailboxProfile profile, SecretSource secrets, Address address) {
        SshLogin login = SshLogin.of(server.login(), secrets, address);
        SshConnection connection = SshConnection.open(server, profile.timeouts(), address, login);
        try {
            return new SftpFolders(connection, profile.timeouts(), address);
        } catch (RuntimeException no) {
            connection.close();
            throw no;
        }
    }

    static Address address(PartnerId partner, MailboxProfile profile) {
        return new Address(partner, profile.place().address());
    }

    /**
     * Tries a mailbox step by step; never throws for what it finds. With {@code writing}, a small file is placed in the
     * outbound folder under a temporary name and removed.
     */
    public static Probe probe(
            PartnerId partner, MailboxProfile profile, SecretSource secrets, Clock clock, boolean writing) {
        return new ProbeRun(partner, profile, secrets, clock).run(writing);
    }
}

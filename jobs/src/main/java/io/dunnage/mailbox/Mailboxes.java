package io.dunnage.mailbox;

import io.dunnage.partner.MailboxProfile;
import io.dunnage.partner.PartnerId;
import io.dunnage.partner.SecretSource;
import java.time.Clock;

/** Opens the mailbox that a partner's profile describes. */
@SuppressWarnings("DoNotCallSuggester")
public final class Mailboxes {
    private Mailboxes() {}

    /** Connects and logs in, within the time-outs of the profile; the caller closes what it gets. */
    public static Mailbox open(PartnerId partner, MailboxProfile profile, SecretSource secrets, Clock clock) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Tries a mailbox step by step; never throws for what it finds. With {@code writing}, a small file is placed in the
     * outbound folder under a temporary name and removed.
     */
    public static Probe probe(
            PartnerId partner, MailboxProfile profile, SecretSource secrets, Clock clock, boolean writing) {
        throw new UnsupportedOperationException("not yet");
    }
}

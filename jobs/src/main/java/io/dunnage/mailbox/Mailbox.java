package io.dunnage.mailbox;

import java.io.OutputStream;
import java.nio.file.Path;

/**
 * One open session with a partner's mailbox, from {@link Mailboxes#open}. Nobody else implements it. Not for several threads at a time. Every method ends within the time-outs of
 * the profile; machinery that breaks is a {@link MailboxFault}, after which the mailbox is closed and opened anew.
 */
public interface Mailbox extends AutoCloseable {
    /** Looks at the inbound folder; {@code earlier} is what the listing before gave, or {@link Observations#none()}. */
    Listing list(Observations earlier);

    /**
     * Streams a file to {@code sink}, which is not closed. Waits at most the operation time-out and a second for every
     * 32 KiB in all.
     */
    Fetched fetch(Seen seen, OutputStream sink);

    /** Takes a file out of the inbound folder, after its bytes and the ledger are synced. May be repeated. */
    Tidying tidy(Seen seen);

    /**
     * Places the file {@code bytes} under {@code name} in the outbound folder, by the write strategy of the profile; never
     * overwrites, never appends. {@code attempt} counts from 1 and is part of temporary names; temporary files of this and
     * earlier attempts are removed first (O4).
     */
    Placement place(String name, Path bytes, int attempt);

    /** Asks what stands under {@code name}; {@code attempt} is the last that was used. */
    Standing ask(String name, long size, int attempt);

    /** Ends the session; never throws. */
    @Override
    void close();
}

package io.dunnage.mailbox;

import io.dunnage.crashpoint.CrashPoint;
import io.dunnage.mailbox.Folders.Entry;
import io.dunnage.mailbox.MailboxFault.Trouble;
import io.dunnage.partner.MailboxProfile;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One open session with a partner's mailbox, from {@link Mailboxes#open}. Not for several threads at a time. Every method
 * ends within the time-outs of the profile; machinery that breaks is a {@link MailboxFault}, after which the mailbox is
 * closed and opened anew.
 */
public final class Mailbox implements AutoCloseable {
    /** How many entries of a folder one listing looks at. */
    static final int LISTED = 10_000;

    private static final int NAMESAKES = 100;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Folders folders;
    private final MailboxProfile profile;
    private final Address address;
    private final Clock clock;

    Mailbox(Folders folders, MailboxProfile profile, Address address, Clock clock) {
        this.folders = folders;
        this.profile = profile;
        this.address = address;
        this.clock = clock;
    }

    /** Looks at the inbound folder; {@code earlier} is what the listing before gave, or {@link Observations#none()}. */
    public Listing list(Observations earlier) {
        List<Entry> entries = folders.entries(profile.inbound(), LISTED + 1);
        boolean more = entries.size() > LISTED;
        return new Readiness(profile.read(), archiveInsideInbound(), clock.instant())
                .of(more ? entries.subList(0, LISTED) : entries, earlier, more);
    }

    private @Nullable String archiveInsideInbound() {
        String archive = profile.archive();
        String inbound = Folders.join(profile.inbound(), "");
        return archive != null && archive.startsWith(inbound)
                ? archive.substring(inbound.length()).replaceFirst("/.*$", "")
                : null;
    }

    /**
     * Streams a file to {@code sink}, which is not closed. Waits at most the operation time-out and a second for every
     * 32 KiB in all. What the sink refuses is an {@link java.io.UncheckedIOException}.
     */
    public Fetched fetch(Seen seen, OutputStream sink) {
        String path = Folders.join(profile.inbound(), seen.name());
        Optional<Entry> before = folders.look(path);
        if (before.isEmpty()) {
            return new Fetched.Vanished();
        }
        if (!isStill(seen, before.get())) {
            return new Fetched.Changed("was " + seen + ", is " + before.get());
        }
        Optional<Long> copied = folders.read(path, seen.size() + 1, sink);
        if (copied.isEmpty()) {
            return new Fetched.Vanished();
        }
        if (copied.get() != seen.size()) {
            return new Fetched.Changed("the server said " + seen.size() + " bytes and sent " + copied.get());
        }
        // Gone now is fine: some servers remove what was downloaded. Changed meanwhile is not: we may have half of
        // each.
        return folders.look(path).filter(after -> !isStill(seen, after)).isPresent()
                ? new Fetched.Changed("changed during the download")
                : new Fetched.Complete(seen.size());
    }

    private static boolean isStill(Seen seen, Entry entry) {
        return entry.regular()
                && entry.size() == seen.size()
                && entry.modified().equals(seen.modified());
    }

    /**
     * Takes a file out of the inbound folder, after its bytes and the ledger are synced. May be repeated (I4). Where the
     * profile says {@code LEAVE}, hand {@link Observations#taken} to the next listing.
     */
    public Tidying tidy(Seen seen) {
        String path = Folders.join(profile.inbound(), seen.name());
        Optional<Entry> standing = folders.look(path);
        if (standing.isPresent() && !isStill(seen, standing.get())) {
            return new Tidying.Replaced();
        }
        Tidying outcome = switch (profile.tidy()) {
            case LEAVE -> standing.isPresent() ? new Tidying.Tidied("left") : new Tidying.AlreadyGone();
            case DELETE ->
                standing.isPresent() && folders.remove(path)
                        ? new Tidying.Tidied("deleted")
                        : new Tidying.AlreadyGone();
            case ARCHIVE -> standing.isPresent() ? archive(seen, path) : new Tidying.AlreadyGone();
        };
        if (profile.read().strategy() == MailboxProfile.ReadStrategy.DONE_FILE
                && profile.tidy() != MailboxProfile.Tidy.LEAVE) {
            folders.remove(path + profile.read().doneSuffix());
        }
        CrashPoint.REMOTE_TIDIED.pass();
        return outcome;
    }

    /** The time of its last change makes the name in the archive: the same for every attempt, another for a namesake. */
    private Tidying archive(Seen seen, String path) {
        String folder = archiveFolder();
        String stamped = Folders.join(folder, seen.name() + "." + STAMP.format(inRange(seen.modified())));
        for (int namesake = 1; namesake <= NAMESAKES; namesake++) {
            String target = namesake == 1 ? stamped : stamped + "-" + namesake;
            if (folders.look(target).isPresent()) {
                continue;
            }
            if (folders.move(path, target)) {
                return new Tidying.Tidied(target);
            }
            if (folders.look(path).isEmpty()) {
                return new Tidying.AlreadyGone();
            }
            if (folders.look(folder).isEmpty()) {
                folders.makeFolder(folder);
                if (folders.move(path, target)) {
                    return new Tidying.Tidied(target);
                }
            }
            if (folders.look(target).isEmpty()) {
                throw address.fault(
                        "archive " + path,
                        Trouble.REFUSED,
                        "the server does not let us move it to " + target
                                + "; if it forbids renaming, set mailbox.tidy to" + " DELETE or LEAVE",
                        null);
            }
        }
        throw address.fault("archive " + path, Trouble.REFUSED, "too many files named " + stamped, null);
    }

    private String archiveFolder() {
        String archive = profile.archive();
        if (archive == null) {
            throw new IllegalStateException("a profile with tidy: ARCHIVE and no archive. Indicates a bug.");
        }
        return archive;
    }

    private static Instant inRange(Instant modified) {
        return modified.isBefore(Instant.EPOCH) ? Instant.EPOCH : modified;
    }

    /**
     * Places the file {@code bytes} under {@code name} in the outbound folder, by the write strategy of the profile; never
     * overwrites what the partner can see, never appends. {@code attempt} counts from 1 and is part of temporary names;
     * temporary files of this and earlier attempts are removed first (O4). A fault says that the partner sees nothing;
     * where that is not certain the answer is {@link Placement.Unknown}.
     */
    public Placement place(String name, Path bytes, int attempt) {
        return placing(name, attempt).place(bytes);
    }

    /** Asks what stands under {@code name}; {@code attempt} is the last that was used. */
    public Standing ask(String name, long size, int attempt) {
        return placing(name, attempt).ask(size);
    }

    private Placing placing(String name, int attempt) {
        return new Placing(folders, profile.write(), address, profile.outbound(), name, attempt);
    }

    Folders folders() {
        return folders;
    }

    /** Ends the session; never throws. */
    @Override
    public void close() {
        folders.close();
    }
}

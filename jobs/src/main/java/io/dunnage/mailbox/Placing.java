package io.dunnage.mailbox;

import io.dunnage.crashpoint.CrashPoint;
import io.dunnage.mailbox.Folders.Entry;
import io.dunnage.mailbox.MailboxFault.Trouble;
import io.dunnage.partner.MailboxProfile.WriteProfile;
import io.dunnage.partner.MailboxProfile.WriteStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Places one file by the partner's write strategy, and finds out afterwards what became of it (2.3, O4 to O7). */
final class Placing {
    /** Older temporary files than these attempts' are not ours to find: nobody makes so many. */
    private static final int SWEPT_ATTEMPTS = 20;

    private final Folders folders;
    private final WriteProfile write;
    private final Address address;
    private final String name;
    private final int attempt;
    private final String target;

    Placing(Folders folders, WriteProfile write, Address address, String folder, String name, int attempt) {
        if (!RemoteName.isHarmless(name)) {
            throw new IllegalArgumentException("not a name we give: " + RemoteName.shown(name));
        }
        if (attempt < 1) {
            throw new IllegalArgumentException("attempt " + attempt + " of " + name);
        }
        this.folders = folders;
        this.write = write;
        this.address = address;
        this.name = name;
        this.attempt = attempt;
        this.target = Folders.join(folder, name);
    }

    Placement place(Path bytes) {
        long size = sizeOf(bytes);
        Optional<Entry> standing = folders.look(target);
        return switch (write.strategy()) {
            case RENAME -> {
                temporaries().forEach(folders::remove);
                yield standing.map(there -> taken(there, size)).orElseGet(() -> placeByRename(bytes, size));
            }
            case DONE_FILE -> placeWithDoneFile(bytes, size, standing);
            case DIRECT -> standing.map(there -> taken(there, size)).orElseGet(() -> placeDirectly(bytes, size));
        };
    }

    private Placement placeByRename(Path bytes, long size) {
        String temporary = temporary(attempt);
        folders.write(temporary, bytes, false);
        Optional<Entry> uploaded = folders.look(temporary);
        if (uploaded.isEmpty()) {
            throw address.fault(
                    "place " + name,
                    Trouble.REFUSED,
                    temporary
                            + " was taken away before it could be renamed; if the partner takes files under any name, set"
                            + " mailbox.write.strategy to DIRECT",
                    null);
        }
        if (uploaded.get().size() != size) {
            folders.remove(temporary);
            return new Placement.Truncated(uploaded.get().size(), false);
        }
        CrashPoint.UPLOADED.pass();
        return rename(temporary, size);
    }

    private Placement rename(String temporary, long size) {
        boolean moved;
        Optional<Entry> there;
        Optional<Entry> left;
        try {
            moved = folders.move(temporary, target);
            CrashPoint.RENAMED.pass();
            if (moved) {
                return new Placement.Placed();
            }
            there = folders.look(target);
            left = folders.look(temporary);
        } catch (MailboxFault fault) {
            return uncertain(fault);
        }
        if (there.isPresent()) {
            left.ifPresent(half -> folders.remove(temporary));
            return left.isPresent() ? taken(there.get(), size) : new Placement.Placed();
        }
        if (left.isEmpty()) {
            return new Placement.Unknown("the server refused to rename, and neither name stands");
        }
        folders.remove(temporary);
        throw address.fault(
                "place " + name,
                Trouble.REFUSED,
                "the server does not let us rename " + temporary
                        + "; if it forbids renaming, set mailbox.write.strategy" + " to DIRECT or DONE_FILE",
                null);
    }

    private Placement placeWithDoneFile(Path bytes, long size, Optional<Entry> standing) {
        String done = target + write.doneSuffix();
        if (standing.isPresent()) {
            boolean visible = folders.look(done).isPresent();
            boolean whole = standing.get().regular() && standing.get().size() == size;
            if (visible || (!whole && attempt == 1)) {
                return taken(standing.get(), size);
            }
            if (whole) {
                return markDone(done);
            }
        }
        // Without a done file the partner does not look: what an earlier attempt of ours left half-way may be
        // overwritten.
        folders.write(target, bytes, standing.isPresent());
        Optional<Entry> uploaded = folders.look(target);
        if (uploaded.isEmpty()) {
            return new Placement.Unknown(target + " was taken away before its done file stood");
        }
        if (uploaded.get().size() != size) {
            folders.remove(target);
            return new Placement.Truncated(uploaded.get().size(), false);
        }
        CrashPoint.UPLOADED.pass();
        return markDone(done);
    }

    private Placement markDone(String done) {
        try {
            folders.touch(done);
        } catch (MailboxFault fault) {
            return uncertain(fault);
        }
        CrashPoint.RENAMED.pass();
        return new Placement.Placed();
    }

    private Placement placeDirectly(Path bytes, long size) {
        try {
            folders.write(target, bytes, false);
        } catch (MailboxFault fault) {
            return uncertain(fault);
        }
        CrashPoint.UPLOADED.pass();
        Optional<Entry> kept;
        try {
            kept = folders.look(target);
        } catch (MailboxFault fault) {
            // Some write-once servers do not let us look either; every byte and the closing were confirmed.
            return fault.trouble() == Trouble.REFUSED ? new Placement.Placed() : uncertain(fault);
        }
        CrashPoint.RENAMED.pass();
        return kept.isEmpty() || kept.get().size() == size // gone: the partner was quick
                ? new Placement.Placed()
                : new Placement.Truncated(kept.get().size(), true);
    }

    private static Placement taken(Entry there, long size) {
        return there.regular() && there.size() == size
                ? new Placement.AlreadyThere()
                : new Placement.NameTaken(there.size());
    }

    /** A lost answer is a value; a clear no (the server answered) is not a lost answer. */
    private static Placement uncertain(MailboxFault fault) {
        return switch (fault.trouble()) {
            case UNREACHABLE, STALLED -> new Placement.Unknown(String.valueOf(fault.getMessage()));
            case REFUSED, AUTHENTICATION_REFUSED, HOST_KEY_CHANGED, CONFIGURATION -> throw fault;
        };
    }

    Standing ask(long size) {
        Optional<Entry> standing = folders.look(target);
        if (standing.isPresent()) {
            if (write.strategy() == WriteStrategy.DONE_FILE
                    && folders.look(target + write.doneSuffix()).isEmpty()) {
                return new Standing.OnlyTemporary();
            }
            return standing.get().size() == size
                    ? new Standing.Present()
                    : new Standing.Different(standing.get().size());
        }
        return write.strategy() == WriteStrategy.RENAME
                        && temporaries().anyMatch(path -> folders.look(path).isPresent())
                ? new Standing.OnlyTemporary()
                : new Standing.Absent();
    }

    private String temporary(int of) {
        return target + "." + of + write.temporarySuffix();
    }

    private Stream<String> temporaries() {
        return IntStream.rangeClosed(Math.max(1, attempt - SWEPT_ATTEMPTS + 1), attempt)
                .mapToObj(this::temporary);
    }

    private static long sizeOf(Path bytes) {
        try {
            return Files.size(bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

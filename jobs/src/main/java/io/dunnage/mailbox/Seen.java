package io.dunnage.mailbox;

import java.time.Instant;

/**
 * A file as a listing showed it: complete by the partner's read strategy, and fit to be fetched.
 *
 * @param name a single segment of harmless characters (C11), see {@link RemoteName}
 * @param modified by the server's clock, which may be wrong (S31)
 */
public record Seen(String name, long size, Instant modified) {
    public Seen {
        if (!RemoteName.isHarmless(name)) {
            throw new IllegalArgumentException("not a name we touch: " + RemoteName.shown(name));
        }
        if (size < 0) {
            throw new IllegalArgumentException("size of " + name + ": " + size);
        }
    }
}

package io.dunnage.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What lies in the inbound folder.
 *
 * @param ready to be fetched now, oldest first
 * @param waiting not yet complete by the partner's read strategy, each with the reason
 * @param refused never touched, each with the reason
 * @param observations to be handed to the next listing, also by another process
 * @param more whether the folder holds more entries than one listing looks at
 */
public record Listing(
        List<Seen> ready, List<Waiting> waiting, List<Refused> refused, Observations observations, boolean more) {
    public Listing {
        ready = List.copyOf(ready);
        waiting = List.copyOf(waiting);
        refused = List.copyOf(refused);
    }

    /**
     * When the first waiting file may be ready. A process that runs once (cron) may wait for it and list again; it may as
     * well end, keep the observations, and let the next run list.
     */
    public Optional<Instant> lookAgainAt() {
        return waiting.stream().map(Waiting::until).min(Instant::compareTo);
    }

    /** A file that may still be written (S1). */
    public record Waiting(Seen file, String reason, Instant until) {}

    /** An entry that we leave alone; its name is data and may be hostile: show it by {@link RemoteName#shown}. */
    public record Refused(String name, Refusal refusal, String detail) {}

    /** Why an entry is left alone. */
    public enum Refusal {
        /** C11: not a single segment of harmless characters. */
        HOSTILE_NAME,
        /** C11: a directory, a link, a pipe, a device. */
        NOT_A_REGULAR_FILE,
        /** C8: longer than the partner's profile allows. */
        TOO_LARGE
    }
}

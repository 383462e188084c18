package io.dunnage.mailbox;

import io.dunnage.mailbox.Folders.Entry;
import io.dunnage.mailbox.Listing.Refusal;
import io.dunnage.mailbox.Listing.Refused;
import io.dunnage.mailbox.Listing.Waiting;
import io.dunnage.mailbox.Observations.Observation;
import io.dunnage.partner.MailboxProfile.ReadProfile;
import io.dunnage.partner.MailboxProfile.ReadStrategy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sorts what a listing showed into ready, waiting and refused, by a partner's read strategy. One listing, one use. */
final class Readiness {
    private static final Comparator<Seen> OLDEST_FIRST =
            Comparator.comparing(Seen::modified).thenComparing(Seen::name);
    private static final Duration SOON = Duration.ofSeconds(1);

    private final ReadProfile read;
    private final @Nullable String archiveFolder;
    private final Instant now;
    private final List<Seen> ready = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final List<Observation> observed = new ArrayList<>();

    /**
     * Begins with nothing sorted.
     *
     * @param archiveFolder the name of the archive, if it lies inside the inbound folder: it is no stranger there
     */
    Readiness(ReadProfile read, @Nullable String archiveFolder, Instant now) {
        this.read = read;
        this.archiveFolder = archiveFolder;
        this.now = now;
    }

    Listing of(List<Entry> entries, Observations earlier, boolean more) {
        Map<String, Entry> doneFiles = doneFiles(entries);
        Set<String> names = new HashSet<>();
        for (Entry entry : entries) {
            if (isOurs(entry, doneFiles) || read.ignore().stream().anyMatch(glob -> matches(glob, entry.name()))) {
                continue;
            }
            Optional<Refused> refusal = refusal(entry);
            refusal.ifPresent(refused::add);
            if (refusal.isEmpty() && names.add(entry.name())) {
                sort(new Seen(entry.name(), entry.size(), entry.modified()), earlier, doneFiles);
            }
        }
        ready.sort(OLDEST_FIRST);
        return new Listing(ready, waiting, refused, Observations.of(observed), more);
    }

    private Map<String, Entry> doneFiles(List<Entry> entries) {
        Map<String, Entry> doneFiles = new HashMap<>();
        if (read.strategy() == ReadStrategy.DONE_FILE) {
            entries.stream()
                    .filter(e -> e.regular() && e.name().endsWith(read.doneSuffix()))
                    .forEach(e -> doneFiles.put(e.name(), e));
        }
        return doneFiles;
    }

    private boolean isOurs(Entry entry, Map<String, Entry> doneFiles) {
        return (!entry.regular() && entry.name().equals(archiveFolder)) || doneFiles.containsKey(entry.name());
    }

    private Optional<Refused> refusal(Entry entry) {
        if (!RemoteName.isHarmless(entry.name())) {
            return Optional.of(new Refused(
                    entry.name(),
                    Refusal.HOSTILE_NAME,
                    "the name " + RemoteName.shown(entry.name()) + " is not one of letters, digits and ._ +()@#=,-"
                            + " (1 to 200, not beginning with . or -); ask the partner to send it under another"));
        }
        if (!entry.regular()) {
            return Optional.of(new Refused(
                    entry.name(), Refusal.NOT_A_REGULAR_FILE, entry.name() + " is a folder, a link or a device"));
        }
        if (entry.size() > read.maximumBytes()) {
            return Optional.of(new Refused(
                    entry.name(),
                    Refusal.TOO_LARGE,
                    entry.name() + " has " + entry.size() + " bytes, mailbox.read.maximumBytes is "
                            + read.maximumBytes()));
        }
        return Optional.empty();
    }

    private void sort(Seen file, Observations earlier, Map<String, Entry> doneFiles) {
        Observation observation = earlier.of(file.name())
                .filter(o -> o.file().equals(file) && !o.unchangedSince().isAfter(now))
                .map(o -> new Observation(file, o.unchangedSince(), Math.min(o.looks() + 1, 1000), o.taken()))
                .orElseGet(() -> new Observation(file, now, 1, false));
        observed.add(observation);
        if (observation.taken()) {
            return;
        }
        String reason = reasonToWait(observation, doneFiles);
        if (reason == null) {
            ready.add(file);
        } else {
            Instant until = observation.unchangedSince().plus(read.minimumAge());
            waiting.add(new Waiting(file, reason, until.isAfter(now.plus(SOON)) ? until : now.plus(SOON)));
        }
    }

    private @Nullable String reasonToWait(Observation seen, Map<String, Entry> doneFiles) {
        Seen file = seen.file();
        boolean watchedLongEnough = !now.isBefore(seen.unchangedSince().plus(read.minimumAge()));
        if (file.size() == 0 && read.strategy() != ReadStrategy.DONE_FILE && !watchedLongEnough) {
            return "empty, perhaps just begun"; // C7, S34: it is handed out after the minimum age, to be dead-lettered
        }
        return switch (read.strategy()) {
            case IMMEDIATE -> null;
            case STABLE_SIZE ->
                seen.looks() >= read.polls() && watchedLongEnough
                        ? null
                        : "seen unchanged " + seen.looks() + " of " + read.polls() + " times, since "
                                + seen.unchangedSince();
            // The server's clock may be wrong (S31), also in the future: having watched it that long does as well.
            case MINIMUM_AGE ->
                watchedLongEnough || !now.isBefore(file.modified().plus(read.minimumAge()))
                        ? null
                        : "changed at " + file.modified();
            case DONE_FILE -> reasonToWait(file, doneFiles.get(file.name() + read.doneSuffix()));
        };
    }

    /** A done file that is older than its file was left behind by an earlier file of the same name. */
    private @Nullable String reasonToWait(Seen file, @Nullable Entry doneFile) {
        if (doneFile == null) {
            return "no " + file.name() + read.doneSuffix() + " yet";
        }
        return doneFile.modified().isBefore(file.modified())
                ? doneFile.name() + " is older than the file it stands for"
                : null;
    }

    /** Case matters; {@code *} is any run of characters, {@code ?} any one. Takes at most name times glob steps. */
    static boolean matches(String glob, String name) {
        int g = 0;
        int n = 0;
        int star = -1;
        int restart = 0;
        while (n < name.length()) {
            if (g < glob.length() && glob.charAt(g) == '*') {
                star = g++;
                restart = n;
            } else if (g < glob.length() && (glob.charAt(g) == '?' || glob.charAt(g) == name.charAt(n))) {
                g++;
                n++;
            } else if (star >= 0) {
                g = star + 1;
                n = ++restart;
            } else {
                return false;
            }
        }
        while (g < glob.length() && glob.charAt(g) == '*') {
            g++;
        }
        return g == glob.length();
    }
}

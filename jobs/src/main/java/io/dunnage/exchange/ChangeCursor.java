package io.dunnage.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far the changes of a source were read: the latest one seen, and what was seen around it, so that the overlap with the
 * next reading is not taken for news. Losing it costs a longer reading, never a document.
 *
 * @param seen what stood around the latest change, by the source's id
 */
public record ChangeCursor(Instant reached, Map<Long, String> seen) {
    public ChangeCursor {
        seen = Map.copyOf(seen);
    }

    /**
     * One thing of the source as it was read.
     *
     * @param at when it changed last, as the source says; something about it may have changed without touching that
     * @param says everything about it that matters
     */
    public record Change(long id, Instant at, String says) {
        String mark() {
            return at + " " + Integer.toHexString(says.hashCode());
        }
    }

    /** Reads {@link #asText}; what it cannot read is the very beginning. */
    public static ChangeCursor parse(Optional<String> text) {
        Map<Long, String> seen = new HashMap<>();
        Instant reached = Instant.EPOCH;
        try {
            for (String line : text.orElse("").lines().toList()) {
                int equals = line.indexOf('=');
                if (line.startsWith("reached=")) {
                    reached = Instant.parse(line.substring(equals + 1));
                } else if (equals > 0) {
                    seen.put(Long.parseLong(line.substring(0, equals)), line.substring(equals + 1));
                }
            }
        } catch (RuntimeException unreadable) {
            return new ChangeCursor(Instant.EPOCH, Map.of());
        }
        return new ChangeCursor(reached, seen);
    }

    public String asText() {
        var text = new StringBuilder("reached=").append(reached).append('\n');
        new TreeMap<>(seen)
                .forEach((id, mark) -> text.append(id).append('=').append(mark).append('\n'));
        return text.toString();
    }

    /** Where the next reading begins. */
    public Instant from(Duration overlap) {
        return reached.equals(Instant.EPOCH) ? reached : reached.minus(overlap);
    }

    /** Whether this very change was seen. */
    public boolean knows(Change change) {
        return change.mark().equals(seen.get(change.id()));
    }

    public Reading reading(Duration overlap) {
        return new Reading(this, overlap);
    }

    /** A reading under way: gathers what it sees, and gives the cursor that it reached. */
    public static final class Reading {
        private final ChangeCursor before;
        private final Duration overlap;
        private final Map<Long, Change> saw = new HashMap<>();
        private Instant latest;
        private Instant notBeyond = Instant.MAX;

        private Reading(ChangeCursor before, Duration overlap) {
            this.before = before;
            this.overlap = overlap;
            this.latest = before.reached();
        }

        public void saw(Change change) {
            saw.put(change.id(), change);
            if (change.at().isAfter(latest)) {
                latest = change.at();
            }
        }

        /** It could not be sent yet: the next reading must see it again. */
        public void notYet(Change change) {
            saw.remove(change.id());
            if (change.at().isBefore(notBeyond)) {
                notBeyond = change.at();
            }
        }

        /** The cursor that was reached. */
        public ChangeCursor reached() {
            Instant until = latest.isBefore(notBeyond) ? latest : notBeyond;
            Instant from = until.equals(Instant.EPOCH) ? until : until.minus(overlap);
            Map<Long, String> seen = new HashMap<>();
            saw.values().stream()
                    .filter(one -> !one.at().isBefore(from))
                    .forEach(one -> seen.put(one.id(), one.mark()));
            return until.equals(before.reached()) && saw.isEmpty() ? before : new ChangeCursor(until, seen);
        }
    }
}

package io.dunnage.mailbox;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What earlier listings saw, so that "unchanged" can be told: a value, handed from listing to listing. {@link #asText} and
 * {@link #parse} carry it from one process to the next. Losing it costs one more look, never a file.
 */
public final class Observations {
    private static final Observations NONE = new Observations(Map.of());

    private final Map<String, Observation> byName;

    private Observations(Map<String, Observation> byName) {
        this.byName = byName;
    }

    public static Observations none() {
        return NONE;
    }

    static Observations of(Collection<Observation> observations) {
        Map<String, Observation> byName = new LinkedHashMap<>();
        observations.forEach(o -> byName.put(o.file().name(), o));
        return new Observations(byName);
    }

    /** Marks a file that is ours and stays where it is ({@code tidy: LEAVE}), so that it is not fetched at every tick. */
    public Observations taken(Seen file) {
        Map<String, Observation> changed = new LinkedHashMap<>(byName);
        Observation known = byName.get(file.name());
        changed.put(
                file.name(), new Observation(file, known == null ? Instant.EPOCH : known.unchangedSince(), 1, true));
        return new Observations(changed);
    }

    Optional<Observation> of(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** One line per file, for a file or a text column. */
    public String asText() {
        StringBuilder text = new StringBuilder();
        byName.values()
                .forEach(o -> text.append(o.looks())
                        .append('\t')
                        .append(o.taken() ? "taken" : "seen")
                        .append('\t')
                        .append(o.unchangedSince())
                        .append('\t')
                        .append(o.file().size())
                        .append('\t')
                        .append(o.file().modified())
                        .append('\t')
                        .append(o.file().name())
                        .append('\n'));
        return text.toString();
    }

    /** Reads {@link #asText}; lines that it cannot read are left out, because looking again is always safe. */
    public static Observations parse(String text) {
        Map<String, Observation> byName = new LinkedHashMap<>();
        text.lines()
                .map(Observations::parseLine)
                .flatMap(Optional::stream)
                .forEach(o -> byName.put(o.file().name(), o));
        return new Observations(byName);
    }

    private static Optional<Observation> parseLine(String line) {
        String[] part = line.split("\t", -1);
        if (part.length != 6) {
            return Optional.empty();
        }
        try {
            Seen file = new Seen(part[5], Long.parseLong(part[3]), Instant.parse(part[4]));
            return Optional.of(
                    new Observation(file, Instant.parse(part[2]), Integer.parseInt(part[0]), part[1].equals("taken")));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Observations o && o.byName.equals(byName);
    }

    @Override
    public int hashCode() {
        return byName.hashCode();
    }

    @Override
    public String toString() {
        return asText();
    }

    /**
     * One file, as it was seen at several looks.
     *
     * @param unchangedSince when it was first seen with this size and time, by our clock
     * @param looks how many listings saw it so
     * @param taken whether it is ours already
     */
    record Observation(Seen file, Instant unchangedSince, int looks, boolean taken) {}
}

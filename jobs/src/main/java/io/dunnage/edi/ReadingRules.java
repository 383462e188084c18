package io.dunnage.edi;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How strictly one partner's files are read.
 *
 * @param charsets tried in this order on each segment, strictly; a segment that none can decode is a finding (C13, S24)
 * @param tolerated deviations that only warn, each with its reason (S23)
 * @param limits how much of anything is read before it is refused (C8)
 */
public record ReadingRules(List<Charset> charsets, Map<Deviation, String> tolerated, Limits limits) {

    /** Upper bounds; memory never grows past one message of this size. */
    public record Limits(int segmentBytes, int elementsPerSegment, int messageBytes, int findingsPerMessage) {
        /** 64 KiB a segment, 1,000 elements in it, 16 MiB a message, 100 findings kept of one message. */
        public static final Limits DEFAULT = new Limits(64 << 10, 1_000, 16 << 20, 100);

        public Limits {
            if (segmentBytes < 128 || elementsPerSegment < 16 || messageBytes < 1024 || findingsPerMessage < 1) {
                throw new IllegalArgumentException("a limit is too low to read anything");
            }
        }
    }

    public ReadingRules {
        charsets = List.copyOf(charsets);
        tolerated = Map.copyOf(tolerated);
        if (charsets.isEmpty()) {
            throw new IllegalArgumentException("at least one charset must be given");
        }
        tolerated.forEach((deviation, because) -> {
            if (because.isBlank()) {
                throw new IllegalArgumentException(deviation + " tolerated without a reason");
            }
        });
    }

    /** Nothing tolerated. */
    public static ReadingRules strict(Charset charset) {
        return new ReadingRules(List.of(charset), Map.of(), Limits.DEFAULT);
    }

    /** For a file of nobody in particular: what we have no spec for is read and described, not called wrong. */
    public static ReadingRules ofAnyone() {
        return new ReadingRules(List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1), Map.of(), Limits.DEFAULT)
                .tolerating(Deviation.UNSUPPORTED_MESSAGE, "no partner was named, so only the envelope is checked");
    }

    /** The same rules, with one deviation more that only warns. */
    public ReadingRules tolerating(Deviation deviation, String because) {
        Map<Deviation, String> more = new EnumMap<>(Deviation.class);
        more.putAll(tolerated);
        more.put(deviation, because);
        return new ReadingRules(charsets, more, limits);
    }

    public ReadingRules within(Limits other) {
        return new ReadingRules(charsets, tolerated, other);
    }
}

package io.dunnage.edi;

import java.io.ByteArrayOutputStream;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes bytes of segments; what would be torn apart or lost on the way is a finding (S24). */
final class SegmentEncoder {
    private final Delimiters delimiters;
    private final WritingRules rules;
    private final CharsetEncoder encoder;
    private final @Nullable SyntaxLevel level;
    private final StringBuilder text = new StringBuilder(256);
    private final RawSegment raw = new RawSegment();

    SegmentEncoder(InterchangeHeader header, WritingRules rules) {
        this.delimiters = header.delimiters();
        this.level = header.dialect() == Dialect.EDIFACT
                ? SyntaxLevel.of(header.release()).orElse(null)
                : null;
        this.rules = rules;
        this.encoder = rules.charset().newEncoder();
    }

    /** Appends a segment; answers its bytes in UTF-8, for the check against the spec. The answer is reused. */
    RawSegment write(Segment segment, int position, ByteArrayOutputStream into, FindingList findings) {
        text.setLength(0);
        text.append(segment.tag());
        if (!isTag(segment.tag())) {
            findings.add(
                    Deviation.UNKNOWN_SEGMENT,
                    position,
                    segment.tag(),
                    "",
                    "'" + segment.tag() + "' is no segment tag");
        }
        List<Element> elements = segment.elements();
        int last = elements.size();
        while (last > 0 && isEmpty(elements.get(last - 1))) {
            last--;
        }
        for (int i = 0; i < last; i++) {
            text.append(delimiters.element());
            append(elements.get(i), segment.tag(), position, i + 1, findings);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        raw.begin(0);
        raw.bytes = bytes;
        raw.length = bytes.length;
        raw.nonAscii = bytes.length != text.length();
        byte[] encoded = raw.nonAscii ? text.toString().getBytes(rules.charset()) : bytes;
        into.write(encoded, 0, encoded.length);
        into.write(delimiters.segment());
        if (rules.newlineAfterSegment()) {
            into.write('\n');
        }
        return raw;
    }

    /** Text with its terminator, as bytes. */
    byte[] terminated(String segment) {
        return (segment + delimiters.segment() + (rules.newlineAfterSegment() ? "\n" : "")).getBytes(rules.charset());
    }

    private void append(Element element, String tag, int position, int number, FindingList findings) {
        switch (element) {
            case Element.Simple simple -> data(simple.text(), tag, position, number, 0, findings);
            case Element.Composite composite -> {
                List<String> components = composite.components();
                int last = components.size();
                while (last > 0 && components.get(last - 1).isEmpty()) {
                    last--;
                }
                for (int i = 0; i < last; i++) {
                    if (i > 0) {
                        text.append(delimiters.component());
                    }
                    data(components.get(i), tag, position, number, i + 1, findings);
                }
            }
            case Element.Repeated repeated -> {
                if (delimiters.repetition() == Delimiters.NONE) {
                    findings.add(
                            Deviation.TOO_MANY_REPETITIONS,
                            position,
                            tag,
                            number,
                            0,
                            element.text(),
                            name(tag, number, 0) + " is repeated, and there is no repetition separator");
                }
                for (int i = 0; i < repeated.occurrences().size(); i++) {
                    if (i > 0) {
                        text.append(delimiters.repetition());
                    }
                    append(repeated.occurrences().get(i), tag, position, number, findings);
                }
            }
        }
    }

    private void data(String value, String tag, int position, int number, int component, FindingList findings) {
        boolean releases = delimiters.release() != Delimiters.NONE;
        boolean ascii = true;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean control = c < ' ' || c == 0x7F;
            boolean separates = delimiters.separates(c);
            if (control || (separates && !releases)) {
                refused(
                        value,
                        tag,
                        position,
                        number,
                        component,
                        findings,
                        "contains " + (control ? "a control character" : "the delimiter '" + c + "'")
                                + "; change the data, or agree on other delimiters with the partner");
                text.append(value.substring(i));
                return;
            }
            if (separates || (releases && c == delimiters.release())) {
                text.append(delimiters.release());
            }
            text.append(c);
            ascii &= c < 0x7F;
        }
        if (level != null && (!ascii || level == SyntaxLevel.UNOA || level == SyntaxLevel.UNOB)) {
            level.foreign(value)
                    .ifPresent(foreign -> refused(
                            value,
                            tag,
                            position,
                            number,
                            component,
                            findings,
                            "cannot be written in " + level + ", which has no '" + foreign
                                    + "'; change the data, or agree on another charset with the partner"));
        } else if (!ascii && !encoder.canEncode(value)) {
            refused(value, tag, position, number, component, findings, "cannot be written in " + rules.charset());
        }
    }

    private static void refused(
            String value, String tag, int position, int number, int component, FindingList findings, String why) {
        findings.add(
                Deviation.INVALID_CHARACTER,
                position,
                tag,
                number,
                component,
                value,
                name(tag, number, component) + " '" + FindingList.shown(value) + "' " + why);
    }

    private static boolean isEmpty(Element element) {
        return switch (element) {
            case Element.Simple simple -> simple.text().isEmpty();
            case Element.Composite composite -> composite.components().stream().allMatch(String::isEmpty);
            case Element.Repeated repeated -> repeated.occurrences().isEmpty();
        };
    }

    private static boolean isTag(String tag) {
        if (tag.length() < 2 || tag.length() > 3 || tag.charAt(0) < 'A' || tag.charAt(0) > 'Z') {
            return false;
        }
        return tag.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
    }

    private static String name(String tag, int number, int component) {
        return tag + (number < 10 ? "0" : "") + number + (component > 0 ? "-" + component : "");
    }
}

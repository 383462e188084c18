package io.dunnage.edi;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An interchange between its header and its trailer: who sent it, what was counted, what was found. */
final class OpenInterchange {
    /** What a segment is to the envelope. */
    enum Role {
        GROUP_HEADER,
        GROUP_TRAILER,
        MESSAGE_HEADER,
        INTERCHANGE_TRAILER,
        /** Allowed before the first group. */
        BETWEEN,
        MISPLACED
    }

    private final InterchangeHeader header;
    private final ReadingRules rules;
    private final FindingList findings;
    private final SegmentSplitter splitter;
    private final MessageBuffer buffer;
    private final SpecCheck specCheck;
    private final NumbersSeen numbers = new NumbersSeen();
    private final byte element;
    private final boolean x12;
    private @Nullable OpenGroup group;
    private long groups;
    private long messages;
    private int whitespace;

    OpenInterchange(InterchangeStart.Found.Header found, ReadingRules rules) {
        this.header = EnvelopeSegments.interchange(found.dialect(), found.segment(), found.delimiters());
        this.rules = rules;
        this.x12 = found.dialect() == Dialect.X12;
        this.element = (byte) found.delimiters().element();
        this.findings =
                new FindingList(rules, found.dialect(), header.controlNumber().value(), "", "");
        this.splitter = new SegmentSplitter(found.delimiters(), LabelledCharsets.of(found, rules));
        this.buffer = new MessageBuffer(found.delimiters());
        this.specCheck = new SpecCheck(found.dialect(), found.delimiters(), buffer);
        if (found.wrapped()) {
            findings.add(Deviation.LINE_BREAK_IN_SEGMENT, "line breaks inside the ISA were taken out");
        }
        for (String problem : found.problems()) {
            findings.add(
                    Deviation.INTERCHANGE_HEADER_MALFORMED, 0, found.segment().tag(), "", problem);
        }
        EnvelopeSegments.check(header, found.segment(), findings);
    }

    InterchangeHeader header() {
        return header;
    }

    Reading begun(Segment segment) {
        return new Reading.InterchangeBegun(header, segment, findings.list());
    }

    void whitespace() {
        if (whitespace++ == 0) {
            findings.add(
                    Deviation.WHITESPACE_BETWEEN_SEGMENTS,
                    "spaces, a byte order mark or an end-of-file mark stand around the segments");
        }
    }

    Segment segmentOf(RawSegment raw, int position) {
        Charset charset = splitter.charsetOf(raw);
        return splitter.split(raw, position, charset == null ? StandardCharsets.ISO_8859_1 : charset);
    }

    /** Whether the segment belongs to an envelope of any level, so that it ends a message. */
    boolean isEnvelope(RawSegment raw) {
        byte initial = raw.bytes[0];
        if (x12) {
            return (initial == 'S' && (raw.is("SE", element) || raw.is("ST", element)))
                    || (initial == 'G' && (raw.is("GE", element) || raw.is("GS", element)))
                    || (initial == 'I' && raw.is("IEA", element));
        }
        return initial == 'U'
                && (raw.is("UNT", element)
                        || raw.is("UNH", element)
                        || raw.is("UNE", element)
                        || raw.is("UNG", element)
                        || raw.is("UNZ", element));
    }

    boolean isMessageTrailer(RawSegment raw) {
        return raw.is(x12 ? "SE" : "UNT", element);
    }

    Role role(String tag) {
        return switch (tag) {
            case "GS" -> x12 ? Role.GROUP_HEADER : Role.MISPLACED;
            case "GE" -> x12 ? Role.GROUP_TRAILER : Role.MISPLACED;
            case "ST" -> x12 ? Role.MESSAGE_HEADER : Role.MISPLACED;
            case "IEA" -> x12 ? Role.INTERCHANGE_TRAILER : Role.MISPLACED;
            case "TA1", "ISB", "ISE" -> x12 && group == null ? Role.BETWEEN : Role.MISPLACED;
            case "UNG" -> x12 ? Role.MISPLACED : Role.GROUP_HEADER;
            case "UNE" -> x12 ? Role.MISPLACED : Role.GROUP_TRAILER;
            case "UNH" -> x12 ? Role.MISPLACED : Role.MESSAGE_HEADER;
            case "UNZ" -> x12 ? Role.MISPLACED : Role.INTERCHANGE_TRAILER;
            default -> Role.MISPLACED;
        };
    }

    /**
     * Whether a segment without its terminator is nevertheless the whole trailer: where lines are segments, tools strip
     * the last line break. The number at its end proves that nothing of it is missing.
     */
    boolean isWholeTrailer(RawSegment raw) {
        char terminator = header.delimiters().segment();
        if ((terminator != '\n' && terminator != '\r') || !raw.is(x12 ? "IEA" : "UNZ", element)) {
            return false;
        }
        if (!segmentOf(raw, 0).text(2).equals(header.controlNumber().value())) {
            return false;
        }
        findings.add(Deviation.LAST_LINE_BREAK_MISSING, "the last line has no line break, which is its terminator");
        return true;
    }

    void misplaced(String tag, String text, long offset) {
        findings.add(Deviation.ENVELOPE_OUT_OF_ORDER, 0, tag, "", text + " (at byte " + offset + ")");
    }

    Reading beginGroup(Segment segment) {
        OpenGroup begun = new OpenGroup(header, segment, rules);
        group = begun;
        groups++;
        numbers.clear();
        return begun.begun(segment);
    }

    /** The group's own trailer. */
    void endGroup(Segment trailer, Collection<Reading> into, long offset) {
        OpenGroup ended = group;
        if (ended == null) {
            misplaced(trailer.tag(), trailer.tag() + " ends a group that was not begun", offset);
            return;
        }
        into.add(ended.end(trailer));
        close(ended);
    }

    /** A group that is still open ends here without its trailer. */
    void endGroup(String reason, Collection<Reading> into) {
        OpenGroup ended = group;
        if (ended != null) {
            into.add(ended.endWithoutTrailer(reason));
            close(ended);
        }
    }

    private void close(OpenGroup ended) {
        findings.addAll(ended.findings());
        group = null;
    }

    OpenMessage beginMessage(Segment segment, long ordinal, boolean wanted, MessageSpecs specs) {
        messages++;
        OpenGroup in = group;
        if (in != null) {
            in.count(1);
        } else if (x12) {
            findings.add(Deviation.ENVELOPE_OUT_OF_ORDER, 0, "ST", segment.text(2), "a message without a group (GS)");
        }
        return new OpenMessage(this, Optional.ofNullable(in).map(OpenGroup::header), segment, ordinal, wanted, specs);
    }

    /** The message just begun turned out to be cut off. */
    void dropMessage() {
        messages--;
        OpenGroup in = group;
        if (in != null) {
            in.count(-1);
        }
    }

    List<Reading> end(Segment trailer) {
        List<Reading> readings = new ArrayList<>();
        endGroup("", readings);
        long counted = !x12 && groups == 0 ? messages : groups;
        if (EnvelopeSegments.count(trailer) != counted) {
            findings.add(
                    Deviation.GROUP_COUNT_MISMATCH,
                    0,
                    trailer.tag(),
                    1,
                    0,
                    trailer.text(1),
                    "the trailer counts " + trailer.text(1) + (counted == groups ? " groups" : " messages")
                            + ", there are " + counted);
        }
        if (!ControlNumber.written(trailer.text(2)).sameNumberAs(header.controlNumber())) {
            findings.add(
                    Deviation.INTERCHANGE_NUMBER_MISMATCH,
                    0,
                    trailer.tag(),
                    2,
                    0,
                    trailer.text(2),
                    "the trailer's number is " + trailer.text(2) + ", the header's is " + header.controlNumber());
        }
        readings.add(new Reading.InterchangeEnded(header, groups, messages, findings.list()));
        return readings;
    }

    /** The interchange ends here, though its trailer never came. */
    List<Reading> cutOff(String text) {
        List<Reading> readings = new ArrayList<>();
        endGroup(text, readings);
        findings.add(Deviation.INTERCHANGE_TRUNCATED, 0, x12 ? "IEA" : "UNZ", "", text);
        readings.add(new Reading.InterchangeEnded(header, groups, messages, findings.list()));
        return readings;
    }

    ReadingRules rules() {
        return rules;
    }

    SegmentSplitter splitter() {
        return splitter;
    }

    MessageBuffer buffer() {
        return buffer;
    }

    SpecCheck specCheck() {
        return specCheck;
    }

    NumbersSeen numbers() {
        return numbers;
    }
}

package io.dunnage.edi;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message between its header and its trailer. */
final class OpenMessage {
    private final OpenInterchange in;
    private final Optional<GroupHeader> group;
    private final Segment header;
    private final long ordinal;
    private final boolean wanted;
    private final MessageType type;
    private final String release;
    private final ControlNumber controlNumber;
    private final FindingList findings;
    private final MessageBuffer buffer;
    private final @Nullable MessageSpec spec;
    private final byte element;
    private final boolean x12;
    private int segments = 1;
    private long bytes;
    private boolean tooLarge;
    private int lineBreaks;
    private int trailingSeparators;
    private @Nullable MessagePieces pieces;

    OpenMessage(
            OpenInterchange in,
            Optional<GroupHeader> group,
            Segment header,
            long ordinal,
            boolean wanted,
            MessageSpecs specs) {
        this.in = in;
        this.group = group;
        this.header = header;
        this.ordinal = ordinal;
        this.wanted = wanted;
        Dialect dialect = in.header().dialect();
        this.x12 = dialect == Dialect.X12;
        this.element = (byte) in.header().delimiters().element();
        this.type = EnvelopeSegments.messageType(dialect, header);
        this.release = release();
        this.controlNumber = ControlNumber.written(header.text(x12 ? 2 : 1));
        this.findings = new FindingList(
                in.rules(),
                dialect,
                in.header().controlNumber().value(),
                group.map(of -> of.controlNumber().value()).orElse(""),
                controlNumber.value());
        this.buffer = in.buffer();
        this.spec = wanted ? specs.spec(type, release).orElse(null) : null;
        begin();
    }

    private void begin() {
        boolean unique = in.numbers().isNew(controlNumber.value());
        if (!wanted) {
            return;
        }
        if (spec == null) {
            buffer.clear();
        } else {
            in.specCheck().begin(type.code());
        }
        MessageHeaderCheck check = new MessageHeaderCheck(header, type, release, findings);
        check.type(spec != null);
        check.controlNumber(controlNumber, unique);
        group.ifPresent(check::group);
    }

    private String release() {
        if (!x12) {
            return header.component(2, 2) + "." + header.component(2, 3);
        }
        String written = group.map(GroupHeader::release).orElse("");
        return written.length() > 6 ? written.substring(0, 6) : written;
    }

    ControlNumber controlNumber() {
        return controlNumber;
    }

    int nextPosition() {
        return segments + 1;
    }

    void dividedBy(@Nullable Division division) {
        pieces = wanted ? MessagePieces.of(division, type, element) : null;
    }

    void empty() {
        findings.add(Deviation.EMPTY_SEGMENT, segments + 1, "", "", "an empty segment");
    }

    /** One segment of the body. */
    void add(RawSegment raw) {
        segments++;
        if (!wanted) {
            return;
        }
        MessagePieces divided = pieces;
        if (divided != null && !tooLarge && divided.isFullBefore(raw)) {
            handOut(divided);
        }
        bytes += raw.length;
        if (bytes > in.rules().limits().messageBytes()) {
            if (!tooLarge) {
                tooLarge = true;
                buffer.clear();
                findings.add(
                        Deviation.MESSAGE_TOO_LARGE,
                        segments,
                        "",
                        "",
                        "the message is longer than " + in.rules().limits().messageBytes() + " bytes");
            }
            return;
        }
        Charset charset = in.splitter().charsetOf(raw);
        Segment segment = keep(raw, segments, charset);
        lineBreaks += raw.lineBreaks;
        trailingSeparators += raw.trailingSeparators;
        boolean sound = charset != null && !raw.tooLarge && raw.controlCharacters == 0 && hasGoodTag(raw);
        if (!sound) {
            report(segment, raw, charset);
        }
    }

    private Segment keep(RawSegment raw, int position, @Nullable Charset charset) {
        Segment segment = in.splitter().split(raw, position, charset == null ? StandardCharsets.ISO_8859_1 : charset);
        if (spec == null || raw.tooLarge || charset == null || !hasGoodTag(raw)) {
            buffer.keep(segment);
        } else {
            buffer.check(segment, raw, charset);
        }
        return segment;
    }

    /** What was read so far goes out; the next piece begins with the same header. */
    private void handOut(MessagePieces divided) {
        divided.handOut(message(Optional.empty()));
        bytes = 0;
        if (spec == null) {
            buffer.clear();
        } else {
            in.specCheck().begin(type.code());
        }
        int position = 1;
        for (RawSegment raw : divided.head()) {
            keep(raw, ++position, in.splitter().charsetOf(raw));
        }
    }

    private void report(Segment segment, RawSegment raw, @Nullable Charset charset) {
        if (!hasGoodTag(raw)) {
            String tag = segment.tag();
            findings.add(
                    Deviation.UNKNOWN_SEGMENT,
                    segments,
                    tag,
                    "",
                    "'" + FindingList.shown(tag) + "' is no segment of any message");
        }
        if (raw.tooLarge) {
            findings.add(
                    Deviation.SEGMENT_TOO_LARGE,
                    segments,
                    segment.tag(),
                    "",
                    "the segment has more than " + in.rules().limits().segmentBytes() + " bytes or "
                            + in.rules().limits().elementsPerSegment() + " elements");
        }
        if (charset == null) {
            findings.add(
                    Deviation.INVALID_CHARACTER,
                    segments,
                    segment.tag(),
                    "",
                    "the segment has bytes that are no text in " + in.rules().charsets());
        }
        if (raw.controlCharacters > 0) {
            int at = firstWithControlCharacter(segment);
            findings.add(
                    Deviation.INVALID_CHARACTER,
                    segments,
                    segment.tag(),
                    at,
                    0,
                    at == 0 ? segment.tag() : segment.text(at),
                    "the segment has control characters");
        }
    }

    /** The first element that has one in its text; 0 when none has. */
    private static int firstWithControlCharacter(Segment segment) {
        for (int i = 1; i <= segment.elements().size(); i++) {
            if (segment.text(i).chars().anyMatch(Character::isISOControl)) {
                return i;
            }
        }
        return 0;
    }

    /** Two or three capitals and digits, a capital first; EDIFACT may count nesting behind it: {@code LIN:1+...}. */
    private boolean hasGoodTag(RawSegment raw) {
        int length = raw.tagLength(element);
        if (!x12 && length > 4 && raw.bytes[3] == in.header().delimiters().component()) {
            length = 3;
        }
        if (length > 3 || length < (x12 ? 2 : 3) || raw.bytes[0] < 'A' || raw.bytes[0] > 'Z') {
            return false;
        }
        for (int i = 1; i < length; i++) {
            byte b = raw.bytes[i];
            if ((b < 'A' || b > 'Z') && (b < '0' || b > '9')) {
                return false;
            }
        }
        return true;
    }

    /** The trailer came. */
    Optional<Reading> end(Segment trailer) {
        segments++;
        if (!wanted) {
            return Optional.empty();
        }
        if (EnvelopeSegments.count(trailer) != segments) {
            findings.add(
                    Deviation.SEGMENT_COUNT_MISMATCH,
                    segments,
                    trailer.tag(),
                    1,
                    0,
                    trailer.text(1),
                    "the trailer counts " + trailer.text(1) + " segments, there are " + segments);
        }
        if (!ControlNumber.written(trailer.text(2)).equals(controlNumber)) {
            findings.add(
                    Deviation.MESSAGE_NUMBER_MISMATCH,
                    segments,
                    trailer.tag(),
                    2,
                    0,
                    trailer.text(2),
                    "the trailer's number is " + trailer.text(2) + ", the header's is " + controlNumber);
        }
        return Optional.of(read(Optional.of(trailer)));
    }

    /** Something else came where the trailer should have. */
    Optional<Reading> endWithoutTrailer() {
        if (!wanted) {
            return Optional.empty();
        }
        findings.add(
                Deviation.MESSAGE_TRAILER_MISSING, segments + 1, x12 ? "SE" : "UNT", "", "the message has no trailer");
        return Optional.of(read(Optional.empty()));
    }

    private Reading read(Optional<Segment> trailer) {
        if (lineBreaks > 0) {
            findings.add(Deviation.LINE_BREAK_IN_SEGMENT, lineBreaks + " line breaks inside segments were taken out");
        }
        if (trailingSeparators > 0) {
            findings.add(
                    Deviation.TRAILING_SEPARATORS,
                    trailingSeparators + " separators at the end of segments hold no place for anything");
        }
        return new Reading.MessageRead(message(trailer));
    }

    private Message message(Optional<Segment> trailer) {
        MessageSpec known = spec;
        List<Part> parts = known == null || tooLarge
                ? List.copyOf(buffer.segments())
                : in.specCheck().check(known, findings);
        return new Message(
                in.header(), group, type, release, controlNumber, ordinal, header, trailer, parts, findings.list());
    }
}

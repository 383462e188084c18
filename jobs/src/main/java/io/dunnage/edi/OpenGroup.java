package io.dunnage.edi;

/** A functional group between its header and its trailer. */
final class OpenGroup {
    /** GE01 has six digits, but many programs, StAEDI among them, stop at five. */
    private static final long USUAL_MAXIMUM = 99_999;

    private final InterchangeHeader interchange;
    private final GroupHeader header;
    private final FindingList findings;
    private final boolean x12;
    private long messages;

    OpenGroup(InterchangeHeader interchange, Segment segment, ReadingRules rules) {
        this.interchange = interchange;
        this.x12 = interchange.dialect() == Dialect.X12;
        this.header = EnvelopeSegments.group(interchange.dialect(), segment);
        this.findings = new FindingList(
                rules,
                interchange.dialect(),
                interchange.controlNumber().value(),
                header.controlNumber().value(),
                "");
        if (x12 && !EnvelopeSegments.isDigits(segment.text(6).strip(), 1, 9)) {
            findings.add(
                    Deviation.GROUP_NUMBER_INVALID,
                    0,
                    "GS",
                    6,
                    0,
                    segment.text(6),
                    "GS06, the group control number, is not one to nine digits");
        }
    }

    GroupHeader header() {
        return header;
    }

    FindingList findings() {
        return findings;
    }

    void count(int more) {
        messages += more;
    }

    Reading begun(Segment segment) {
        return new Reading.GroupBegun(interchange, header, segment, findings.list());
    }

    Reading end(Segment trailer) {
        long announced = EnvelopeSegments.count(trailer);
        if (announced != messages) {
            findings.add(
                    Deviation.MESSAGE_COUNT_MISMATCH,
                    0,
                    trailer.tag(),
                    1,
                    0,
                    trailer.text(1),
                    "the trailer counts " + trailer.text(1) + " messages, there are " + messages);
        }
        if (!ControlNumber.written(trailer.text(2)).sameNumberAs(header.controlNumber())) {
            findings.add(
                    Deviation.GROUP_NUMBER_MISMATCH,
                    0,
                    trailer.tag(),
                    2,
                    0,
                    trailer.text(2),
                    "the trailer's number is " + trailer.text(2) + ", the header's is " + header.controlNumber());
        }
        return ended(announced);
    }

    Reading endWithoutTrailer(String reason) {
        findings.add(
                Deviation.GROUP_TRAILER_MISSING,
                0,
                x12 ? "GE" : "UNE",
                "",
                reason.isEmpty() ? "the group has no trailer" : "the group has no trailer: " + reason);
        return ended(-1);
    }

    private Reading ended(long announced) {
        if (x12 && messages > USUAL_MAXIMUM) {
            findings.add(
                    Deviation.GROUP_OVER_MAXIMUM,
                    messages + " messages in one group; many programs read no more than " + USUAL_MAXIMUM);
        }
        return new Reading.GroupEnded(interchange, header, messages, announced, findings.list());
    }
}

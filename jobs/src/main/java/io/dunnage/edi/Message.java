package io.dunnage.edi;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One business document on the wire: ST to SE, UNH to UNT.
 *
 * @param group absent in EDIFACT without UNG, and where an X12 sender left the GS out
 * @param release of the message: {@code 004010} (GS08 without its suffix), {@code D.96A} (UNH S009)
 * @param ordinal in the file, over all interchanges, from 1
 * @param header the ST or UNH
 * @param trailer the SE or UNT, when it is there
 * @param parts the body, loops resolved when the message has a spec; a flat list of segments when it has none
 * @param findings all of this message; one at level ERROR makes it unacceptable
 */
public record Message(
        InterchangeHeader interchange,
        Optional<GroupHeader> group,
        MessageType type,
        String release,
        ControlNumber controlNumber,
        long ordinal,
        Segment header,
        Optional<Segment> trailer,
        List<Part> parts,
        List<SyntaxFinding> findings) {
    public Message {
        parts = List.copyOf(parts);
        findings = List.copyOf(findings);
    }

    /** Whether it may go on to be a document: nothing found but warnings. */
    public boolean acceptable() {
        return !SyntaxFinding.anyError(findings);
    }

    /** Every segment of the body in order, whatever loop it is in. */
    public void forEachSegment(Consumer<Segment> each) {
        walk(parts, each);
    }

    private static void walk(List<Part> parts, Consumer<Segment> each) {
        for (Part part : parts) {
            switch (part) {
                case Segment segment -> each.accept(segment);
                case Loop loop -> walk(loop.parts(), each);
            }
        }
    }
}

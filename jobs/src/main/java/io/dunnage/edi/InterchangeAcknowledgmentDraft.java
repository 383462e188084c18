package io.dunnage.edi;

import java.util.List;

/** A TA1: what became of one interchange's envelope. An accepted TA1 proves receipt, nothing more. */
public final class InterchangeAcknowledgmentDraft {
    private static final String NO_ERROR = "000";
    private static final String DUPLICATE = "025";
    private static final String LIST = "TA105:";

    private InterchangeAcknowledgmentDraft() {}

    /**
     * Answers an interchange from the findings of its envelope: A, E for what was tolerated, R; the first error's note
     * code, 024 for an error in a group's envelope.
     */
    public static Segment of(InterchangeHeader header, List<SyntaxFinding> envelope) {
        // what is wrong with the interchange itself says more than what is wrong in it: cut off is 023, not 024 (C14)
        for (SyntaxFinding finding : envelope) {
            if (finding.isError() && finding.code().startsWith(LIST)) {
                return segment(header, "R", note(finding));
            }
        }
        for (SyntaxFinding finding : envelope) {
            if (finding.isError()) {
                return segment(header, "R", note(finding));
            }
        }
        for (SyntaxFinding finding : envelope) {
            if (finding.code().startsWith(LIST)) {
                return segment(header, "E", note(finding));
            }
        }
        return segment(header, "A", NO_ERROR);
    }

    /** Answers an interchange whose control number was used before (S5). */
    public static Segment ofDuplicate(InterchangeHeader header) {
        return segment(header, "R", DUPLICATE);
    }

    private static String note(SyntaxFinding finding) {
        return finding.code().startsWith(LIST) ? finding.code().substring(LIST.length()) : "024";
    }

    private static Segment segment(InterchangeHeader header, String verdict, String note) {
        return Segment.of("TA1", header.controlNumber().value(), header.date(), header.time(), verdict, note);
    }
}

package io.dunnage.edi;

import java.util.List;

/** What became of a message that was to be written. */
public sealed interface Written {
    /** It is in the interchange. {@code segments} is SE01: header and trailer counted. */
    record Whole(int segments) implements Written {}

    /** Not one byte of it is in the interchange; the findings name segment, element and value. */
    record Refused(List<SyntaxFinding> findings) implements Written {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}

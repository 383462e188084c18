package io.dunnage.transform;

import io.dunnage.document.CanonicalDocument;
import java.util.List;

/** What came of reading a message as a document. */
public sealed interface DocumentReading {
    /** The message means this. */
    record Understood(CanonicalDocument document) implements DocumentReading {}

    /** The message cannot be understood; all findings, not only the first. */
    record Refused(List<RecordFinding> findings) implements DocumentReading {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}

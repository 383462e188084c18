package io.dunnage.transform;

import io.dunnage.edi.Segment;
import java.util.List;

/** What came of writing a document as a message. */
public sealed interface DocumentWriting {
    /** The message's body, ready for the interchange writer. */
    record Written(List<Segment> segments) implements DocumentWriting {
        public Written {
            segments = List.copyOf(segments);
        }
    }

    /** The document cannot be said in such a message; all findings, not only the first. */
    record Refused(List<RecordFinding> findings) implements DocumentWriting {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}

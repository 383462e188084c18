package io.dunnage.transform;

import io.dunnage.document.CanonicalDocument;
import java.util.List;

/** What came of reading a message as a document. */
public sealed interface DocumentReading {
    /** The message means this. */
    record Understood(CanonicalDocument document) implements DocumentReading {}

    /** The message means these, at least two: a ship notice of several orders, an advice on several documents. */
    record Several(List<CanonicalDocument> documents) implements DocumentReading {
        public Several {
            documents = List.copyOf(documents);
            if (documents.size() < 2) {
                throw new IllegalArgumentException("several documents are at least two, not " + documents.size());
            }
        }
    }

    /** The message cannot be understood; all findings, not only the first. */
    record Refused(List<RecordFinding> findings) implements DocumentReading {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}

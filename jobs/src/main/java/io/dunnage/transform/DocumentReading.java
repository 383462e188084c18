package io.dunnage.transform;

import io.dunnage.document.CanonicalDocument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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

    /** Several documents of one message: all of them, or everything that was found wrong, with what was found before. */
    static DocumentReading together(Collection<RecordFinding> before, List<DocumentReading> readings) {
        Set<RecordFinding> findings = new LinkedHashSet<>(before);
        List<CanonicalDocument> documents = new ArrayList<>();
        for (DocumentReading one : readings) {
            switch (one) {
                case Understood(var document) -> documents.add(document);
                case Several(var more) -> documents.addAll(more);
                case Refused(var wrong) -> findings.addAll(wrong);
            }
        }
        return findings.isEmpty() ? new Several(documents) : new Refused(List.copyOf(findings));
    }
}

package io.dunnage.csv;

import java.util.List;

/** What the reading of a file hands on, in order: the header, the documents, the end; or that the file is refused. */
public sealed interface CsvReading {
    /** The columns were recognized. */
    record Begun(List<CsvFinding> findings) implements CsvReading {
        public Begun {
            findings = List.copyOf(findings);
        }
    }

    /** Rows of a document that is too long to be held; more rows of it follow, the last of them as its {@link Group}. */
    record Piece(RowGroup group) implements CsvReading {}

    /** The rows of one document, or the last of them. */
    record Group(RowGroup group) implements CsvReading {}

    /** The file was read to its end. */
    record Ended(int documents, int rows) implements CsvReading {}

    /** Nothing of the file may be used; nothing follows. */
    record Refused(CsvFinding finding) implements CsvReading {}
}

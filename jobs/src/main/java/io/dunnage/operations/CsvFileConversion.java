package io.dunnage.operations;

import io.dunnage.csv.CsvLayout;
import io.dunnage.csv.RowGroup;
import io.dunnage.document.CanonicalDocument;
import io.dunnage.edi.SyntaxFinding;
import io.dunnage.transform.DocumentReading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Turns the rows of a partner's CSV file into documents, one at a time; what cannot be turned is said with line and column. */
final class CsvFileConversion {
    private final Desk desk;
    private final CsvFileReading reading;
    private final Consumer<CanonicalDocument> writing;

    CsvFileConversion(Desk desk, CsvFileReading reading, Consumer<CanonicalDocument> writing) {
        this.desk = desk;
        this.reading = reading;
        this.writing = writing;
    }

    ExitCode of(Path file) {
        var told = new Telling(file);
        try {
            boolean usable = reading.read(desk.around().folder().resolve(file), told);
            return usable && !told.refused ? ExitCode.DONE : ExitCode.FOR_A_PERSON;
        } catch (IOException unreadable) {
            desk.note(file + ": cannot be read: " + unreadable);
            return ExitCode.FOR_A_PERSON;
        }
    }

    private final class Telling implements CsvFileReading.Told {
        private final Path file;
        private boolean refused;

        private Telling(Path file) {
            this.file = file;
        }

        @Override
        public void finding(String document, SyntaxFinding finding) {
            desk.note(file + ": " + (document.isEmpty() ? "" : Plain.text(document) + " ") + "line " + finding.segment()
                    + " " + finding.code() + ": " + Plain.text(finding.text()));
        }

        /** Half a document is none. */
        @Override
        public boolean takesPieces() {
            return false;
        }

        @Override
        public void document(RowGroup group, CsvLayout layout, DocumentReading read) {
            switch (read) {
                case DocumentReading.Understood(CanonicalDocument document) -> writing.accept(document);
                case DocumentReading.Several(var documents) -> documents.forEach(writing);
                case DocumentReading.Refused _ -> refused = true;
            }
        }
    }
}

package io.dunnage.operations;

import io.dunnage.csv.CsvLayout;
import io.dunnage.csv.RowGroup;
import io.dunnage.edi.SyntaxFinding;
import io.dunnage.operations.FileCheck.MessageVerdict;
import io.dunnage.operations.FileCheck.Outcome;
import io.dunnage.operations.FileCheck.Verdict;
import io.dunnage.transform.DocumentReading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a CSV file of a partner, said as for an interchange: every document is a message. */
final class CsvFileCheck {
    private static final int MOST_MESSAGES = 100_000;

    private final CsvFileReading reading;

    CsvFileCheck(CsvFileReading reading) {
        this.reading = reading;
    }

    Verdict of(String name, Path path) {
        var gathering = new Gathering();
        boolean usable;
        try {
            usable = reading.read(path, gathering);
        } catch (IOException unreadable) {
            gathering.keep(FileCheck.unreadable(unreadable));
            usable = false;
        }
        Outcome outcome = !usable ? Outcome.REFUSED : gathering.findings.isEmpty() ? Outcome.CLEAN : Outcome.FINDINGS;
        return new Verdict(
                name, "csv", outcome, 0, gathering.count, gathering.messages, gathering.findings, gathering.more);
    }

    private static final class Gathering implements CsvFileReading.Told {
        private final List<MessageVerdict> messages = new ArrayList<>();
        private final List<SyntaxFinding> findings = new ArrayList<>();
        private long count;
        private long more;

        @Override
        public void finding(String document, SyntaxFinding finding) {
            keep(finding);
        }

        private void keep(SyntaxFinding finding) {
            if (findings.size() < FileCheck.MOST_FINDINGS) {
                findings.add(finding);
            } else {
                more++;
            }
        }

        @Override
        public boolean takesPieces() {
            return true;
        }

        @Override
        public void document(RowGroup group, CsvLayout layout, DocumentReading read) {
            count++;
            if (messages.size() < MOST_MESSAGES) {
                messages.add(new MessageVerdict(
                        layout.name(),
                        "CSV",
                        group.key(),
                        read instanceof DocumentReading.Refused
                                ? Outcome.REFUSED
                                : group.findings().isEmpty() ? Outcome.CLEAN : Outcome.FINDINGS));
            }
        }
    }
}

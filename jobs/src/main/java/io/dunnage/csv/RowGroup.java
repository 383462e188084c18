package io.dunnage.csv;

import java.util.List;

/**
 * The neighbouring rows that are one document.
 *
 * @param ordinal of the document in its file, from 1
 * @param key what its rows have in common, for a person: {@code WH/OUT/00042}
 * @param line where the first of its rows begins
 * @param findings with the rows; one error refuses the document, and no other
 */
public record RowGroup(int ordinal, String key, int line, List<CsvRow> rows, List<CsvFinding> findings) {
    public RowGroup {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /** Whether its rows may be used. */
    public boolean acceptable() {
        return !CsvFinding.anyError(findings);
    }
}

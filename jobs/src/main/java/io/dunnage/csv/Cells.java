package io.dunnage.csv;

import java.util.List;
import java.util.Optional;

/** What no cell may hold: control characters, and what is no text in the partner's charset (C13). */
final class Cells {
    private static final char REPLACEMENT = '\uFFFD';

    private Cells() {}

    /** The first cell of a row that cannot be used. */
    static Optional<CsvFinding> unreadable(CsvSyntax syntax, int line, String[] cells, List<String> headers) {
        for (int i = 0; i < cells.length; i++) {
            int at = firstBad(cells[i]);
            if (at >= 0) {
                return Optional.of(finding(syntax, line, i, i < headers.size() ? headers.get(i) : "", cells[i], at));
            }
        }
        return Optional.empty();
    }

    private static int firstBad(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c < ' ' ? c != '\t' && c != '\n' && c != '\r' : c >= 0x7F && (c < 0xA0 || c == REPLACEMENT)) {
                return i;
            }
        }
        return -1;
    }

    private static CsvFinding finding(CsvSyntax syntax, int line, int cell, String header, String text, int at) {
        char c = text.charAt(at);
        boolean charset = c == REPLACEMENT || c >= 0x80;
        var shown = text.replaceAll("\\p{Cntrl}", "?");
        return new CsvFinding(
                CsvFinding.Level.ERROR,
                charset ? CsvDeviation.WRONG_CHARSET : CsvDeviation.CONTROL_CHARACTER,
                line,
                cell + 1,
                header,
                shown,
                charset
                        ? "is not text in " + syntax.charset() + "; name the charset that the partner writes"
                                + " (often windows-1252 or UTF-8) as charset or fallbackCharsets in the layout"
                        : "holds the control character " + String.format("U+%04X", (int) c) + " at place " + (at + 1)
                                + "; ask the partner to send it without");
    }
}

package io.dunnage.csv;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file: one line, or several where a quoted cell holds line ends. A quote that nobody closes would make the rest
 * of the file one cell; then its first line alone is broken, and reading goes on with the second.
 */
final class RowTexts implements AutoCloseable {
    private static final int MOST_LINES = 500;

    private final RawLines lines;
    private final CsvSyntax syntax;
    private final CsvLimits limits;
    private final RowParser parser;
    private final Deque<RawLines.RawLine> again = new ArrayDeque<>();

    RowTexts(RawLines lines, CsvSyntax syntax, CsvLimits limits) {
        this.lines = lines;
        this.syntax = syntax;
        this.limits = limits;
        this.parser = new RowParser(syntax);
    }

    /**
     * One row.
     *
     * @param text as it stands in the file
     * @param cells null where its quotes are broken
     * @param closed whether the line of its end has a line end
     */
    record RowText(int line, String text, String @Nullable [] cells, boolean closed, List<CsvFinding> findings) {}

    /** The next row that is not blank, or null at the end; {@code width} is how many cells it must have, 0: any. */
    @Nullable
    RowText next(int width) throws IOException {
        var first = line();
        while (first != null && first.text().isBlank()) {
            first = line();
        }
        if (first == null) {
            return null;
        }
        List<CsvFinding> findings = new ArrayList<>(lines.findings());
        if (first.tooLong()) {
            findings.add(CsvFinding.error(
                    CsvDeviation.LINE_TOO_LONG,
                    first.number(),
                    first.text(),
                    "is longer than " + limits.line() + " bytes; is a line end missing?"));
            return new RowText(first.number(), first.text(), null, !first.end().isEmpty(), findings);
        }
        if (!endsWithin(first.text(), false)) {
            return single(first, findings);
        }
        return several(first, width, findings);
    }

    private RowText single(RawLines.RawLine first, List<CsvFinding> findings) {
        var cells = parser.cells(first.text());
        if (cells == null) {
            findings.add(malformed(first));
        }
        return new RowText(first.number(), first.text(), cells, !first.end().isEmpty(), findings);
    }

    private RowText several(RawLines.RawLine first, int width, List<CsvFinding> findings) throws IOException {
        List<RawLines.RawLine> taken = new ArrayList<>();
        var text = new StringBuilder(first.text());
        var last = first;
        boolean open = true;
        while (open && taken.size() < MOST_LINES && text.length() < limits.line()) {
            text.append(last.end());
            var next = line();
            if (next == null) {
                break;
            }
            taken.add(next);
            last = next;
            text.append(next.text());
            open = endsWithin(next.text(), true);
        }
        findings.addAll(lines.findings());
        var cells = open ? null : parser.cells(text.toString());
        if (cells != null && (width == 0 || cells.length == width)) {
            return new RowText(
                    first.number(), text.toString(), cells, !last.end().isEmpty(), findings);
        }
        taken.reversed().forEach(again::addFirst);
        findings.add(CsvFinding.error(
                CsvDeviation.UNTERMINATED_QUOTE,
                first.number(),
                first.text(),
                "a cell begins with " + syntax.quote() + " and nothing closes it; close it, or double a "
                        + syntax.quote() + " that belongs to the text"));
        return new RowText(first.number(), first.text(), null, true, findings);
    }

    private CsvFinding malformed(RawLines.RawLine line) {
        return CsvFinding.error(
                CsvDeviation.MALFORMED_QUOTE,
                line.number(),
                line.text(),
                "text follows a closing " + syntax.quote() + "; double a " + syntax.quote()
                        + " that belongs to the text");
    }

    private RawLines.@Nullable RawLine line() throws IOException {
        return again.isEmpty() ? lines.next() : again.poll();
    }

    /** Whether the end of a line lies within a quoted cell; {@code within} says it for its beginning. */
    private boolean endsWithin(String text, boolean within) {
        var quote = syntax.quote();
        if (quote == null || (!within && text.indexOf(quote) < 0)) {
            return false;
        }
        boolean inside = within;
        boolean cellBegins = !within;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inside) {
                if (syntax.escape() != null && c == syntax.escape()) {
                    i++;
                } else if (c == quote) {
                    if (i + 1 < text.length() && text.charAt(i + 1) == quote) {
                        i++;
                    } else {
                        inside = false;
                    }
                }
            } else if (c == syntax.delimiter()) {
                cellBegins = true;
            } else if (c == quote && cellBegins) {
                inside = true;
                cellBegins = false;
            } else if (c != ' ' || !syntax.trimmed()) {
                cellBegins = false;
            }
        }
        return inside;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}

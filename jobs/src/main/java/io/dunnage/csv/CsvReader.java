package io.dunnage.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file document by document; bounded in memory, whatever the file is. A broken row refuses the document it belongs to;
 * a header that cannot be used refuses the file.
 */
public final class CsvReader implements AutoCloseable {
    private static final String STATEMENT = "StockSnapshot";

    /** Some megabytes in memory. */
    private static final int ROWS_OF_A_PIECE = 5_000;

    private final CsvLayout layout;
    private final CsvLimits limits;
    private final RowTexts texts;
    private final Grouping grouping;
    private @Nullable Columns columns;
    private boolean begun;
    private boolean over;

    private CsvReader(InputStream bytes, CsvLayout layout, CsvLimits limits, ScatteredKeys scattered) {
        this.layout = layout;
        this.limits = limits;
        this.texts = new RowTexts(new RawLines(bytes, layout.syntax(), limits), layout.syntax(), limits);
        this.grouping = new Grouping(layout, limits, scattered);
    }

    /** Reads a file that nobody looked at before: rows of one document that stand apart are not noticed. */
    public static CsvReader open(InputStream bytes, CsvLayout layout, CsvLimits limits) {
        return new CsvReader(bytes, layout, limits, ScatteredKeys.NONE);
    }

    /** Reads a file a second time, with what was learned of it at first. */
    public static CsvReader open(InputStream bytes, CsvLayout layout, CsvLimits limits, ScatteredKeys scattered) {
        return new CsvReader(bytes, layout, limits, scattered);
    }

    /** What warehouses write a million rows of is handed out in pieces: stock statements. */
    public CsvReader dividingStatements() {
        return layout.document().equals(STATEMENT) ? dividing(ROWS_OF_A_PIECE) : this;
    }

    /** From here on a document with more rows than this is handed out in pieces of as many. */
    CsvReader dividing(int rows) {
        grouping.dividing(rows);
        return this;
    }

    /** From here on only whose rows they are is told, not the rows. */
    CsvReader forgettingRows() {
        grouping.dividing(0);
        return this;
    }

    /** What comes next; empty after the end or a refusal. */
    public Optional<CsvReading> next() throws IOException {
        if (over) {
            return Optional.empty();
        }
        try {
            if (!begun) {
                begun = true;
                return Optional.of(begin());
            }
            var open = columns;
            while (open != null && !grouping.hasNext()) {
                var text = texts.next(open.width());
                if (text == null) {
                    if (!grouping.finish()) {
                        return Optional.of(end());
                    }
                } else {
                    take(open, text);
                }
            }
            return Optional.of(grouping.next());
        } catch (RawLines.TooLarge tooLarge) {
            return Optional.of(refused(CsvFinding.error(
                    CsvDeviation.FILE_TOO_LARGE,
                    0,
                    "",
                    "the file is larger than " + limits.file() + " bytes; ask the partner to send it in parts")));
        }
    }

    private CsvReading end() {
        if (!layout.headerNames() && grouping.rows() == 0) {
            return refused(empty());
        }
        over = true;
        return new CsvReading.Ended(grouping.documents(), grouping.rows());
    }

    private static CsvFinding empty() {
        return CsvFinding.error(CsvDeviation.EMPTY_FILE, 0, "", "the file is empty; ask the partner to send it again");
    }

    private CsvReading.Refused refused(CsvFinding finding) {
        over = true;
        return new CsvReading.Refused(finding);
    }

    private CsvReading begin() throws IOException {
        if (!layout.headerNames()) {
            columns = Columns.byPosition(layout);
            return new CsvReading.Begun(List.of());
        }
        var header = texts.next(0);
        if (header == null) {
            return refused(empty());
        }
        var broken = header.findings().stream().filter(CsvFinding::isError).findFirst();
        if (broken.isPresent()) {
            return refused(broken.get());
        }
        var unreadable = header.cells() == null || header.cells().length > limits.cells()
                ? Optional.of(tooManyCells(header))
                : Cells.unreadable(layout.syntax(), header.line(), header.cells(), List.of());
        if (unreadable.isPresent()) {
            return refused(unreadable.get());
        }
        var found = Columns.byName(layout, header.line(), header.cells() == null ? new String[0] : header.cells());
        if (found.refused()) {
            return refused(found.findings().stream()
                    .filter(CsvFinding::isError)
                    .findFirst()
                    .orElseThrow());
        }
        columns = found;
        List<CsvFinding> findings = new ArrayList<>(header.findings());
        findings.addAll(found.findings());
        return new CsvReading.Begun(findings);
    }

    private CsvFinding tooManyCells(RowTexts.RowText row) {
        return CsvFinding.error(
                CsvDeviation.WRONG_NUMBER_OF_CELLS,
                row.line(),
                "",
                "more than " + limits.cells() + " cells; is '" + layout.syntax().delimiter() + "' the delimiter?");
    }

    private void take(Columns open, RowTexts.RowText text) {
        var cells = text.cells();
        if (cells == null) {
            grouping.broken(guesses(open, roughly(text.text()), text), text.line(), text.findings());
            return;
        }
        List<CsvFinding> findings = new ArrayList<>(text.findings());
        if (cells.length != open.width() && !onlyBlanksBeyond(cells, open.width())) {
            findings.add(wrongNumber(open, text, cells.length));
            grouping.broken(guesses(open, cells, text), text.line(), findings);
            return;
        }
        Cells.unreadable(layout.syntax(), text.line(), cells, open.headers()).ifPresent(findings::add);
        if (!text.closed() && layout.syntax().everyLineEnds()) {
            findings.add(cutOff(text));
        }
        var row = open.row(text.line(), cells);
        if (!row.isBlank()) {
            grouping.row(row, findings);
        }
    }

    private CsvFinding wrongNumber(Columns open, RowTexts.RowText text, int cells) {
        if (!text.closed() && cells < open.width()) {
            return cutOff(text);
        }
        return CsvFinding.error(
                CsvDeviation.WRONG_NUMBER_OF_CELLS,
                text.line(),
                text.text(),
                cells + " cells where the file has " + open.width() + " columns; "
                        + (cells > open.width()
                                ? "a '" + layout.syntax().delimiter() + "' within a text wants quotes around the cell"
                                : "the row is incomplete"));
    }

    private CsvFinding cutOff(RowTexts.RowText text) {
        return CsvFinding.error(
                CsvDeviation.LAST_LINE_CUT_OFF,
                text.line(),
                text.text(),
                "the last line has no line end: the file may be cut off. Ask for it again, or if the partner always"
                        + " writes so, let endOfFile be any in the layout");
    }

    private static boolean onlyBlanksBeyond(String[] cells, int width) {
        if (cells.length < width) {
            return false;
        }
        for (int i = width; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private String[] roughly(String text) {
        var quote = layout.syntax().quote();
        var plain = quote == null ? text : text.replace(String.valueOf(quote), "");
        return plain.split(
                java.util.regex.Pattern.quote(String.valueOf(layout.syntax().delimiter())), -1);
    }

    /** Whose row it may be: its key cells counted from the left, and from the right. */
    private List<String> guesses(Columns open, String[] cells, RowTexts.RowText text) {
        if (layout.rowIsDocument()) {
            return List.of(String.valueOf(text.line()));
        }
        int shift = cells.length - open.width();
        return List.of(Keys.of(layout, open, cells, 0), Keys.of(layout, open, cells, shift));
    }

    @Override
    public void close() throws IOException {
        texts.close();
    }
}

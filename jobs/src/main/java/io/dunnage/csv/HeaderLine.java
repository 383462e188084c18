package io.dunnage.csv;

import java.io.IOException;
import java.io.InputStream;

/** The first line of a file, held against a layout. */
public final class HeaderLine {
    private HeaderLine() {}

    /**
     * How many of the layout's columns the file has, if it has all that are required; 0: it is a file of another kind. Unknown
     * columns do not matter here: they are said when the file is read.
     */
    public static int fits(InputStream bytes, CsvLayout layout, CsvLimits limits) throws IOException {
        var texts = new RowTexts(new RawLines(bytes, layout.syntax(), limits), layout.syntax(), limits);
        RowTexts.RowText header;
        try {
            header = texts.next(0);
        } catch (RawLines.TooLarge tooLarge) {
            return 0;
        }
        if (header == null || header.cells() == null) {
            return 0;
        }
        var columns = Columns.byName(layout, header.line(), header.cells());
        boolean complete =
                columns.findings().stream().noneMatch(finding -> finding.deviation() == CsvDeviation.HEADER_MISSING);
        return complete ? columns.found() : 0;
    }
}

package io.dunnage.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Has commons-csv take one row apart after the other. It is handed each row's text by itself, so that a broken row cannot
 * swallow the next ones; one parser serves for the whole file, until a row breaks it.
 */
final class RowParser {
    private final CSVFormat format;
    private final Feed feed = new Feed();
    private @Nullable Iterator<CSVRecord> records;

    RowParser(CsvSyntax syntax) {
        this.format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(syntax.delimiter())
                .setQuote(syntax.quote())
                .setEscape(syntax.escape())
                .setRecordSeparator('\n')
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(syntax.trimmed())
                .get();
    }

    /** The cells of a row; null: commons-csv cannot make sense of its quotes. */
    String @Nullable [] cells(String row) {
        feed.next(row);
        try {
            var open = records;
            if (open == null) {
                open = CSVParser.builder()
                        .setReader(feed)
                        .setFormat(format)
                        .get()
                        .iterator();
                records = open;
            }
            return open.hasNext() ? open.next().values() : new String[0];
        } catch (IOException | UncheckedIOException malformed) {
            records = null;
            return null;
        }
    }

    /** One row at a time; the end of a row is never the end of the input while the parser lives. */
    private static final class Feed extends Reader {
        private String row = "";
        private int at;

        void next(String text) {
            row = text + '\n';
            at = 0;
        }

        @Override
        public int read(char[] target, int offset, int length) {
            if (at == row.length()) {
                return -1;
            }
            int count = Math.min(length, row.length() - at);
            row.getChars(at, at + count, target, offset);
            at += count;
            return count;
        }

        @Override
        public void close() {
            // there is nothing to close: the lines belong to somebody else
        }
    }
}

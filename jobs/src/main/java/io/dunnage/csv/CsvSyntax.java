package io.dunnage.csv;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file is written.
 *
 * @param quote around cells; null: there is none
 * @param escape in front of a quote within a quoted cell; null: the quote is doubled, as RFC 4180 has it
 * @param charset in which every line is read first, and in which we write
 * @param fallbacks tried in their order for a line that is not text in {@code charset} (S24)
 * @param lineEnd of what we write; read are LF and CR LF alike
 * @param everyLineEnds whether the last line must end like the others; else nobody sees that a file was cut off
 * @param trimmed whether blanks around a cell count for nothing
 */
public record CsvSyntax(
        char delimiter,
        @Nullable Character quote,
        @Nullable Character escape,
        Charset charset,
        List<Charset> fallbacks,
        String lineEnd,
        boolean everyLineEnds,
        boolean trimmed) {
    public CsvSyntax {
        fallbacks = List.copyOf(fallbacks);
        if (Character.isLetterOrDigit(delimiter) || delimiter == '\n' || delimiter == '\r') {
            throw new IllegalArgumentException("delimiter: '" + delimiter + "' separates nothing; use , ; | or a tab");
        }
        if (quote != null && quote == delimiter || escape != null && escape == delimiter) {
            throw new IllegalArgumentException("delimiter, quote and escape are the same; use different ones");
        }
    }
}

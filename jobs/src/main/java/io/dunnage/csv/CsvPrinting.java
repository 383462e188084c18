package io.dunnage.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** Prints rows as a layout says, by commons-csv: the header first, the columns in their order. */
public final class CsvPrinting implements AutoCloseable {
    private final CsvLayout layout;
    private final CSVPrinter printer;

    private CsvPrinting(CsvLayout layout, CSVPrinter printer) {
        this.layout = layout;
        this.printer = printer;
    }

    /** Begins a file. */
    public static CsvPrinting to(OutputStream bytes, CsvLayout layout) throws IOException {
        var syntax = layout.syntax();
        Writer writer = new OutputStreamWriter(
                bytes,
                syntax.charset()
                        .newEncoder()
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .onMalformedInput(CodingErrorAction.REPORT));
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(syntax.delimiter())
                .setQuote(syntax.quote())
                .setEscape(syntax.escape())
                .setQuoteMode(
                        syntax.quote() == null ? QuoteMode.NONE : layout.quoteAll() ? QuoteMode.ALL : QuoteMode.MINIMAL)
                .setRecordSeparator(syntax.lineEnd())
                .get();
        var printing = new CsvPrinting(layout, new CSVPrinter(writer, format));
        if (layout.headerNames()) {
            printing.printer.printRecord(
                    layout.columns().stream().map(CsvColumn::header).toList());
        }
        return printing;
    }

    /** Prints one row: a text per column, numbers and days as the layout writes them. */
    public void row(List<String> cells) {
        List<String> safe = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            safe.add(
                    layout.neutralized() && layout.columns().get(i).kind() == CsvColumn.Kind.TEXT
                            ? FormulaCells.neutralized(cells.get(i))
                            : cells.get(i));
        }
        try {
            printer.printRecord(safe);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Why a text cannot stand in such a file; empty: it can. Nothing is ever cut or replaced. */
    public static Optional<String> hindrance(CsvLayout layout, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 0x7F) {
                return Optional.of("it holds the control character " + String.format("U+%04X", (int) c));
            }
        }
        var syntax = layout.syntax();
        boolean bare = syntax.quote() == null && syntax.escape() == null;
        if (bare && (text.indexOf(syntax.delimiter()) >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0)) {
            return Optional.of("it holds the delimiter or a line end, and the layout has no quote");
        }
        return syntax.charset().newEncoder().canEncode(text)
                ? Optional.empty()
                : Optional.of("it cannot be written in " + syntax.charset());
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}

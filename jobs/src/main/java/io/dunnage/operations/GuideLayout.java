package io.dunnage.operations;

import io.dunnage.csv.CsvColumn;
import io.dunnage.csv.CsvFormats;
import io.dunnage.csv.CsvLayout;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page of one kind of CSV file: how it is written, and its columns in their order, what their guide changes marked. */
final class GuideLayout {
    private static final LocalDateTime EXAMPLE = LocalDateTime.of(2026, 11, 24, 18, 30);
    private static final BigDecimal NUMBER = new BigDecimal("1234.5");

    private final StringBuilder html;
    private final CsvLayout layout;
    private final Optional<CsvLayout> usual;

    /** {@code usual}: as everybody has such a file; empty where nobody else has one. */
    GuideLayout(StringBuilder html, CsvLayout layout, Optional<CsvLayout> usual) {
        this.html = html;
        this.layout = layout;
        this.usual = usual;
    }

    void write() {
        html.append("<p class=\"lead\">").append(GuidePage.escaped(rows())).append("</p>\n");
        file();
        columns();
    }

    private String rows() {
        String one = layout.rowIsDocument()
                ? "Every row is a document of its own."
                : "Neighboring rows with the same " + String.join(" and ", layout.documentKey()) + " are one document.";
        return layout.cartonKey().isEmpty()
                ? one
                : one + " Among them, the same " + String.join(" or ", layout.cartonKey()) + " is one carton.";
    }

    private void file() {
        var syntax = layout.syntax();
        CsvFormats formats = layout.formats();
        html.append("<h3>How the file is written</h3>\n<table class=\"pairs\">\n");
        pair(
                "Between cells",
                switch (syntax.delimiter()) {
                    case '\t' -> "a tab";
                    case ',' -> "a comma ,";
                    case ';' -> "a semicolon ;";
                    default -> String.valueOf(syntax.delimiter());
                },
                differs(one -> one.syntax().delimiter()));
        pair(
                "Around a cell that holds one",
                syntax.quote() == null
                        ? "nothing; such a text cannot be written"
                        : syntax.quote()
                                + (layout.quoteAll() ? ", around every cell" : "")
                                + (syntax.escape() == null
                                        ? "; within it, it is doubled"
                                        : "; within it, " + syntax.escape() + " stands before it"),
                differs(one -> String.valueOf(one.syntax().quote())));
        pair(
                "Charset",
                syntax.charset().name()
                        + (syntax.fallbacks().isEmpty()
                                ? ""
                                : "; a line that is none is read as "
                                        + syntax.fallbacks().stream()
                                                .map(Charset::name)
                                                .collect(Collectors.joining(", then "))),
                differs(one -> one.syntax().charset()));
        pair(
                "Lines end with",
                (syntax.lineEnd().equals("\n") ? "LF" : "CR LF")
                        + (syntax.everyLineEnds() ? "; a last line without it counts as cut off" : ""),
                false);
        pair(
                "First line",
                layout.headerNames()
                        ? "names the columns, in any order; "
                                + (layout.unknownColumns()
                                        ? "columns that are not listed here are read over"
                                        : "a column that is not listed here refuses the file")
                        : "is data; the columns stand in the order of the list",
                differs(CsvLayout::headerNames) || differs(CsvLayout::unknownColumns));
        pair(
                "Days",
                formats.days() + ", such as " + formats.day(EXAMPLE.toLocalDate()),
                differs(one -> one.formats().days()));
        if (layout.columns().stream().anyMatch(one -> one.kind() == CsvColumn.Kind.MOMENT)) {
            pair(
                    "Moments",
                    formats.moments() + ", such as " + formats.moment(EXAMPLE),
                    differs(one -> one.formats().moments()));
        }
        pair(
                "Numbers",
                "such as " + formats.number(NUMBER)
                        + (formats.thousands() == null
                                ? ""
                                : "; read also with " + formats.thousands() + " at thousands"),
                differs(one -> one.formats().decimal()));
        if (layout.neutralized()) {
            pair(
                    "Texts that begin with = + - @",
                    "are written with an apostrophe before them, so that no spreadsheet runs them",
                    false);
        }
        layout.constants().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(one -> pair("Always meant", words(one.getKey()) + " " + one.getValue(), false));
        html.append("</table>\n");
    }

    private <T> boolean differs(java.util.function.Function<CsvLayout, T> what) {
        return usual.isPresent() && !java.util.Objects.equals(what.apply(layout), what.apply(usual.get()));
    }

    private void pair(String key, String value, boolean changed) {
        html.append("<tr><th>")
                .append(GuidePage.escaped(key))
                .append(changed ? "</th><td><span class=\"mark\">" : "</th><td>")
                .append(GuidePage.escaped(value))
                .append(changed ? "</span></td></tr>\n" : "</td></tr>\n");
    }

    private void columns() {
        html.append(
                "<h3>Columns</h3>\n<table class=\"spec\">\n<thead><tr><th>Column</th><th>What it says</th><th>Use</th>"
                        + "<th>Format</th></tr></thead>\n<tbody>\n");
        layout.columns().forEach(this::column);
        html.append("</tbody>\n</table>\n");
    }

    private void column(CsvColumn column) {
        boolean changed = usual.isPresent() && !usual.get().columns().contains(column);
        String also = column.also().isEmpty() ? "" : " (read also as " + String.join(", ", column.also()) + ")";
        html.append("<tr class=\"")
                .append(changed ? "changed" : column.facts().isEmpty() ? "unused" : "")
                .append("\"><td class=\"address\">")
                .append(GuidePage.escaped(column.header()))
                .append("</td><td>")
                .append(GuidePage.escaped(says(column) + also))
                .append(codes(column))
                .append("</td><td class=\"use")
                .append(column.required() ? " must\">must" : "\">may")
                .append("</td><td class=\"length\">")
                .append(GuidePage.escaped(format(column)))
                .append("</td></tr>\n");
    }

    private static String says(CsvColumn column) {
        return column.facts().isEmpty()
                ? "nothing"
                : column.facts().stream().map(GuideLayout::words).collect(Collectors.joining(", or "));
    }

    /** {@code line.item.vendor} as {@code line, item, vendor}. */
    private static String words(String fact) {
        return List.of(fact.split("\\.", -1)).stream()
                .map(GuidePage::words)
                .collect(Collectors.joining(", "))
                .replace("identifier, qualifier", "list of the code")
                .replace("identifier", "code")
                .replace("item, vendor", "item, the depositor's number")
                .replace("carton, mark", "carton, SSCC")
                .replace("scac", "code of the carrier");
    }

    private static String codes(CsvColumn column) {
        if (column.codes().isEmpty()) {
            return "";
        }
        return " <span class=\"codes\">"
                + GuidePage.escaped(column.codes().entrySet().stream()
                        .map(one -> one.getKey().equals(CsvColumn.ANY_OTHER)
                                ? "any other word is kept"
                                : one.getKey() + " = "
                                        + one.getValue()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', ' '))
                        .collect(Collectors.joining("; ")))
                + "</span>";
    }

    private String format(CsvColumn column) {
        String kind = switch (column.kind()) {
            case TEXT -> column.codes().isEmpty() ? "text" : "word";
            case NUMBER -> "number";
            case DAY -> "day";
            case MOMENT -> "day and time";
        };
        return column.separator() == null
                ? kind
                : "several, with '" + column.separator().strip() + "' between";
    }
}

package io.dunnage.csv;

import io.dunnage.configuration.Settings;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a {@code layout.yaml}; what it leaves out is as in the layout that it is {@code like}, or the strict default. */
final class LayoutReading {
    private static final CsvSyntax PLAIN =
            new CsvSyntax(',', '"', null, StandardCharsets.UTF_8, List.of(), "\r\n", true, true);
    private static final CsvFormats ISO = new CsvFormats('.', null, "yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss");

    private final Settings top;
    private final String name;
    private final @Nullable CsvLayout like;

    private LayoutReading(Settings top, String name, @Nullable CsvLayout like) {
        this.top = top;
        this.name = name;
        this.like = like;
    }

    static Optional<CsvLayout> read(Settings top, String name, @Nullable CsvLayout like) {
        return new LayoutReading(top, name, like).layout();
    }

    private Optional<CsvLayout> layout() {
        var base = like;
        top.text("like", "");
        String document = base == null ? top.text("document") : top.text("document", base.document());
        var syntax = syntax(base == null ? PLAIN : base.syntax());
        var formats = formats(base == null ? ISO : base.formats());
        boolean names = either("header", "names", "positions", base == null || base.headerNames());
        boolean unknown = either("unknownColumns", "tolerated", "refused", base != null && base.unknownColumns());
        boolean quoteAll = either("quoting", "all", "needed", base != null && base.quoteAll());
        boolean neutralized = neutralized(base == null || base.neutralized());
        var rows = top.section("rows");
        var documentKey = rows.texts("document", base == null ? List.of() : base.documentKey());
        var cartonKey = rows.texts("carton", base == null ? List.of() : base.cartonKey());
        rows.finish();
        var constants = base != null && !top.has("constants") ? base.constants() : top.pairs("constants");
        var columns = base != null && !top.has("columns") ? base.columns() : columns(top.section("columns"));
        top.finish();
        for (var key : List.of(documentKey, cartonKey)) {
            for (var header : key) {
                if (columns.stream().noneMatch(column -> column.header().equals(header))) {
                    top.refuse("rows", "names the column '" + header + "', which is not listed under columns");
                }
            }
        }
        return top.made(() -> new CsvLayout(
                name,
                document,
                syntax.orElseThrow(),
                formats.orElseThrow(),
                names,
                unknown,
                documentKey,
                cartonKey,
                neutralized,
                quoteAll,
                constants,
                columns));
    }

    private Optional<CsvSyntax> syntax(CsvSyntax standard) {
        char delimiter = top.valueOr("delimiter", LayoutReading::character, standard.delimiter());
        var quote = top.has("quote")
                ? top.valueOr("quote", LayoutReading::characterOrNone, Optional.<Character>empty())
                : Optional.ofNullable(standard.quote());
        var escape = top.has("escape")
                ? top.valueOr("escape", LayoutReading::characterOrNone, Optional.<Character>empty())
                : Optional.ofNullable(standard.escape());
        var charset = top.valueOr("charset", LayoutReading::charset, standard.charset());
        List<Charset> fallbacks = new ArrayList<>();
        for (var one : top.texts("fallbackCharsets", List.of())) {
            try {
                fallbacks.add(charset(one));
            } catch (IllegalArgumentException unknown) {
                top.refuse("fallbackCharsets", String.valueOf(unknown.getMessage()));
            }
        }
        var usual = top.has("fallbackCharsets") ? fallbacks : standard.fallbacks();
        var lineEnd = either("lineEnd", "CRLF", "LF", standard.lineEnd().equals("\r\n")) ? "\r\n" : "\n";
        boolean everyLineEnds = either("endOfFile", "lineEnd", "any", standard.everyLineEnds());
        boolean trimmed = either("trim", "yes", "no", standard.trimmed());
        return top.made(() -> new CsvSyntax(
                delimiter, quote.orElse(null), escape.orElse(null), charset, usual, lineEnd, everyLineEnds, trimmed));
    }

    private Optional<CsvFormats> formats(CsvFormats standard) {
        var numbers = top.section("numbers");
        char decimal = numbers.valueOr("decimal", LayoutReading::character, standard.decimal());
        var thousands = numbers.has("thousands")
                ? numbers.valueOr("thousands", LayoutReading::characterOrNone, Optional.<Character>empty())
                : Optional.ofNullable(standard.thousands());
        numbers.finish();
        String days = top.text("days", standard.days());
        String moments = top.text("moments", standard.moments());
        return top.made(() -> new CsvFormats(decimal, thousands.orElse(null), days, moments));
    }

    /** Switched off only with a reason, for a machine that takes an apostrophe for a letter. */
    private boolean neutralized(boolean standard) {
        if (!top.has("formulaCells")) {
            return standard;
        }
        var cells = top.section("formulaCells");
        boolean neutralized = cells.valueOr("neutralized", io.dunnage.configuration.Readings::yes, true);
        if (!neutralized && cells.text("because", "").isBlank()) {
            cells.refuse("because", "is missing: say why cells that begin with = + - @ are written as they are");
        }
        cells.text("because", "");
        cells.finish();
        return neutralized;
    }

    private boolean either(String key, String yes, String no, boolean standard) {
        return top.valueOr(
                key,
                text -> {
                    if (text.equalsIgnoreCase(yes) || text.equalsIgnoreCase(no)) {
                        return text.equalsIgnoreCase(yes);
                    }
                    if (Set.of("yes", "no").contains(yes)
                            && Set.of("true", "false").contains(text)) {
                        return text.equals("true");
                    }
                    throw new IllegalArgumentException("'" + text + "' is neither " + yes + " nor " + no);
                },
                standard);
    }

    private List<CsvColumn> columns(Settings section) {
        List<CsvColumn> columns = new ArrayList<>();
        for (String header : section.keys()) {
            if (!section.isSection(header)) {
                columns.add(brief(header, section.text(header, "")));
                continue;
            }
            var column = section.section(header);
            var also = column.texts("also", List.of());
            var facts = column.texts("fact", List.of());
            var kind = column.valueOr(
                    "as",
                    text -> io.dunnage.configuration.Readings.oneOf(CsvColumn.Kind.class)
                            .apply(text.toUpperCase(Locale.ROOT)),
                    CsvColumn.Kind.TEXT);
            boolean required = column.valueOr("required", io.dunnage.configuration.Readings::yes, false);
            String separator = column.has("separator") ? column.text("separator") : null;
            Map<String, String> codes = column.pairs("codes");
            String constant = column.text("constant", "");
            column.finish();
            if (separator != null && separator.isBlank()) {
                column.refuse("separator", "is blank; use ',' or ';' or what stands between the values");
            }
            columns.add(new CsvColumn(header, also, facts, kind, required, separator, codes, constant));
        }
        return columns;
    }

    /** {@code SKU: line.item} for a column of which nothing else is to be said. */
    private static CsvColumn brief(String header, String fact) {
        return new CsvColumn(
                header,
                List.of(),
                fact.isEmpty() ? List.of() : List.of(fact),
                CsvColumn.Kind.TEXT,
                false,
                null,
                Map.of(),
                "");
    }

    private static Character character(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("'" + text + "' is not one character; a tab is \"\\t\"");
        }
        return text.charAt(0);
    }

    private static Optional<Character> characterOrNone(String text) {
        return text.equals("none") ? Optional.empty() : Optional.of(character(text));
    }

    /** Only charsets in which a line end is one byte: lines are found before they are decoded. */
    private static Charset charset(String name) {
        try {
            var charset = Charset.forName(name);
            if (charset.canEncode() && "\n,".getBytes(charset).length == 2 && "\n,".getBytes(charset)[0] == '\n') {
                return charset;
            }
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "'" + name + "' is not a charset; use UTF-8, ISO-8859-1 or windows-1252", unknown);
        }
        throw new IllegalArgumentException("'" + name + "' cannot be read by lines; ask the partner for UTF-8");
    }
}

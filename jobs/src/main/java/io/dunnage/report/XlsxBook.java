package io.dunnage.report;

import io.dunnage.report.ReportTable.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook in the making: typed cells, formulas with the values they give, links from figures to rows. */
final class XlsxBook {
    /** A spreadsheet refuses a file with more than 65,530 links on a sheet. */
    private static final int MOST_LINKS = 20_000;

    private static final double HEADER_HEIGHT = 32;
    private static final int LONGEST_TEXT = 32_000;
    private static final String LINK_COLOR = "1C5FA8";
    private final CellText cells;
    private final Path unfixed;
    private final OutputStream bytes;
    private final Workbook book;
    private final List<Worksheet> sheets = new ArrayList<>();
    private final Map<Worksheet, TreeMap<Long, BigDecimal>> results = new LinkedHashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final String dayFormat;
    private final String instantFormat;

    XlsxBook(CellText cells, String title) throws IOException {
        this.cells = cells;
        unfixed = Files.createTempFile("report", ".xlsx");
        bytes = Files.newOutputStream(unfixed);
        book = new Workbook(bytes, "Dunnage", null);
        book.setCompressionLevel(1);
        book.properties().setTitle(title);
        dayFormat = cells.words().say("format.date").toLowerCase(Locale.ROOT);
        instantFormat = cells.words().say("format.instant").toLowerCase(Locale.ROOT);
    }

    Worksheet sheet(String name) {
        Worksheet sheet = book.newWorksheet(name);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer("&P / &N", Position.RIGHT);
        sheet.footer("&A", Position.LEFT);
        sheets.add(sheet);
        return sheet;
    }

    void header(Worksheet sheet, int row, int column, String text, boolean number) {
        sheet.inlineString(row, column, text);
        sheet.rowHeight(row, HEADER_HEIGHT);
        sheet.style(row, column)
                .bold()
                .wrapText(true)
                .fillColor("E3E9F0")
                .verticalAlignment("center")
                .horizontalAlignment(number ? "right" : "left")
                .borderStyle(org.dhatim.fastexcel.BorderSide.BOTTOM, org.dhatim.fastexcel.BorderStyle.MEDIUM)
                .set();
    }

    void cell(Worksheet sheet, int row, int column, Kind kind, @Nullable Object value, boolean bold) {
        if (value == null) {
            return;
        }
        switch (value) {
            case BigDecimal number -> sheet.value(row, column, plain(number));
            case Number number -> sheet.value(row, column, number);
            case LocalDate day -> sheet.value(row, column, day);
            case Instant instant ->
                sheet.value(row, column, instant.atZone(ZoneOffset.UTC).toLocalDateTime());
            default -> sheet.inlineString(row, column, cut(value.toString()));
        }
        style(sheet, row, column, kind, value, bold);
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }

    private void style(Worksheet sheet, int row, int column, Kind kind, Object value, boolean bold) {
        String format = format(kind, value);
        if (format == null && !bold) {
            return;
        }
        StyleSetter style = sheet.style(row, column);
        if (format != null) {
            style.format(format);
        }
        if (bold) {
            style.bold();
        }
        style.set();
    }

    private @Nullable String format(Kind kind, Object value) {
        return switch (kind) {
            case TEXT, CODE, TRACES -> null;
            case UNITS, FIGURE -> signed(isWhole(value) ? "#,##0" : "#,##0.####");
            case MONEY -> signed(money(""));
            case COST -> money("##");
            case PERCENT -> "0.00";
            case COUNT -> "#,##0";
            case DAY -> dayFormat;
            case INSTANT -> instantFormat;
        };
    }

    private static boolean isWhole(Object value) {
        return value instanceof BigDecimal number && number.stripTrailingZeros().scale() <= 0;
    }

    private static String signed(String format) {
        return format + ";[Red]-" + format;
    }

    private String money(String more) {
        int digits = ReportWords.digits(cells.currency());
        return digits == 0 && more.isEmpty() ? "#,##0" : "#,##0." + "0".repeat(digits) + more;
    }

    /** A formula, and the value that it gives: what does not calculate shows it all the same. */
    void formula(Worksheet sheet, int row, int column, Kind kind, String formula, BigDecimal result, boolean bold) {
        sheet.formula(row, column, formula);
        style(sheet, row, column, kind, result, bold);
        results.computeIfAbsent(sheet, _ -> new TreeMap<>()).put((long) row << 16 | column, result);
    }

    /** Text that leads to a row which {@link #placed} was told of; plain text when there is none, or too many. */
    void link(Worksheet sheet, int row, int column, String text, String key, int linksBefore) {
        String place = linksBefore < MOST_LINKS ? places.get(key) : null;
        if (place == null || text.isEmpty()) {
            sheet.inlineString(row, column, cut(text));
        } else {
            sheet.hyperlink(row, column, HyperLink.internal(place, cut(text)));
            sheet.style(row, column).fontColor(LINK_COLOR).set();
        }
    }

    /** Remembers the first row with a key. */
    void placed(String key, Worksheet sheet, int row) {
        if (places.size() < 4 * MOST_LINKS) {
            places.putIfAbsent(key, quoted(sheet.getName()) + "!A" + (row + 1));
        }
    }

    static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }

    /** Finishes the book and writes it; the stream stays open. */
    void write(LocalDate date, OutputStream into) throws IOException {
        try {
            book.finish();
            bytes.close();
            var values = new HashMap<String, List<String>>();
            results.forEach((sheet, cells) -> values.put(
                    "xl/worksheets/sheet" + (sheets.indexOf(sheet) + 1) + ".xml",
                    cells.values().stream().map(BigDecimal::toPlainString).toList()));
            new FixedArchive(date, values).copy(unfixed, into);
        } finally {
            close();
        }
    }

    /** Forgets the book. */
    void close() throws IOException {
        bytes.close();
        Files.deleteIfExists(unfixed);
    }
}

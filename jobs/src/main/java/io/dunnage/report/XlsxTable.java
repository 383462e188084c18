package io.dunnage.report;

import io.dunnage.report.ReportTable.Cell;
import io.dunnage.report.ReportTable.Column;
import io.dunnage.report.ReportTable.Kind;
import io.dunnage.report.ReportTable.Row;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/**
 * A sheet with the rows of all warehouses: the header stays in sight and filters. Rows leave memory as they are written. What does not
 * fit on a sheet goes on in the next.
 */
final class XlsxTable {
    /** Of 1,048,576 that a sheet can have. */
    static final int MOST_ROWS = 1_000_000;

    private static final int FLUSHED_ROWS = 1_000;
    private static final int BEFORE = 2;
    private final XlsxBook book;
    private final CellText cells;
    private final String name;
    private final List<Worksheet> sheets = new ArrayList<>();
    private List<Column> columns = List.of();
    private int row;
    private int links;

    XlsxTable(XlsxBook book, CellText cells, String name) {
        this.book = book;
        this.cells = cells;
        this.name = name;
        sheets.add(book.sheet(name));
    }

    /** The sum of what is in a column where the partner, the warehouse and another column say the same as cells of this row do. */
    String sum(String function, String summed, String partner, String warehouse, String column, String criterion) {
        var sum = new ArrayList<String>();
        for (Worksheet sheet : sheets) {
            String place = XlsxBook.quoted(sheet.getName());
            String range = summed.isEmpty() ? "" : range(place, letter(summed)) + ",";
            String also = column.isEmpty() ? "" : "," + range(place, letter(column)) + "," + criterion;
            sum.add(function + "(" + range + range(place, "A") + "," + partner + "," + range(place, "B") + ","
                    + warehouse + also + ")");
        }
        return String.join("+", sum);
    }

    private static String range(String place, String letter) {
        return place + "!$" + letter + ":$" + letter;
    }

    private String letter(String key) {
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at).key().equals(key)) {
                return String.valueOf((char) ('A' + BEFORE + at));
            }
        }
        throw new IllegalArgumentException("no column " + key + ". Indicates a bug.");
    }

    void write(List<Chapter> chapters, java.util.function.Function<Chapter, ReportTable> tables) throws IOException {
        for (Chapter chapter : chapters) {
            ReportTable table = tables.apply(chapter);
            if (columns.isEmpty()) {
                columns = table.columns();
                begin();
            }
            try (var rows = table.rows()) {
                for (Iterator<Row> all = rows.iterator(); all.hasNext(); ) {
                    Row next = all.next();
                    if (!next.total()) {
                        row(chapter, table.key(), next);
                    }
                }
            }
        }
        end();
    }

    private void begin() {
        Worksheet sheet = sheets.getLast();
        book.header(sheet, 0, 0, cells.words().say("column.partner"), false);
        book.header(sheet, 0, 1, cells.words().say("column.warehouse"), false);
        sheet.width(0, 16);
        sheet.width(1, 12);
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            String title = cells.words().say("column." + column.key());
            book.header(sheet, 0, BEFORE + at, title, column.kind().isNumber());
            sheet.width(BEFORE + at, width(columns.get(at)));
        }
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        row = 1;
        links = 0;
    }

    private void end() throws IOException {
        Worksheet sheet = sheets.getLast();
        if (!columns.isEmpty()) {
            sheet.setAutoFilter(0, 0, Math.max(1, row - 1), BEFORE + columns.size() - 1);
        }
        sheet.finish();
    }

    private static double width(Column column) {
        return switch (column.key()) {
            case "name" -> 34;
            case "story" -> 60;
            case "traces" -> 40;
            case "trace" -> 38;
            case "cause", "reason" -> 30;
            case "control" -> 48;
            case "number" -> 9;
            default -> column.kind() == Kind.INSTANT ? 18 : 14;
        };
    }

    private void row(Chapter chapter, String table, Row values) throws IOException {
        if (row > MOST_ROWS) {
            end();
            sheets.add(book.sheet(name + " " + (sheets.size() + 1)));
            begin();
        }
        Worksheet sheet = sheets.getLast();
        sheet.inlineString(row, 0, XlsxBook.cut(chapter.part().partner()));
        sheet.inlineString(row, 1, XlsxBook.cut(chapter.part().warehouse()));
        for (int at = 0; at < columns.size(); at++) {
            Kind kind = columns.get(at).kind();
            Cell cell = values.cells().get(at);
            if (table.endsWith("xplanations")) {
                place(chapter, table, sheet, columns.get(at), cell);
            }
            var link = cell.link();
            if (link != null) {
                String key = link.table() + chapter.number() + "/" + link.find();
                book.link(sheet, row, BEFORE + at, String.valueOf(cell.value()), key, links++);
            } else if (columns.get(at).key().equals("difference") && cell.value() instanceof BigDecimal result) {
                String formula = "D" + (row + 1) + "-E" + (row + 1);
                book.formula(sheet, row, BEFORE + at, kind, formula, result, false);
            } else {
                book.cell(sheet, row, BEFORE + at, kind, cell.value(), false);
            }
        }
        if (++row % FLUSHED_ROWS == 0) {
            sheet.flush();
        }
    }

    private void place(Chapter chapter, String table, Worksheet sheet, Column column, Cell cell) {
        switch (column.key()) {
            case "number", "cause" -> book.placed(table + chapter.number() + "/" + cell.value(), sheet, row);
            case "traces" -> {
                for (String trace : String.valueOf(cell.value()).split(" ")) {
                    book.placed(table + chapter.number() + "/" + trace, sheet, row);
                }
            }
            default -> {}
        }
    }
}

package io.dunnage.report;

import io.dunnage.report.ReportTable.Cell;
import io.dunnage.report.ReportTable.Column;
import io.dunnage.report.ReportTable.Kind;
import io.dunnage.report.ReportTable.Link;
import io.dunnage.report.ReportTable.Row;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table in HTML. The first rows are there as they are; the others stand behind the table as text, a row a line, and the page's
 * script shows them a piece at a time, sorts and filters them: a browser can hold a hundred thousand lines, but not draw them at once.
 */
final class HtmlTable {
    /** How many rows are shown at a time; report.js knows it from the page. */
    static final int SHOWN = 500;
    /** How many rows a table has at most; the others stand in the other forms. */
    static final int MOST_ROWS = 200_000;

    private final Markup into;
    private final CellText cells;
    private final int chapter;

    HtmlTable(Markup into, CellText cells, int chapter) {
        this.into = into;
        this.cells = cells;
        this.chapter = chapter;
    }

    /** A table with its heading; nothing but "none" when it is empty. */
    void write(ReportTable table) {
        ReportWords words = cells.words();
        into.raw("<section class=\"part\" id=\"" + id(chapter, table.key()) + "\"><h3>")
                .text(words.say("table." + table.key()));
        into.raw(" <small>" + words.count(table.size()) + "</small></h3>\n");
        if (table.size() == 0) {
            into.element("p", "class=\"none\"", words.say("report.none")).raw("</section>\n");
            return;
        }
        bare(table, true);
        into.raw("</section>\n");
    }

    /** A table without a heading. */
    void bare(ReportTable table, boolean sortable) {
        into.raw("<div class=\"sheet" + (sortable ? "" : " fixed") + "\">");
        into.raw("<table><thead><tr>");
        for (int at = 0; at < table.columns().size(); at++) {
            head(table.columns().get(at), links(table, at), sortable);
        }
        into.raw("</tr></thead><tbody>\n");
        try (var rows = table.rows()) {
            body(table.columns(), rows.iterator());
        }
        into.raw("</div>\n");
        if (table.size() > MOST_ROWS) {
            String further = cells.words().count(table.size() - MOST_ROWS);
            into.element("p", "class=\"none\"", cells.words().say("report.further", further));
        }
    }

    /** Where the cells of a column lead, which the script must know of the rows that it makes. */
    private static @Nullable Link links(ReportTable table, int column) {
        try (var rows = table.rows()) {
            return rows.findFirst().map(row -> row.cells().get(column).link()).orElse(null);
        }
    }

    private void head(Column column, @Nullable Link link, boolean sortable) {
        String style = style(column.kind());
        into.raw(style.isEmpty() ? "<th" : "<th class=\"" + style + "\"");
        if (link != null && !link.table().isEmpty()) {
            into.raw(" data-link=\"#" + id(chapter, link.table()) + "\"");
        }
        into.raw(" scope=\"col\">");
        String name = cells.words().say("column." + column.key());
        if (sortable) {
            into.element("button", "type=\"button\"", name);
        } else {
            into.text(name);
        }
        into.raw("</th>");
    }

    private static String style(Kind kind) {
        return switch (kind) {
            case UNITS, MONEY, COST, FIGURE, PERCENT, COUNT -> "n";
            case DAY, INSTANT -> "d";
            case CODE -> "c";
            case TRACES -> "c t";
            case TEXT -> "";
        };
    }

    private void body(List<Column> columns, Iterator<Row> rows) {
        StringBuilder sums = new StringBuilder();
        int at = 0;
        while (rows.hasNext() && at < MOST_ROWS) {
            Row row = rows.next();
            if (row.total()) {
                row(new Markup(sums), columns, row);
            } else if (at++ < SHOWN) {
                row(into, columns, row);
            } else {
                into.raw(at == SHOWN + 1 ? "</tbody></table><script type=\"text/plain\">\n" : "");
                line(columns, row);
            }
        }
        if (at > SHOWN) {
            into.raw("</script>");
        } else {
            into.raw("</tbody>");
            if (!sums.isEmpty()) {
                into.raw("<tfoot>").raw(sums.toString()).raw("</tfoot>");
            }
            into.raw("</table>");
        }
    }

    /** A row that the script will show: its texts, with a tab between. */
    private void line(List<Column> columns, Row row) {
        for (int at = 0; at < columns.size(); at++) {
            into.raw(at == 0 ? "" : "\t")
                    .text(cells.of(columns.get(at).kind(), row.cells().get(at).value()));
        }
        into.raw("\n");
    }

    private void row(Markup line, List<Column> columns, Row row) {
        line.raw("<tr>");
        for (int at = 0; at < columns.size(); at++) {
            Kind kind = columns.get(at).kind();
            Cell cell = row.cells().get(at);
            String style = style(kind);
            boolean negative = cell.value() instanceof BigDecimal number && number.signum() < 0;
            line.raw(style.isEmpty() ? "<td>" : "<td class=\"" + style + (negative ? " m" : "") + "\">");
            var link = cell.link();
            String text = cells.of(kind, cell.value());
            if (link == null) {
                line.text(text);
            } else if (link.table().isEmpty()) {
                line.element("a", "href=\"#w" + link.find() + "\"", text);
            } else {
                line.raw("<a href=\"#" + id(chapter, link.table()) + "\" data-find=\"");
                line.text(link.find()).raw("\">").text(text).raw("</a>");
            }
            line.raw("</td>");
        }
        line.raw("</tr>\n");
    }

    static String id(int chapter, String table) {
        return "w" + chapter + "-" + table;
    }
}

package io.dunnage.report;

import io.dunnage.report.ReportTable.Cell;
import io.dunnage.report.ReportTable.Column;
import io.dunnage.report.ReportTable.Kind;
import io.dunnage.report.ReportTable.Row;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;

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
        for (Column column : table.columns()) {
            String name = cells.words().say("column." + column.key());
            into.raw(column.kind().isNumber() ? "<th class=\"n\"" : "<th").raw(" scope=\"col\">");
            if (sortable) {
                into.element("button", "type=\"button\"", name);
            } else {
                into.text(name);
            }
            into.raw("</th>");
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

    private void body(List<Column> columns, Iterator<Row> rows) {
        StringBuilder sums = new StringBuilder();
        int at = 0;
        while (rows.hasNext() && at < MOST_ROWS) {
            Row row = rows.next();
            if (row.total()) {
                row(new Markup(sums.append("<tr>")), columns, row);
                sums.append("</tr>\n");
                continue;
            }
            if (at == SHOWN) {
                into.raw("</tbody></table><script type=\"text/plain\">\n");
            }
            into.raw(at < SHOWN ? "<tr>" : "");
            row(into, columns, row);
            into.raw(at < SHOWN ? "</tr>\n" : "\n");
            at++;
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

    private void row(Markup line, List<Column> columns, Row row) {
        for (int at = 0; at < columns.size(); at++) {
            Kind kind = columns.get(at).kind();
            Cell cell = row.cells().get(at);
            Object value = cell.value();
            line.raw("<td");
            if (kind.isNumber()) {
                boolean negative = value instanceof BigDecimal number && number.signum() < 0;
                line.raw(negative ? " class=\"n m\"" : " class=\"n\"");
                line.raw(" data-v=\"" + raw(value) + "\"");
            } else if (kind == Kind.DAY || kind == Kind.INSTANT) {
                line.raw(" class=\"d\" data-v=\"" + (value == null ? "" : value) + "\"");
            } else if (kind == Kind.CODE || kind == Kind.TRACES) {
                line.raw(kind == Kind.CODE ? " class=\"c\"" : " class=\"c t\"");
            }
            line.raw(">");
            var link = cell.link();
            if (link == null) {
                line.text(cells.of(kind, value));
            } else if (link.table().isEmpty()) {
                line.element("a", "href=\"#w" + link.find() + "\"", cells.of(kind, value));
            } else {
                line.raw("<a href=\"#" + id(chapter, link.table()) + "\" data-find=\"")
                        .text(link.find())
                        .raw("\">")
                        .text(cells.of(kind, value))
                        .raw("</a>");
            }
            line.raw("</td>");
        }
    }

    private static String raw(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value == null ? "" : value.toString();
    }

    static String id(int chapter, String table) {
        return "w" + chapter + "-" + table;
    }
}

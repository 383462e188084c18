package io.dunnage.report;

import io.dunnage.report.Chart.Anchor;
import io.dunnage.report.Chart.Tone;
import io.dunnage.report.ReportTable.Cell;
import io.dunnage.report.ReportTable.Column;
import io.dunnage.report.ReportTable.Kind;
import io.dunnage.report.ReportTable.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows under a head that stands again on each page. Text is broken into lines, never cut; a number that is too wide gets smaller. */
final class PdfTable {
    /** Of a table that tells again what the lines tell; the lines themselves are all there. */
    static final int MOST_ROWS = 1_000;

    private static final int MOST_LINES = 50;
    private static final double SIZE = 7.5;
    private static final double LINE = 9.5;
    private static final double GAP = 3;
    private final PdfPages pages;
    private final CellText cells;
    private final int chapter;
    private final double left;
    private final List<Column> columns;
    private final double[] widths;

    /** Columns share the width by their weights. */
    PdfTable(PdfPages pages, CellText cells, int chapter, List<Column> columns, double[] weights, double width) {
        this.pages = pages;
        this.cells = cells;
        this.chapter = chapter;
        this.columns = columns;
        left = PdfPages.LEFT;
        double all = Arrays.stream(weights).sum();
        widths = Arrays.stream(weights).map(weight -> weight / all * width).toArray();
    }

    void write(ReportTable table) {
        head();
        try (var rows = table.rows()) {
            rows.limit(MOST_ROWS).forEach(this::row);
        }
        if (table.size() > MOST_ROWS) {
            String further = cells.words().say("report.further", cells.words().count(table.size() - MOST_ROWS));
            pages.down(4);
            pages.text(left, pages.y() + LINE, further, SIZE, false, Tone.FAINT, Anchor.START);
            pages.down(LINE);
        }
        pages.down(10);
    }

    void head() {
        var names = new ArrayList<List<String>>();
        var sizes = new double[columns.size()];
        int most = 1;
        for (int at = 0; at < columns.size(); at++) {
            String name = cells.words().say("column." + columns.get(at).key());
            sizes[at] = fitting(name, widths[at] - 2 * GAP);
            List<String> lines = pages.fonts().lines(name, widths[at] - 2 * GAP, sizes[at], true);
            names.add(lines);
            most = Math.max(most, lines.size());
        }
        double height = most * (LINE - 1) + 6;
        pages.box(left, pages.y(), width(), height, Tone.WASH);
        double x = left;
        for (int at = 0; at < columns.size(); at++) {
            boolean number = columns.get(at).kind().isNumber();
            double where = number ? x + widths[at] - GAP : x + GAP;
            List<String> lines = names.get(at);
            for (int line = 0; line < lines.size(); line++) {
                double baseline = pages.y() + height - 5 - (lines.size() - 1 - line) * (LINE - 1);
                Anchor anchor = number ? Anchor.END : Anchor.START;
                pages.text(where, baseline, lines.get(line), sizes[at], true, Tone.INK, anchor);
            }
            x += widths[at];
        }
        pages.down(height);
        pages.rule(left, pages.y(), width(), 1, Tone.BOOK);
    }

    /** The head's size, smaller where a word would not fit: words of a head are not broken. */
    private double fitting(String name, double width) {
        double size = SIZE - 0.5;
        for (String word : name.split(" ")) {
            size = Math.min(size, (SIZE - 0.5) * (width - 0.1) / pages.fonts().width(word, SIZE - 0.5, true));
        }
        return size;
    }

    /** Goes on on the next page when so many points are not left on this one. */
    void keep(double points) {
        if (!pages.has(points)) {
            pages.next();
            head();
        }
    }

    private double width() {
        return Arrays.stream(widths).sum();
    }

    private void row(Row row) {
        draw(row);
        pages.rule(left, pages.y(), width(), 0.4, Tone.GRID);
    }

    /** A row under which its parts come; the line is above it. */
    void opening(Row row) {
        keep(4 * LINE);
        pages.rule(left, pages.y(), width(), 0.4, Tone.GRID);
        draw(row);
    }

    private void draw(Row row) {
        var texts = new ArrayList<List<String>>();
        int most = 1;
        for (int at = 0; at < columns.size(); at++) {
            Kind kind = columns.get(at).kind();
            String text = cells.of(kind, row.cells().get(at).value());
            List<String> lines = kind.isNumber()
                    ? List.of(text)
                    : onOnePage(pages.fonts().lines(text, widths[at] - 2 * GAP, SIZE, row.total()), MOST_LINES);
            texts.add(lines);
            most = Math.max(most, lines.size());
        }
        double height = most * LINE + 4;
        keep(height);
        double x = left;
        for (int at = 0; at < columns.size(); at++) {
            cell(row, at, x, texts.get(at));
            x += widths[at];
        }
        if (row.total()) {
            pages.rule(left, pages.y(), width(), 0.8, Tone.BOOK);
        }
        pages.down(height);
    }

    /** A text that would push the page aside ends with dots: nobody has such a lot or such a name, but a file may. */
    static List<String> onOnePage(List<String> lines, int most) {
        if (lines.size() <= most) {
            return lines;
        }
        var shown = new ArrayList<>(lines.subList(0, most - 1));
        shown.add("…");
        return shown;
    }

    private void cell(Row row, int at, double x, List<String> lines) {
        Cell cell = row.cells().get(at);
        double baseline = pages.y() + LINE;
        if (columns.get(at).kind().isNumber()) {
            boolean negative = cell.value() instanceof BigDecimal number && number.signum() < 0;
            Tone tone = negative ? Tone.UNEXPLAINED : Tone.INK;
            number(lines.getFirst(), x + widths[at] - GAP, baseline, widths[at] - 2, row.total(), tone);
            return;
        }
        var link = cell.link();
        for (String line : lines) {
            pages.text(x + GAP, baseline, line, SIZE, row.total(), link == null ? Tone.INK : Tone.LINK, Anchor.START);
            baseline += LINE;
        }
        if (link != null) {
            String key = link.table().isEmpty() ? "w" + link.find() : HtmlTable.id(chapter, link.table());
            pages.lead(x, pages.y(), widths[at], lines.size() * LINE + 4, key);
        }
    }

    private void number(String text, double right, double baseline, double most, boolean bold, Tone tone) {
        double wide = pages.fonts().width(text, SIZE, bold);
        pages.text(right, baseline, text, wide > most ? SIZE * most / wide : SIZE, bold, tone, Anchor.END);
    }

    /** A part of a drift, under its row: cause, units and value in the columns of the drift, and the story with its trace ids. */
    void explanation(String cause, String units, String value, String story, int unitsColumn, int valueColumn) {
        double indent = left + widths[0] + GAP;
        double storyWidth = width() - widths[0] - 2 * GAP;
        List<String> lines = story.isEmpty() ? List.of() : pages.fonts().lines(story, storyWidth, SIZE - 0.8, false);
        keep(2 * LINE);
        double baseline = pages.y() + LINE - 2;
        pages.text(indent, baseline, cause, SIZE, false, Tone.BOOK, Anchor.START);
        number(units, right(unitsColumn), baseline, widths[unitsColumn] - 2, false, Tone.FAINT);
        number(value, right(valueColumn), baseline, widths[valueColumn] - 2, false, Tone.FAINT);
        pages.down(LINE);
        for (String line : lines) {
            keep(LINE - 1);
            pages.text(indent, pages.y() + LINE - 3, line, SIZE - 0.8, false, Tone.FAINT, Anchor.START);
            pages.down(LINE - 1);
        }
        pages.down(3);
    }

    private double right(int column) {
        double x = left;
        for (int at = 0; at <= column; at++) {
            x += widths[at];
        }
        return x - GAP;
    }
}

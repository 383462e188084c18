package io.dunnage.report;

import io.dunnage.report.Chart.Anchor;
import io.dunnage.report.Chart.Tone;
import io.dunnage.report.DriftLine.Explanation;
import io.dunnage.report.ReportTable.Column;
import io.dunnage.report.ReportTable.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;

/** The report for print: the figures on the first page, then a chapter for each warehouse with its charts and all of its lines. */
final class PdfReport {
    private static final double HALF = 245;
    private static final double[] SUMMARY = {100, 68, 54, 54, 46, 46, 48, 44, 42, 26};
    private static final double[] BRIDGE = {200, 50, 80, 90};
    private static final double[] DRIFTS = {28, 58, 106, 44, 42, 40, 42, 44, 56, 26, 56};
    private static final double[] ROLL_FORWARD = {110, 48, 48, 50, 44, 54, 48, 48, 54};
    private static final double[] MESSAGES = {66, 26, 70, 126, 66, 158};
    private static final double[] CONTROLS = {170, 75, 75, 65, 65, 70};
    private static final double[] BY_MESSAGE = {120, 32, 52, 66, 240};
    private final FinanceReport report;
    private final ReportWords words;
    private final CellText cells;
    private final List<Chapter> chapters;
    private final Headline headline;
    private final PdfPages pages = new PdfPages();

    private PdfReport(FinanceReport report, ReportWords words) {
        this.report = report;
        this.words = words;
        cells = new CellText(words, report.currency());
        chapters = Chapter.of(report, words);
        headline = new Headline(report, chapters, words);
    }

    static void write(FinanceReport report, ReportWords words, OutputStream into) throws IOException {
        var pdf = new PdfReport(report, words);
        try {
            pdf.first();
            for (Chapter chapter : pdf.chapters) {
                if (!report.isClean()) {
                    pdf.chapter(chapter);
                } else if (!pdf.headline.controlsAgree(chapter)) {
                    pdf.table(chapter, chapter.controls(), CONTROLS);
                }
            }
            pdf.pages.write(report, pdf.headline.title(), pdf.headline.period(), words, into);
        } finally {
            pdf.pages.close();
        }
    }

    private void first() {
        line(report.title(), 9, true, Tone.BOOK, 12);
        pages.down(12);
        line(headline.title(), 24, true, Tone.BOOK, 16);
        line(headline.period() + " · " + words.say("report.currency", report.currency()), 10, false, Tone.FAINT, 14);
        headline.finality().ifPresent(sentence -> note(sentence, Tone.BOOK, 0));
        pages.rule(PdfPages.LEFT, pages.y(), PdfPages.WIDTH, 2, Tone.BOOK);
        pages.down(16);
        if (report.isClean()) {
            pages.box(PdfPages.LEFT, pages.y(), 4, 62, Tone.MORE);
            pages.text(
                    PdfPages.LEFT + 16, pages.y() + 20, words.say("report.clean"), 15, true, Tone.MORE, Anchor.START);
            paragraph(words.say("report.clean.more"), PdfPages.LEFT + 16, pages.y() + 38);
            headline.controls().ifPresent(all -> paragraph(all, PdfPages.LEFT + 16, pages.y() + 56));
            pages.down(78);
        } else {
            figures();
            pages.down(12);
            line(words.say("report.sign"), 8, false, Tone.FAINT, 12);
        }
        heading(words.say("table.warehouses"), 13, "summary");
        ReportTable warehouses = headline.warehouses();
        new PdfTable(pages, cells, 0, warehouses.columns(), SUMMARY, PdfPages.WIDTH).write(warehouses);
        headline.together().ifPresent(all -> {
            Chart waterfall = new Charts(words, report.currency(), HALF).waterfall(all);
            if (!pages.has(PdfPages.height(waterfall))) {
                pages.next();
            }
            pages.down(8);
            pages.chart(waterfall, PdfPages.LEFT, pages.y());
            pages.down(PdfPages.height(waterfall));
        });
    }

    private void paragraph(String text, double x, double baseline) {
        double at = baseline;
        for (String line : noted(text)) {
            pages.text(x, at, line, 8.5, false, Tone.INK, Anchor.START);
            at += 11;
        }
    }

    private void figures() {
        List<Headline.Figure> figures = headline.figures();
        double gap = 8;
        double wide = (PdfPages.WIDTH - gap * (figures.size() - 1)) / figures.size();
        double x = PdfPages.LEFT;
        for (Headline.Figure figure : figures) {
            Tone tone = figure.alarming() ? Tone.UNEXPLAINED : Tone.BOOK;
            pages.box(x, pages.y(), wide, 62, Tone.WASH);
            pages.box(x, pages.y(), wide, 2.5, tone);
            pages.text(x + 7, pages.y() + 15, figure.name(), 8, false, Tone.FAINT, Anchor.START);
            double size = Math.min(15, 15 * (wide - 12) / pages.fonts().width(figure.value(), 15, true));
            pages.text(x + 7, pages.y() + 33, figure.value(), size, true, tone, Anchor.START);
            double baseline = pages.y() + 45;
            for (String line : pages.fonts().lines(figure.note(), wide - 10, 6.5, false)) {
                pages.text(x + 7, baseline, line, 6.5, false, Tone.FAINT, Anchor.START);
                baseline += 8;
            }
            x += wide + gap;
        }
        pages.down(66);
    }

    private void chapter(Chapter chapter) {
        pages.next();
        heading(chapter.name(), 16, "w" + chapter.number());
        String finding = chapter.part().finding();
        if (!finding.isEmpty()) {
            note(words.say("fact.finding") + ": " + words.finding(finding), Tone.LESS, 4);
        }
        for (Headline.Fact fact : headline.facts(chapter)) {
            pages.text(PdfPages.LEFT, pages.y() + 8, fact.name(), 8, false, Tone.FAINT, Anchor.START);
            List<String> lines = pages.fonts().lines(fact.value(), PdfPages.WIDTH - 110, 8, false);
            for (String line : PdfTable.onOnePage(lines, 4)) {
                pages.text(PdfPages.LEFT + 110, pages.y() + 8, line, 8, false, Tone.INK, Anchor.START);
                pages.down(12);
            }
        }
        pages.down(12);
        if (chapter.part().statement() != null) {
            charts(chapter);
            drifts(chapter, false);
            table(chapter, chapter.messages(), BY_MESSAGE);
        }
        if (chapter.sums().corrections() > 0) {
            drifts(chapter, true);
        }
        table(chapter, chapter.withoutEffect(), MESSAGES);
        table(chapter, chapter.rollForwardOfPeriod(), ROLL_FORWARD);
        table(chapter, chapter.controls(), CONTROLS);
    }

    private void charts(Chapter chapter) {
        var charts = new Charts(words, report.currency(), HALF);
        Chart waterfall = charts.waterfall(chapter.part().totals());
        pages.chart(waterfall, PdfPages.LEFT, pages.y());
        pages.down(PdfPages.height(waterfall) + 12);
        table(chapter, chapter.bridge(), BRIDGE);
        Chart accuracy = charts.accuracy(chapter);
        if (!pages.has(PdfPages.height(accuracy))) {
            pages.next();
        }
        pages.chart(accuracy, PdfPages.LEFT, pages.y());
        pages.chart(charts.ageing(chapter), PdfPages.LEFT + PdfPages.WIDTH - HALF, pages.y());
        pages.down(PdfPages.height(accuracy) + 14);
    }

    private void table(Chapter chapter, ReportTable table, double[] weights) {
        heading(words.say("table." + table.key()), 11, HtmlTable.id(chapter.number(), table.key()));
        if (table.size() == 0) {
            line(words.say("report.none"), 8, false, Tone.FAINT, 14);
            return;
        }
        new PdfTable(pages, cells, chapter.number(), table.columns(), weights, PdfPages.WIDTH).write(table);
    }

    /** Each place where the books differ, and under it what explains it. */
    private void drifts(Chapter chapter, boolean corrections) {
        ReportTable drifts = chapter.drifts(corrections);
        heading(words.say("table." + drifts.key()), 11, HtmlTable.id(chapter.number(), drifts.key()));
        pages.place(HtmlTable.id(chapter.number(), corrections ? "correctionExplanations" : "explanations"), "");
        if (drifts.size() == 0) {
            line(words.say("report.none"), 8, false, Tone.FAINT, 14);
            return;
        }
        List<Column> columns = shown(drifts.columns());
        var table = new PdfTable(pages, cells, chapter.number(), columns, DRIFTS, PdfPages.WIDTH);
        table.head();
        try (var rows = drifts.rows();
                var lines = chapter.lines(corrections)) {
            Iterator<Chapter.NumberedLine> drift = lines.iterator();
            for (Iterator<Row> all = rows.iterator(); all.hasNext(); ) {
                Row row = all.next();
                table.opening(new Row(false, unlinked(drifts.columns(), row)));
                DriftLine line = drift.next().drift();
                for (Explanation part : line.explanations()) {
                    String traces = part.traces().isEmpty() ? "" : "  [" + String.join(", ", part.traces()) + "]";
                    table.explanation(
                            words.cause(part.cause()),
                            words.units(part.amount().units()),
                            words.money(part.amount().value(), report.currency()),
                            chapter.stories().of(line, part) + traces,
                            7,
                            8);
                }
            }
        }
        pages.down(10);
    }

    /** On paper there is no room for what a drift costs each, and for its id. */
    private static List<Column> shown(List<Column> columns) {
        return columns.stream().filter(PdfReport::isShown).toList();
    }

    private static boolean isShown(Column column) {
        return !column.key().equals("unitCost") && !column.key().equals("id");
    }

    private static List<ReportTable.Cell> unlinked(List<Column> columns, Row row) {
        return java.util.stream.IntStream.range(0, columns.size())
                .filter(at -> isShown(columns.get(at)))
                .mapToObj(at -> new ReportTable.Cell(row.cells().get(at).value(), null))
                .toList();
    }

    private void heading(String text, double size, String key) {
        if (!pages.has(size + 60)) {
            pages.next();
        }
        pages.down(size < 13 ? 6 : 0);
        pages.place(key, text);
        line(text, size, true, size < 13 ? Tone.INK : Tone.BOOK, 8);
    }

    private void line(String text, double size, boolean bold, Tone tone, double after) {
        for (String line : PdfTable.onOnePage(pages.fonts().lines(text, PdfPages.WIDTH, size, bold), 4)) {
            pages.text(PdfPages.LEFT, pages.y() + size * 0.8, line, size, bold, tone, Anchor.START);
            pages.down(size * 1.2);
        }
        pages.down(after - size * 0.2);
    }

    private List<String> noted(String text) {
        return PdfTable.onOnePage(pages.fonts().lines(text, PdfPages.WIDTH - 20, 8.5, false), 20);
    }

    private void note(String text, Tone tone, double before) {
        pages.down(before);
        List<String> lines = noted(text);
        double height = lines.size() * 11 + 8;
        pages.box(PdfPages.LEFT, pages.y(), PdfPages.WIDTH, height, Tone.WASH);
        pages.box(PdfPages.LEFT, pages.y(), 3, height, tone);
        paragraph(text, PdfPages.LEFT + 11, pages.y() + 12.5);
        pages.down(height + 10);
    }
}

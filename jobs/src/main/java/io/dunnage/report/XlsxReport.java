package io.dunnage.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.Worksheet;

/** The report as a workbook: a summary that adds up the lines again, and a sheet for each table. */
final class XlsxReport {
    private final FinanceReport report;
    private final ReportWords words;
    private final CellText cells;
    private final List<Chapter> chapters;

    private XlsxReport(FinanceReport report, ReportWords words) {
        this.report = report;
        this.words = words;
        cells = new CellText(words, report.currency());
        chapters = Chapter.of(report, words);
    }

    static void write(FinanceReport report, ReportWords words, OutputStream into) throws IOException {
        new XlsxReport(report, words).write(into);
    }

    private void write(OutputStream into) throws IOException {
        var headline = new Headline(report, chapters, words);
        var book = new XlsxBook(cells, report.title() + ": " + headline.title() + ", " + headline.period());
        try {
            Worksheet first = book.sheet(words.say("sheet.summary"));
            var summary = new XlsxSummary(book, first, cells, report, chapters, headline);
            if (report.isClean()) {
                summary.writeAgreement();
                if (headline.controls().isEmpty()) {
                    filled(book, "controls", Chapter::controls);
                }
            } else {
                var drifts = new XlsxTable(book, cells, words.say("table.drifts"));
                XlsxTable explanations = filled(book, "explanations", chapter -> chapter.explanations(false));
                drifts.write(chapters, chapter -> chapter.drifts(false));
                filled(book, "messages", Chapter::messages);
                if (chapters.stream().anyMatch(chapter -> chapter.sums().corrections() > 0)) {
                    var corrections = new XlsxTable(book, cells, words.say("sheet.corrections"));
                    filled(book, "correctionExplanations", chapter -> chapter.explanations(true));
                    corrections.write(chapters, chapter -> chapter.drifts(true));
                }
                filled(book, "withoutEffect", Chapter::withoutEffect);
                filled(book, "rollForward", Chapter::rollForward);
                filled(book, "controls", Chapter::controls);
                filled(book, "trend", Chapter::trend);
                summary.write(drifts, explanations);
            }
            book.write(report.until(), into);
        } finally {
            book.close();
        }
    }

    private XlsxTable filled(XlsxBook book, String key, Function<Chapter, ReportTable> tables) throws IOException {
        var table = new XlsxTable(book, cells, words.say("table." + key));
        table.write(chapters, tables);
        return table;
    }
}

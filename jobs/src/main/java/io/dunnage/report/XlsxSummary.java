package io.dunnage.report;

import io.dunnage.report.ReportTable.Kind;
import io.dunnage.report.WarehousePart.Totals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The first sheet: what the report states, beside it what formulas add up from the lines, and the difference, which must be zero. */
final class XlsxSummary {
    private static final int[] WIDTHS = {18, 12, 30, 18, 14, 16, 14, 16, 14, 16, 14, 12, 10, 60};
    private static final Set<String> TEXTS =
            Set.of("partner", "warehouse", "statement", "asOf", "step", "age", "finding");
    private final XlsxBook book;
    private final Worksheet sheet;
    private final CellText cells;
    private final ReportWords words;
    private final FinanceReport report;
    private final List<Chapter> chapters;
    private final Headline headline;
    private int row;

    XlsxSummary(
            XlsxBook book,
            Worksheet sheet,
            CellText cells,
            FinanceReport report,
            List<Chapter> chapters,
            Headline headline) {
        this.book = book;
        this.sheet = sheet;
        this.cells = cells;
        words = cells.words();
        this.report = report;
        this.chapters = chapters;
        this.headline = headline;
    }

    void writeAgreement() {
        head();
        text(0, words.say("report.clean"), 14);
        row++;
        text(0, words.say("report.clean.more"), 0);
        row++;
        headline.controls().ifPresent(all -> text(0, all, 0));
        row += 2;
        warehouses(null);
    }

    void write(XlsxTable drifts, XlsxTable explanations) {
        head();
        text(0, words.say("report.sign"), 0);
        row += 2;
        warehouses(drifts);
        row += 2;
        text(0, words.say("table.bridge"), 13);
        row++;
        headers("partner", "warehouse", "step", "lines", "units", "value", "readdedUnits", "readded", "difference");
        for (Chapter chapter : chapters) {
            if (chapter.part().statement() != null) {
                bridge(chapter, explanations);
            }
        }
        row += 2;
        text(0, words.say("table.ageing"), 13);
        row++;
        headers("partner", "warehouse", "age", "lines", "explained", "unexplained", "value");
        chapters.forEach(this::ageing);
    }

    private void head() {
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.width(column, WIDTHS[column]);
        }
        sheet.hideGridLines();
        text(0, report.title(), 11);
        row++;
        text(0, headline.title(), 20);
        sheet.rowHeight(row, 30);
        row++;
        text(0, headline.period() + " · " + words.say("report.currency", report.currency()), 0);
        row++;
        headline.finality().ifPresent(sentence -> {
            text(0, sentence, 0);
            row++;
        });
        row++;
    }

    private void text(int column, String text, int boldSize) {
        sheet.inlineString(row, column, XlsxBook.cut(text));
        if (boldSize > 0) {
            sheet.style(row, column)
                    .bold()
                    .fontSize(boldSize)
                    .fontColor("1F3A5F")
                    .set();
        }
    }

    private void headers(String... keys) {
        for (int column = 0; column < keys.length; column++) {
            boolean number = !TEXTS.contains(keys[column]);
            book.header(sheet, row, column, words.say("column." + keys[column]), number);
        }
        row++;
    }

    private void warehouses(@Nullable XlsxTable drifts) {
        text(0, words.say("table.warehouses"), 13);
        row++;
        headers(
                "partner",
                "warehouse",
                "statement",
                "asOf",
                "bookUnits",
                "book",
                "statedUnits",
                "stated",
                "drift",
                "readded",
                "difference",
                "accuracy",
                "lines",
                "finding");
        int first = row;
        BigDecimal[] sums = new BigDecimal[7];
        java.util.Arrays.fill(sums, BigDecimal.ZERO);
        long lines = 0;
        for (Chapter chapter : chapters) {
            BigDecimal[] values = warehouse(chapter, drifts);
            for (int at = 0; at < sums.length; at++) {
                sums[at] = sums[at].add(values[at]);
            }
            lines += chapter.sums().lines();
            row++;
        }
        cell(0, Kind.TEXT, words.say("report.total"), true);
        Kind[] kinds = {Kind.UNITS, Kind.MONEY, Kind.UNITS, Kind.MONEY, Kind.MONEY, Kind.MONEY, Kind.MONEY};
        for (int at = 0; at < sums.length; at++) {
            formula(4 + at, kinds[at], sumOf(letter(4 + at), first), sums[at], true);
        }
        formula(12, Kind.COUNT, sumOf(letter(12), first), BigDecimal.valueOf(lines), true);
        row++;
    }

    private String sumOf(String letter, int first) {
        return "SUM(" + letter + (first + 1) + ":" + letter + row + ")";
    }

    private static String letter(int column) {
        return String.valueOf((char) ('A' + column));
    }

    private BigDecimal[] warehouse(Chapter chapter, @Nullable XlsxTable drifts) {
        WarehousePart part = chapter.part();
        Totals totals = part.totals();
        var statement = part.statement();
        cell(0, Kind.TEXT, part.partner(), false);
        cell(1, Kind.TEXT, part.warehouse(), false);
        cell(2, Kind.TEXT, statement == null ? words.say("fact.none") : statement.number(), false);
        cell(3, Kind.INSTANT, statement == null ? null : statement.asOf(), false);
        cell(4, Kind.UNITS, totals.book().units(), false);
        cell(5, Kind.MONEY, totals.book().value(), false);
        cell(6, Kind.UNITS, totals.stated().units(), false);
        cell(7, Kind.MONEY, totals.stated().value(), false);
        BigDecimal drift = totals.stated().value().subtract(totals.book().value());
        BigDecimal readded = chapter.sums().drift().value();
        String at = Integer.toString(row + 1);
        formula(8, Kind.MONEY, "ROUND(H" + at + "-F" + at + ",6)", drift, false);
        if (drifts == null) {
            cell(9, Kind.MONEY, readded, false);
            cell(12, Kind.COUNT, chapter.sums().lines(), false);
        } else {
            formula(9, Kind.MONEY, drifts.sum("SUMIFS", "drift", "$A" + at, "$B" + at, "", ""), readded, false);
            BigDecimal lines = BigDecimal.valueOf(chapter.sums().lines());
            formula(12, Kind.COUNT, drifts.sum("COUNTIFS", "", "$A" + at, "$B" + at, "", ""), lines, false);
        }
        formula(10, Kind.MONEY, "ROUND(I" + at + "-J" + at + ",6)", drift.subtract(readded), false);
        cell(11, Kind.PERCENT, statement == null ? null : totals.accuracyPercent(), false);
        cell(13, Kind.TEXT, words.finding(part.finding()), false);
        return new BigDecimal[] {
            totals.book().units(),
            totals.book().value(),
            totals.stated().units(),
            totals.stated().value(),
            drift,
            readded,
            drift.subtract(readded)
        };
    }

    private void bridge(Chapter chapter, XlsxTable explanations) {
        Totals totals = chapter.part().totals();
        int first = row;
        step(chapter, words.say("step.book"), totals.book(), false);
        cell(6, Kind.UNITS, totals.book().units(), false);
        cell(7, Kind.MONEY, totals.book().value(), false);
        Amount readded = totals.book();
        row++;
        for (Map.Entry<DriftCause, Amount> cause : totals.explained().entrySet()) {
            readded = readded.plus(cause(chapter, explanations, cause.getKey(), cause.getValue()));
        }
        readded = readded.plus(cause(chapter, explanations, DriftCause.UNEXPLAINED, totals.unexplained()));
        step(chapter, words.say("step.stated"), totals.stated(), true);
        formula(6, Kind.UNITS, sumOf("G", first), readded.units(), true);
        formula(7, Kind.MONEY, sumOf("H", first), readded.value(), true);
        difference(totals.stated().value().subtract(readded.value()), true);
        row++;
    }

    private Amount cause(Chapter chapter, XlsxTable explanations, DriftCause cause, Amount amount) {
        String name = words.cause(cause);
        LineSums.Sum sum = chapter.sums().of(cause);
        step(chapter, "", amount, false);
        book.link(sheet, row, 2, name, "explanations" + chapter.number() + "/" + name, 0);
        String at = Integer.toString(row + 1);
        String[] same = {"$A" + at, "$B" + at, "$C" + at};
        String lines = explanations.sum("COUNTIFS", "", same[0], same[1], "cause", same[2]);
        formula(3, Kind.COUNT, lines, BigDecimal.valueOf(sum.lines()), false);
        String units = explanations.sum("SUMIFS", "units", same[0], same[1], "cause", same[2]);
        formula(6, Kind.UNITS, units, sum.amount().units(), false);
        String value = explanations.sum("SUMIFS", "value", same[0], same[1], "cause", same[2]);
        formula(7, Kind.MONEY, value, sum.amount().value(), false);
        difference(amount.value().subtract(sum.amount().value()), false);
        row++;
        return sum.amount();
    }

    private void step(Chapter chapter, String name, Amount amount, boolean bold) {
        cell(0, Kind.TEXT, chapter.part().partner(), bold);
        cell(1, Kind.TEXT, chapter.part().warehouse(), bold);
        if (!name.isEmpty()) {
            cell(2, Kind.TEXT, name, bold);
        }
        cell(4, Kind.UNITS, amount.units(), bold);
        cell(5, Kind.MONEY, amount.value(), bold);
    }

    private void difference(BigDecimal result, boolean bold) {
        formula(8, Kind.MONEY, "ROUND(F" + (row + 1) + "-H" + (row + 1) + ",6)", result, bold);
    }

    private void ageing(Chapter chapter) {
        for (LineSums.Age age : chapter.sums().ages()) {
            cell(0, Kind.TEXT, chapter.part().partner(), false);
            cell(1, Kind.TEXT, chapter.part().warehouse(), false);
            cell(2, Kind.TEXT, words.say(age.key()), false);
            cell(3, Kind.COUNT, age.lines(), false);
            cell(4, Kind.MONEY, age.explained(), false);
            cell(5, Kind.MONEY, age.unexplained(), false);
            String at = Integer.toString(row + 1);
            formula(6, Kind.MONEY, "E" + at + "+F" + at, age.explained().add(age.unexplained()), false);
            row++;
        }
    }

    private void cell(int column, Kind kind, @Nullable Object value, boolean bold) {
        book.cell(sheet, row, column, kind, value, bold);
    }

    private void formula(int column, Kind kind, String formula, BigDecimal result, boolean bold) {
        book.formula(sheet, row, column, kind, formula, result, bold);
    }
}

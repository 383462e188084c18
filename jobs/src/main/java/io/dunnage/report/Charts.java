package io.dunnage.report;

import io.dunnage.report.Chart.Anchor;
import io.dunnage.report.Chart.Box;
import io.dunnage.report.Chart.Mark;
import io.dunnage.report.Chart.Stroke;
import io.dunnage.report.Chart.Tone;
import io.dunnage.report.Chart.Words;
import io.dunnage.report.WarehousePart.TrendPoint;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The three drawings of a warehouse: from book to statement, accuracy, ageing. */
final class Charts {
    private static final double WIDTH = 511;
    private static final double SMALL = 150;
    private static final double ROW = 17;
    private static final double NAMES = 170;
    private static final double FIGURES = 82;
    private static final double BASE = 122;
    private static final double TOP = 16;

    private final ReportWords words;
    private final String currency;
    private final double half;

    /** Half is how wide the accuracy and the ageing are, which stand beside each other. */
    Charts(ReportWords words, String currency, double half) {
        this.words = words;
        this.currency = currency;
        this.half = half;
    }

    /** A row for the book, each cause, what is unexplained and the statement; a bar begins where the one above it ends. */
    Chart waterfall(WarehousePart.Totals totals) {
        var steps = new ArrayList<Step>();
        steps.add(new Step(words.say("step.book"), totals.book().value(), Tone.BOOK, true));
        for (Map.Entry<DriftCause, Amount> cause : totals.explained().entrySet()) {
            BigDecimal value = cause.getValue().value();
            if (value.signum() != 0) {
                steps.add(new Step(words.cause(cause.getKey()), value, tone(value), false));
            }
        }
        if (totals.unexplained().value().signum() != 0) {
            steps.add(new Step(
                    words.cause(DriftCause.UNEXPLAINED), totals.unexplained().value(), Tone.UNEXPLAINED, false));
        }
        steps.add(new Step(words.say("step.stated"), totals.stated().value(), Tone.BOOK, true));
        return drawn(steps);
    }

    private static Tone tone(BigDecimal value) {
        return value.signum() < 0 ? Tone.LESS : Tone.MORE;
    }

    private Chart drawn(List<Step> steps) {
        double lowest = steps.getFirst().value();
        double highest = lowest;
        double running = 0;
        for (Step step : steps) {
            running = step.whole() ? step.value() : running + step.value();
            lowest = Math.min(lowest, running);
            highest = Math.max(highest, running);
        }
        double margin = Math.max((highest - lowest) * 0.25, highest * 0.0005);
        boolean fromZero = lowest - margin <= highest * 0.4;
        double left = fromZero ? Math.min(0, lowest) : lowest - margin;
        double scale = (WIDTH - NAMES - FIGURES - 10) / Math.max(1e-9, highest + margin * 0.2 - left);
        var marks = new ArrayList<Mark>();
        double y = 4;
        running = 0;
        for (Step step : steps) {
            double begin = step.whole() ? left : running;
            double end = step.whole() ? step.value() : running + step.value();
            double from = NAMES + (Math.min(begin, end) - left) * scale;
            double length = Math.max(1, Math.abs(end - begin) * scale);
            marks.add(new Box(from, y, length, ROW - 6, step.tone()));
            marks.add(new Words(NAMES - 8, y + ROW - 8, step.name(), Anchor.END, step.whole(), Tone.INK));
            marks.add(new Words(WIDTH, y + ROW - 8, signed(step), Anchor.END, step.whole(), Tone.INK));
            running = end;
            y += ROW;
            if (step != steps.getLast()) {
                double x = NAMES + (running - left) * scale;
                marks.add(Stroke.line(x, y - 6, x, y, 0.6, Tone.FAINT));
            }
        }
        marks.add(Stroke.line(NAMES, 0, NAMES, y, 0.6, Tone.FAINT));
        String note = words.say("chart.waterfall.note", currency);
        return new Chart(
                words.say("chart.waterfall"),
                fromZero ? note.substring(0, note.indexOf('.') + 1) : note,
                WIDTH,
                y + 2,
                marks);
    }

    private String signed(Step step) {
        String money = words.money(BigDecimal.valueOf(step.value()), currency);
        return step.whole() || step.value() <= 0 ? money : "+" + money;
    }

    /** The accuracy of the last statements, oldest at the left. */
    Chart accuracy(Chapter chapter) {
        List<TrendPoint> points = chapter.part().trend();
        var marks = new ArrayList<Mark>();
        if (points.isEmpty()) {
            marks.add(new Words(half / 2, BASE / 2, words.say("chart.none"), Anchor.MIDDLE, false, Tone.FAINT));
            return new Chart(words.say("chart.trend"), words.say("chart.trend.note"), half, SMALL, marks);
        }
        BigDecimal worst = points.stream()
                .map(TrendPoint::accuracyPercent)
                .reduce(BigDecimal::min)
                .orElseThrow();
        double lowest = lowest(worst);
        double scale = (BASE - TOP) / (100 - lowest);
        double left = 34;
        for (int at = 0; at <= 4; at++) {
            double percent = lowest + (100 - lowest) * at / 4;
            double y = BASE - (percent - lowest) * scale;
            marks.add(Stroke.line(left, y, half, y, 0.5, Tone.GRID));
            String text = words.decimals(BigDecimal.valueOf(percent).setScale(2, RoundingMode.HALF_UP), 0, 2);
            marks.add(new Words(left - 5, y + 3, text, Anchor.END, false, Tone.FAINT));
        }
        var xs = new ArrayList<Double>();
        var ys = new ArrayList<Double>();
        double wide = half - left - 12;
        for (int at = 0; at < points.size(); at++) {
            xs.add(left + 6 + (points.size() == 1 ? wide / 2 : wide * at / (points.size() - 1)));
            ys.add(BASE - (points.get(at).accuracyPercent().doubleValue() - lowest) * scale);
        }
        marks.add(new Stroke(xs, ys, 1.6, Tone.BOOK));
        marks.add(new Box(xs.getLast() - 2.2, ys.getLast() - 2.2, 4.4, 4.4, Tone.BOOK));
        String last = words.percent(points.getLast().accuracyPercent()) + "\u00a0%";
        marks.add(new Words(half, TOP - 6, last, Anchor.END, true, Tone.INK));
        marks.add(new Words(left, BASE + 13, dayOf(points.getFirst()), Anchor.START, false, Tone.FAINT));
        if (points.size() > 1) {
            marks.add(new Words(half, BASE + 13, dayOf(points.getLast()), Anchor.END, false, Tone.FAINT));
        }
        return new Chart(words.say("chart.trend"), words.say("chart.trend.note"), half, SMALL, marks);
    }

    /** A whole step below the worst, so that the line stands in the middle of its frame. */
    private static double lowest(BigDecimal worst) {
        double missing = 100 - worst.doubleValue();
        for (double step : new double[] {0.5, 1, 2, 4, 10, 20, 40}) {
            if (missing <= step * 0.9) {
                return 100 - step;
            }
        }
        return 0;
    }

    private String dayOf(TrendPoint point) {
        return words.day(point.asOf().atOffset(java.time.ZoneOffset.UTC).toLocalDate());
    }

    /** The value of the drifts by age, what is explained under what is not. */
    Chart ageing(Chapter chapter) {
        List<LineSums.Age> ages = chapter.sums().ages();
        double highest = ages.stream()
                .mapToDouble(age -> age.explained().add(age.unexplained()).doubleValue())
                .max()
                .orElse(0);
        double scale = highest == 0 ? 0 : (BASE - TOP - 14) / highest;
        double slot = half / ages.size();
        var marks = new ArrayList<Mark>();
        for (int at = 0; at < ages.size(); at++) {
            LineSums.Age age = ages.get(at);
            double x = slot * at + 9;
            double explained = age.explained().doubleValue() * scale;
            double unexplained = age.unexplained().doubleValue() * scale;
            double middle = slot * at + slot / 2;
            marks.add(new Box(x, BASE - explained, slot - 18, explained, Tone.MORE));
            marks.add(new Box(x, BASE - explained - unexplained, slot - 18, unexplained, Tone.UNEXPLAINED));
            String value = words.count(age.explained()
                    .add(age.unexplained())
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValue());
            marks.add(new Words(middle, BASE - explained - unexplained - 4, value, Anchor.MIDDLE, true, Tone.INK));
            marks.add(new Words(middle, BASE + 12, words.say("short." + age.key()), Anchor.MIDDLE, false, Tone.FAINT));
        }
        marks.add(Stroke.line(0, BASE, half, BASE, 0.8, Tone.FAINT));
        legend(marks, 0, words.say("column.explained"), Tone.MORE);
        legend(marks, half / 2, words.say("column.unexplained"), Tone.UNEXPLAINED);
        return new Chart(words.say("chart.ageing"), words.say("chart.ageing.note", currency), half, SMALL, marks);
    }

    private static void legend(List<Mark> marks, double x, String name, Tone tone) {
        marks.add(new Box(x, SMALL - 9, 7, 7, tone));
        marks.add(new Words(x + 11, SMALL - 2.5, name, Anchor.START, false, Tone.INK));
    }

    /** A bar: a whole one begins at the axis. */
    private record Step(String name, double value, Tone tone, boolean whole) {
        Step(String name, BigDecimal value, Tone tone, boolean whole) {
            this(name, value.doubleValue(), tone, whole);
        }
    }
}

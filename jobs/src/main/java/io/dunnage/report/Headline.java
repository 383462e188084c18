package io.dunnage.report;

import static io.dunnage.report.ReportTable.columns;

import io.dunnage.report.ReportTable.Cell;
import io.dunnage.report.ReportTable.Kind;
import io.dunnage.report.ReportTable.Link;
import io.dunnage.report.ReportTable.Row;
import io.dunnage.report.WarehousePart.ControlTotal;
import io.dunnage.report.WarehousePart.StatementFacts;
import io.dunnage.report.WarehousePart.Totals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands on the first page: title, period, the few figures, and a row for each warehouse. */
final class Headline {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private final FinanceReport report;
    private final List<Chapter> chapters;
    private final ReportWords words;

    Headline(FinanceReport report, List<Chapter> chapters, ReportWords words) {
        this.report = report;
        this.chapters = chapters;
        this.words = words;
    }

    /** A large figure. */
    record Figure(String name, String value, String note, boolean alarming) {}

    /** A name and what is so. */
    record Fact(String name, String value) {}

    String title() {
        return words.say("report.title");
    }

    String period() {
        String from = words.longDay(report.from());
        String until = words.longDay(report.until());
        if (report.kind() != FinanceReport.Kind.NIGHTLY) {
            return words.say("report.monthEnd", from, until);
        }
        return report.from().equals(report.until())
                ? words.say("report.day", until)
                : words.say("report.period", from, until);
    }

    /** How final its figures are; nothing of a nightly one, which comes anew tomorrow. */
    Optional<String> finality() {
        return switch (report.kind()) {
            case NIGHTLY -> Optional.empty();
            case PREVIEW -> Optional.of(words.say("report.preview"));
            case MONTH_END -> Optional.of(words.say("report.locked"));
        };
    }

    /** The report in a sentence. */
    String sentence() {
        if (report.isClean()) {
            return words.say("mail.clean");
        }
        Amount book = all(Totals::book);
        Amount drift = all(Totals::stated).plus(book.negated());
        return words.say(
                "mail.open",
                words.moneyOf(drift.value(), report.currency()),
                words.moneyOf(all(Totals::unexplained).value(), report.currency()));
    }

    private Amount all(Function<Totals, Amount> part) {
        return sum(chapters.stream().map(chapter -> chapter.part().totals()).toList(), part);
    }

    List<Figure> figures() {
        Amount drift = Amount.ZERO;
        Amount unexplained = Amount.ZERO;
        BigDecimal gross = BigDecimal.ZERO;
        BigDecimal explained = BigDecimal.ZERO;
        BigDecimal open = BigDecimal.ZERO;
        for (Chapter chapter : chapters) {
            Totals totals = chapter.part().totals();
            drift = drift.plus(totals.stated()).plus(totals.book().negated());
            unexplained = unexplained.plus(totals.unexplained());
            gross = gross.add(chapter.sums().gross());
            explained = explained.add(chapter.sums().grossExplained());
            open = open.add(chapter.sums().grossUnexplained());
        }
        BigDecimal all = explained.add(open);
        BigDecimal share =
                all.signum() == 0 ? HUNDRED : explained.multiply(HUNDRED).divide(all, 4, RoundingMode.HALF_UP);
        return List.of(
                figure("net", money(drift.value()), words.say("report.currency", report.currency()), false),
                figure("gross", money(gross), words.say("figure.gross.note"), false),
                figure("explained", words.percent(share) + "\u00a0%", words.say("figure.explained.note"), false),
                figure(
                        "unexplained",
                        money(unexplained.value()),
                        words.say("figure.unexplained.note", words.units(unexplained.units())),
                        open.signum() != 0),
                accuracy());
    }

    private Figure figure(String key, String value, String note, boolean alarming) {
        return new Figure(words.say("figure." + key), value, note, alarming);
    }

    private String money(BigDecimal value) {
        return words.money(value, report.currency());
    }

    private Figure accuracy() {
        long places = 0;
        BigDecimal agree = BigDecimal.ZERO;
        for (Chapter chapter : chapters) {
            Totals totals = chapter.part().totals();
            places += totals.places();
            agree = agree.add(totals.accuracyPercent().multiply(BigDecimal.valueOf(totals.places())));
        }
        BigDecimal percent = places == 0 ? HUNDRED : agree.divide(BigDecimal.valueOf(places), 4, RoundingMode.HALF_UP);
        String agreeing =
                words.count(agree.divide(HUNDRED, 0, RoundingMode.HALF_UP).longValue());
        return figure(
                "accuracy",
                places == 0 ? "–" : words.percent(percent) + "\u00a0%",
                words.say("figure.accuracy.note", agreeing, words.count(places)),
                false);
    }

    /** A row for each warehouse, and the sum of them when there are several. */
    ReportTable warehouses() {
        var rows = new ArrayList<Row>();
        Amount book = Amount.ZERO;
        Amount stated = Amount.ZERO;
        Amount unexplained = Amount.ZERO;
        long lines = 0;
        for (Chapter chapter : chapters) {
            Totals totals = chapter.part().totals();
            StatementFacts statement = chapter.part().statement();
            book = book.plus(totals.book());
            stated = stated.plus(totals.stated());
            unexplained = unexplained.plus(totals.unexplained());
            lines += chapter.sums().lines();
            Link place = report.isClean() ? null : new Link("", Integer.toString(chapter.number()));
            var name = new Cell(chapter.name(), place);
            rows.add(
                    statement == null
                            ? Row.of(name, null, null, null, null, null, null, null, null, null)
                            : Row.of(cells(
                                    name,
                                    statement.asOf(),
                                    totals.book(),
                                    totals.stated(),
                                    totals.unexplained(),
                                    totals.accuracyPercent(),
                                    chapter.sums().lines())));
        }
        if (chapters.size() > 1) {
            rows.add(Row.sum(cells(words.say("report.total"), null, book, stated, unexplained, null, lines)));
        }
        return Chapter.held(
                "warehouses",
                columns(
                        Kind.TEXT.of("warehouse"),
                        Kind.INSTANT.of("asOf"),
                        Kind.MONEY.of("book", "stated", "drift", "explained", "unexplained"),
                        Kind.UNITS.of("unexplainedUnits"),
                        Kind.PERCENT.of("accuracy"),
                        Kind.COUNT.of("lines")),
                rows);
    }

    private static @Nullable Object[] cells(
            Object name,
            @Nullable Object asOf,
            Amount book,
            Amount stated,
            Amount unexplained,
            @Nullable Object accuracy,
            long lines) {
        BigDecimal drift = stated.value().subtract(book.value());
        return new @Nullable Object[] {
            name,
            asOf,
            book.value(),
            stated.value(),
            drift,
            drift.subtract(unexplained.value()),
            unexplained.value(),
            unexplained.units(),
            accuracy,
            lines
        };
    }

    /** The sums of all warehouses, when there are several with a statement and they do not agree. */
    Optional<Totals> together() {
        List<Totals> all = chapters.stream()
                .filter(chapter -> chapter.part().statement() != null)
                .map(chapter -> chapter.part().totals())
                .toList();
        if (all.size() < 2 || report.isClean()) {
            return Optional.empty();
        }
        var causes = new EnumMap<DriftCause, Amount>(DriftCause.class);
        all.forEach(one -> one.explained().forEach((cause, amount) -> causes.merge(cause, amount, Amount::plus)));
        return Optional.of(new Totals(
                sum(all, Totals::book),
                sum(all, Totals::stated),
                sum(all, Totals::matched),
                causes,
                sum(all, Totals::unexplained),
                BigDecimal.ZERO,
                0));
    }

    private static Amount sum(List<Totals> all, Function<Totals, Amount> part) {
        return all.stream().map(part).reduce(Amount.ZERO, Amount::plus);
    }

    /** What was compared, for the head of a chapter. */
    List<Fact> facts(Chapter chapter) {
        var facts = new ArrayList<Fact>();
        StatementFacts statement = chapter.part().statement();
        if (statement == null) {
            return List.of(fact("statement", words.say("fact.none")));
        }
        String value = words.say("fact.statement.value", statement.number(), words.minute(statement.asOf()) + " UTC");
        facts.add(fact("statement", value + "; " + words.say(statement.full() ? "fact.full" : "fact.partial")));
        Totals totals = chapter.part().totals();
        facts.add(fact("places", words.count(totals.places())));
        facts.add(fact(
                "matched",
                words.say(
                        "fact.matched.value",
                        words.units(totals.matched().units()),
                        words.moneyOf(totals.matched().value(), report.currency()))));
        facts.add(fact("trace", statement.trace()));
        return facts;
    }

    private Fact fact(String key, String value) {
        return new Fact(words.say("fact." + key), value);
    }

    /** Whether every figure of a warehouse is the same wherever it is counted. */
    boolean controlsAgree(Chapter chapter) {
        return chapter.part().controls().stream().allMatch(ControlTotal::agrees);
    }

    /** A sentence when all control totals of the report agree, and there are any. */
    Optional<String> controls() {
        long count = chapters.stream()
                .flatMap(chapter -> chapter.part().controls().stream())
                .filter(one -> one.there() != null)
                .count();
        return count > 0 && chapters.stream().allMatch(this::controlsAgree)
                ? Optional.of(words.say("report.clean.controls", words.count(count)))
                : Optional.empty();
    }
}

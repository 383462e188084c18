package io.dunnage.report;

import static io.dunnage.report.ReportTable.columns;

import io.dunnage.report.ReportTable.Cell;
import io.dunnage.report.ReportTable.Column;
import io.dunnage.report.ReportTable.Kind;
import io.dunnage.report.ReportTable.Link;
import io.dunnage.report.ReportTable.Row;
import io.dunnage.report.WarehousePart.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the report says of one warehouse: its tables. A line's number is {@code <chapter>.<line>}, the same in every form. */
final class Chapter {
    private final int number;
    private final WarehousePart part;
    private final LineSums sums;
    private final Stories stories;
    private final ReportWords words;
    private final int moneyDigits;

    Chapter(int number, WarehousePart part, ReportWords words, String currency) {
        this.number = number;
        this.part = part;
        this.words = words;
        sums = new LineSums(part.lines());
        stories = new Stories(part, words);
        moneyDigits = ReportWords.digits(currency);
    }

    static List<Chapter> of(FinanceReport report, ReportWords words) {
        var chapters = new ArrayList<Chapter>();
        for (WarehousePart part : report.warehouses()) {
            chapters.add(new Chapter(chapters.size() + 1, part, words, report.currency()));
        }
        return chapters;
    }

    int number() {
        return number;
    }

    WarehousePart part() {
        return part;
    }

    Stories stories() {
        return stories;
    }

    LineSums sums() {
        return sums;
    }

    String name() {
        return words.say("report.warehouse", part.warehouse(), part.partnerName());
    }

    /** The steps from book to statement: {@code stated = book + causes + unexplained}. */
    ReportTable bridge() {
        Totals totals = part.totals();
        var rows = new ArrayList<Row>();
        rows.add(Row.of(
                words.say("step.book"),
                null,
                totals.book().units(),
                totals.book().value()));
        totals.explained().forEach((cause, amount) -> rows.add(step(cause, amount)));
        if (!totals.unexplained().isZero() || sums.of(DriftCause.UNEXPLAINED).lines() > 0) {
            rows.add(step(DriftCause.UNEXPLAINED, totals.unexplained()));
        }
        rows.add(Row.sum(
                words.say("step.stated"),
                null,
                totals.stated().units(),
                totals.stated().value()));
        return held(
                "bridge",
                columns(Kind.TEXT.of("step"), Kind.COUNT.of("lines"), Kind.UNITS.of("units"), Kind.MONEY.of("value")),
                rows);
    }

    private Row step(DriftCause cause, Amount amount) {
        String name = words.cause(cause);
        return Row.of(
                new Cell(name, new Link("explanations", name)), sums.of(cause).lines(), amount.units(), amount.value());
    }

    ReportTable ageing() {
        var rows = new ArrayList<Row>();
        for (LineSums.Age age : sums.ages()) {
            rows.add(Row.of(
                    words.say(age.key()),
                    age.lines(),
                    age.explained(),
                    age.unexplained(),
                    age.explained().add(age.unexplained())));
        }
        return held(
                "ageing",
                columns(
                        Kind.TEXT.of("age"),
                        Kind.COUNT.of("lines"),
                        Kind.MONEY.of("explained", "unexplained", "value")),
                rows);
    }

    /** The places where the books differ, without or only those that correct a locked period. */
    ReportTable drifts(boolean corrections) {
        String explanations = corrections ? "correctionExplanations" : "explanations";
        List<Column> columns = columns(
                Kind.CODE.of("number", "item"),
                Kind.TEXT.of("name"),
                Kind.CODE.of("lot"),
                Kind.TEXT.of("state"),
                Kind.UNITS.of("bookUnits", "statedUnits", "driftUnits"),
                Kind.COST.of("unitCost"),
                Kind.MONEY.of("drift"),
                Kind.COUNT.of("ageDays"),
                Kind.TEXT.of("life"),
                Kind.CODE.of("id"));
        return new ReportTable(
                corrections ? "corrections" : "drifts",
                columns,
                corrections ? sums.corrections() : part.lines().size() - sums.corrections(),
                () -> lines(corrections).map(line -> {
                    DriftLine drift = line.drift();
                    Amount difference = drift.drift();
                    return Row.of(
                            new Cell(line.number(), new Link(explanations, line.number())),
                            drift.item(),
                            drift.name(),
                            drift.lot(),
                            words.stock(drift.state()),
                            drift.book().units(),
                            drift.stated().units(),
                            difference.units(),
                            drift.unitCost(),
                            difference.value(),
                            (long) drift.ageDays(),
                            words.life(drift.life()),
                            drift.id());
                }));
    }

    /** What the drifts are made of: a row for each part of each. */
    ReportTable explanations(boolean corrections) {
        String drifts = corrections ? "corrections" : "drifts";
        Supplier<Stream<Row>> rows = () -> lines(corrections)
                .flatMap(line -> line.drift().explanations().stream()
                        .map(part -> Row.of(
                                new Cell(line.number(), new Link(drifts, line.number())),
                                line.drift().item(),
                                line.drift().lot(),
                                words.cause(part.cause()),
                                part.amount().units(),
                                part.amount().value(),
                                stories.of(line.drift(), part),
                                String.join(" ", part.traces()))));
        return new ReportTable(
                corrections ? "correctionExplanations" : "explanations",
                columns(
                        Kind.CODE.of("number", "item", "lot"),
                        Kind.TEXT.of("cause"),
                        Kind.UNITS.of("units"),
                        Kind.MONEY.of("value"),
                        Kind.TEXT.of("story"),
                        Kind.TRACES.of("traces")),
                lines(corrections)
                        .mapToLong(line -> line.drift().explanations().size())
                        .sum(),
                rows);
    }

    ReportTable messages() {
        return new ReportTable(
                "messages",
                columns(
                        Kind.TEXT.of("cause"),
                        Kind.COUNT.of("lines"),
                        Kind.UNITS.of("units"),
                        Kind.MONEY.of("value"),
                        Kind.TRACES.of("traces")),
                sums.messages().size(),
                () -> sums.messages().stream().map(one -> {
                    String traces = String.join(" ", one.traces());
                    return Row.of(
                            words.cause(one.cause()),
                            one.sum().lines(),
                            one.sum().amount().units(),
                            one.sum().amount().value(),
                            one.traces().isEmpty()
                                    ? traces
                                    : new Cell(
                                            traces,
                                            new Link(
                                                    "explanations", one.traces().getFirst())));
                }));
    }

    ReportTable rollForward() {
        return RollForwardTables.everyDay(part.rollForward());
    }

    /** A row for each item that moved or differs, over the whole period; the others as one. */
    ReportTable rollForwardOfPeriod() {
        return RollForwardTables.ofPeriod(part.rollForward(), words);
    }

    ReportTable withoutEffect() {
        return new ReportTable(
                "withoutEffect",
                columns(
                        Kind.TEXT.of("waiting"),
                        Kind.CODE.of("type", "document", "reason"),
                        Kind.INSTANT.of("since"),
                        Kind.CODE.of("trace")),
                part.withoutEffect().size(),
                () -> part.withoutEffect().stream()
                        .map(one -> Row.of(
                                words.say("waiting." + one.state().name()),
                                one.type(),
                                one.number(),
                                one.reason(),
                                one.since(),
                                one.trace())));
    }

    ReportTable controls() {
        var rows = new ArrayList<Row>();
        for (WarehousePart.ControlTotal control : part.controls()) {
            BigDecimal there = control.there();
            rows.add(Row.of(
                    words.control(control.name()),
                    figure(control.name(), control.here()),
                    there == null ? null : figure(control.name(), there),
                    there == null ? null : figure(control.name(), control.here().subtract(there)),
                    words.control(control.source()),
                    verdict(control)));
        }
        return held(
                "controls",
                columns(
                        Kind.TEXT.of("control"),
                        Kind.FIGURE.of("here", "there", "difference"),
                        Kind.TEXT.of("source", "agrees")),
                rows);
    }

    private String verdict(WarehousePart.ControlTotal control) {
        if (control.there() == null) {
            return control.remark().isEmpty() ? "" : words.say("control.remark." + control.remark());
        }
        return words.say(control.agrees() ? "agrees.yes" : "agrees.no");
    }

    private BigDecimal figure(String name, BigDecimal number) {
        int digits = name.endsWith(".value") ? moneyDigits : 0;
        return number.stripTrailingZeros().scale() < digits ? number.setScale(digits) : number.stripTrailingZeros();
    }

    ReportTable trend() {
        return new ReportTable(
                "trend",
                columns(
                        Kind.INSTANT.of("asOf"),
                        Kind.PERCENT.of("accuracy"),
                        Kind.UNITS.of("unexplainedUnits"),
                        Kind.MONEY.of("unexplained")),
                part.trend().size(),
                () -> part.trend().stream()
                        .map(one -> Row.of(
                                one.asOf(),
                                one.accuracyPercent(),
                                one.unexplained().units(),
                                one.unexplained().value())));
    }

    Stream<NumberedLine> lines(boolean corrections) {
        return IntStream.range(0, part.lines().size())
                .filter(at -> part.lines().get(at).isCorrection() == corrections)
                .mapToObj(at ->
                        new NumberedLine(number + "." + (at + 1), part.lines().get(at)));
    }

    /** A line and what it is called in every form. */
    record NumberedLine(String number, DriftLine drift) {}

    static ReportTable held(String key, List<Column> columns, List<Row> rows) {
        return new ReportTable(key, columns, rows.size(), rows::stream);
    }
}

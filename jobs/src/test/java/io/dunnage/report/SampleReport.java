package io.dunnage.report;

import io.dunnage.report.DriftLine.Explanation;
import io.dunnage.report.WarehousePart.ControlTotal;
import io.dunnage.report.WarehousePart.MessageRow;
import io.dunnage.report.WarehousePart.StatementFacts;
import io.dunnage.report.WarehousePart.Totals;
import io.dunnage.report.WarehousePart.TrendPoint;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A made-up merchant's October: three warehouses, every cause, a correction, and one warehouse that stated nothing. */
final class SampleReport {
    static final Instant CLOSE = Instant.parse("2026-10-31T22:00:00Z");
    private int traces;

    private SampleReport() {}

    static FinanceReport october() {
        var sample = new SampleReport();
        return new FinanceReport(
                "Lindqvist & Söhne Wohnen GmbH",
                "EUR",
                FinanceReport.Kind.MONTH_END,
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 10, 31),
                List.of(sample.south(), sample.hamburg(), sample.silent()));
    }

    /** One day, one warehouse, nothing to tell. */
    static FinanceReport agreeing() {
        var book = amount("48212", "612480.35");
        var totals = new Totals(book, book, book, Map.of(), Amount.ZERO, BigDecimal.valueOf(100), 1412);
        var part = new WarehousePart(
                "acme-3pl",
                "Acme Logistics",
                "WH1",
                new StatementFacts("INV-88231", CLOSE, true, trace(900)),
                "",
                totals,
                List.of(),
                List.of(),
                List.of(new TrendPoint(CLOSE, BigDecimal.valueOf(100), Amount.ZERO)),
                List.of(),
                controls(1412, book, book));
        LocalDate day = LocalDate.of(2026, 10, 31);
        return new FinanceReport(
                "Lindqvist & Söhne Wohnen GmbH", "EUR", FinanceReport.Kind.NIGHTLY, day, day, List.of(part));
    }

    private WarehousePart south() {
        String lines = """
            FJ-1001 | Sessel Fjord, grau |  | FREE | 214 | 207 | 189.00 | 9 | PERSISTING
              SHIPPED_NOT_POSTED | -6 | W-77120
              UNEXPLAINED | -1 | -
            GL-2040 | Gläserset »Küste«, 6 Stück |  | FREE | 1500 | 1250 | 4.15 | 2 | OPENED
              UNIT_MISTAKEN | -250 | R-5502
            TI-3310 | Esstisch Eiche 200 × 90 cm |  | FREE | 38 | 42 | 412.50 | 1 | OPENED
              RECEIVED_NOT_POSTED | 4 | R-5531
            LA-0415 | Hängeleuchte »Polarlicht« |  | FREE | 96 | 106 | 128.40 | 0 | OPENED
              DOUBLED | 10 | W-77098
            TE-7702 | Teppich Birka 160 × 230 |  | FREE | 61 | 57 | 214.00 | 0 | OPENED
              POSTED_LATER | -4 | W-77131
            KE-5001 | Kerze »Nordlicht« 8 cm | L2609A | FREE | 960 | 912 | 2.35 | 14 | PERSISTING
              LOT_MISTAKEN | -48 | -
            KE-5001 | Kerze »Nordlicht« 8 cm | L2610B | FREE | 480 | 528 | 2.35 | 14 | PERSISTING
              LOT_MISTAKEN | 48 | -
            ST-1180 | Stuhl Halm, natur |  | FREE | 330 | 318 | 74.90 | 5 | CHANGED
              STATE_DIFFERS | -12 | -
            ST-1180 | Stuhl Halm, natur |  | HELD | 0 | 12 | 74.90 | 5 | CHANGED
              STATE_DIFFERS | 12 | -
            VA-0902 | Vase Skagen, groß |  | FREE | 140 | 137 | 38.20 | 33 | PERSISTING
              ADJUSTMENT_NOT_POSTED | -3 | A-287
            DE-6120 | Decke Moos, 130 × 180 |  | FREE | 420 | 410 | 31.00 | 4 | OPENED
              SENT_NOT_CONFIRMED | -10 | WH/OUT/00859
            KI-4408 | Kissen Lund, »Ærø blue« |  | FREE | 610 | 604 | 18.75 | 112 | ACCEPTED
              UNEXPLAINED | -6 | -
            RE-2205 | Regal Nord, 5 Böden |  | FREE | 55 | 55 | 96.00 | 8 | RESOLVED
            TI-3310 | Esstisch Eiche 200 × 90 cm |  | FREE | 0 | 0 | 412.50 | 0 | CORRECTION
              CUT_OFF | 2 | 2026-09
              UNEXPLAINED | -2 | 2026-09
            """;
        return part(
                "acme-3pl", "Acme Logistics", "WH1", "INV-88231", "48212", "612480.35", 1412, lines(lines), waiting());
    }

    private WarehousePart hamburg() {
        String lines = """
            FJ-1002 | Sessel Fjord, sand |  |  | 88 | 92 | 189.00 | 1 | OPENED
              CUT_OFF | 4 | 40021
            TE-7703 | Teppich Birka 200 × 300 |  |  | 24 | 20 | 326.00 | 17 | PERSISTING
              ITEM_MISTAKEN | -4 | -
            TE-7702 | Teppich Birka 160 × 230 |  |  | 30 | 34 | 214.00 | 17 | PERSISTING
              ITEM_MISTAKEN | 4 | -
            DE-6120 | Decke Moos, 130 × 180 |  |  | 210 | 202 | 31.00 | 1 | OPENED
              SHIPPED_NOT_POSTED | -8 | 40019
            """;
        return part(
                "nordlager",
                "Nordlager GmbH",
                "HAM",
                "B-2026-10-31",
                "12904",
                "198114.80",
                388,
                lines(lines),
                List.of());
    }

    /** Drifts: item, name, lot, state, book, stated, cost, age, life; and, indented, cause, units and document. */
    private List<DriftLine> lines(String text) {
        var lines = new ArrayList<DriftLine>();
        var explanations = new ArrayList<Explanation>();
        String[] drift = {};
        for (String row : (text + "end").split("\n")) {
            String[] cells = row.strip().split(" *\\| *");
            if (row.startsWith(" ")) {
                explanations.add(because(
                        DriftCause.valueOf(cells[0]), cells[1], drift[6], cells[2].equals("-") ? "" : cells[2]));
            } else {
                if (drift.length > 0) {
                    lines.add(line(drift, explanations));
                }
                explanations.clear();
                drift = cells;
            }
        }
        return lines;
    }

    private WarehousePart silent() {
        var none = new Totals(Amount.ZERO, Amount.ZERO, Amount.ZERO, Map.of(), Amount.ZERO, BigDecimal.ZERO, 0);
        String finding = "NO_STATEMENT";
        return new WarehousePart(
                "handelshof",
                "Handelshof Lager & Logistik",
                "HHF",
                null,
                finding,
                none,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private WarehousePart part(
            String partner,
            String name,
            String warehouse,
            String statement,
            String bookUnits,
            String bookValue,
            long places,
            List<DriftLine> lines,
            List<MessageRow> waiting) {
        Amount book = amount(bookUnits, bookValue);
        var causes = new EnumMap<DriftCause, Amount>(DriftCause.class);
        Amount drift = Amount.ZERO;
        long differing = 0;
        for (DriftLine line : lines) {
            if (line.life().equals("CORRECTION")) {
                continue;
            }
            differing += line.drift().isZero() ? 0 : 1;
            drift = drift.plus(line.drift());
            for (Explanation one : line.explanations()) {
                causes.merge(one.cause(), one.amount(), Amount::plus);
            }
        }
        Amount unexplained =
                causes.containsKey(DriftCause.UNEXPLAINED) ? causes.remove(DriftCause.UNEXPLAINED) : Amount.ZERO;
        Amount stated = book.plus(drift);
        BigDecimal accuracy = BigDecimal.valueOf(places - differing)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(places), 4, java.math.RoundingMode.HALF_UP);
        var totals =
                new Totals(book, stated, book.plus(amount("-412", "-5210.40")), causes, unexplained, accuracy, places);
        return new WarehousePart(
                partner,
                name,
                warehouse,
                new StatementFacts(statement, CLOSE, true, trace(++traces)),
                "",
                totals,
                lines,
                rollForward(lines),
                trend(accuracy, unexplained),
                waiting,
                controls(places, book, stated));
    }

    private static List<ControlTotal> controls(long lines, Amount book, Amount stated) {
        BigDecimal count = BigDecimal.valueOf(lines);
        var since = amount("-24", "-318.60");
        var elsewhere = amount("310", "4127.50");
        Amount company = book.plus(since).plus(elsewhere);
        return List.of(
                new ControlTotal("statement.lines", count, count, "ledger"),
                new ControlTotal("statement.units", stated.units(), stated.units(), "ledger"),
                new ControlTotal("book.units", book.units(), book.units(), "odoo"),
                new ControlTotal("valuation.units", company.units(), company.units(), "valuation"),
                new ControlTotal("book.value", book.value(), null, "odoo", ""),
                new ControlTotal("valuation.since.value", since.value(), null, "odoo", ""),
                new ControlTotal("valuation.elsewhere.value", elsewhere.value(), null, "odoo", ""),
                new ControlTotal("valuation.value", company.value(), company.value(), "valuation"));
    }

    private static List<TrendPoint> trend(BigDecimal last, Amount unexplained) {
        var chance = new Random(31);
        var points = new ArrayList<TrendPoint>();
        for (int back = 29; back > 0; back--) {
            BigDecimal percent = BigDecimal.valueOf(9840 + chance.nextInt(110) - back * 2L, 2);
            BigDecimal units = BigDecimal.valueOf(-chance.nextInt(14));
            Amount open = new Amount(units, units.multiply(new BigDecimal("41.30")));
            points.add(new TrendPoint(CLOSE.minus(Duration.ofDays(back)), percent, open));
        }
        points.add(new TrendPoint(CLOSE, last, unexplained));
        return points;
    }

    private static List<RollForwardRow> rollForward(List<DriftLine> lines) {
        var books = new LinkedHashMap<String, BigDecimal>();
        var stated = new LinkedHashMap<String, BigDecimal>();
        for (DriftLine line : lines) {
            if (!line.life().equals("CORRECTION")) {
                books.merge(line.item(), line.book().units(), BigDecimal::add);
                stated.merge(line.item(), line.stated().units(), BigDecimal::add);
            }
        }
        var chance = new Random(10);
        var rows = new ArrayList<RollForwardRow>();
        books.forEach((item, book) -> {
            BigDecimal closing = book;
            var days = new ArrayList<RollForwardRow>();
            for (int day = 31; day > 0; day--) {
                BigDecimal received = BigDecimal.valueOf(chance.nextInt(6) == 0 ? 12L * chance.nextInt(2) : 0);
                BigDecimal shipped = BigDecimal.valueOf(-chance.nextInt(5));
                BigDecimal returned = BigDecimal.valueOf(chance.nextInt(9) == 0 ? 1 : 0);
                BigDecimal adjusted = BigDecimal.valueOf(chance.nextInt(40) == 0 ? -1 : 0);
                BigDecimal opening = closing.subtract(received)
                        .subtract(shipped)
                        .subtract(returned)
                        .subtract(adjusted);
                days.addFirst(new RollForwardRow(
                        item,
                        LocalDate.of(2026, 10, day),
                        opening,
                        received,
                        shipped,
                        returned,
                        adjusted,
                        closing,
                        day == 31 ? stated.get(item) : null));
                closing = opening;
            }
            rows.addAll(days);
        });
        return rows;
    }

    private List<MessageRow> waiting() {
        return List.of(
                new MessageRow(
                        trace(1),
                        "945",
                        "W-77120",
                        MessageRow.State.DEAD_LETTER,
                        "UNKNOWN_ITEM",
                        CLOSE.minus(Duration.ofDays(9))),
                new MessageRow(
                        trace(5),
                        "944",
                        "R-5531",
                        MessageRow.State.PARKED,
                        "UNKNOWN_NOTICE",
                        CLOSE.minus(Duration.ofHours(31))),
                new MessageRow(
                        trace(20),
                        "947",
                        "A-287",
                        MessageRow.State.DEAD_LETTER,
                        "REASON_NOT_CONFIGURED",
                        CLOSE.minus(Duration.ofDays(33))),
                new MessageRow(
                        trace(22),
                        "940",
                        "WH/OUT/00859",
                        MessageRow.State.OVERDUE,
                        "NO_ADVICE",
                        CLOSE.minus(Duration.ofDays(4))),
                new MessageRow(
                        trace(40),
                        "943",
                        "WH/IN/00214",
                        MessageRow.State.UNACKNOWLEDGED,
                        "NO_997",
                        CLOSE.minus(Duration.ofHours(26))));
    }

    private DriftLine line(String[] cells, List<Explanation> explanations) {
        return new DriftLine(
                "D-" + (4100 + ++traces),
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                units(cells[4], cells[6]),
                units(cells[5], cells[6]),
                new BigDecimal(cells[6]),
                explanations,
                Integer.parseInt(cells[7]),
                cells[8]);
    }

    private Explanation because(DriftCause cause, String units, String cost, String about) {
        var messages = new ArrayList<String>();
        int count = cause == DriftCause.UNEXPLAINED ? 0 : cause == DriftCause.DOUBLED ? 2 : 1;
        while (messages.size() < count) {
            messages.add(trace(++traces));
        }
        return new Explanation(cause, units(units, cost), messages, about);
    }

    private static Amount units(String units, String cost) {
        BigDecimal count = new BigDecimal(units);
        return new Amount(count, new BigDecimal(cost).multiply(count));
    }

    static Amount amount(String units, String value) {
        return new Amount(new BigDecimal(units), new BigDecimal(value));
    }

    static String trace(int number) {
        return String.format(
                java.util.Locale.ROOT,
                "019a3c5e-%04x-7%03x-8f21-5c0de1d1%04x",
                0x7a00 + number * 37,
                number,
                number * 991);
    }
}

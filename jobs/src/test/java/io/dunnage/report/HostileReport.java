package io.dunnage.report;

import io.dunnage.report.DriftLine.Explanation;
import io.dunnage.report.WarehousePart.MessageRow;
import io.dunnage.report.WarehousePart.StatementFacts;
import io.dunnage.report.WarehousePart.Totals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reports that want to break out of their form, and very large ones. */
final class HostileReport {
    private HostileReport() {}

    static FinanceReport of(WarehousePart... parts) {
        LocalDate day = LocalDate.of(2026, 10, 31);
        return new FinanceReport("A </title><b>", "EUR", FinanceReport.Kind.NIGHTLY, day, day, List.of(parts));
    }

    /** One line of which everything comes from outside. */
    static WarehousePart part(String item, String name, String story) {
        Amount minus = SampleReport.amount("-3", "-30");
        var explanation = new Explanation(DriftCause.SHIPPED_NOT_POSTED, minus, List.of(name), story);
        var line = new DriftLine(
                item,
                item,
                name,
                story,
                story,
                SampleReport.amount("10", "100"),
                SampleReport.amount("7", "70"),
                BigDecimal.TEN,
                List.of(explanation),
                3,
                story);
        var waiting = new MessageRow(name, story, item, MessageRow.State.PARKED, story, SampleReport.CLOSE);
        return part(story, name, List.of(line), List.of(waiting));
    }

    private static WarehousePart part(String finding, String partner, List<DriftLine> lines, List<MessageRow> waiting) {
        Amount drift = lines.stream().map(DriftLine::drift).reduce(Amount.ZERO, Amount::plus);
        Amount book = SampleReport.amount("1000000", "10000000");
        var totals = new Totals(
                book,
                book.plus(drift),
                book,
                Map.of(DriftCause.SHIPPED_NOT_POSTED, drift),
                Amount.ZERO,
                BigDecimal.valueOf(90),
                1_000_000);
        return new WarehousePart(
                partner,
                partner,
                finding.isEmpty() ? "WH" : finding,
                new StatementFacts(partner, SampleReport.CLOSE, true, partner),
                finding,
                totals,
                lines,
                List.of(),
                List.of(),
                waiting,
                List.of());
    }

    /** So many lines, each with one explanation of its own message. */
    static FinanceReport large(int count) {
        List<DriftLine> lines = IntStream.range(0, count)
                .mapToObj(at -> {
                    BigDecimal cost = BigDecimal.valueOf(100 + at % 9000, 2);
                    BigDecimal units = BigDecimal.valueOf(at % 2 == 0 ? -1 - at % 7 : 1 + at % 5);
                    Amount drift = new Amount(units, units.multiply(cost));
                    Amount book = new Amount(BigDecimal.valueOf(500), cost.multiply(BigDecimal.valueOf(500)));
                    var explanation = new Explanation(
                            DriftCause.SHIPPED_NOT_POSTED,
                            drift,
                            List.of(SampleReport.trace(at)),
                            "945 W-" + at + " shipped it; the advice is parked until its order is confirmed.");
                    return new DriftLine(
                            "D-" + at,
                            "SKU-" + at,
                            "Item number " + at + ", grün",
                            "L" + at % 100,
                            "FREE",
                            book,
                            book.plus(drift),
                            cost,
                            List.of(explanation),
                            at % 120,
                            "PERSISTING");
                })
                .toList();
        return of(part("", "acme-3pl", lines, List.of()));
    }
}

package io.dunnage.report;

import io.dunnage.report.DriftLine.Explanation;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * The report for import: a row for each explanation of each drift, and one for each warehouse that has none. Columns are only ever
 * added at the end. Numbers have a dot and no grouping, days and instants are ISO 8601 in UTC, the codes are those of the product and
 * not the words of a language.
 */
final class CsvReport {
    /** The columns, in order; docs/finance-report.md says what each means. */
    static final List<String> COLUMNS = List.of(
            "record",
            "from",
            "until",
            "month_end",
            "currency",
            "partner",
            "warehouse",
            "statement",
            "as_of",
            "line",
            "drift_id",
            "item",
            "name",
            "lot",
            "state",
            "life",
            "age_days",
            "unit_cost",
            "book_units",
            "book_value",
            "stated_units",
            "stated_value",
            "drift_units",
            "drift_value",
            "part",
            "cause",
            "units",
            "value",
            "traces",
            "document",
            "finding");

    private final FinanceReport report;
    private final CSVPrinter printer;

    private CsvReport(FinanceReport report, CSVPrinter printer) {
        this.report = report;
        this.printer = printer;
    }

    static void write(FinanceReport report, OutputStream into) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(into, StandardCharsets.UTF_8));
        var printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(COLUMNS);
        var csv = new CsvReport(report, printer);
        int chapter = 0;
        for (WarehousePart part : report.warehouses()) {
            csv.chapter(++chapter, part);
        }
        printer.flush();
    }

    private void chapter(int number, WarehousePart part) throws IOException {
        if (part.statement() == null || !part.finding().isEmpty()) {
            warehouse("FINDING", part);
        } else if (part.lines().isEmpty()) {
            warehouse("AGREES", part);
        }
        int line = 0;
        for (DriftLine drift : part.lines()) {
            line++;
            String name = number + "." + line;
            if (drift.explanations().isEmpty()) {
                print(part, name, drift, 0, null);
            }
            int at = 0;
            for (Explanation explanation : drift.explanations()) {
                print(part, name, drift, ++at, explanation);
            }
        }
    }

    private void warehouse(String kind, WarehousePart part) throws IOException {
        List<@Nullable Object> row = begun(kind, part);
        while (row.size() < COLUMNS.size()) {
            row.add("");
        }
        var totals = part.totals();
        set(row, "book_units", number(totals.book().units()));
        set(row, "book_value", number(totals.book().value()));
        set(row, "stated_units", number(totals.stated().units()));
        set(row, "stated_value", number(totals.stated().value()));
        set(row, "finding", part.finding());
        printer.printRecord(row);
    }

    private static void set(List<@Nullable Object> row, String column, String value) {
        row.set(COLUMNS.indexOf(column), value);
    }

    private void print(WarehousePart part, String name, DriftLine line, int at, @Nullable Explanation explanation)
            throws IOException {
        boolean correction = line.isCorrection();
        List<@Nullable Object> row = begun(correction ? DriftLine.CORRECTION : "DRIFT", part);
        Amount drift = line.drift();
        row.add(name);
        row.add(text(line.id()));
        row.add(text(line.item()));
        row.add(text(line.name()));
        row.add(text(line.lot()));
        row.add(text(line.state()));
        row.add(text(line.life()));
        row.add(line.ageDays());
        row.add(number(line.unitCost()));
        row.add(number(line.book().units()));
        row.add(number(line.book().value()));
        row.add(number(line.stated().units()));
        row.add(number(line.stated().value()));
        row.add(number(drift.units()));
        row.add(number(drift.value()));
        row.add(at == 0 ? "" : at);
        row.add(explanation == null ? "" : explanation.cause().name());
        row.add(explanation == null ? "" : number(explanation.amount().units()));
        row.add(explanation == null ? "" : number(explanation.amount().value()));
        row.add(explanation == null ? "" : text(String.join(" ", explanation.traces())));
        row.add(explanation == null ? "" : text(explanation.about()));
        row.add(part.finding());
        printer.printRecord(row);
    }

    private List<@Nullable Object> begun(String kind, WarehousePart part) {
        var statement = part.statement();
        var row = new ArrayList<@Nullable Object>(COLUMNS.size());
        row.add(kind);
        row.add(report.from().toString());
        row.add(report.until().toString());
        row.add(report.kind() == FinanceReport.Kind.MONTH_END);
        row.add(text(report.currency()));
        row.add(text(part.partner()));
        row.add(text(part.warehouse()));
        row.add(statement == null ? "" : text(statement.number()));
        row.add(statement == null ? "" : statement.asOf().toString());
        return row;
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /**
     * Text that a spreadsheet shows and does not run: what begins with = + - @, a tab or a carriage return, behind any number of
     * apostrophes, gets an apostrophe in front. The rule of the partners' CSV files (C22); this package knows nothing of theirs.
     */
    static String text(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        boolean runs = at < text.length() && "=+-@\t\r".indexOf(text.charAt(at)) >= 0;
        return runs ? "'" + text : text;
    }
}

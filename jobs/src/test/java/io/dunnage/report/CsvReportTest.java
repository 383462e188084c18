package io.dunnage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class CsvReportTest {
    private static final ReportWords GERMAN = ReportWords.in(Locale.GERMAN);
    private static final ReportWords ENGLISH = ReportWords.in(Locale.ENGLISH);

    @Test
    void each_explanation_is_a_row_with_the_figures_of_its_drift() throws IOException {
        CSVRecord row = rows(SampleReport.october()).getFirst();
        assertThat(row.toMap())
                .containsEntry("record", "DRIFT")
                .containsEntry("from", "2026-10-01")
                .containsEntry("month_end", "true")
                .containsEntry("currency", "EUR")
                .containsEntry("partner", "acme-3pl")
                .containsEntry("as_of", "2026-10-31T22:00:00Z")
                .containsEntry("line", "1.1")
                .containsEntry("item", "FJ-1001")
                .containsEntry("state", "FREE")
                .containsEntry("book_units", "214")
                .containsEntry("drift_units", "-7")
                .containsEntry("drift_value", "-1323")
                .containsEntry("part", "1")
                .containsEntry("cause", "SHIPPED_NOT_POSTED")
                .containsEntry("value", "-1134");
        assertThat(row.get("traces")).hasSize(36);
    }

    @Test
    void the_columns_are_those_of_the_documentation_in_their_order() throws IOException {
        String documentation = Files.readString(Path.of("docs/finance-report.md"));
        int from = 0;
        for (String column : CsvReport.COLUMNS) {
            int at = documentation.indexOf("| `" + column + "` |", from);
            assertThat(at).as(column).isGreaterThanOrEqualTo(from);
            from = at;
        }
    }

    @Test
    void the_parts_of_a_warehouse_add_up_to_its_drift() throws IOException {
        var report = SampleReport.october();
        var part = report.warehouses().getFirst();
        BigDecimal sum = rows(report).stream()
                .filter(row ->
                        row.get("warehouse").equals("WH1") && row.get("record").equals("DRIFT"))
                .filter(row -> !row.get("value").isEmpty())
                .map(row -> new BigDecimal(row.get("value")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(part.totals().book().value().add(sum))
                .isEqualByComparingTo(part.totals().stated().value());
    }

    @Test
    void a_drift_that_is_resolved_a_correction_and_a_silent_warehouse_have_rows_too() throws IOException {
        List<CSVRecord> rows = rows(SampleReport.october());
        assertThat(rows)
                .filteredOn(row -> row.get("life").equals("RESOLVED"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("cause")).isEmpty();
                    assertThat(row.get("drift_units")).isEqualTo("0");
                });
        assertThat(rows)
                .filteredOn(row -> row.get("record").equals("CORRECTION"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.get("document")).isEqualTo("2026-09"));
        assertThat(rows)
                .filteredOn(row -> row.get("record").equals("FINDING"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("finding")).isEqualTo("NO_STATEMENT"));
    }

    @Test
    void books_that_agree_are_a_row_that_says_so() throws IOException {
        assertThat(rows(SampleReport.agreeing())).singleElement().satisfies(row -> {
            assertThat(row.get("record")).isEqualTo("AGREES");
            assertThat(row.get("book_value")).isEqualTo("612480.35").isEqualTo(row.get("stated_value"));
        });
    }

    @Test
    void C22_a_cell_that_a_spreadsheet_would_run_is_written_as_text_and_numbers_stay_numbers() throws IOException {
        var part = HostileReport.part("=HYPERLINK(\"http://evil\")", "'+1", "@SUM(A1)");
        CSVRecord row = rows(HostileReport.of(part)).getLast();
        assertThat(row.get("item")).isEqualTo("'=HYPERLINK(\"http://evil\")");
        assertThat(row.get("name")).isEqualTo("''+1");
        assertThat(row.get("document")).isEqualTo("'@SUM(A1)");
        assertThat(row.get("units")).isEqualTo("-3");
    }

    @Test
    void the_language_changes_nothing() {
        var report = SampleReport.october();
        assertThat(SampleFiles.bytes(report, ReportForm.CSV, ENGLISH))
                .isEqualTo(SampleFiles.bytes(report, ReportForm.CSV, GERMAN));
    }

    private static List<CSVRecord> rows(FinanceReport report) throws IOException {
        String text = new String(SampleFiles.bytes(report, ReportForm.CSV, GERMAN), StandardCharsets.UTF_8);
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(new StringReader(text))) {
            assertThat(parser.getHeaderNames()).isEqualTo(CsvReport.COLUMNS);
            return parser.getRecords();
        }
    }
}

package io.dunnage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class XlsxReportTest {
    private static final ReportWords ENGLISH = ReportWords.in(Locale.ENGLISH);
    private static final ReportWords GERMAN = ReportWords.in(Locale.GERMAN);
    private static final FinanceReport OCTOBER = SampleReport.october();

    @Test
    void there_is_a_sheet_for_each_table_in_the_language_of_the_report() throws IOException {
        assertThat(sheets(OCTOBER, ENGLISH).keySet())
                .containsExactly(
                        "Summary",
                        "Drifts",
                        "Explanations",
                        "Explanations by message",
                        "Corrections",
                        "Explanations of corrections",
                        "Messages without effect",
                        "Roll-forward",
                        "Control totals",
                        "Trend");
        assertThat(sheets(SampleReport.october(), GERMAN).keySet())
                .startsWith("Übersicht", "Abweichungen", "Erklärungen")
                .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(31));
    }

    @Test
    void numbers_days_and_instants_are_values_and_not_text() throws IOException {
        Map<String, List<Row>> sheets = sheets(OCTOBER, ENGLISH);
        Row drift = sheets.get("Drifts").get(1);
        assertThat(drift.getCellText(3)).isEqualTo("FJ-1001");
        assertThat(drift.getCell(9).getType()).isEqualTo(CellType.NUMBER);
        assertThat(drift.getCell(9).asNumber()).isEqualByComparingTo("-7");
        assertThat(drift.getCell(11).asNumber()).isEqualByComparingTo("-1323");
        Row day = sheets.get("Roll-forward").get(1);
        assertThat(day.getCell(3).asDate()).isEqualTo(LocalDateTime.of(2026, 10, 1, 0, 0));
        Row point = sheets.get("Trend").get(30);
        assertThat(point.getCell(2).asDate()).isEqualTo(LocalDateTime.of(2026, 10, 31, 22, 0));
    }

    @Test
    void formulas_add_up_the_lines_again_and_carry_what_they_give() throws IOException {
        Map<String, List<Row>> sheets = sheets(OCTOBER, ENGLISH);
        BigDecimal shipped = sheets.get("Explanations").stream()
                .filter(row ->
                        row.getCellText(1).equals("WH1") && row.getCellText(5).equals("Shipped, not posted"))
                .map(row -> row.getCell(7).asNumber())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Row step = row(sheets.get("Summary"), "WH1", "Shipped, not posted");
        assertThat(step.getCell(7).getFormula())
                .isEqualTo("SUMIFS('Explanations'!$H:$H,'Explanations'!$A:$A,$A" + step.getRowNum()
                        + ",'Explanations'!$B:$B,$B" + step.getRowNum() + ",'Explanations'!$F:$F,$C" + step.getRowNum()
                        + ")");
        assertThat(new BigDecimal(step.getCell(7).getRawValue())).isEqualByComparingTo(shipped);
        assertThat(step.getCell(5).asNumber()).isEqualByComparingTo(shipped);
        Row stated = row(sheets.get("Summary"), "WH1", "The warehouse's statement");
        assertThat(new BigDecimal(stated.getCell(7).getRawValue())).isEqualByComparingTo("611660.75");
        assertThat(new BigDecimal(stated.getCell(8).getRawValue())).isZero();
    }

    @Test
    void every_formula_has_a_value() throws IOException {
        for (Map.Entry<String, List<Row>> sheet : sheets(OCTOBER, ENGLISH).entrySet()) {
            for (Row row : sheet.getValue()) {
                row.stream()
                        .filter(cell -> cell != null && cell.getFormula() != null)
                        .forEach(cell -> assertThat(cell.getRawValue())
                                .as(sheet.getKey() + "!" + cell.getAddress())
                                .isNotBlank());
            }
        }
    }

    @Test
    void headers_stay_in_sight_and_filter_and_figures_lead_to_rows() throws IOException {
        Map<String, String> parts = parts(OCTOBER);
        assertThat(parts.get("xl/worksheets/sheet2.xml"))
                .contains("state=\"frozen\"")
                .contains("<autoFilter ref=\"A1:O18\">");
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("location=\"&apos;Explanations&apos;!A2\"");
        assertThat(parts.get("xl/worksheets/sheet2.xml")).contains("<hyperlink ref=\"C2\"");
        assertThat(parts.get("docProps/core.xml")).contains("2026-10-31T00:00:00Z");
    }

    @Test
    void books_that_agree_are_one_sheet_that_says_so() throws IOException {
        Map<String, List<Row>> sheets = sheets(SampleReport.agreeing(), ENGLISH);
        assertThat(sheets.keySet()).containsExactly("Summary");
        assertThat(sheets.get("Summary"))
                .anySatisfy(row -> assertThat(row.getCellText(0)).isEqualTo("Both sets of books agree."));
    }

    @Test
    void what_comes_from_outside_is_text_and_never_a_formula() throws IOException {
        var report = HostileReport.of(HostileReport.part("=1+1", "</t><evil/>", "+cmd|' /C calc'!A0"));
        Row drift = sheets(report, ENGLISH).get("Drifts").get(1);
        Cell item = drift.getCell(3);
        assertThat(item.getType()).isEqualTo(CellType.STRING);
        assertThat(item.getFormula()).isNull();
        assertThat(item.asString()).isEqualTo("=1+1");
        assertThat(drift.getCellText(4)).isEqualTo("</t><evil/>");
    }

    @Test
    void many_rows_are_all_there() throws IOException {
        Map<String, List<Row>> sheets = sheets(HostileReport.large(5_000), ENGLISH);
        assertThat(sheets.get("Drifts")).hasSize(5_001);
        assertThat(sheets.get("Explanations").getLast().getCellText(2)).isEqualTo("1.5000");
    }

    private static Row row(List<Row> rows, String warehouse, String step) {
        return rows.stream()
                .filter(row -> row.getCellText(1).equals(warehouse)
                        && row.getCellText(2).equals(step))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, List<Row>> sheets(FinanceReport report, ReportWords words) throws IOException {
        byte[] bytes = SampleFiles.bytes(report, ReportForm.XLSX, words);
        var sheets = new LinkedHashMap<String, List<Row>>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            for (var sheet : book.getSheets().toList()) {
                sheets.put(sheet.getName(), sheet.read());
            }
        }
        return sheets;
    }

    private static Map<String, String> parts(FinanceReport report) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        byte[] bytes = SampleFiles.bytes(report, ReportForm.XLSX, ENGLISH);
        try (var archive = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                parts.put(entry.getName(), new String(archive.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}

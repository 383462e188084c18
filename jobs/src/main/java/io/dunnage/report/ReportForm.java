package io.dunnage.report;

import java.io.IOException;
import java.io.OutputStream;

/** The forms of the finance report. All tell the same; the same report gives the same bytes on every machine. */
public enum ReportForm {
    /** A workbook: a summary whose formulas add up the lines again, and a sheet with filters for each table. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** A4 for print, with charts; heads and page numbers on each page. */
    PDF("pdf", "application/pdf"),
    /** A page that opens in every browser, with its charts, and tables to sort and filter; nothing is loaded from elsewhere. */
    HTML("html", "text/html; charset=UTF-8"),
    /** A row for each explanation, in the same columns for ever: docs/finance-report.md. */
    CSV("csv", "text/csv; charset=UTF-8");

    private final String extension;
    private final String mediaType;

    ReportForm(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** How a file of this form ends, without the dot. */
    public String extension() {
        return extension;
    }

    /** What it is called in mail and on the web. */
    public String mediaType() {
        return mediaType;
    }

    /**
     * What a report's file is called: the partner and the last day, {@code acme-3pl-2026-10-31.pdf}. A month-end report, its
     * preview and the nightly one of its last day are never written over each other.
     *
     * @param scope a partner's id, or "all"
     */
    public String fileName(FinanceReport report, String scope) {
        String kind = switch (report.kind()) {
            case NIGHTLY -> "";
            case PREVIEW -> "-preview";
            case MONTH_END -> "-month-end";
        };
        return scope.replaceAll("[^A-Za-z0-9._-]", "_") + "-" + report.until() + kind + "." + extension;
    }

    /** Writes the report; the stream stays open. */
    public void write(FinanceReport report, ReportWords words, OutputStream into) throws IOException {
        switch (this) {
            case XLSX -> XlsxReport.write(report, words, into);
            case PDF -> PdfReport.write(report, words, into);
            case HTML -> HtmlReport.write(report, words, into);
            case CSV -> CsvReport.write(report, into);
        }
    }
}

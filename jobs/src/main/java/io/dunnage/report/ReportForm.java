package io.dunnage.report;

import java.io.IOException;
import java.io.OutputStream;

/** The forms of the finance report. All tell the same; the same report gives the same bytes on every machine. */
public enum ReportForm {
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

    /** Writes the report; the stream stays open. */
    public void write(FinanceReport report, ReportWords words, OutputStream into) throws IOException {
        switch (this) {
            case HTML -> HtmlReport.write(report, words, into);
            case CSV -> CsvReport.write(report, into);
        }
    }
}

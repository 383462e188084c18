package io.dunnage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class PdfReportTest {
    private static final ReportWords ENGLISH = ReportWords.in(Locale.ENGLISH);
    private static final ReportWords GERMAN = ReportWords.in(Locale.GERMAN);

    @Test
    void the_first_page_has_the_figures_and_a_row_for_each_warehouse() throws IOException {
        String first = text(SampleReport.october(), ENGLISH, 1);
        assertThat(first)
                .contains("Lindqvist & Söhne Wohnen GmbH", "Stock reconciliation", "Locked: what this report says")
                .contains("11,874.80", "97.5", "-301.50", "Warehouse HAM of")
                .contains("810,595.15", "809,835.55", "-759.60");
    }

    @Test
    void lines_stand_with_their_explanations_and_trace_ids() throws IOException {
        String all = text(SampleReport.october(), ENGLISH, 0);
        assertThat(all)
                .contains(
                        "1.1 FJ-1001 Sessel Fjord, grau",
                        "The warehouse shipped W-77120; Odoo's book does not have it yet. It is a dead letter: UNKNOWN_ITEM.",
                        SampleReport.trace(1))
                .contains("No message explains it.", "Has changed since 2026-09 was closed.")
                .contains("Corrections of locked periods", "Roll-forward", "Control totals", "Messages without effect");
    }

    @Test
    void a_german_report_has_umlauts_and_german_numbers() throws IOException {
        assertThat(text(SampleReport.october(), GERMAN, 0))
                .contains(
                        "Gläserset »Küste«, 6 Stück",
                        "Hängeleuchte",
                        "Regal Nord, 5 Böden",
                        "-1.323,00",
                        "Keine Nachricht erklärt es.")
                .contains("Seite 1 von", "Monatsabschluss, 1. Oktober 2026 bis 31. Oktober 2026");
    }

    @Test
    void each_page_has_its_number_and_all_but_the_first_a_head() throws IOException {
        try (PDDocument document = document(SampleReport.october(), ENGLISH)) {
            int pages = document.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                assertThat(text(document, page)).contains("Page " + page + " of " + pages);
                assertThat(document.getPage(page - 1).getMediaBox().getWidth()).isEqualTo(PDRectangle.A4.getWidth());
            }
            assertThat(text(document, 2)).startsWith("Lindqvist & Söhne Wohnen GmbH");
        }
    }

    @Test
    void nothing_is_written_beyond_the_margins() throws IOException {
        String word = "x".repeat(9000);
        insideTheMargins(SampleReport.october(), GERMAN);
        insideTheMargins(HostileReport.of(HostileReport.part("9".repeat(300), word, word)), ENGLISH);
    }

    private static void insideTheMargins(FinanceReport report, ReportWords words) throws IOException {
        try (PDDocument document = document(report, words)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    assertThat(letter.getXDirAdj()).as(letter.toString()).isBetween(41f, 554f);
                    assertThat(letter.getXDirAdj() + letter.getWidthDirAdj())
                            .as(letter.toString())
                            .isLessThan(554.5f);
                    assertThat(letter.getYDirAdj()).as(letter.toString()).isBetween(30f, 820f);
                }
            }.getText(document);
        }
    }

    @Test
    void fonts_are_in_the_file_and_the_warehouses_in_the_outline_and_figures_lead_to_them() throws IOException {
        try (PDDocument document = document(SampleReport.october(), ENGLISH)) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
            var titles = StreamSupport.stream(
                            document.getDocumentCatalog()
                                    .getDocumentOutline()
                                    .children()
                                    .spliterator(),
                            false)
                    .map(item -> item.getTitle())
                    .toList();
            assertThat(titles).contains("Warehouse WH1 of Acme Logistics", "Warehouse HAM of Nordlager GmbH");
            assertThat(document.getPage(0).getAnnotations())
                    .hasSize(3)
                    .allSatisfy(link -> assertThat(((PDAnnotationLink) link).getDestination())
                            .isNotNull());
        }
    }

    @Test
    void books_that_agree_are_one_page_that_says_so() throws IOException {
        try (PDDocument document = document(SampleReport.agreeing(), ENGLISH)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(text(document, 1)).contains("Both sets of books agree.", "All 5 control totals agree.");
        }
    }

    @Test
    void letters_that_the_font_does_not_have_and_endless_words_do_no_harm() throws IOException {
        var report = HostileReport.of(
                HostileReport.part("SKU-" + "9".repeat(300), "椅子 \uD83E\uDE91\uD800\u0000", "x".repeat(5000)));
        assertThat(text(report, ENGLISH, 0)).contains("??").contains("9".repeat(10));
    }

    private static PDDocument document(FinanceReport report, ReportWords words) throws IOException {
        return Loader.loadPDF(SampleFiles.bytes(report, ReportForm.PDF, words));
    }

    private static String text(FinanceReport report, ReportWords words, int page) throws IOException {
        try (PDDocument document = document(report, words)) {
            return text(document, page);
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        if (page > 0) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
        }
        return stripper.getText(document).replace('\u00a0', ' ');
    }
}

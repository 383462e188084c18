package io.dunnage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private static final ReportWords ENGLISH = ReportWords.in(Locale.ENGLISH);
    private static final ReportWords GERMAN = ReportWords.in(Locale.GERMAN);

    @Test
    void the_first_figures_are_those_of_the_warehouses_together() {
        Document page = page(SampleReport.october(), ENGLISH);
        assertThat(page.select(".figures b").eachText())
                .containsExactly("-759.60", "11,874.80", "97.5 %", "-301.50", "99.1 %");
        assertThat(page.select("#summary tfoot td").eachText())
                .contains("Total", "810,595.15", "809,835.55", "-759.60", "-458.10", "-301.50", "17");
        assertThat(page.select("header").text())
                .contains("Month-end report, 1 October 2026 to 31 October 2026")
                .contains("Locked");
    }

    @Test
    void a_german_report_has_german_words_and_numbers() {
        Document page = page(SampleReport.october(), GERMAN);
        assertThat(page.select("html").attr("lang")).isEqualTo("de");
        assertThat(page.select("h1").text()).isEqualTo("Bestandsabgleich");
        assertThat(page.select("#summary tfoot td").eachText()).contains("810.595,15");
        assertThat(page.text()).contains("Versandt, nicht gebucht", "Sessel Fjord, grau", "Gläserset »Küste«");
    }

    @Test
    void every_figure_of_the_bridge_leads_to_lines_and_every_line_to_trace_ids() {
        Document page = page(SampleReport.october(), ENGLISH);
        List<Element> links = page.select("#w1-bridge a");
        assertThat(links).hasSize(10);
        for (Element link : links) {
            Element table = page.selectFirst(link.attr("href"));
            assertThat(table).as(link.attr("href")).isNotNull();
            assertThat(table.select("td").eachText()).contains(link.attr("data-find"));
        }
        for (Element link : page.select("#w1-drifts tbody a")) {
            if (!link.text().equals("1.13")) {
                assertThat(page.selectFirst(link.attr("href")).select("td").eachText())
                        .as("explanations of " + link.text())
                        .contains(link.text());
            }
        }
        for (Element row : page.select("#w1-explanations tbody tr")) {
            boolean unexplained = row.text().contains("Unexplained");
            assertThat(row.select("td.t").text().isEmpty()).isEqualTo(unexplained);
        }
    }

    @Test
    void every_link_leads_somewhere() {
        Document page = page(SampleReport.october(), ENGLISH);
        assertThat(page.select("a"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(page.selectFirst(link.attr("href")))
                        .as(link.outerHtml())
                        .isNotNull());
    }

    @Test
    void corrections_of_locked_periods_stand_apart_and_are_not_in_the_sums() {
        Document page = page(SampleReport.october(), ENGLISH);
        assertThat(page.select("#w1-corrections tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("TI-3310");
        assertThat(page.select("#w1-drifts tbody").text()).doesNotContain("1.14");
    }

    @Test
    void a_warehouse_that_stated_nothing_is_a_finding_without_charts() {
        Document page = page(SampleReport.october(), ENGLISH);
        assertThat(page.select("#w3 .finding").text()).contains("no complete statement has come yet");
        assertThat(page.select("#w3 svg")).isEmpty();
        assertThat(page.select("#w1 svg")).hasSize(3);
    }

    @Test
    void books_that_agree_are_one_page_that_says_so() {
        Document page = page(SampleReport.agreeing(), ENGLISH);
        assertThat(page.select(".clean").text()).contains("Both sets of books agree.", "All 5 control totals agree.");
        assertThat(page.select("svg, .warehouse, a")).isEmpty();
        assertThat(page.select("#summary tbody tr")).hasSize(1);
    }

    @Test
    void what_comes_from_outside_is_text_wherever_it_stands() {
        String script = "<script>alert('1')</script>";
        String quote = "\"><img src=x onerror=alert(1)>\n<!--";
        String html = html(HostileReport.of(HostileReport.part(script, quote, "</script></style>'&\"")), ENGLISH);
        Document page = Jsoup.parse(html);
        assertThat(page.select("img, b > script, td script, h2 script")).isEmpty();
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("#w1-drifts td").eachText()).contains(script);
        assertThat(page.title()).startsWith("A </title><b>:");
    }

    @Test
    void nothing_is_loaded_from_elsewhere_and_only_our_script_may_run() throws Exception {
        String html = html(SampleReport.october(), ENGLISH);
        Document page = Jsoup.parse(html);
        assertThat(page.select("[src], link, iframe, object, [style], [onclick]"))
                .isEmpty();
        assertThat(html).doesNotContain("http://", "https://", "url(");
        String policy = page.select("meta[http-equiv]").attr("content");
        for (String tag : List.of("script", "style")) {
            int from = html.indexOf("<" + tag + ">") + tag.length() + 2;
            String inside = html.substring(from, html.indexOf("</" + tag + ">", from));
            byte[] hash =
                    java.security.MessageDigest.getInstance("SHA-256").digest(inside.getBytes(StandardCharsets.UTF_8));
            assertThat(policy)
                    .as(HexFormat.of().formatHex(hash))
                    .contains(tag + "-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
        }
    }

    @Test
    void a_large_table_shows_its_first_rows_and_keeps_the_others_as_text() {
        Document page = page(HostileReport.large(1200), ENGLISH);
        assertThat(page.select("#w1-drifts tbody tr")).hasSize(HtmlTable.SHOWN);
        Element rest = page.selectFirst("#w1-drifts script[type=text/plain]");
        assertThat(rest.data().lines().filter(line -> !line.isBlank())).hasSize(1200 - HtmlTable.SHOWN);
        assertThat(rest.data().strip().lines().findFirst().orElseThrow().split("\t"))
                .startsWith("1.501", "SKU-500", "Item number 500, grün")
                .hasSize(13);
        assertThat(page.select("#w1-drifts h3 small").text()).isEqualTo("1,200");
    }

    private static Document page(FinanceReport report, ReportWords words) {
        return Jsoup.parse(html(report, words));
    }

    private static String html(FinanceReport report, ReportWords words) {
        return new String(SampleFiles.bytes(report, ReportForm.HTML, words), StandardCharsets.UTF_8);
    }
}

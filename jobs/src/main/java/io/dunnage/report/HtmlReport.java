package io.dunnage.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** The report as one page that needs nothing else: its style, its script and its charts are in it, and no other script would run. */
final class HtmlReport {
    private static final double HALF_WIDTH = 390;
    private final FinanceReport report;
    private final ReportWords words;
    private final Markup page;
    private final CellText cells;
    private final List<Chapter> chapters;
    private final Headline headline;

    private HtmlReport(FinanceReport report, ReportWords words, Markup page) {
        this.report = report;
        this.words = words;
        this.page = page;
        cells = new CellText(words, report.currency());
        chapters = Chapter.of(report, words);
        headline = new Headline(report, chapters, words);
    }

    static void write(FinanceReport report, ReportWords words, OutputStream into) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(into, StandardCharsets.UTF_8), 1 << 16);
        new HtmlReport(report, words, new Markup(writer)).page();
        writer.flush();
    }

    private void page() {
        String style = resource("report.css");
        String script = resource("report.js");
        page.raw("<!DOCTYPE html>\n<html lang=\"" + words.say("language") + "\"><head><meta charset=\"utf-8\">\n");
        page.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-"
                + sha256(style) + "'; script-src 'sha256-" + sha256(script) + "'\">\n");
        page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.element("title", "", report.title() + ": " + headline.title() + ", " + headline.period());
        page.raw("\n<style>" + style + "</style></head>\n<body data-page=\"" + HtmlTable.SHOWN + "\"");
        for (String format : List.of("decimal", "group", "date")) {
            page.raw(" data-" + format + "=\"")
                    .text(words.say("format." + format))
                    .raw("\"");
        }
        for (String word : List.of("shown", "filter", "clear", "previous", "next")) {
            page.raw(" data-" + word + "=\"").text(words.say("report." + word)).raw("\"");
        }
        page.raw("><main>\n");
        head();
        if (report.isClean()) {
            page.raw("<section class=\"clean\">").element("h2", "", words.say("report.clean"));
            page.element("p", "", words.say("report.clean.more"));
            headline.controls().ifPresent(all -> page.element("p", "", all));
            page.raw("</section>\n");
        } else {
            figures();
        }
        page.raw("<section id=\"summary\">").element("h2", "", words.say("table.warehouses"));
        new HtmlTable(page, cells, 0).bare(headline.warehouses(), false);
        headline.together()
                .ifPresent(all -> page.raw("<div class=\"together\">")
                        .chart(new Charts(words, report.currency(), HALF_WIDTH).waterfall(all))
                        .raw("</div>"));
        page.raw("</section>\n");
        for (Chapter chapter : chapters) {
            if (!report.isClean() || !headline.controlsAgree(chapter)) {
                chapter(chapter);
            }
        }
        page.raw("<footer>").text(words.say("report.made")).raw("</footer>\n</main>\n");
        page.raw("<script>" + script + "</script></body></html>\n");
    }

    private void head() {
        page.raw("<header>").element("p", "class=\"company\"", report.title());
        page.element("h1", "", headline.title());
        page.element("p", "", headline.period() + " · " + words.say("report.currency", report.currency()));
        headline.finality().ifPresent(sentence -> page.element("p", "class=\"locked\"", sentence));
        page.raw("</header>\n");
    }

    private void figures() {
        page.raw("<section class=\"figures\">");
        for (Headline.Figure figure : headline.figures()) {
            page.raw("<div" + (figure.alarming() ? " class=\"alarm\"" : "") + ">");
            page.element("span", "", figure.name()).element("b", "", figure.value());
            page.element("small", "", figure.note()).raw("</div>");
        }
        page.raw("</section>\n").element("p", "class=\"none\"", words.say("report.sign"));
    }

    private void chapter(Chapter chapter) {
        var tables = new HtmlTable(page, cells, chapter.number());
        page.raw("<section class=\"warehouse\" id=\"w" + chapter.number() + "\">");
        page.element("h2", "", chapter.name());
        String finding = chapter.part().finding();
        if (!finding.isEmpty()) {
            page.raw("<p class=\"finding\"><b>").text(words.say("fact.finding")).raw("</b> ");
            page.text(words.finding(finding)).raw("</p>");
        }
        page.raw("<dl>");
        for (Headline.Fact fact : headline.facts(chapter)) {
            page.raw("<div>")
                    .element("dt", "", fact.name())
                    .element("dd", "", fact.value())
                    .raw("</div>");
        }
        page.raw("</dl>\n");
        if (chapter.part().statement() != null) {
            charts(chapter, tables);
            tables.write(chapter.drifts(false));
            tables.write(chapter.explanations(false));
            tables.write(chapter.messages());
        }
        if (chapter.sums().corrections() > 0) {
            tables.write(chapter.drifts(true));
            tables.write(chapter.explanations(true));
        }
        tables.write(chapter.withoutEffect());
        tables.write(chapter.rollForward());
        tables.write(chapter.controls());
        tables.write(chapter.trend());
        page.raw("</section>\n");
    }

    private void charts(Chapter chapter, HtmlTable tables) {
        var charts = new Charts(words, report.currency(), HALF_WIDTH);
        page.raw("<section class=\"part bridge\" id=\"" + HtmlTable.id(chapter.number(), "bridge") + "\">");
        page.element("h3", "", words.say("table.bridge"));
        page.raw("<div class=\"pair\"><div>")
                .chart(charts.waterfall(chapter.part().totals()))
                .raw("</div><div>");
        tables.bare(chapter.bridge(), false);
        page.raw("</div></div><div class=\"pair even\"><div>").chart(charts.accuracy(chapter));
        page.raw("</div><div>").chart(charts.ageing(chapter)).raw("</div></div></section>\n");
    }

    private static String resource(String name) {
        try (InputStream file = HtmlReport.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not in the jar. Indicates a bug.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}

package io.dunnage.report;

import io.dunnage.report.Chart.Anchor;
import io.dunnage.report.Chart.Tone;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** A4 pages that are filled from top to bottom; y is the distance from the top of the page, in points. */
final class PdfPages {
    static final double LEFT = 42;
    static final double WIDTH = 511;
    private static final double TOP = 58;
    private static final double BOTTOM = 792;
    private static final double HEIGHT = 842;
    private static final float SMALL = 7.5f;
    private final PDDocument document = new PDDocument();
    private final PdfFonts fonts;
    private final List<PDPage> pages = new ArrayList<>();
    private final Map<String, PDPageXYZDestination> places = new HashMap<>();
    private final List<Lead> leads = new ArrayList<>();
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private PDPageContentStream content;
    private Tone fill = Tone.INK;
    private double y;

    /** An area of a page that leads to a place. */
    private record Lead(PDPage page, PDRectangle area, String key) {}

    PdfPages() {
        try {
            fonts = new PdfFonts(document);
            content = opened();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private PDPageContentStream opened() throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        pages.add(page);
        y = TOP;
        fill = Tone.INK;
        var opened = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, true);
        opened.setNonStrokingColor(color(fill));
        return opened;
    }

    PdfFonts fonts() {
        return fonts;
    }

    double y() {
        return y;
    }

    void down(double points) {
        y += points;
    }

    /** Whether so many points are left on this page. */
    boolean has(double points) {
        return y + points <= BOTTOM;
    }

    /** Whether something stands on this page. */
    boolean isBegun() {
        return y > TOP;
    }

    void next() {
        try {
            content.close();
            content = opened();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    void text(double x, double baseline, String text, double size, boolean bold, Tone tone, Anchor anchor) {
        if (text.isEmpty()) {
            return;
        }
        String written = fonts.written(text, bold);
        double from = switch (anchor) {
            case START -> x;
            case MIDDLE -> x - fonts.width(written, size, bold) / 2;
            case END -> x - fonts.width(written, size, bold);
        };
        try {
            fill(tone);
            content.beginText();
            content.setFont(fonts.of(bold), (float) size);
            content.newLineAtOffset((float) from, (float) (HEIGHT - baseline));
            content.showText(written);
            content.endText();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void fill(Tone tone) throws IOException {
        if (tone != fill) {
            content.setNonStrokingColor(color(tone));
            fill = tone;
        }
    }

    private static Color color(Tone tone) {
        return new Color(Integer.parseInt(tone.hex(), 16));
    }

    void box(double x, double top, double width, double height, Tone tone) {
        try {
            fill(tone);
            content.addRect((float) x, (float) (HEIGHT - top - height), (float) width, (float) height);
            content.fill();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    void stroke(List<Double> xs, List<Double> ys, double thickness, Tone tone) {
        try {
            content.setStrokingColor(color(tone));
            content.setLineWidth((float) thickness);
            content.moveTo(xs.getFirst().floatValue(), (float) (HEIGHT - ys.getFirst()));
            for (int at = 1; at < xs.size(); at++) {
                content.lineTo(xs.get(at).floatValue(), (float) (HEIGHT - ys.get(at)));
            }
            content.stroke();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    void rule(double x, double at, double width, double thickness, Tone tone) {
        stroke(List.of(x, x + width), List.of(at, at), thickness, tone);
    }

    /** This place can be led to; with a title it stands in the outline as well. */
    void place(String key, String title) {
        var here = new PDPageXYZDestination();
        here.setPage(pages.getLast());
        here.setTop((int) (HEIGHT - y + 14));
        here.setLeft(0);
        places.putIfAbsent(key, here);
        if (!title.isEmpty()) {
            var item = new PDOutlineItem();
            item.setTitle(title);
            item.setDestination(here);
            outline.addLast(item);
        }
    }

    /** An area that leads to a place, when there will be one. */
    void lead(double x, double top, double width, double height, String key) {
        var area = new PDRectangle((float) x, (float) (HEIGHT - top - height), (float) width, (float) height);
        leads.add(new Lead(pages.getLast(), area, key));
    }

    /** Draws a chart at the left, or wherever it is put, in its own size. */
    void chart(Chart chart, double x, double top) {
        text(x, top + 9, chart.title(), 8.5, true, Tone.INK, Anchor.START);
        text(x, top + 19, chart.note(), SMALL, false, Tone.FAINT, Anchor.START);
        double under = top + 28;
        for (Chart.Mark mark : chart.marks()) {
            switch (mark) {
                case Chart.Box box -> box(x + box.x(), under + box.y(), box.width(), box.height(), box.tone());
                case Chart.Stroke line ->
                    stroke(
                            line.xs().stream().map(one -> x + one).toList(),
                            line.ys().stream().map(one -> under + one).toList(),
                            line.thickness(),
                            line.tone());
                case Chart.Words words ->
                    text(
                            x + words.x(),
                            under + words.y(),
                            words.text(),
                            Chart.Words.SIZE - 0.5,
                            words.bold(),
                            words.tone(),
                            words.anchor());
            }
        }
    }

    static double height(Chart chart) {
        return chart.height() + 28;
    }

    /** Heads and feet come last, when the number of pages is known. */
    void write(FinanceReport report, String title, String period, ReportWords words, OutputStream into)
            throws IOException {
        content.close();
        for (int at = 0; at < pages.size(); at++) {
            content =
                    new PDPageContentStream(document, pages.get(at), PDPageContentStream.AppendMode.APPEND, true, true);
            content.setNonStrokingColor(color(Tone.INK));
            fill = Tone.INK;
            double right = LEFT + WIDTH;
            if (at > 0) {
                String company =
                        fonts.lines(report.title(), WIDTH * 0.45, SMALL, true).getFirst();
                text(LEFT, 36, company, SMALL, true, Tone.FAINT, Anchor.START);
                text(right, 36, title + " · " + period, SMALL, false, Tone.FAINT, Anchor.END);
                rule(LEFT, 41, WIDTH, 0.5, Tone.GRID);
            }
            rule(LEFT, 804, WIDTH, 0.5, Tone.GRID);
            text(LEFT, 815, words.say("report.made"), SMALL, false, Tone.FAINT, Anchor.START);
            String page = words.say("report.page", words.count(at + 1), words.count(pages.size()));
            text(right, 815, page, SMALL, false, Tone.FAINT, Anchor.END);
            content.close();
        }
        for (Lead lead : leads) {
            link(lead);
        }
        describe(report, title + ", " + period, words);
        document.save(into);
    }

    private void link(Lead lead) throws IOException {
        PDPageXYZDestination place = places.get(lead.key());
        if (place != null) {
            var link = new PDAnnotationLink();
            var none = new PDBorderStyleDictionary();
            none.setWidth(0);
            link.setBorderStyle(none);
            link.setRectangle(lead.area());
            link.setDestination(place);
            lead.page().getAnnotations().add(link);
        }
    }

    private void describe(FinanceReport report, String title, ReportWords words) {
        LocalDate date = report.until();
        var when = GregorianCalendar.from(date.atStartOfDay(ZoneOffset.UTC));
        when.setTimeZone(TimeZone.getTimeZone("UTC"));
        var about = new PDDocumentInformation();
        about.setTitle(title);
        about.setAuthor(report.title());
        about.setCreator("Dunnage");
        about.setProducer("Dunnage");
        about.setCreationDate(when);
        about.setModificationDate(when);
        document.setDocumentInformation(about);
        document.setDocumentId(date.toEpochDay());
        document.getDocumentCatalog().setLanguage(words.say("language"));
        document.getDocumentCatalog().setDocumentOutline(outline);
    }

    void close() throws IOException {
        document.close();
    }
}

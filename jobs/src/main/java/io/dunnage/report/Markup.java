package io.dunnage.report;

import java.io.IOException;
import java.util.Locale;

/** HTML and SVG as text: whatever comes from outside is escaped here and nowhere else. */
final class Markup {
    private static final double ON_SCREEN = 1.4;
    private final Appendable into;

    Markup(Appendable into) {
        this.into = into;
    }

    /** Markup of our own, as it is. */
    Markup raw(String markup) {
        try {
            into.append(markup);
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
        return this;
    }

    /** Text from outside. Line ends become spaces, other control characters vanish. */
    Markup text(String text) {
        return raw(escaped(text));
    }

    /** An element that holds nothing but text. */
    Markup element(String name, String attributes, String text) {
        raw("<").raw(name);
        if (!attributes.isEmpty()) {
            raw(" ").raw(attributes);
        }
        return raw(">").text(text).raw("</").raw(name).raw(">");
    }

    static String escaped(String text) {
        int at = 0;
        while (at < text.length() && isPlain(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        var safe = new StringBuilder(text.length() + 16).append(text, 0, at);
        for (; at < text.length(); at++) {
            char letter = text.charAt(at);
            switch (letter) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '\n', '\r', '\t' -> safe.append(' ');
                default -> {
                    if (letter >= ' ' && letter != 0x7f) {
                        safe.append(letter);
                    }
                }
            }
        }
        return safe.toString();
    }

    private static boolean isPlain(char letter) {
        return letter >= ' '
                && letter != 0x7f
                && letter != '&'
                && letter != '<'
                && letter != '>'
                && letter != '"'
                && letter != '\'';
    }

    /** A chart as inline SVG, with its title above and its note below. */
    Markup chart(Chart chart) {
        raw("<figure><figcaption><b>").text(chart.title()).raw("</b><span>").text(chart.note());
        raw("</span></figcaption><svg role=\"img\" aria-label=\"").text(chart.title());
        raw("\" width=\"" + length(chart.width() * ON_SCREEN) + "\" viewBox=\"0 0 " + length(chart.width()) + " "
                + length(chart.height()) + "\">");
        for (Chart.Mark mark : chart.marks()) {
            switch (mark) {
                case Chart.Box box ->
                    raw("<rect x=\"" + length(box.x()) + "\" y=\"" + length(box.y()) + "\" width=\""
                            + length(box.width()) + "\" height=\"" + length(box.height()) + "\" fill=\"#"
                            + box.tone().hex() + "\"/>");
                case Chart.Stroke stroke -> stroke(stroke);
                case Chart.Words words -> words(words);
            }
        }
        return raw("</svg></figure>\n");
    }

    private void stroke(Chart.Stroke stroke) {
        raw("<polyline fill=\"none\" stroke=\"#" + stroke.tone().hex() + "\" stroke-width=\""
                + length(stroke.thickness()) + "\" points=\"");
        for (int at = 0; at < stroke.xs().size(); at++) {
            raw((at == 0 ? "" : " ") + length(stroke.xs().get(at)) + ","
                    + length(stroke.ys().get(at)));
        }
        raw("\"/>");
    }

    private void words(Chart.Words words) {
        raw("<text x=\"" + length(words.x()) + "\" y=\"" + length(words.y()) + "\" font-size=\""
                + length(Chart.Words.SIZE) + "\" text-anchor=\""
                + words.anchor().name().toLowerCase(Locale.ROOT) + "\" fill=\"#"
                + words.tone().hex() + "\"" + (words.bold() ? " font-weight=\"600\"" : "") + ">");
        text(words.text()).raw("</text>");
    }

    private static String length(double points) {
        long hundredths = Math.round(points * 100);
        return java.math.BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }
}

package io.dunnage.odoo;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of an HTML field, line by line; and words made harmless for one. Linear, and never longer than its input. */
final class PlainText {
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");
    private static final int LONGEST_ENTITY = 10;

    private PlainText() {}

    static String of(String html) {
        var text = new StringBuilder(html.length());
        int lastEnd =
                html.lastIndexOf('>'); // no tag ends after it: without it many an open one would each look to the end
        int at = 0;
        while (at < html.length()) {
            char c = html.charAt(at);
            int end = c == '<' && at < lastEnd && startsTag(html, at) ? html.indexOf('>', at) : -1;
            if (end > at) {
                if (breaksLine(html.substring(at + 1, Math.min(end, at + 12)))) {
                    text.append('\n');
                }
                at = end + 1;
            } else if (c == '&') {
                at += entity(html, at, text);
            } else {
                text.append(c == '\n' || c == '\r' || c == '\t' ? ' ' : c);
                at++;
            }
        }
        return tidied(text);
    }

    /** Null where there are no words. */
    static @Nullable String ofNullable(@Nullable String html) {
        String words = html == null ? "" : of(html);
        return words.isEmpty() ? null : words;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static boolean startsTag(String html, int at) {
        char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
        return next == '/' || next == '!' || Character.isLetter(next);
    }

    private static boolean breaksLine(String tag) {
        String name = tag.toLowerCase(Locale.ROOT).replaceFirst("^([a-z0-9/]*).*$", "$1");
        return switch (name) {
            case "br", "br/", "/p", "/div", "/li", "/tr", "/h1", "/h2", "/h3", "/h4", "/ul", "/ol" -> true;
            default -> false;
        };
    }

    /** Appends what the entity stands for and tells its length; an ampersand that begins none stands for itself. */
    private static int entity(String html, int at, StringBuilder text) {
        int end = html.indexOf(';', at, Math.min(html.length(), at + LONGEST_ENTITY + 1));
        if (end < 0) {
            text.append('&');
            return 1;
        }
        String name = html.substring(at + 1, end);
        String known = NAMED.get(name);
        if (known != null) {
            text.append(known);
            return end - at + 1;
        }
        boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
        String digits = name.substring(Math.min(name.length(), hexadecimal ? 2 : 1));
        if (name.startsWith("#") && digits.matches("[0-9a-fA-F]{1,6}") && (hexadecimal || digits.matches("[0-9]+"))) {
            int point = Integer.parseInt(digits, hexadecimal ? 16 : 10);
            if (Character.isValidCodePoint(point) && !Character.isISOControl(point)) {
                text.appendCodePoint(point == 0xA0 ? ' ' : point);
            }
            return end - at + 1;
        }
        text.append('&');
        return 1;
    }

    private static String tidied(CharSequence text) {
        var lines = new StringBuilder(text.length());
        text.toString()
                .lines()
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .filter(line -> !line.isEmpty())
                .forEach(line -> lines.append(lines.isEmpty() ? "" : "\n").append(line));
        return lines.toString();
    }
}

package io.dunnage.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file as texts, each decoded by itself, so that one line in another charset is known by its number. Bounded:
 * a line beyond the limit is read over, not kept.
 */
final class RawLines implements AutoCloseable {
    private static final char REPLACEMENT = '\uFFFD';

    private final InputStream bytes;
    private final CsvSyntax syntax;
    private final CsvLimits limits;
    private final byte[] buffer = new byte[1 << 16];
    private byte[] spill = new byte[1 << 10];
    private int from;
    private int to;
    private long taken;
    private int number;
    private boolean marked;
    private final boolean singleByte;

    /** What is said about a line and lets it through, or not. */
    private final List<CsvFinding> findings = new ArrayList<>();

    RawLines(InputStream bytes, CsvSyntax syntax, CsvLimits limits) {
        this.bytes = bytes;
        this.syntax = syntax;
        this.limits = limits;
        this.singleByte = syntax.charset().newEncoder().maxBytesPerChar() == 1;
    }

    /**
     * One line.
     *
     * @param end LF, CR LF, CR, or empty at the end of a file that does not end with one
     * @param tooLong whether it was longer than the limit; then the text is its beginning
     */
    record RawLine(int number, String text, String end, boolean tooLong) {}

    /** The file is larger than the limit. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** The next line, or null at the end. */
    @Nullable
    RawLine next() throws IOException {
        int length = 0;
        boolean tooLong = false;
        boolean any = false;
        while (from < to || fill()) {
            any = true;
            int end = from;
            while (end < to && buffer[end] != '\n' && buffer[end] != '\r') {
                end++;
            }
            int more = end - from;
            if (length == 0 && end < to && more <= limits.line()) { // the usual line lies in the buffer as a whole
                int begin = from;
                from = end;
                return line(buffer, begin, more, true, false);
            }
            int room = Math.min(more, limits.line() - length);
            tooLong |= room < more;
            spill(from, room, length);
            length += room;
            from = end;
            if (end < to) {
                return line(spill, 0, length, true, tooLong);
            }
        }
        return any ? line(spill, 0, length, false, tooLong) : null;
    }

    /** What was found in the lines since it was asked last. */
    List<CsvFinding> findings() {
        if (findings.isEmpty()) {
            return List.of();
        }
        var found = List.copyOf(findings);
        findings.clear();
        return found;
    }

    private String lineEnd() throws IOException {
        byte first = buffer[from++];
        if (first == '\n') {
            return "\n";
        }
        if ((from < to || fill()) && buffer[from] == '\n') {
            from++;
            return "\r\n";
        }
        return "\r";
    }

    private void spill(int begin, int length, int at) {
        if (at + length > spill.length) {
            spill = java.util.Arrays.copyOf(spill, Math.max(at + length, spill.length * 2));
        }
        System.arraycopy(buffer, begin, spill, at, length);
    }

    private boolean fill() throws IOException {
        int read = bytes.read(buffer, 0, buffer.length);
        from = 0;
        to = Math.max(read, 0);
        taken += to;
        if (taken > limits.file()) {
            throw new TooLarge();
        }
        return to > 0;
    }

    /** The text is taken out of the buffer first: to see how the line ends, the buffer may have to be filled anew. */
    private RawLine line(byte[] source, int begin, int length, boolean ends, boolean tooLong) throws IOException {
        number++;
        int skipped = number == 1 ? byteOrderMark(source, begin, length) : 0;
        var text = new String(source, begin + skipped, length - skipped, syntax.charset());
        if (singleByte && isReallyUtf8(source, begin + skipped, length - skipped)) {
            text = asUtf8(source, begin + skipped, length - skipped, text);
        } else if (text.indexOf(REPLACEMENT) >= 0) {
            text = inOtherCharset(source, begin + skipped, length - skipped, text);
        }
        return new RawLine(number, text, ends ? lineEnd() : "", tooLong);
    }

    private int byteOrderMark(byte[] source, int begin, int length) {
        if (marked
                || length < 3
                || source[begin] != (byte) 0xEF
                || source[begin + 1] != (byte) 0xBB
                || source[begin + 2] != (byte) 0xBF) {
            return 0;
        }
        marked = true;
        findings.add(CsvFinding.warning(
                CsvDeviation.BYTE_ORDER_MARK, 1, "", "the file begins with a byte order mark; it is read over"));
        return 3;
    }

    /** Every byte is a letter in windows-1252; but text with umlauts is hardly ever UTF-8 by accident. */
    private static boolean isReallyUtf8(byte[] source, int begin, int length) {
        for (int i = begin; i < begin + length; i++) {
            if (source[i] < 0) {
                return new String(source, begin, length, StandardCharsets.UTF_8).indexOf(REPLACEMENT) < 0;
            }
        }
        return false;
    }

    private String asUtf8(byte[] source, int begin, int length, String text) {
        if (syntax.fallbacks().contains(StandardCharsets.UTF_8)) {
            return inOtherCharset(source, begin, length, text);
        }
        findings.add(CsvFinding.error(
                CsvDeviation.WRONG_CHARSET,
                number,
                text,
                "is UTF-8 and not " + syntax.charset()
                        + "; name UTF-8 as charset or under fallbackCharsets in the layout"));
        return text;
    }

    private String inOtherCharset(byte[] source, int begin, int length, String text) {
        for (Charset other : syntax.fallbacks()) {
            var decoded = new String(source, begin, length, other);
            if (decoded.indexOf(REPLACEMENT) < 0) {
                findings.add(CsvFinding.warning(
                        CsvDeviation.OTHER_CHARSET,
                        number,
                        "",
                        "is not text in " + syntax.charset() + "; read as " + other
                                + ", which the layout names as a fallback"));
                return decoded;
            }
        }
        return text;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}

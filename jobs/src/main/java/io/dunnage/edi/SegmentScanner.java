package io.dunnage.edi;

import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts bytes into segments, with caps, before anything interprets them: a hostile file costs one pass and one segment
 * of memory. Works for every charset whose lower half is ASCII.
 */
final class SegmentScanner {
    /** What {@link #next} found. */
    enum Found {
        SEGMENT,
        /** A terminator with nothing before it. */
        EMPTY,
        /** The next bytes are an interchange's header; nothing was taken. */
        INTERCHANGE,
        /** The end, after a terminator. */
        END,
        /** The end, in the middle of a segment. */
        CUT_OFF
    }

    private static final int WINDOW = 64 << 10;
    private static final int END_OF_FILE = -1;

    private static final byte PLAIN = 0;
    private static final byte TERMINATOR = 1;
    private static final byte ELEMENT = 2;
    private static final byte CONTROL = 3;
    private static final byte LINE_BREAK = 4;
    private static final byte HIGH = 5;
    private static final byte RELEASE = 6;

    private final InputStream input;
    private final ReadingRules.Limits limits;
    private final byte[] window = new byte[WINDOW];
    private int position;
    private int limit;
    private long windowOffset;
    private boolean atEnd;
    private final byte[] kinds = new byte[256];
    private int whitespace;

    SegmentScanner(InputStream input, ReadingRules.Limits limits) {
        this.input = input;
        this.limits = limits;
    }

    /** Which characters part segments and elements from here on. */
    void use(Delimiters delimiters) {
        for (int c = 0; c < kinds.length; c++) {
            kinds[c] = c < 0x20 || c == 0x7F ? CONTROL : c > 0x7F ? HIGH : PLAIN;
        }
        kinds['\n'] = LINE_BREAK;
        kinds['\r'] = LINE_BREAK;
        kinds[delimiters.component()] = PLAIN;
        kinds[delimiters.repetition()] = delimiters.repetition() == Delimiters.NONE ? CONTROL : PLAIN;
        if (delimiters.release() != Delimiters.NONE) {
            kinds[delimiters.release()] = RELEASE;
        }
        kinds[delimiters.element()] = ELEMENT;
        kinds[delimiters.segment()] = TERMINATOR;
    }

    /** Bytes read so far. */
    long offset() {
        return windowOffset + position;
    }

    /** Spaces, tabs and the like that stood between segments since this was last asked; line breaks do not count. */
    int whitespaceSkipped() {
        int skipped = whitespace;
        whitespace = 0;
        return skipped;
    }

    /** Counts a byte order mark. */
    void countWhitespace() {
        whitespace++;
    }

    /** The next byte without taking it, or -1. */
    int peek() throws IOException {
        return position < limit || fill() ? window[position] & 0xFF : END_OF_FILE;
    }

    /** A byte further on without taking it, or -1 when it is not to be had within the window. */
    int peek(int ahead) throws IOException {
        while (position + ahead >= limit) {
            if (ahead >= WINDOW / 2 || !fill()) {
                return END_OF_FILE;
            }
        }
        return window[position + ahead] & 0xFF;
    }

    void skip(int count) {
        position += count;
    }

    /** Takes spaces, line breaks, tabs and the old end-of-file mark (0x1A). */
    void skipWhitespace() throws IOException {
        for (int b = peek(); b >= 0; b = peek()) {
            if (b == ' ' || b == '\t' || b == 0x1A || b == 0x0C || b == 0x0B) {
                whitespace++;
            } else if (b != '\n' && b != '\r') {
                return;
            }
            position++;
        }
    }

    /** Cuts out the next segment. Line breaks inside it are taken out and counted. */
    Found next(RawSegment segment) throws IOException {
        skipBetween();
        segment.begin(offset());
        if (peek() == END_OF_FILE) {
            return Found.END;
        }
        return beginsInterchange() ? Found.INTERCHANGE : cut(segment);
    }

    /** The same, when the header of an interchange is itself to be cut out. */
    Found nextEvenAHeader(RawSegment segment) throws IOException {
        segment.begin(offset());
        return cut(segment);
    }

    private Found cut(RawSegment segment) throws IOException {
        boolean released = false;
        boolean carriageReturn = false;
        while (true) {
            if (position == limit && !fill()) {
                return Found.CUT_OFF;
            }
            byte b = window[position++];
            byte kind = kinds[b & 0xFF];
            if (kind == PLAIN || released) {
                keep(segment, b);
                segment.nonAscii |= b < 0;
                released = false;
            } else if (kind == ELEMENT) {
                segment.elements++;
                keep(segment, b);
                if (segment.elements > limits.elementsPerSegment()) {
                    segment.tooLarge = true;
                }
            } else if (kind == TERMINATOR) {
                if (carriageReturn && b == '\n') {
                    segment.lineBreaks--; // CR LF as the terminator
                }
                return segment.length == 0 ? Found.EMPTY : Found.SEGMENT;
            } else if (kind == HIGH) {
                segment.nonAscii = true;
                keep(segment, b);
            } else if (kind == LINE_BREAK) {
                segment.lineBreaks++;
                carriageReturn = b == '\r';
                continue;
            } else if (kind == CONTROL) {
                segment.controlCharacters++;
                keep(segment, b);
            } else {
                released = true;
                keep(segment, b);
            }
            carriageReturn = false;
        }
    }

    /** Whether ISA, UNA or UNB comes next, whatever the delimiters in force are. */
    boolean beginsInterchange() throws IOException {
        int first = peek();
        if (first == 'I') {
            return peek(1) == 'S' && peek(2) == 'A' && isSeparator(peek(3));
        }
        if (first != 'U' || peek(1) != 'N') {
            return false;
        }
        return peek(2) == 'A' || (peek(2) == 'B' && isSeparator(peek(3)));
    }

    private static boolean isSeparator(int b) {
        return b >= 0 && !Character.isLetterOrDigit(b);
    }

    private void keep(RawSegment segment, byte b) {
        if (segment.length >= limits.segmentBytes()) {
            segment.tooLarge = true;
        } else {
            segment.append(b);
        }
    }

    private void skipBetween() throws IOException {
        while (position < limit || fill()) {
            int b = window[position] & 0xFF;
            byte kind = kinds[b];
            if (kind == LINE_BREAK) {
                position++;
            } else if (kind == PLAIN ? b == ' ' : kind == CONTROL && (b == '\t' || b == 0x1A)) {
                whitespace++;
                position++;
            } else {
                return;
            }
        }
    }

    private boolean fill() throws IOException {
        if (atEnd) {
            return false;
        }
        int left = limit - position;
        if (left == WINDOW) {
            return false;
        }
        System.arraycopy(window, position, window, 0, left);
        windowOffset += position;
        position = 0;
        limit = left;
        int read = input.read(window, limit, WINDOW - limit);
        if (read < 0) {
            atEnd = true;
            return false;
        }
        limit += read;
        return read > 0 || fill();
    }
}

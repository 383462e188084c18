package io.dunnage.edi;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The message being read: its segments, and the bytes that StAEDI is to check, which read like a message without any
 * fault of the envelope or of the characters; those faults are found before. Reused from message to message.
 */
final class MessageBuffer extends InputStream {
    /** StAEDI holds one element in 4,096 characters; no element that a spec allows is as long as this. */
    private static final int LONGEST_ELEMENT = 1_000;

    private final Delimiters delimiters;
    private final byte terminator;
    private byte[] bytes = new byte[8 << 10];
    private int filled;
    private int read;
    private final List<Segment> segments = new ArrayList<>();
    private boolean[] checked = new boolean[64];
    private boolean plain = true;

    MessageBuffer(Delimiters delimiters) {
        this.delimiters = delimiters;
        this.terminator = (byte) delimiters.segment();
    }

    void clear() {
        filled = 0;
        read = 0;
        segments.clear();
        plain = true;
    }

    List<Segment> segments() {
        return segments;
    }

    /** Whether StAEDI is to see the segment. */
    boolean checked(int index) {
        return checked[index];
    }

    /** Whether the segments say all that StAEDI is to see: nothing was left out, put in or changed. */
    boolean isPlain() {
        return plain;
    }

    int size() {
        return filled;
    }

    /** Keeps a segment without having it checked. */
    void keep(Segment segment) {
        plain = false;
        note(segment, false);
    }

    /** Keeps a segment and has it checked. */
    void check(Segment segment, RawSegment raw, Charset charset) {
        note(segment, true);
        plain &= raw.trailingSeparators == 0 && raw.controlCharacters == 0 && raw.length <= LONGEST_ELEMENT;
        int from = filled;
        if (raw.length > LONGEST_ELEMENT) {
            addShortened(raw);
        } else if (raw.nonAscii && !charset.equals(StandardCharsets.UTF_8)) {
            add(new String(raw.bytes, 0, raw.length, charset).getBytes(StandardCharsets.UTF_8));
        } else {
            add(raw.bytes, raw.length);
        }
        if (raw.controlCharacters > 0) {
            blank(from);
        }
        add(terminator);
    }

    /** Text of the envelope, to be seen by StAEDI. */
    void add(String ascii) {
        add(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    private void note(Segment segment, boolean check) {
        int index = segments.size();
        if (index == checked.length) {
            checked = Arrays.copyOf(checked, index * 2);
        }
        checked[index] = check;
        segments.add(segment);
    }

    private void add(byte[] more) {
        add(more, more.length);
    }

    private void add(byte[] more, int length) {
        room(length);
        System.arraycopy(more, 0, bytes, filled, length);
        filled += length;
    }

    private void add(byte b) {
        room(1);
        bytes[filled++] = b;
    }

    private void addShortened(RawSegment raw) {
        int length = 0;
        room(raw.length);
        for (int i = 0; i < raw.length; i++) {
            byte b = raw.bytes[i];
            boolean released = releases(b) && i + 1 < raw.length;
            length = !released && separates(b) ? 0 : length + 1;
            if (released) {
                i++; // what is released goes with its release character or not at all
            }
            if (length <= LONGEST_ELEMENT) {
                bytes[filled++] = b < 0 ? (byte) '.' : b;
                if (released) {
                    bytes[filled++] = raw.bytes[i] < 0 ? (byte) '.' : raw.bytes[i];
                }
            }
        }
    }

    /** Control characters of the segment that begins here: a finding already, and StAEDI would stop at them. */
    private void blank(int from) {
        for (int i = from; i < filled; i++) {
            if (((bytes[i] >= 0 && bytes[i] < 0x20) || bytes[i] == 0x7F) && !separates(bytes[i])) {
                bytes[i] = '.';
            }
        }
    }

    private boolean separates(byte b) {
        return b >= 0 && delimiters.separates((char) b);
    }

    private boolean releases(byte b) {
        return delimiters.release() != Delimiters.NONE && b == delimiters.release();
    }

    private void room(int more) {
        if (filled + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(filled + more, bytes.length * 2));
        }
    }

    @Override
    public int read() {
        return read < filled ? bytes[read++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        int count = Math.min(length, filled - read);
        System.arraycopy(bytes, read, into, offset, Math.max(0, count));
        read += Math.max(0, count);
        return count > 0 || length == 0 ? count : -1;
    }

    /** StAEDI wraps streams that cannot be marked in a buffer that would read ahead. */
    @Override
    public boolean markSupported() {
        return true;
    }
}

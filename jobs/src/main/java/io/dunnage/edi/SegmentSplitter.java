package io.dunnage.edi;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes a segment of its bytes. Splitting comes before decoding: every delimiter is an ASCII character. */
final class SegmentSplitter {
    private final Delimiters delimiters;
    private final List<Charset> charsets;
    private final byte element;
    private final byte component;
    private final byte repetition;
    private final byte release;
    private final boolean repeats;
    private final boolean releases;
    private final String[] tags = new String[128];
    private Element[] elements = new Element[32];

    SegmentSplitter(Delimiters delimiters, List<Charset> charsets) {
        this.delimiters = delimiters;
        this.charsets = charsets;
        this.element = (byte) delimiters.element();
        this.component = (byte) delimiters.component();
        this.repetition = (byte) delimiters.repetition();
        this.release = (byte) delimiters.release();
        this.repeats = delimiters.repetition() != Delimiters.NONE;
        this.releases = delimiters.release() != Delimiters.NONE;
    }

    /** The charset that decodes the segment without loss, the first of the declared ones that does; null when none. */
    @org.jspecify.annotations.Nullable
    Charset charsetOf(RawSegment raw) {
        if (!raw.nonAscii) {
            return StandardCharsets.ISO_8859_1;
        }
        for (Charset charset : charsets) {
            try {
                var text = charset.newDecoder().decode(ByteBuffer.wrap(raw.bytes, 0, raw.length));
                if (text.chars().noneMatch(c -> c >= 0x80 && c < 0xA0)) {
                    return charset;
                }
                // ISO 8859 has only control characters there: the text is in another charset, the next declared (S24)
            } catch (CharacterCodingException undecodable) {
                // the next declared charset is tried
            }
        }
        return null;
    }

    /** Splits. Notes how many trailing separators were left out. */
    Segment split(RawSegment raw, int position, Charset charset) {
        byte[] bytes = raw.bytes;
        int end = raw.length;
        int start = raw.tagLength(element);
        String tag = tagOf(bytes, start, charset);
        if (raw.elements + 1 > elements.length) {
            elements = new Element[raw.elements + 16];
        }
        int count = 0;
        int filled = 0;
        while (start < end) {
            int from = start + 1;
            int to = from;
            boolean simple = true;
            while (to < end) {
                byte b = bytes[to];
                if (b == element) {
                    break;
                }
                if (b == component || (repeats && b == repetition)) {
                    simple = false;
                } else if (releases && b == release && to + 1 < end) {
                    simple = false;
                    to++;
                }
                to++;
            }
            if (to == from) {
                elements[count++] = Element.EMPTY;
            } else {
                elements[count++] = simple
                        ? new Element.Simple(new String(bytes, from, to - from, charset))
                        : structured(bytes, from, to, charset);
                filled = count;
            }
            start = to;
        }
        raw.trailingSeparators = count - filled;
        return new Segment(tag, position, List.of(Arrays.copyOf(elements, filled)));
    }

    private Element structured(byte[] bytes, int from, int to, Charset charset) {
        List<Element> occurrences = new ArrayList<>(2);
        List<String> components = new ArrayList<>(4);
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i < to && releases && bytes[i] == release) {
                i++;
                continue;
            }
            boolean occurrenceEnds = i >= to || (repeats && bytes[i] == repetition);
            if (occurrenceEnds || bytes[i] == component) {
                components.add(text(bytes, start, Math.min(i, to), charset));
                start = i + 1;
            }
            if (occurrenceEnds) {
                occurrences.add(
                        components.size() == 1
                                ? new Element.Simple(components.getFirst())
                                : new Element.Composite(components));
                components.clear();
            }
        }
        return occurrences.size() == 1 ? occurrences.getFirst() : new Element.Repeated(occurrences);
    }

    private String text(byte[] bytes, int from, int to, Charset charset) {
        String text = new String(bytes, from, Math.max(0, to - from), charset);
        if (!releases || text.indexOf(delimiters.release()) < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == delimiters.release() && i + 1 < text.length()) {
                c = text.charAt(++i);
            }
            plain.append(c);
        }
        return plain.toString();
    }

    /** Tags repeat without end: one text for each. */
    private String tagOf(byte[] bytes, int length, Charset charset) {
        if (length == 0) {
            return "?";
        }
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = hash * 31 + bytes[i];
        }
        int slot = (hash ^ (hash >>> 7)) & (tags.length - 1);
        String known = tags[slot];
        if (known != null && known.length() == length && same(known, bytes)) {
            return known;
        }
        String tag = new String(bytes, 0, Math.min(length, 80), charset);
        tags[slot] = tag;
        return tag;
    }

    private static boolean same(String known, byte[] bytes) {
        for (int i = 0; i < known.length(); i++) {
            if (known.charAt(i) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}

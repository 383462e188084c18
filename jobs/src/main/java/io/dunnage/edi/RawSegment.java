package io.dunnage.edi;

/** One segment as the scanner cut it out: bytes without terminator, and what was noticed on the way. Reused. */
final class RawSegment {
    byte[] bytes = new byte[512];
    int length;

    /** Where in the file its first byte stood. */
    long offset;

    int elements;
    boolean nonAscii;
    boolean tooLarge;
    int controlCharacters;
    int lineBreaks;
    /** Element separators at its end that hold no place for anything. */
    int trailingSeparators;

    void begin(long at) {
        length = 0;
        offset = at;
        elements = 0;
        nonAscii = false;
        tooLarge = false;
        controlCharacters = 0;
        lineBreaks = 0;
        trailingSeparators = 0;
    }

    void append(byte b) {
        if (length == bytes.length) {
            bytes = java.util.Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = b;
    }

    /** Whether its tag is exactly this; the byte after a tag is a separator or the end. */
    boolean is(String tag, byte elementSeparator) {
        int size = tag.length();
        if (length < size || (length > size && bytes[size] != elementSeparator)) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (bytes[i] != tag.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A copy that outlives the next segment. */
    RawSegment copy() {
        var copy = new RawSegment();
        copy.bytes = java.util.Arrays.copyOf(bytes, Math.max(1, length));
        copy.length = length;
        copy.offset = offset;
        copy.elements = elements;
        copy.nonAscii = nonAscii;
        copy.tooLarge = tooLarge;
        copy.controlCharacters = controlCharacters;
        copy.lineBreaks = lineBreaks;
        copy.trailingSeparators = trailingSeparators;
        return copy;
    }

    int tagLength(byte elementSeparator) {
        int end = 0;
        while (end < length && bytes[end] != elementSeparator) {
            end++;
        }
        return end;
    }
}

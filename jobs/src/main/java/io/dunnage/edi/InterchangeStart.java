package io.dunnage.edi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds where an interchange begins and learns its delimiters: by the separators of the ISA themselves, so that an ISA
 * of the wrong width is read and reported, not misread; by UNA, or the defaults without it.
 */
final class InterchangeStart {
    private static final int LONGEST_HEADER = 400;
    private static final int ISA_LENGTH = 106;
    private static final int ISA_ELEMENTS = 16;
    private static final int UNA_LENGTH = 9;

    /** What stands at this place of the file. */
    sealed interface Found {
        /**
         * A header; its segment is not yet checked. {@code wrapped}: line breaks were taken out of it; {@code marked}: the
         * file began with the mark of UTF-8; {@code problems} are departures of its form.
         */
        record Header(
                Dialect dialect,
                Delimiters delimiters,
                Segment segment,
                boolean wrapped,
                boolean marked,
                List<String> problems)
                implements Found {}

        /** Nothing but white space is left. */
        record Nothing() implements Found {}

        /** Something else. */
        record NotAnInterchange(Deviation deviation, Dialect dialect, String text) implements Found {}
    }

    private final SegmentScanner scanner;
    private boolean marked;

    InterchangeStart(SegmentScanner scanner) {
        this.scanner = scanner;
    }

    /** Looks at the next bytes; {@code first} when no interchange came before. */
    Found find(boolean first) throws IOException {
        if (first) {
            Optional<String> bom = byteOrderMark();
            if (bom.isPresent()) {
                return new Found.NotAnInterchange(Deviation.UNSUPPORTED_CHARSET, Dialect.X12, bom.get());
            }
        }
        scanner.skipWhitespace();
        if (scanner.peek() < 0) {
            return new Found.Nothing();
        }
        if (!scanner.beginsInterchange()) {
            return unknown(first);
        }
        return scanner.peek() == 'I' ? isa() : una();
    }

    private Found isa() throws IOException {
        RawSegment header = new RawSegment();
        header.begin(scanner.offset());
        int separator = scanner.peek(3);
        int elements = 0;
        int at = 0;
        while (elements < ISA_ELEMENTS || header.bytes[header.length - 1] == separator) {
            int b = scanner.peek(at);
            if (b < 0) {
                return truncated("ISA");
            }
            if (at > LONGEST_HEADER) {
                return malformed("the ISA has not " + ISA_ELEMENTS + " elements within " + LONGEST_HEADER + " bytes");
            }
            at++;
            if (b == '\n' || b == '\r') {
                if (elements == ISA_ELEMENTS) {
                    return malformed("the ISA ends without a component separator (ISA16)");
                }
                header.lineBreaks++;
                continue;
            }
            if (b == separator) {
                elements++;
                header.elements++;
            }
            header.append((byte) b);
        }
        int component = header.bytes[header.length - 1];
        int terminator = scanner.peek(at);
        if (terminator < 0) {
            return truncated("ISA");
        }
        at++;
        List<String> problems = new ArrayList<>();
        if (terminator == '\r' && scanner.peek(at) == '\n') {
            terminator = '\n';
            at++;
        }
        if ((terminator == '\n' || terminator == '\r') && endsNextLine(at, component)) {
            // ISA16 was left out: what stood in its place is the terminator
            problems.add("ISA16, the component separator, is missing");
            terminator = component;
            component = component == ':' ? '>' : ':';
            header.length--;
        } else if (header.length != ISA_LENGTH - 1) {
            problems.add("the ISA is " + (header.length + 1) + " characters long, not " + ISA_LENGTH);
        }
        scanner.skip(at);
        Segment segment = isaSegment(header, (char) separator);
        char repetition = repetition(segment);
        try {
            if (repetition == separator || repetition == terminator || repetition == component) {
                problems.add("ISA11 repeats another delimiter");
                repetition = Delimiters.NONE;
            }
            Delimiters delimiters = new Delimiters(
                    (char) terminator, (char) separator, (char) (component & 0xFF), repetition, Delimiters.NONE);
            scanner.use(delimiters);
            return new Found.Header(Dialect.X12, delimiters, segment, header.lineBreaks > 0, marked, problems);
        } catch (IllegalArgumentException unusable) {
            return new Found.NotAnInterchange(
                    Deviation.DELIMITERS_UNUSABLE, Dialect.X12, "the ISA cannot be read: " + unusable.getMessage());
        }
    }

    /** ISA11 parts repetitions from release 00402 on; before it is the standard's id, U. */
    private static char repetition(Segment isa) {
        String version = isa.text(12).strip();
        boolean late = version.length() == 5 && version.compareTo("00402") >= 0;
        if (!late || isa.text(11).length() != 1) {
            return Delimiters.NONE;
        }
        char c = isa.text(11).charAt(0);
        return Character.isLetterOrDigit(c) || c <= ' ' || c > 0x7E ? Delimiters.NONE : c;
    }

    /** Cut by its own separator alone: ISA11 and ISA16 are delimiters, not data. */
    private static Segment isaSegment(RawSegment header, char separator) {
        String text = new String(header.bytes, 0, header.length, StandardCharsets.ISO_8859_1);
        List<String> texts = new ArrayList<>(ISA_ELEMENTS);
        int from = text.indexOf(separator) + 1;
        while (texts.size() < ISA_ELEMENTS) {
            int to = text.indexOf(separator, from);
            texts.add(text.substring(from, to < 0 ? text.length() : to));
            from = to < 0 ? text.length() : to + 1;
        }
        return Segment.of("ISA", texts);
    }

    private boolean endsNextLine(int from, int c) throws IOException {
        int last = -1;
        for (int at = from; at < from + LONGEST_HEADER; at++) {
            int b = scanner.peek(at);
            if (b < 0 || b == '\n' || b == '\r') {
                if (last >= 0) {
                    return last == (c & 0xFF);
                }
                if (b < 0) {
                    return false;
                }
            } else if (b != ' ') {
                last = b;
            }
        }
        return false;
    }

    private Found una() throws IOException {
        Delimiters delimiters = Delimiters.edifact();
        boolean advice = scanner.peek(2) == 'A';
        boolean repeats = false;
        if (advice) {
            if (scanner.peek(UNA_LENGTH - 1) < 0) {
                return truncated("UNA");
            }
            int release = scanner.peek(6);
            int repetition = scanner.peek(7);
            repeats = repetition > ' ' && !Character.isLetterOrDigit(repetition);
            try {
                delimiters = new Delimiters(
                        (char) scanner.peek(8),
                        (char) scanner.peek(4),
                        (char) scanner.peek(3),
                        repeats ? (char) repetition : Delimiters.NONE,
                        release == ' ' ? Delimiters.NONE : (char) release);
            } catch (IllegalArgumentException unusable) {
                return new Found.NotAnInterchange(
                        Deviation.DELIMITERS_UNUSABLE, Dialect.EDIFACT, "the UNA: " + unusable.getMessage());
            }
            scanner.skip(UNA_LENGTH);
            scanner.skipWhitespace();
            if (scanner.peek() < 0) {
                return truncated("UNA");
            }
            if (scanner.peek() != 'U' || scanner.peek(1) != 'N' || scanner.peek(2) != 'B') {
                return new Found.NotAnInterchange(
                        Deviation.ENVELOPE_OUT_OF_ORDER, Dialect.EDIFACT, "after the UNA a UNB is expected");
            }
        }
        return unb(delimiters, advice, repeats);
    }

    private Found unb(Delimiters advised, boolean advice, boolean repeats) throws IOException {
        scanner.use(advised);
        RawSegment header = new RawSegment();
        if (scanner.peek(3) != advised.element()) {
            return new Found.NotAnInterchange(
                    Deviation.DELIMITERS_UNUSABLE,
                    Dialect.EDIFACT,
                    "after UNB stands '" + FindingList.shown(String.valueOf((char) scanner.peek(3)))
                            + "', not the element separator '" + advised.element() + "'");
        }
        if (scanner.nextEvenAHeader(header) != SegmentScanner.Found.SEGMENT) {
            return truncated("UNB");
        }
        boolean syntax4 = header.length > 9 && header.bytes[9] == '4'; // UNB+UNOC:4
        char repetition = syntax4 && (repeats || !advice) ? (repeats ? advised.repetition() : '*') : Delimiters.NONE;
        Delimiters delimiters = new Delimiters(
                advised.segment(), advised.element(), advised.component(), repetition, advised.release());
        scanner.use(delimiters);
        SegmentSplitter splitter = new SegmentSplitter(delimiters, List.of(StandardCharsets.ISO_8859_1));
        Segment segment = splitter.split(header, 0, StandardCharsets.ISO_8859_1);
        return new Found.Header(Dialect.EDIFACT, delimiters, segment, false, marked, List.of());
    }

    private Optional<String> byteOrderMark() throws IOException {
        int b0 = scanner.peek();
        int b1 = scanner.peek(1);
        if (b0 == 0xEF && b1 == 0xBB && scanner.peek(2) == 0xBF) {
            scanner.skip(3);
            scanner.countWhitespace();
            marked = true;
            return Optional.empty();
        }
        if ((b0 == 0xFE && b1 == 0xFF) || (b0 == 0xFF && b1 == 0xFE) || b0 == 0 || (b0 == 'I' && b1 == 0)) {
            return Optional.of("the file is written in UTF-16 or UTF-32; ask for ASCII, Latin-1 or UTF-8");
        }
        if ((b0 == 0xC9 && b1 == 0xE2 && scanner.peek(2) == 0xC1)
                || (b0 == 0xE4 && b1 == 0xD5 && (scanner.peek(2) == 0xC1 || scanner.peek(2) == 0xC2))) {
            return Optional.of("the file is written in EBCDIC; ask for ASCII, Latin-1 or UTF-8");
        }
        return Optional.empty();
    }

    private Found unknown(boolean first) throws IOException {
        StringBuilder start = new StringBuilder();
        for (int i = 0; i < 24 && scanner.peek(i) >= 0; i++) {
            start.append((char) scanner.peek(i));
        }
        String text = start.toString();
        String shown = "'" + FindingList.shown(text) + "'";
        if (!first) {
            return new Found.NotAnInterchange(
                    Deviation.TEXT_OUTSIDE_INTERCHANGE,
                    Dialect.X12,
                    shown + " stands after the end of an interchange, where only another interchange may begin");
        }
        if (text.startsWith("STX=")) {
            return new Found.NotAnInterchange(
                    Deviation.UNSUPPORTED_DIALECT, Dialect.EDIFACT, "this is TRADACOMS, which is not read");
        }
        if (text.startsWith("UIB")) {
            return new Found.NotAnInterchange(
                    Deviation.UNSUPPORTED_DIALECT, Dialect.EDIFACT, "this is interactive EDIFACT, which is not read");
        }
        return new Found.NotAnInterchange(Deviation.NOT_EDI, Dialect.X12, NotEdi.what(text) + shown);
    }

    private static Found truncated(String tag) {
        return new Found.NotAnInterchange(
                Deviation.INTERCHANGE_TRUNCATED,
                tag.equals("ISA") ? Dialect.X12 : Dialect.EDIFACT,
                "the file ends in the middle of the " + tag);
    }

    private static Found malformed(String text) {
        return new Found.NotAnInterchange(Deviation.INTERCHANGE_HEADER_MALFORMED, Dialect.X12, text);
    }
}

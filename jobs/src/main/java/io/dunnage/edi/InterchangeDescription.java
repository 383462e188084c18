package io.dunnage.edi;

import io.dunnage.edi.SyntaxFinding.Level;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** An EDI file for a human: each segment, element and code in words, loops indented, findings where they belong. */
public final class InterchangeDescription {
    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";
    private static final String RED = "\u001b[31m";
    private static final String YELLOW = "\u001b[33m";
    private static final String PLAIN = "\u001b[0m";
    private static final int ELEMENT_COLUMN = 34;

    private final MessageSpecs specs;
    private final ReadingRules rules;
    private final boolean color;
    private final Map<Dialect, Vocabulary> vocabularies = new EnumMap<>(Dialect.class);

    public InterchangeDescription(MessageSpecs specs, ReadingRules rules, boolean color) {
        this.specs = specs;
        this.rules = rules;
        this.color = color;
    }

    /** Writes the description of a file; the stream is closed. */
    public void describe(InputStream bytes, Appendable out) throws IOException {
        try (InterchangeReader reader = InterchangeReader.open(bytes, specs, rules)) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                switch (next.get()) {
                    case Reading.InterchangeBegun begun -> begun(begun, out);
                    case Reading.InterchangeSegmentRead read ->
                        segment(read.segment(), 1, words(read.interchange().dialect()), out);
                    case Reading.GroupBegun begun -> begun(begun, out);
                    case Reading.MessageRead read -> message(read.message(), out);
                    case Reading.GroupEnded ended ->
                        line(
                                out,
                                1,
                                "End of group " + ended.header().controlNumber() + ": "
                                        + counted(ended.messages(), "message"));
                    case Reading.InterchangeEnded ended -> ended(ended, out);
                    case Reading.Refused refused -> finding(refused.finding(), 0, out);
                }
            }
        }
    }

    private void begun(Reading.InterchangeBegun begun, Appendable out) throws IOException {
        InterchangeHeader header = begun.header();
        Delimiters delimiters = header.delimiters();
        line(
                out,
                0,
                paint(BOLD, "Interchange " + header.controlNumber()) + ", " + header.dialect() + " " + header.release()
                        + ", from " + header.sender() + " to " + header.receiver() + ", " + header.date() + " "
                        + header.time()
                        + (header.usage() == Usage.PRODUCTION ? "" : ", " + header.usage())
                        + (header.acknowledgmentRequested() ? ", asks for an acknowledgment" : ""));
        line(
                out,
                1,
                paint(
                        DIM,
                        "delimiters: segment " + shown(delimiters.segment()) + ", element "
                                + shown(delimiters.element()) + ", component " + shown(delimiters.component())
                                + (delimiters.repetition() == Delimiters.NONE
                                        ? ""
                                        : ", repetition " + shown(delimiters.repetition()))
                                + (delimiters.release() == Delimiters.NONE
                                        ? ""
                                        : ", release " + shown(delimiters.release()))));
    }

    private void begun(Reading.GroupBegun begun, Appendable out) throws IOException {
        GroupHeader header = begun.header();
        line(
                out,
                1,
                paint(BOLD, "Group " + header.controlNumber()) + ", kind " + header.functionalId() + ", from "
                        + header.sender() + " to " + header.receiver() + ", " + header.date() + " " + header.time()
                        + ", release " + header.release());
    }

    private void ended(Reading.InterchangeEnded ended, Appendable out) throws IOException {
        for (SyntaxFinding finding : ended.findings()) {
            finding(finding, 1, out);
        }
        line(
                out,
                0,
                "End of interchange " + ended.header().controlNumber() + ": " + counted(ended.groups(), "group") + ", "
                        + counted(ended.messages(), "message")
                        + (ended.acceptable() ? "" : paint(RED, "; refused as a whole")));
    }

    private void message(Message message, Appendable out) throws IOException {
        Vocabulary words = words(message.interchange().dialect());
        String title = words.of(message.type().code());
        line(
                out,
                2,
                paint(BOLD, "Message " + message.controlNumber()) + ", " + message.type()
                        + (title.isEmpty() ? "" : ", " + title) + ", release " + message.release()
                        + (message.acceptable() ? "" : paint(RED, "; rejected")));
        List<SyntaxFinding> left = new ArrayList<>(message.findings());
        findingsOf(1, left, 3, out);
        findingsOf(0, left, 3, out);
        parts(message.parts(), 3, words, left, out);
        for (SyntaxFinding finding : left) {
            finding(finding, 3, out);
        }
    }

    private void parts(List<Part> parts, int indent, Vocabulary words, List<SyntaxFinding> left, Appendable out)
            throws IOException {
        for (Part part : parts) {
            switch (part) {
                case Segment segment -> {
                    segment(segment, indent, words, out);
                    findingsOf(segment.position(), left, indent + 1, out);
                }
                case Loop loop -> parts(loop.parts(), indent + 1, words, left, out);
            }
        }
    }

    private void findingsOf(int position, List<SyntaxFinding> left, int indent, Appendable out) throws IOException {
        if (left.isEmpty()) {
            return;
        }
        for (SyntaxFinding finding : List.copyOf(left)) {
            if (finding.segment() == position) {
                finding(finding, indent, out);
                left.remove(finding);
            }
        }
    }

    private void segment(Segment segment, int indent, Vocabulary words, Appendable out) throws IOException {
        String name = words.of(segment.tag());
        line(
                out,
                indent,
                paint(BOLD, FindingList.shown(segment.tag()))
                        + (name.isEmpty() ? "" : " " + name)
                        + (segment.position() > 0 ? paint(DIM, "  (" + segment.position() + ")") : ""));
        for (int i = 1; i <= segment.elements().size(); i++) {
            element(segment.elements().get(i - 1), segment.tag() + (i < 10 ? "0" : "") + i, indent + 1, words, out);
        }
    }

    private void element(Element element, String key, int indent, Vocabulary words, Appendable out) throws IOException {
        switch (element) {
            case Element.Simple simple -> value(simple.text(), key, key, indent, words, out);
            case Element.Composite composite -> {
                for (int i = 1; i <= composite.components().size(); i++) {
                    value(composite.component(i), key + "-" + i, key + "-" + i, indent, words, out);
                }
            }
            case Element.Repeated repeated -> {
                for (Element occurrence : repeated.occurrences()) {
                    element(occurrence, key, indent, words, out);
                }
            }
        }
    }

    private void value(String value, String key, String label, int indent, Vocabulary words, Appendable out)
            throws IOException {
        if (value.isEmpty()) {
            return;
        }
        String name = words.of(key);
        String meaning = words.of(key + ":" + value);
        String left = label + (name.isEmpty() ? "" : " " + name);
        String gap = " ".repeat(Math.max(1, ELEMENT_COLUMN - left.length()));
        line(
                out,
                indent,
                paint(DIM, left) + gap + FindingList.shown(value) + (meaning.isEmpty() ? "" : "  = " + meaning));
    }

    private void finding(SyntaxFinding finding, int indent, Appendable out) throws IOException {
        boolean error = finding.level() == Level.ERROR;
        String code = finding.code().isEmpty() ? finding.deviation().name() : finding.code();
        line(out, indent, paint(error ? RED : YELLOW, (error ? "! " : "~ ") + finding.text() + "  [" + code + "]"));
    }

    private Vocabulary words(Dialect dialect) {
        return vocabularies.computeIfAbsent(dialect, of -> Vocabulary.of(of, specs));
    }

    private String paint(String ink, String text) {
        return color ? ink + text + PLAIN : text;
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String shown(char delimiter) {
        return switch (delimiter) {
            case '\n' -> "line feed";
            case '\r' -> "carriage return";
            default -> FindingList.shown(String.valueOf(delimiter));
        };
    }

    private static void line(Appendable out, int indent, String text) throws IOException {
        out.append("  ".repeat(indent)).append(text).append('\n');
    }
}

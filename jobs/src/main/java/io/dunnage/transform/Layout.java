package io.dunnage.transform;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import io.dunnage.document.CanonicalDocument;
import io.dunnage.edi.Element;
import io.dunnage.edi.Segment;
import io.dunnage.transform.RecordFinding.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a template may call while it lays out one document, and the segments so far. {@code segment("W05", ...)} adds a
 * segment; {@code text(value, 22)} refuses what is longer than 22 characters; {@code decimal(value, 15)} likewise digits; {@code day(value)} is
 * CCYYMMDD; {@code wrap(value, 60)} breaks free text at its blanks; {@code pairs(item)} are an item's numbers with their qualifiers.
 */
final class Layout implements Template.Sheet {
    private final CanonicalDocument original;
    private final RecordSettings settings;
    private final Map<String, Object> document;
    private final List<Segment> segments = new ArrayList<>();
    private final List<RecordFinding> findings = new ArrayList<>();

    Layout(CanonicalDocument original, RecordSettings settings, Map<String, Object> document) {
        this.original = original;
        this.settings = settings;
        this.document = document;
    }

    @Override
    public Map<String, Object> document() {
        return document;
    }

    List<Segment> segments() {
        return segments;
    }

    List<RecordFinding> findings() {
        return findings;
    }

    @Override
    public Map<String, TemplateMethodModelEx> functions() {
        return Map.of(
                "segment", this::segment,
                "text", Layout::text,
                "decimal", Layout::decimal,
                "day", Layout::day,
                "wrap", Layout::wrap,
                "pairs", this::pairs,
                "setting", this::setting,
                "refuse", this::refuse);
    }

    /** A value with the room that its element has. */
    private record Limited(String value, int minimum, int maximum) implements TemplateScalarModel {
        @Override
        public String getAsString() {
            return value;
        }
    }

    private Object segment(List<?> arguments) throws TemplateModelException {
        var tag = string(arguments.getFirst());
        int position = segments.size() + 2; // ST is 1
        List<Element> elements = new ArrayList<>();
        int filled = 0;
        for (int i = 1; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            var element = argument instanceof TemplateSequenceModel composite
                    ? composite(composite, position, tag, i)
                    : checked(argument, position, tag, i);
            elements.add(element);
            if (element instanceof Element.Composite || !element.text().isEmpty()) {
                filled = i; // an empty composite has become an empty element already
            }
        }
        segments.add(new Segment(tag, position, elements.subList(0, filled)));
        return "";
    }

    private Element composite(TemplateSequenceModel parts, int position, String tag, int element)
            throws TemplateModelException {
        List<String> components = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            components.add(checked(parts.get(i), position, tag, element).text());
        }
        while (!components.isEmpty() && components.getLast().isEmpty()) {
            components.removeLast();
        }
        return switch (components.size()) {
            case 0 -> Element.EMPTY;
            case 1 -> new Element.Simple(components.getFirst());
            default -> new Element.Composite(components);
        };
    }

    private Element checked(Object argument, int position, String tag, int element) throws TemplateModelException {
        var value = string(argument);
        if (argument instanceof Limited limited && !value.isEmpty()) {
            if (value.length() > limited.maximum()) {
                find(
                        Kind.TOO_LONG,
                        position,
                        tag,
                        element,
                        value,
                        "longer than the " + limited.maximum() + " characters of its element");
            } else if (value.length() < limited.minimum()) {
                find(
                        Kind.NOT_WRITABLE,
                        position,
                        tag,
                        element,
                        value,
                        "shorter than the " + limited.minimum() + " characters of its element");
            }
        }
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                find(
                        Kind.NOT_WRITABLE,
                        position,
                        tag,
                        element,
                        value,
                        "a line break or another control character has no place in a segment");
                break;
            }
        }
        return value.isEmpty() ? Element.EMPTY : new Element.Simple(value);
    }

    private void find(Kind kind, int position, String tag, int element, String value, String text) {
        findings.add(
                new RecordFinding(kind, position, tag, element, 0, value, original + ", '" + value + "': " + text));
    }

    /** {@code refuse("MISSING", "N1", 4, "why")}. */
    private Object refuse(List<?> arguments) throws TemplateModelException {
        find(
                Kind.valueOf(string(arguments.get(0))),
                0,
                string(arguments.get(1)),
                new BigDecimal(string(arguments.get(2))).intValueExact(),
                "",
                string(arguments.get(3)));
        return "";
    }

    private static Object text(List<?> arguments) throws TemplateModelException {
        int maximum = new BigDecimal(string(arguments.get(1))).intValueExact();
        int minimum = arguments.size() < 3 ? 1 : new BigDecimal(string(arguments.get(2))).intValueExact();
        return new Limited(string(arguments.get(0)).strip(), minimum, maximum);
    }

    /** Digits count, sign and point do not: so the standard measures type R. */
    private static Object decimal(List<?> arguments) throws TemplateModelException {
        var value = string(arguments.get(0));
        int maximum = new BigDecimal(string(arguments.get(1))).intValueExact();
        long marks = value.chars().filter(c -> c == '.' || c == '-').count();
        return new Limited(value, 1, maximum + (int) marks);
    }

    private static Object day(List<?> arguments) throws TemplateModelException {
        return new SimpleScalar(string(arguments.getFirst()).replace("-", ""));
    }

    /** Free text in lines of so many characters, broken at blanks; only a longer word is broken itself. */
    private static Object wrap(List<?> arguments) throws TemplateModelException {
        int room = new BigDecimal(string(arguments.get(1))).intValueExact();
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (var word : string(arguments.getFirst()).strip().split("\\s+", -1)) {
            var rest = word;
            if (!line.isEmpty() && line.length() + 1 + rest.length() > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (rest.length() > room) {
                lines.add(rest.substring(0, room));
                rest = rest.substring(room);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** The numbers of an item as {@code [qualifier, number]}, the most telling first, without those that have no qualifier. */
    private Object pairs(List<?> arguments) throws TemplateModelException {
        return ItemPairs.of(arguments.getFirst(), settings);
    }

    private Object setting(List<?> arguments) throws TemplateModelException {
        return switch (string(arguments.getFirst())) {
            case "freightPayment" -> settings.freightPayment();
            case "freightMethod" -> settings.freightMethod();
            case "lxMeans" -> settings.lxMeans().name();
            default -> throw new TemplateModelException("no such setting: " + string(arguments.getFirst()));
        };
    }

    static String string(@Nullable Object argument) throws TemplateModelException {
        return switch (argument) {
            case null -> "";
            case TemplateNumberModel number -> plain(number.getAsNumber());
            case TemplateScalarModel text -> text.getAsString();
            default -> throw new TemplateModelException("neither a text nor a number: " + argument);
        };
    }

    private static String plain(Number number) {
        if (!(number instanceof BigDecimal decimal)) {
            return String.valueOf(number);
        }
        var stripped = decimal.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}

package io.dunnage.edi;

import io.xlate.edi.schema.EDISimpleType;
import java.util.List;
import java.util.Set;

/** What a spec says of one data element. Each answer is "as the spec says, for sure", or open. */
sealed interface ElementShape {
    /** At least so often. */
    int min();

    /** At most so often. */
    int max();

    /** One occurrence that is not empty. */
    boolean holdsOnce(Element occurrence);

    /** Whether the element is as its spec says. */
    default boolean holds(Element written) {
        if (written instanceof Element.Repeated(var occurrences)) {
            if (occurrences.size() > max() || occurrences.size() < min()) {
                return false;
            }
            for (Element occurrence : occurrences) {
                if (occurrence.text().isEmpty() || !holdsOnce(occurrence)) {
                    return false;
                }
            }
            return true;
        }
        if (written instanceof Element.Simple(var text) && text.isEmpty()) {
            return min() == 0;
        }
        return min() <= 1 && holdsOnce(written);
    }

    /** A simple element; lengths in characters; the characters that may be its decimal mark. */
    record OfSimple(
            int min, int max, EDISimpleType.Base base, long shortest, long longest, Set<String> codes, String marks)
            implements ElementShape {
        @Override
        public boolean holdsOnce(Element occurrence) {
            return occurrence instanceof Element.Simple(var text) && holdsText(text);
        }

        boolean holdsText(String text) {
            return switch (base) {
                case STRING, IDENTIFIER ->
                    isLong(text.length()) && (codes.isEmpty() ? isText(text) : codes.contains(text));
                case NUMERIC -> isNumber(text, false);
                case DECIMAL -> isNumber(text, true);
                case DATE -> isLong(text.length()) && isDate(text);
                case TIME -> isLong(text.length()) && isTime(text);
                default -> false;
            };
        }

        private boolean isLong(int characters) {
            return characters >= shortest && characters <= longest;
        }

        private static boolean isText(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c < ' ' || (c > '~' && c < 0xA0) || Character.isSurrogate(c)) {
                    return false;
                }
            }
            return true;
        }

        /** Only digits count towards the length. Exponents are left to StAEDI. */
        private boolean isNumber(String text, boolean mayHaveMark) {
            int digits = 0;
            boolean marked = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (isDigit(c)) {
                    digits++;
                } else if (mayHaveMark && !marked && marks.indexOf(c) >= 0) {
                    marked = true;
                } else if (c != '-' || i > 0) {
                    return false;
                }
            }
            return digits > 0 && isLong(digits);
        }

        /** The 29th of February is left to StAEDI. */
        private static boolean isDate(String text) {
            int length = text.length();
            if ((length != 6 && length != 8) || !isDigits(text)) {
                return false;
            }
            int month = pair(text, length - 4);
            int day = pair(text, length - 2);
            return day >= 1
                    && switch (month) {
                        case 1, 3, 5, 7, 8, 10, 12 -> day <= 31;
                        case 4, 6, 9, 11 -> day <= 30;
                        case 2 -> day <= 28;
                        default -> false;
                    };
        }

        private static boolean isTime(String text) {
            int length = text.length();
            return length >= 4
                    && (length >= 6 || length == 4)
                    && isDigits(text)
                    && pair(text, 0) < 24
                    && pair(text, 2) < 60
                    && (length < 6 || pair(text, 4) < 60);
        }

        private static int pair(String text, int at) {
            return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
        }

        private static boolean isDigits(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (!isDigit(text.charAt(i))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }
    }

    /** A composite of simple components. */
    record OfComposite(int min, int max, List<ElementShape> components) implements ElementShape {
        @Override
        public boolean holdsOnce(Element occurrence) {
            return switch (occurrence) {
                case Element.Simple simple -> holdsAll(List.of(simple.text()));
                case Element.Composite(var texts) -> holdsAll(texts);
                case Element.Repeated repeated -> false;
            };
        }

        private boolean holdsAll(List<String> texts) {
            if (texts.size() > components.size() || texts.stream().allMatch(String::isEmpty)) {
                return false;
            }
            for (int i = 0; i < components.size(); i++) {
                String text = i < texts.size() ? texts.get(i) : "";
                if (!(components.get(i) instanceof OfSimple component)
                        || (text.isEmpty() ? component.min() > 0 : !component.holdsText(text))) {
                    return false;
                }
            }
            return true;
        }
    }
}

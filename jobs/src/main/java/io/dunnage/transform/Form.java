package io.dunnage.transform;

import io.dunnage.edi.Segment;

/** How EDIFACT writes what X12 writes in one way only; a line of a record transform asks for it: {@code DTM[137]-01.2 as day}. */
enum Form {
    AS_WRITTEN,
    /** A day as CCYYMMDD, whatever the format (2379) that stands behind it. */
    DAY,
    /** The time of day, HHMM or HHMMSS, where the format has one. */
    TIME,
    /** A number with a decimal point, where the sender may have written a comma. */
    NUMBER,
    /** Free text, with what stands in the components behind it. */
    TEXT,
    /** A number without its sign, where another element says which way it goes. */
    UNSIGNED,
    /** A number whose sign means the opposite of ours. */
    REVERSED;

    /** C108 has five components of text, C273 its last in the fifth. */
    private static final int LAST_OF_TEXT = 5;

    /** The text in our form; empty when it tells nothing of the kind. What cannot be understood stays as it is: a finding later. */
    String of(String text, Segment segment, int element, int component) {
        return switch (this) {
            case AS_WRITTEN -> text;
            case NUMBER -> text.indexOf(',') == text.lastIndexOf(',') ? text.replace(',', '.') : text;
            case TEXT -> joined(segment, element, component);
            case UNSIGNED -> {
                String number = NUMBER.of(text, segment, element, component);
                yield number.startsWith("-") ? number.substring(1) : number;
            }
            case REVERSED -> reversed(NUMBER.of(text, segment, element, component));
            case DAY -> day(text, segment.component(element, component + 1));
            case TIME -> time(text, segment.component(element, component + 1));
        };
    }

    private static String joined(Segment segment, int element, int component) {
        StringBuilder text = new StringBuilder();
        for (int i = Math.max(1, component); i <= LAST_OF_TEXT; i++) {
            String part = segment.component(element, i).strip();
            text.append(text.isEmpty() || part.isEmpty() ? "" : " ").append(part);
        }
        return text.toString();
    }

    private static String reversed(String number) {
        if (number.isEmpty() || number.startsWith("-")) {
            return number.isEmpty() ? "" : number.substring(1);
        }
        return number.chars().allMatch(c -> c == '0' || c == '.') ? number : "-" + number;
    }

    private static String day(String text, String format) {
        return switch (format) {
            case "101" -> text.length() == 6 ? "20" + text : text;
            case "201" -> text.length() == 10 ? "20" + text.substring(0, 6) : text;
            case "203" -> text.length() == 12 ? text.substring(0, 8) : text;
            case "204" -> text.length() == 14 ? text.substring(0, 8) : text;
            case "718" -> text.replace("-", "").length() == 16 ? text.substring(0, 8) : text;
            default -> text;
        };
    }

    private static String time(String text, String format) {
        return switch (format) {
            case "201" -> text.length() == 10 ? text.substring(6) : "";
            case "203" -> text.length() == 12 ? text.substring(8) : "";
            case "204" -> text.length() == 14 ? text.substring(8) : "";
            default -> "";
        };
    }
}

package io.dunnage.edi;

import java.time.DateTimeException;
import java.time.LocalDate;

/** What the header segments of interchanges and groups say, and what is wrong with it. */
final class EnvelopeSegments {
    private EnvelopeSegments() {}

    static InterchangeHeader interchange(Dialect dialect, Segment segment, Delimiters delimiters) {
        return switch (dialect) {
            case X12 ->
                new InterchangeHeader(
                        Dialect.X12,
                        new InterchangeParty(segment.text(5), segment.text(6)),
                        new InterchangeParty(segment.text(7), segment.text(8)),
                        segment.text(9),
                        segment.text(10),
                        segment.text(12).strip(),
                        ControlNumber.written(segment.text(13)),
                        segment.text(14).equals("1"),
                        switch (segment.text(15)) {
                            case "T" -> Usage.TEST;
                            case "I" -> Usage.INFORMATION;
                            default -> Usage.PRODUCTION;
                        },
                        delimiters);
            case EDIFACT ->
                new InterchangeHeader(
                        Dialect.EDIFACT,
                        new InterchangeParty(segment.component(2, 2), segment.component(2, 1)),
                        new InterchangeParty(segment.component(3, 2), segment.component(3, 1)),
                        segment.component(4, 1),
                        segment.component(4, 2),
                        segment.component(1, 1) + ":" + segment.component(1, 2),
                        ControlNumber.written(segment.text(5)),
                        segment.text(9).equals("1"),
                        segment.text(11).equals("1") ? Usage.TEST : Usage.PRODUCTION,
                        delimiters);
        };
    }

    /** The header's own faults: number, date, time. */
    static void check(InterchangeHeader header, Segment segment, FindingList findings) {
        String tag = segment.tag();
        boolean x12 = header.dialect() == Dialect.X12;
        int number = x12 ? 13 : 5;
        if (x12 ? !isDigits(segment.text(13), 9, 9) : header.controlNumber().equals(ControlNumber.MISSING)) {
            findings.add(
                    Deviation.INTERCHANGE_NUMBER_INVALID,
                    0,
                    tag,
                    number,
                    0,
                    segment.text(number),
                    x12 ? "ISA13, the control number, is not nine digits" : "UNB 0020, the reference, is missing");
        }
        if (!isDate(header.date())) {
            findings.add(
                    Deviation.INTERCHANGE_DATE_INVALID,
                    0,
                    tag,
                    x12 ? 9 : 4,
                    x12 ? 0 : 1,
                    header.date(),
                    "the interchange's date is no date");
        }
        if (!isTime(header.time())) {
            findings.add(
                    Deviation.INTERCHANGE_TIME_INVALID,
                    0,
                    tag,
                    x12 ? 10 : 4,
                    x12 ? 0 : 2,
                    header.time(),
                    "the interchange's time is no time");
        }
        String standard = segment.text(11);
        if (x12 && header.delimiters().repetition() == Delimiters.NONE && !standard.equals("U")) {
            findings.add(
                    Deviation.REPETITION_SEPARATOR_TOO_EARLY,
                    0,
                    tag,
                    11,
                    0,
                    standard,
                    "ISA11 is '" + FindingList.shown(standard) + "', in release " + header.release()
                            + " it is U; it is not used as a separator");
        }
    }

    static GroupHeader group(Dialect dialect, Segment segment) {
        return switch (dialect) {
            case X12 ->
                new GroupHeader(
                        segment.text(1),
                        segment.text(2).strip(),
                        segment.text(3).strip(),
                        segment.text(4),
                        segment.text(5),
                        ControlNumber.written(segment.text(6)),
                        segment.text(7),
                        segment.text(8).strip());
            case EDIFACT ->
                new GroupHeader(
                        segment.text(1),
                        segment.component(2, 1),
                        segment.component(3, 1),
                        segment.component(4, 1),
                        segment.component(4, 2),
                        ControlNumber.written(segment.text(5)),
                        segment.text(6),
                        segment.component(7, 1) + "." + segment.component(7, 2));
        };
    }

    /** The count that a trailer of any level begins with; -1 when it is none. */
    static long count(Segment trailer) {
        String plain = trailer.text(1).strip();
        return isDigits(plain, 1, 15) ? Long.parseLong(plain) : -1;
    }

    static MessageType messageType(Dialect dialect, Segment header) {
        String code = (dialect == Dialect.X12 ? header.text(1) : header.component(2, 1)).strip();
        return isMessageType(dialect, code) ? new MessageType(dialect, code) : new MessageType(dialect, "?");
    }

    static boolean isMessageType(Dialect dialect, String code) {
        if (dialect == Dialect.X12 ? code.length() != 3 : code.isEmpty() || code.length() > 6) {
            return false;
        }
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if ((c < '0' || c > '9') && (c < 'A' || c > 'Z')) {
                return false;
            }
        }
        return true;
    }

    static boolean isDigits(String text, int shortest, int longest) {
        if (text.length() < shortest || text.length() > longest) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isDate(String text) {
        if (!isDigits(text, 6, 6) && !isDigits(text, 8, 8)) {
            return false;
        }
        int at = text.length() - 4;
        int year =
                text.length() == 8 ? Integer.parseInt(text.substring(0, 4)) : 2000 + Integer.parseInt(text, 0, 2, 10);
        try {
            LocalDate.of(year, Integer.parseInt(text, at, at + 2, 10), Integer.parseInt(text, at + 2, at + 4, 10));
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static boolean isTime(String text) {
        return (isDigits(text, 4, 4) || isDigits(text, 6, 6))
                && Integer.parseInt(text, 0, 2, 10) < 24
                && Integer.parseInt(text, 2, 4, 10) < 60;
    }
}

package io.dunnage.edi;

/**
 * Every departure from the standard that we name, and what each dialect's acknowledgment calls it. A partner's
 * tolerances (partner.yaml, {@code tolerates}) use these names.
 *
 * <p>X12: AK304 segment, AK403 element, AK502 message, AK905 group, TA105 interchange. EDIFACT: data element 0085 of
 * CONTRL.
 */
public enum Deviation {
    // in a message: segments
    UNKNOWN_SEGMENT("AK304:1", "15"),
    UNEXPECTED_SEGMENT("AK304:2", "15"),
    MANDATORY_SEGMENT_MISSING("AK304:3", "13"),
    LOOP_TOO_OFTEN("AK304:4", "36"),
    SEGMENT_TOO_OFTEN("AK304:5", "35"),
    SEGMENT_NOT_IN_MESSAGE("AK304:6", "15"),
    SEGMENT_OUT_OF_SEQUENCE("AK304:7", "15"),
    EMPTY_SEGMENT("AK304:1", "13"),
    SEGMENT_TOO_LARGE("AK304:8", "39"),

    // in a message: elements
    MANDATORY_ELEMENT_MISSING("AK403:1", "13"),
    CONDITIONAL_ELEMENT_MISSING("AK403:2", "48"),
    TOO_MANY_ELEMENTS("AK403:3", "16"),
    TOO_MANY_COMPONENTS("AK403:3", "16"),
    TOO_MANY_REPETITIONS("AK403:3", "35"),
    ELEMENT_TOO_SHORT("AK403:4", "40"),
    ELEMENT_TOO_LONG("AK403:5", "39"),
    INVALID_CHARACTER("AK403:6", "21"),
    INVALID_CODE("AK403:7", "12"),
    INVALID_DATE("AK403:8", "12"),
    INVALID_TIME("AK403:9", "12"),
    EXCLUSION_VIOLATED("AK403:10", "48"),

    // a message as a whole
    UNSUPPORTED_MESSAGE("AK502:1", "17"),
    MESSAGE_TRAILER_MISSING("AK502:2", "13"),
    MESSAGE_NUMBER_MISMATCH("AK502:3", "28"),
    SEGMENT_COUNT_MISMATCH("AK502:4", "29"),
    MESSAGE_TOO_LARGE("AK502:5", "18"),
    MESSAGE_UNREADABLE("AK502:5", "18"),
    MESSAGE_TYPE_INVALID("AK502:6", "12"),
    MESSAGE_NUMBER_INVALID("AK502:7", "12"),
    MESSAGE_NUMBER_NOT_UNIQUE("AK502:23", "26"),

    // a group
    GROUP_TRAILER_MISSING("AK905:3", "13"),
    GROUP_NUMBER_MISMATCH("AK905:4", "28"),
    MESSAGE_COUNT_MISMATCH("AK905:5", "29"),
    GROUP_NUMBER_INVALID("AK905:6", "12"),

    // an interchange
    INTERCHANGE_NUMBER_MISMATCH("TA105:001", "28"),
    INTERCHANGE_DATE_INVALID("TA105:014", "12"),
    INTERCHANGE_TIME_INVALID("TA105:015", "12"),
    INTERCHANGE_NUMBER_INVALID("TA105:018", "12"),
    GROUP_COUNT_MISMATCH("TA105:021", "29"),
    INTERCHANGE_HEADER_MALFORMED("TA105:022", "18"),
    ENVELOPE_OUT_OF_ORDER("TA105:022", "33"),
    INTERCHANGE_TRUNCATED("TA105:023", "13"),
    DELIMITERS_UNUSABLE("TA105:004", "22"),

    // a file
    NOT_EDI("TA105:022", "18"),
    UNSUPPORTED_DIALECT("TA105:002", "17"),
    UNSUPPORTED_CHARSET("TA105:022", "46"),
    TEXT_OUTSIDE_INTERCHANGE("TA105:022", "33"),

    // said and let through; no acknowledgment has a code for them
    WRONG_GROUP_FOR_MESSAGE,
    GROUP_OVER_MAXIMUM,
    REPETITION_SEPARATOR_TOO_EARLY,
    WHITESPACE_BETWEEN_SEGMENTS,
    LINE_BREAK_IN_SEGMENT,
    LAST_LINE_BREAK_MISSING,
    TRAILING_SEPARATORS;

    private final String x12;
    private final String edifact;
    private final boolean onlyWarns;

    Deviation(String x12, String edifact) {
        this.x12 = x12;
        this.edifact = "0085:" + edifact;
        this.onlyWarns = false;
    }

    Deviation() {
        this.x12 = "";
        this.edifact = "";
        this.onlyWarns = true;
    }

    /**
     * The standard's own code, with the data element it stands in: {@code AK403:7}, {@code 0085:12}. Empty for what
     * never rejects.
     */
    public String code(Dialect dialect) {
        return switch (dialect) {
            case X12 -> x12;
            case EDIFACT -> edifact;
        };
    }

    /** Whether it is a warning for every partner. */
    public boolean onlyWarns() {
        return onlyWarns;
    }
}

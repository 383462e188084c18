package io.dunnage.csv;

/** Every departure of a file from its layout that we name. */
public enum CsvDeviation {
    // of a file: nothing of it may be used
    EMPTY_FILE,
    FILE_TOO_LARGE,
    NO_ROWS,
    HEADER_MISSING,
    HEADER_TWICE,
    HEADER_UNKNOWN,
    NO_LAYOUT,

    // of a row: the document it belongs to may not be used
    WRONG_NUMBER_OF_CELLS,
    UNTERMINATED_QUOTE,
    MALFORMED_QUOTE,
    LINE_TOO_LONG,
    CONTROL_CHARACTER,
    WRONG_CHARSET,
    LAST_LINE_CUT_OFF,

    // of a document
    ROWS_APART,
    TOO_MANY_ROWS,

    // said and let through
    BYTE_ORDER_MARK,
    OTHER_CHARSET,
    UNKNOWN_COLUMN
}

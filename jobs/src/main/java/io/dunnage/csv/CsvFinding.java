package io.dunnage.csv;

/**
 * A departure of a file from its layout, and where.
 *
 * @param line of the file, from 1; 0: the file as a whole
 * @param cell of the row, from 1; 0: the row as a whole
 * @param column its header; empty where there is none
 * @param value what was there, shortened; empty if nothing
 * @param text the finding for a person, and what to do
 */
public record CsvFinding(
        Level level, CsvDeviation deviation, int line, int cell, String column, String value, String text) {
    private static final int MOST_VALUE = 80;

    /** How much a finding weighs. */
    public enum Level {
        /** Said, counted, and let through. */
        WARNING,
        /** What it is found in is refused. */
        ERROR
    }

    public CsvFinding {
        value = value.length() > MOST_VALUE ? value.substring(0, MOST_VALUE) + "..." : value;
    }

    static CsvFinding error(CsvDeviation deviation, int line, String value, String text) {
        return new CsvFinding(Level.ERROR, deviation, line, 0, "", value, text);
    }

    static CsvFinding warning(CsvDeviation deviation, int line, String value, String text) {
        return new CsvFinding(Level.WARNING, deviation, line, 0, "", value, text);
    }

    public boolean isError() {
        return level == Level.ERROR;
    }

    /** Whether one of them refuses. */
    public static boolean anyError(java.util.List<CsvFinding> findings) {
        return findings.stream().anyMatch(CsvFinding::isError);
    }

    /** {@code line 12, column 'Qty' ('1e9'): ...}, as it is told to a person. */
    @Override
    public String toString() {
        return (line == 0 ? "" : "line " + line)
                + (column.isEmpty() ? "" : ", column '" + column + "'")
                + (value.isEmpty() ? "" : " ('" + value + "')")
                + (line == 0 ? "" : ": ")
                + text;
    }
}

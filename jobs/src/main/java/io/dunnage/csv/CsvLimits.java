package io.dunnage.csv;

/**
 * How much of a file is taken before it counts as an attack or a mistake (C8).
 *
 * @param file bytes
 * @param line bytes of one line, and characters of one row over several lines
 * @param cells of one row
 * @param rows of one document that is held as a whole
 */
public record CsvLimits(long file, int line, int cells, int rows) {
    /** 256 MiB a file, 64 KiB a line, a thousand cells a row, twenty thousand rows a document. */
    public static final CsvLimits USUAL = new CsvLimits(256L << 20, 64 << 10, 1_000, 20_000);
}

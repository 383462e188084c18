package io.dunnage.csv;

/**
 * One row, its cells in the order of the layout's columns.
 *
 * @param line of the file where it begins, from 1
 * @param cells one per column of the layout; empty where the file has no such column
 * @param places of those cells in the file, from 1; 0 where the file has no such column
 */
@SuppressWarnings("ArrayRecordComponent") // made once per row of a large file, and only read
public record CsvRow(int line, String[] cells, int[] places) {
    public String cell(int column) {
        return cells[column];
    }

    boolean isBlank() {
        for (String cell : cells) {
            if (!cell.isEmpty()) {
                return false;
            }
        }
        return true;
    }
}

package io.dunnage.csv;

import java.util.List;

/** What makes rows one document: the cells of the key columns, joined. */
final class Keys {
    private static final char BETWEEN = '\u001F';

    private Keys() {}

    static String of(CsvLayout layout, CsvRow row) {
        if (layout.rowIsDocument()) {
            return String.valueOf(row.line());
        }
        return join(layout.documentKey(), header -> row.cell(layout.place(header)));
    }

    /** From cells as they stand in the file, moved by {@code shift}. */
    static String of(CsvLayout layout, Columns columns, String[] cells, int shift) {
        return join(layout.documentKey(), header -> {
            int at = columns.places()[layout.place(header)] + shift;
            return at >= 0 && at < cells.length ? cells[at].strip() : "";
        });
    }

    private static String join(List<String> headers, java.util.function.Function<String, String> cell) {
        if (headers.size() == 1) {
            return cell.apply(headers.getFirst());
        }
        var key = new StringBuilder();
        for (var header : headers) {
            if (!key.isEmpty()) {
                key.append(BETWEEN);
            }
            key.append(cell.apply(header));
        }
        return key.toString();
    }

    /** For a person. */
    static String shown(String key) {
        return key.replace(BETWEEN, ' ').strip();
    }
}

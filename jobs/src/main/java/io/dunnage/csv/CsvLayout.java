package io.dunnage.csv;

import java.util.List;
import java.util.Map;

/**
 * What the columns of one kind of file mean: a dialect as data. Comes from a {@code layout.yaml}.
 *
 * @param name as {@code partner.yaml} calls it: {@code shipments}
 * @param document the canonical document that it says: {@code ShippingAdvice}
 * @param headerNames whether the first line names the columns; else they are told by their positions
 * @param unknownColumns whether columns that nobody listed are read over; else they refuse the file
 * @param documentKey headers of the columns whose equal values make neighbouring rows one document; empty: every row is one
 * @param cartonKey headers of those that make rows one carton of it; empty: every row is on its own
 * @param neutralized whether formula cells are made harmless (C22)
 * @param quoteAll whether we quote every cell or only those that need it
 * @param constants facts that every document of such a file has, though no column tells them
 */
public record CsvLayout(
        String name,
        String document,
        CsvSyntax syntax,
        CsvFormats formats,
        boolean headerNames,
        boolean unknownColumns,
        List<String> documentKey,
        List<String> cartonKey,
        boolean neutralized,
        boolean quoteAll,
        Map<String, String> constants,
        List<CsvColumn> columns) {
    public CsvLayout {
        documentKey = List.copyOf(documentKey);
        cartonKey = List.copyOf(cartonKey);
        constants = Map.copyOf(constants);
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("columns: there are none; list them in the order of the file");
        }
    }

    /** Whether every row is a document of its own. */
    public boolean rowIsDocument() {
        return documentKey.isEmpty();
    }

    /** The place of a column by its header, from 0; -1: there is none. */
    public int place(String header) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).header().equals(header)) {
                return i;
            }
        }
        return -1;
    }
}

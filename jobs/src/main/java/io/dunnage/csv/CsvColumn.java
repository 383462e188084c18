package io.dunnage.csv;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One column of a layout: where it stands, and which facts its cells tell.
 *
 * @param header as it is written
 * @param also other headers under which it is read
 * @param facts that a cell tells, most often one; empty: the column is read over, and written empty
 * @param kind how its cells are read and written
 * @param required whether the header must be there, and a cell of it never empty
 * @param separator between several values in one cell; null: one value
 * @param codes their word to ours; empty: as written
 * @param constant what is written where the document says nothing; empty: nothing
 */
public record CsvColumn(
        String header,
        List<String> also,
        List<String> facts,
        Kind kind,
        boolean required,
        @Nullable String separator,
        Map<String, String> codes,
        String constant) {
    /** Among the codes: what is not listed is kept as the partner's own code. */
    public static final String ANY_OTHER = "*";

    /** What a cell holds. */
    public enum Kind {
        TEXT,
        NUMBER,
        DAY,
        MOMENT
    }

    public CsvColumn {
        also = List.copyOf(also);
        facts = List.copyOf(facts);
        codes = Collections.unmodifiableMap(
                new LinkedHashMap<>(codes)); // of two words for one of ours the first is written
    }

    boolean isCalled(String written) {
        return header.equalsIgnoreCase(written) || also.stream().anyMatch(written::equalsIgnoreCase);
    }
}

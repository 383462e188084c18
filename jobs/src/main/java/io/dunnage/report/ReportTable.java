package io.dunnage.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of the report before it has a form: HTML, PDF and XLSX show the same columns and rows.
 *
 * @param key of its words: {@code table.<key>}
 * @param size how many rows there are
 * @param source the rows, made anew each time they are asked for, so that none is held
 */
record ReportTable(String key, List<Column> columns, long size, Supplier<Stream<Row>> source) {
    Stream<Row> rows() {
        return source.get();
    }

    /** What the values of a column are: {@code FIGURE} is a number with the decimals it has, {@code COST} a value per unit. */
    enum Kind {
        TEXT,
        CODE,
        TRACES,
        UNITS,
        MONEY,
        COST,
        FIGURE,
        PERCENT,
        COUNT,
        DAY,
        INSTANT;

        /** Columns of this kind. */
        List<Column> of(String... keys) {
            return Stream.of(keys).map(key -> new Column(key, this)).toList();
        }

        boolean isNumber() {
            return switch (this) {
                case UNITS, MONEY, COST, FIGURE, PERCENT, COUNT -> true;
                case TEXT, CODE, TRACES, DAY, INSTANT -> false;
            };
        }
    }

    /**
     * A column.
     *
     * @param key of its words: {@code column.<key>}
     */
    record Column(String key, Kind kind) {}

    /**
     * A row.
     *
     * @param total whether it is a sum, to be set apart
     */
    record Row(boolean total, List<Cell> cells) {
        /** A row of plain values, cells with links among them. */
        static Row of(@Nullable Object... values) {
            return new Row(false, cells(values));
        }

        static Row sum(@Nullable Object... values) {
            return new Row(true, cells(values));
        }

        private static List<Cell> cells(@Nullable Object... values) {
            return Arrays.stream(values)
                    .map(value -> value instanceof Cell cell ? cell : new Cell(value, null))
                    .toList();
        }
    }

    /** A value, null when there is none, and where it leads. */
    record Cell(@Nullable Object value, @Nullable Link link) {}

    /**
     * The lines that a figure is made of.
     *
     * @param table of the same warehouse, by its key; empty when it leads to a whole chapter
     * @param find the text that stands in a cell of these lines, or the chapter's number
     */
    record Link(String table, String find) {}

    /** One after the other. */
    @SafeVarargs
    static List<Column> columns(List<Column>... groups) {
        var columns = new ArrayList<Column>();
        for (List<Column> group : groups) {
            columns.addAll(group);
        }
        return columns;
    }
}

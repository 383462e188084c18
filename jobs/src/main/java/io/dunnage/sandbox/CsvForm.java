package io.dunnage.sandbox;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a simulated warehouse lays out one kind of its CSV files. It knows the facts of a row by the names that the layouts of
 * {@code edi-specs/csv} use; the file itself is read and written by code of its own.
 *
 * @param kind as files are called: {@code shipments}
 * @param named whether the first line names the columns
 * @param days pattern of a day, {@code dd.MM.yyyy}, and of a day with its time
 */
public record CsvForm(
        String kind,
        char delimiter,
        Charset charset,
        String lineEnd,
        boolean named,
        char decimal,
        String days,
        String moments,
        List<Column> columns) {
    /**
     * A column.
     *
     * @param fact what its cells tell; empty: nothing
     * @param separator between several values in a cell; empty: there is one
     * @param codes their word by ours; empty: as it is
     */
    public record Column(String header, String fact, String separator, Map<String, String> codes) {
        public Column {
            codes = Map.copyOf(codes);
        }

        /** A column that tells a fact as it is. */
        public static Column of(String header, String fact) {
            return new Column(header, fact, "", Map.of());
        }

        /** A column with words of its own. */
        public static Column coded(String header, String fact, Map<String, String> codes) {
            return new Column(header, fact, "", codes);
        }

        /** Our word for a cell. */
        String ours(String cell) {
            return codes.entrySet().stream()
                    .filter(one -> one.getValue().equalsIgnoreCase(cell))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(cell);
        }
    }

    public CsvForm {
        columns = List.copyOf(columns);
    }

    /** Whether it is a form for a kind of paper: one of its columns tells the number of such papers. */
    boolean tells(String fact) {
        return columns.stream().anyMatch(one -> one.fact().equals(fact));
    }

    Optional<Column> column(String header) {
        return columns.stream()
                .filter(one -> one.header().equalsIgnoreCase(header))
                .findFirst();
    }

    String number(BigDecimal number) {
        return number.toPlainString().replace('.', decimal);
    }

    BigDecimal number(String cell) {
        return new BigDecimal(cell.replace(decimal, '.'));
    }

    String day(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern(days, Locale.ROOT).format(LocalDate.ofInstant(at, zone));
    }

    String moment(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern(moments, Locale.ROOT).format(at.atZone(zone));
    }
}

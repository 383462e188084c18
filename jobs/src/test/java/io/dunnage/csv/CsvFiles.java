package io.dunnage.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Small CSV files, and what reading them says. */
public final class CsvFiles {
    private CsvFiles() {}

    /** A layout of three columns: a key, a text and a number. */
    static CsvLayout layout(String... more) {
        var text = "document: ShippingAdvice\nrows: {document: [Order]}\n" + String.join("\n", more) + "\ncolumns:\n"
                + "  Order: {fact: depositorOrderNumber, required: true}\n"
                + "  Name: line.description\n"
                + "  Qty: {fact: line.shipped, as: number, required: true}\n";
        var found = LayoutReading.read(io.dunnage.configuration.Settings.ofText(text, "layout.yaml"), "small", null);
        return found.orElseThrow();
    }

    /** Everything that reading the file hands on. */
    public static List<CsvReading> read(byte[] bytes, CsvLayout layout, CsvLimits limits) {
        List<CsvReading> readings = new ArrayList<>();
        try {
            var scattered = ScatteredKeys.of(new ByteArrayInputStream(bytes), layout, limits);
            try (var reader = CsvReader.open(new ByteArrayInputStream(bytes), layout, limits, scattered)) {
                for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                    readings.add(next.get());
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return readings;
    }

    static List<CsvReading> read(String text, CsvLayout layout) {
        return read(text.getBytes(StandardCharsets.UTF_8), layout, CsvLimits.USUAL);
    }

    static List<CsvReading> read(String text, Charset charset, CsvLayout layout) {
        return read(text.getBytes(charset), layout, CsvLimits.USUAL);
    }

    /** The documents of a file, one word each: {@code A:2} for two rows that may be used, {@code A:!} for one that may not. */
    static List<String> documents(List<CsvReading> readings) {
        List<String> documents = new ArrayList<>();
        for (var one : readings) {
            if (one instanceof CsvReading.Group(RowGroup group)) {
                documents.add(
                        group.key() + ":" + (group.acceptable() ? group.rows().size() : "!"));
            }
        }
        return documents;
    }

    /** All findings, with their place. */
    static List<CsvFinding> findings(List<CsvReading> readings) {
        List<CsvFinding> findings = new ArrayList<>();
        for (var one : readings) {
            switch (one) {
                case CsvReading.Begun begun -> findings.addAll(begun.findings());
                case CsvReading.Group group -> findings.addAll(group.group().findings());
                case CsvReading.Refused refused -> findings.add(refused.finding());
                case CsvReading.Piece _, CsvReading.Ended _ -> {}
            }
        }
        return findings;
    }
}

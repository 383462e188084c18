package io.dunnage.operations;

import io.dunnage.csv.CsvFinding;
import io.dunnage.csv.CsvLayout;
import io.dunnage.csv.CsvLimits;
import io.dunnage.csv.CsvReader;
import io.dunnage.csv.CsvReading;
import io.dunnage.csv.RowGroup;
import io.dunnage.csv.ScatteredKeys;
import io.dunnage.edi.Deviation;
import io.dunnage.edi.SyntaxFinding;
import io.dunnage.exchange.Understanding;
import io.dunnage.exchange.WhichLayout;
import io.dunnage.partner.PartnerDialect;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.transform.CsvTransforms;
import io.dunnage.transform.DocumentReading;
import io.dunnage.transform.RecordFinding;
import io.dunnage.transform.RecordSettings;
import io.dunnage.transform.RowPieces;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** A CSV file on a command line, read to its end by the layouts of one partner as the exchange reads it. */
final class CsvFileReading {
    private final PartnerProfile profile;
    private final CsvTransforms transforms;
    private final RecordSettings settings;

    private CsvFileReading(PartnerProfile profile, CsvTransforms transforms) {
        this.profile = profile;
        this.transforms = transforms;
        this.settings = Understanding.settings(profile);
    }

    /** Who is told what is in the file. */
    interface Told {
        /** Something about the file as a whole, or a document of it; {@code document} is empty for the file. */
        void finding(String document, SyntaxFinding finding);

        /** A document, and whether its rows mean something. Of one that came in pieces, this is the last. */
        void document(RowGroup group, CsvLayout layout, DocumentReading reading);

        /** Whether long stock statements may come in pieces, as the exchange reads them, instead of being too long. */
        boolean takesPieces();
    }

    static boolean isFor(PartnerProfile profile) {
        return profile.dialect() == PartnerDialect.CSV;
    }

    static CsvFileReading of(Desk desk, PartnerProfile profile) {
        return new CsvFileReading(profile, desk.specs(profile).transforms().rows());
    }

    /** False when nothing of the file can be used; why is among the findings. */
    boolean read(Path path, Told told) throws IOException {
        Supplier<InputStream> bytes = () -> {
            try {
                return new BufferedInputStream(Files.newInputStream(path), 1 << 16);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        };
        try {
            var name = String.valueOf(path.getFileName());
            return switch (WhichLayout.of(profile, transforms.layouts()).holds(name, bytes)) {
                case WhichLayout.None(String detail) -> {
                    told.finding("", finding("NO_LAYOUT", SyntaxFinding.Level.ERROR, "", 0, "", 0, "", detail));
                    yield false;
                }
                case WhichLayout.Chosen(CsvLayout layout) -> read(layout, bytes, told);
            };
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private boolean read(CsvLayout layout, Supplier<InputStream> bytes, Told told) throws IOException {
        var scattered = ScatteredKeys.of(bytes.get(), layout, CsvLimits.USUAL);
        try (var reader = open(layout, bytes, scattered, told.takesPieces())) {
            RowPieces pieces = transforms.inPieces(layout, settings);
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                switch (next.get()) {
                    case CsvReading.Begun begun -> begun.findings().forEach(one -> told.finding("", finding("", one)));
                    case CsvReading.Refused(CsvFinding finding) -> {
                        told.finding("", finding("", finding));
                        return false;
                    }
                    case CsvReading.Ended _ -> {}
                    case CsvReading.Piece(RowGroup group) -> pieces.read(group);
                    case CsvReading.Group(RowGroup group) -> {
                        group(group, layout, told, pieces);
                        pieces = transforms.inPieces(layout, settings);
                    }
                }
            }
        }
        return true;
    }

    private static CsvReader open(
            CsvLayout layout, Supplier<InputStream> bytes, ScatteredKeys scattered, boolean pieces) {
        var reader = CsvReader.open(bytes.get(), layout, CsvLimits.USUAL, scattered);
        return pieces ? reader.dividingStatements() : reader;
    }

    private void group(RowGroup group, CsvLayout layout, Told told, RowPieces pieces) {
        group.findings().forEach(one -> told.finding(group.key(), finding(group.key(), one)));
        var reading = pieces.read(group);
        if (group.acceptable() && reading instanceof DocumentReading.Refused(var findings)) {
            for (RecordFinding one : findings) {
                told.finding(
                        group.key(),
                        finding(
                                one.kind().name(),
                                SyntaxFinding.Level.ERROR,
                                group.key(),
                                one.segment(),
                                one.tag(),
                                one.element(),
                                one.value(),
                                one.text()));
            }
        }
        told.document(group, layout, reading);
    }

    private static SyntaxFinding finding(String document, CsvFinding one) {
        return finding(
                one.deviation().name(),
                one.isError() ? SyntaxFinding.Level.ERROR : SyntaxFinding.Level.WARNING,
                document,
                one.line(),
                one.column(),
                one.cell(),
                one.value(),
                one.text());
    }

    /** In the words of {@code check --json}: the line stands in {@code segment}, the column in {@code tag} and {@code element}. */
    private static SyntaxFinding finding(
            String code,
            SyntaxFinding.Level level,
            String document,
            int line,
            String column,
            int cell,
            String value,
            String text) {
        return new SyntaxFinding(
                level, Deviation.MESSAGE_UNREADABLE, code, "", "", document, line, column, cell, 0, value, text);
    }
}

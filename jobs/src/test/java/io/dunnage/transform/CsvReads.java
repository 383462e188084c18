package io.dunnage.transform;

import io.dunnage.csv.CsvFiles;
import io.dunnage.csv.CsvFinding;
import io.dunnage.csv.CsvLayout;
import io.dunnage.csv.CsvLayouts;
import io.dunnage.csv.CsvLimits;
import io.dunnage.csv.CsvPrinting;
import io.dunnage.csv.CsvReading;
import io.dunnage.document.CanonicalDocument;
import io.dunnage.edi.MessageSpecs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSV files read and written as the tests do it: all at once, by the layouts of ours or of a sample partner. */
public final class CsvReads {
    static final Path PARTNERS = Path.of("edi-specs", "partners");
    static final CsvTransforms TRANSFORMS = new CsvTransforms(MessageSpecs.bundled());
    private static final CsvLayouts LAYOUTS =
            CsvLayouts.from(name -> CsvLayouts.class.getResourceAsStream("/edi-specs/" + name));

    private CsvReads() {}

    public static CsvLayout layout(String name, @Nullable String partner) {
        var found = LAYOUTS.find(name, partner == null ? null : PARTNERS.resolve(partner));
        return found.layout().orElseThrow(() -> new AssertionError(found.problems()));
    }

    /** The documents of a file, and a line for everything else. */
    record Outcome(List<CanonicalDocument> documents, List<String> refusals) {}

    static Outcome read(byte[] bytes, CsvLayout layout) {
        List<CanonicalDocument> documents = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        for (var reading : CsvFiles.read(bytes, layout, CsvLimits.USUAL)) {
            switch (reading) {
                case CsvReading.Refused(CsvFinding finding) -> refusals.add("file: " + finding);
                case CsvReading.Begun begun -> begun.findings().forEach(finding -> refusals.add("said: " + finding));
                case CsvReading.Group(var group) -> {
                    group.findings().stream()
                            .filter(finding -> !finding.isError())
                            .forEach(finding -> refusals.add("said: " + finding));
                    switch (TRANSFORMS.read(group, layout, RecordSettings.USUAL)) {
                        case DocumentReading.Understood(var document) -> documents.add(document);
                        case DocumentReading.Several(var several) -> documents.addAll(several);
                        case DocumentReading.Refused(var findings) ->
                            findings.forEach(finding ->
                                    refusals.add(group.key() + ": " + finding.kind() + ": " + finding.text()));
                    }
                }
                case CsvReading.Piece _, CsvReading.Ended _ -> {}
            }
        }
        return new Outcome(documents, refusals);
    }

    /** The file that says the documents. */
    static byte[] write(List<? extends CanonicalDocument> documents, CsvLayout layout) {
        var bytes = new ByteArrayOutputStream();
        try (var printing = CsvPrinting.to(bytes, layout)) {
            for (var document : documents) {
                switch (TRANSFORMS.write(document, layout)) {
                    case CsvTransforms.Rows.Written(var rows) -> rows.forEach(printing::row);
                    case CsvTransforms.Rows.Refused(var findings) -> throw new AssertionError(findings);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}

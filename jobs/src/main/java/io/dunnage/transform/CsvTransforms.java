package io.dunnage.transform;

import io.dunnage.csv.CsvFinding;
import io.dunnage.csv.CsvLayout;
import io.dunnage.csv.CsvLayouts;
import io.dunnage.csv.RowGroup;
import io.dunnage.document.CanonicalDocument;
import io.dunnage.document.CanonicalJson;
import io.dunnage.edi.MessageSpecs;
import io.dunnage.transform.RecordFinding.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the rows of a CSV file mean, and how documents are said in rows. What the columns mean is the layout's; the facts of a
 * document are the same as in every dialect. Safe for use by many threads.
 */
public final class CsvTransforms {
    private static final int MAXIMUM_FILE = 1 << 20;
    private static final CanonicalJson JSON = new CanonicalJson();

    private final MessageSpecs specs;
    private final Map<CsvLayout, RowTransform> transforms = new ConcurrentHashMap<>();
    private final Map<String, Optional<Template>> templates = new ConcurrentHashMap<>();

    private final CsvLayouts layouts;

    public CsvTransforms(MessageSpecs specs) {
        this.specs = specs;
        this.layouts = CsvLayouts.from(name -> specs.open(name).orElse(null));
    }

    /** The layouts beside those specs. */
    public CsvLayouts layouts() {
        return layouts;
    }

    /** What came of writing a document as rows. */
    public sealed interface Rows {
        /** A text per column of the layout, one list for each row. */
        record Written(List<List<String>> rows) implements Rows {
            public Written {
                rows = List.copyOf(rows);
            }
        }

        /** The document cannot be said in such rows; all findings, not only the first. */
        record Refused(List<RecordFinding> findings) implements Rows {
            public Refused {
                findings = List.copyOf(findings);
            }
        }
    }

    /** What the rows of one document mean. */
    public DocumentReading read(RowGroup group, CsvLayout layout, RecordSettings settings) {
        return inPieces(layout, settings).read(group);
    }

    /** For one document whose rows come in pieces. */
    public RowPieces inPieces(CsvLayout layout, RecordSettings settings) {
        return new RowPieces(transforms.computeIfAbsent(layout, RowTransform::of), layout, settings);
    }

    static DocumentReading read(
            RowGroup group,
            CsvLayout layout,
            RecordSettings settings,
            java.util.function.Supplier<RowTransform.Rows> reading) {
        if (!group.acceptable()) {
            return new DocumentReading.Refused(group.findings().stream()
                    .filter(CsvFinding::isError)
                    .map(CsvTransforms::finding)
                    .toList());
        }
        var rows = reading.get();
        if (!rows.findings().isEmpty()) {
            return new DocumentReading.Refused(rows.findings());
        }
        var meaning = Transforms.meaning(rows.draft(), layout.document(), settings)
                .orElseGet(() -> new DocumentReading.Refused(none(layout, "a reading of " + layout.document())));
        return switch (meaning) {
            case DocumentReading.Understood understood -> understood;
            case DocumentReading.Several several -> several;
            case DocumentReading.Refused(List<RecordFinding> findings) ->
                new DocumentReading.Refused(findings.stream()
                        .map(finding -> placed(finding, group, layout))
                        .toList());
        };
    }

    /** The rows that say the document, or why there are none. */
    public Rows write(CanonicalDocument document, CsvLayout layout) {
        if (!document.kind().equals(layout.document())) {
            return new Rows.Refused(none(layout, document.kind() + " is not what the layout says, which"));
        }
        var name = "csv/" + document.kind() + ".ftl";
        var template = templates.computeIfAbsent(name, this::template);
        if (template.isEmpty()) {
            return new Rows.Refused(none(layout, name));
        }
        var sheet = new RowSheet(layout, JSON.tree(document));
        template.get().run(document, "CSV", sheet);
        return sheet.findings().isEmpty() ? new Rows.Written(sheet.rows()) : new Rows.Refused(sheet.findings());
    }

    private Optional<Template> template(String name) {
        try (var stream = specs.open(name).orElse(null)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(Template.load(name, stream.readNBytes(MAXIMUM_FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static RecordFinding finding(CsvFinding finding) {
        return new RecordFinding(
                Kind.UNREADABLE_ROW,
                finding.line(),
                finding.column(),
                finding.cell(),
                0,
                finding.value(),
                finding.toString());
    }

    /** A finding of a typed reading, with the cell it is about instead of the address in a message. */
    private static RecordFinding placed(RecordFinding finding, RowGroup group, CsvLayout layout) {
        int index = layout.place(finding.tag());
        int place = index < 0 || group.rows().isEmpty()
                ? 0
                : group.rows().getFirst().places()[index];
        int line = Math.max(finding.segment(), group.line());
        var column = index < 0 ? "" : finding.tag();
        return new RecordFinding(
                finding.kind(),
                line,
                column,
                place,
                0,
                finding.value(),
                "line " + line + (column.isEmpty() ? "" : ", column '" + column + "'")
                        + (finding.value().isEmpty() ? "" : " ('" + finding.value() + "')") + ": " + finding.text());
    }

    private static List<RecordFinding> none(CsvLayout layout, String missing) {
        List<RecordFinding> findings = new ArrayList<>();
        findings.add(new RecordFinding(
                Kind.NO_TRANSFORM,
                0,
                "",
                0,
                0,
                layout.name(),
                "layout " + layout.name() + ": " + missing + " is missing"));
        return findings;
    }
}

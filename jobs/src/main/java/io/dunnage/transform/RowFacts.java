package io.dunnage.transform;

import io.dunnage.csv.CsvColumn;
import io.dunnage.csv.CsvFormats;
import io.dunnage.csv.CsvLayout;
import io.dunnage.csv.CsvRow;
import io.dunnage.csv.FormulaCells;
import io.dunnage.edi.Element;
import io.dunnage.edi.Segment;
import io.dunnage.transform.RecordFinding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.smooks.api.ExecutionContext;
import org.smooks.api.resource.visitor.sax.ng.BeforeVisitor;

/**
 * Finds the facts of one row as the layout says. What is told of the document or a carton stands in every row and must be the
 * same in all; what begins with {@code line.} is told by each row for itself.
 */
final class RowFacts implements BeforeVisitor {
    private final CsvLayout layout;
    private final boolean cartons;
    private final boolean[] ofLine;
    private final boolean[] required;
    private final List<ColumnFact> columns = new ArrayList<>();
    private final List<ColumnFact> constants = new ArrayList<>();

    RowFacts(CsvLayout layout) {
        this.layout = layout;
        this.ofLine = new boolean[layout.columns().size()];
        this.required = new boolean[ofLine.length];
        int rank = 0;
        for (int i = 0; i < layout.columns().size(); i++) {
            for (var fact : layout.columns().get(i).facts()) {
                columns.add(ColumnFact.of(i, fact, rank++, ""));
            }
        }
        for (var constant : layout.constants().entrySet()) {
            constants.add(ColumnFact.of(-1, constant.getKey(), rank++, constant.getValue()));
        }
        for (int i = 0; i < ofLine.length; i++) {
            ofLine[i] = layout.columns().get(i).facts().stream().anyMatch(fact -> ColumnFact.isOfLine(fact));
            required[i] = layout.columns().get(i).required();
        }
        cartons = columns.stream().anyMatch(one -> one.place() == ColumnFact.Place.CARTON);
    }

    @Override
    public void visitBefore(org.w3c.dom.Element element, ExecutionContext context) {
        var replay = context.get(RowReplay.KEY);
        var row = replay.row();
        boolean first = replay.isFirst();
        boolean hasLine = false;
        for (int i = 0; i < ofLine.length; i++) {
            hasLine |= ofLine[i] && !row.cell(i).isEmpty();
        }
        required(replay, row, hasLine);
        Draft carton = null;
        Draft line = null;
        if (hasLine) {
            carton = cartons ? replay.carton(cartonKey(row)) : null;
            line = new Draft("line", row.line());
            (carton == null ? replay.root() : carton).add(line);
        }
        for (var one : columns) {
            cell(replay, row, one, carton, line);
        }
        for (var one : constants) {
            var draft = one.place() == ColumnFact.Place.LINE ? line : first ? shared(replay, one, carton) : null;
            if (draft != null) {
                add(draft, one, one.constant(), true, new Segment("constant", row.line(), List.of()));
            }
        }
    }

    private static @Nullable Draft shared(RowReplay replay, ColumnFact one, @Nullable Draft carton) {
        return switch (one.place()) {
            case DOCUMENT -> replay.root();
            case PARTY -> party(replay, one.role(), replay.row().line());
            case CARTON -> carton;
            case LINE -> null;
        };
    }

    private static Draft party(RowReplay replay, String role, int line) {
        var party = replay.party(role);
        if (party.first("role") == null) {
            party.add(new Fact("role", 0, role, true, new Segment("role", line, List.of()), 1, 0));
        }
        return party;
    }

    private String cartonKey(CsvRow row) {
        var key = new StringBuilder();
        for (var header : layout.cartonKey()) {
            key.append(row.cell(layout.place(header))).append(' ');
        }
        return key.toString();
    }

    private void required(RowReplay replay, CsvRow row, boolean hasLine) {
        for (int i = 0; i < ofLine.length; i++) {
            if (required[i] && row.cell(i).isEmpty() && (hasLine || !ofLine[i])) {
                replay.findings().add(finding(Kind.MISSING, row, i, "", "is empty and must not be"));
            }
        }
    }

    private void cell(RowReplay replay, CsvRow row, ColumnFact one, @Nullable Draft carton, @Nullable Draft line) {
        var column = layout.columns().get(one.index());
        var cell = layout.syntax().trimmed() ? row.cell(one.index()).strip() : row.cell(one.index());
        if (cell.isEmpty()) {
            return;
        }
        if (layout.neutralized() && column.kind() == CsvColumn.Kind.TEXT) {
            cell = FormulaCells.original(cell);
        }
        var draft = one.place() == ColumnFact.Place.LINE ? line : shared(replay, one, carton);
        if (draft == null) {
            return;
        }
        if (one.place() != ColumnFact.Place.LINE) {
            var before = replay.told(draft, one.key(), cell);
            if (before != null) {
                if (!before.equals(cell)) {
                    replay.findings()
                            .add(finding(
                                    Kind.AMBIGUOUS,
                                    row,
                                    one.index(),
                                    cell,
                                    "another row of " + replay.group().key() + " says '" + before
                                            + "'; which of them is right?"));
                }
                return;
            }
        }
        var separator = column.separator();
        if (separator == null) {
            value(replay, row, one, draft, cell);
            return;
        }
        for (var part : cell.split(Pattern.quote(separator.strip()), -1)) {
            if (!part.isBlank()) {
                value(replay, row, one, draft, part.strip());
            }
        }
    }

    private void value(RowReplay replay, CsvRow row, ColumnFact one, Draft draft, String written) {
        var column = layout.columns().get(one.index());
        var segment = new Segment(column.header(), row.line(), List.of(new Element.Simple(written)));
        if (!column.codes().isEmpty()) {
            var word = column.codes().get(written);
            if (word == null && column.codes().containsKey(CsvColumn.ANY_OTHER)) {
                add(draft, one, written, false, segment);
                return;
            }
            if (word == null) {
                replay.findings()
                        .add(finding(
                                Kind.UNKNOWN_CODE,
                                row,
                                one.index(),
                                written,
                                "is not among the codes of the layout ("
                                        + String.join(", ", column.codes().keySet()) + "); add it there"));
                return;
            }
            add(draft, one, word, true, segment);
            return;
        }
        var text = typed(layout.formats(), column.kind(), written);
        if (text.isEmpty()) {
            replay.findings().add(notOne(row, one.index(), column.kind(), written));
            return;
        }
        if (column.kind() == CsvColumn.Kind.MOMENT) {
            int t = text.get().indexOf('T');
            draft.add(new Fact(one.fact(), one.rank(), text.get().substring(0, t), true, segment, 1, 0));
            draft.add(new Fact(one.fact() + ".time", one.rank(), text.get().substring(t + 1), true, segment, 1, 0));
            return;
        }
        add(draft, one, text.get(), true, segment);
    }

    private static Optional<String> typed(CsvFormats formats, CsvColumn.Kind kind, String written) {
        return switch (kind) {
            case TEXT -> Optional.of(written);
            case NUMBER -> formats.number(written);
            case DAY -> formats.day(written);
            case MOMENT -> formats.moment(written);
        };
    }

    private RecordFinding notOne(CsvRow row, int index, CsvColumn.Kind kind, String written) {
        var formats = layout.formats();
        return switch (kind) {
            case TEXT -> throw new IllegalStateException("every text is a text. Indicates a bug.");
            case NUMBER ->
                finding(
                        Kind.NOT_A_NUMBER,
                        row,
                        index,
                        written,
                        "is no number as the layout has it (like 1" + formats.decimal() + "5"
                                + (formats.thousands() == null
                                        ? ", without thousands"
                                        : ", thousands " + formats.thousands())
                                + ")");
            case DAY -> finding(Kind.NOT_A_DATE, row, index, written, "is no day like " + formats.days());
            case MOMENT -> finding(Kind.NOT_A_DATE, row, index, written, "is no time like " + formats.moments());
        };
    }

    private RecordFinding finding(Kind kind, CsvRow row, int index, String value, String text) {
        var header = layout.columns().get(index).header();
        return new RecordFinding(
                kind,
                row.line(),
                header,
                row.places()[index],
                0,
                value,
                "line " + row.line() + ", column '" + header + "'" + (value.isEmpty() ? "" : " ('" + value + "')")
                        + ": " + text);
    }

    /** Adds the fact under the name that the typed readings know; item numbers and references come with their qualifier. */
    private static void add(Draft draft, ColumnFact one, String text, boolean known, Segment segment) {
        if (one.within() != null) {
            draft.within(one.within()).add(new Fact(one.fact(), one.rank(), text, known, segment, 1, 0));
            return;
        }
        if (!one.head().isEmpty()) {
            var head = one.head();
            var tail = one.tail();
            if (head.equals("reference")) {
                draft.add(new Fact("reference.qualifier", one.rank(), tail, true, segment, 1, 0));
                draft.add(new Fact("reference", one.rank(), text, known, segment, 1, 0));
                return;
            }
            var qualifier = ItemFacts.qualifier(head, tail);
            if (qualifier != null) {
                ItemFacts.add(draft, head, qualifier, one.rank(), text, segment);
                return;
            }
        }
        draft.add(new Fact(one.fact(), one.rank(), text, known, segment, 1, 0));
    }
}

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
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.smooks.api.ExecutionContext;
import org.smooks.api.resource.visitor.sax.ng.BeforeVisitor;

/**
 * Finds the facts of one row as the layout says. What is told of the document or a carton stands in every row and must be the
 * same in all; what begins with {@code line.} is told by each row for itself.
 */
final class RowFacts implements BeforeVisitor {
    private static final String LINE = "line.";
    private static final String CARTON = "carton.";

    /** The parties of a document: {@code shipTo.name} in a layout is the name of the party with that role. */
    private static final Set<String> PARTIES = Set.of("shipTo", "shipFrom", "warehouse", "depositor", "customer");

    /** What may stand several times within a line: {@code line.pack2.unit} is the unit of its second pack. */
    private static final Pattern WITHIN = Pattern.compile("((?:pack|exception|quantity)[0-9]?)\\.(.+)");

    private final CsvLayout layout;
    private final boolean cartons;
    private final List<Told> columns = new ArrayList<>();
    private final List<Told> constants = new ArrayList<>();

    /** Whose fact it is. */
    private enum Place {
        DOCUMENT,
        PARTY,
        CARTON,
        LINE
    }

    /** One fact of a column; {@code index} is the column's place in the layout. */
    private record Told(int index, Place place, String role, String fact, int rank, String constant) {}

    RowFacts(CsvLayout layout) {
        this.layout = layout;
        int rank = 0;
        for (int i = 0; i < layout.columns().size(); i++) {
            for (var fact : layout.columns().get(i).facts()) {
                columns.add(told(i, fact, rank++, ""));
            }
        }
        for (var constant : layout.constants().entrySet()) {
            constants.add(told(-1, constant.getKey(), rank++, constant.getValue()));
        }
        cartons = columns.stream().anyMatch(one -> one.place() == Place.CARTON);
    }

    private static Told told(int index, String fact, int rank, String constant) {
        if (fact.startsWith(LINE)) {
            return new Told(index, Place.LINE, "", fact.substring(LINE.length()), rank, constant);
        }
        if (fact.startsWith(CARTON)) {
            return new Told(index, Place.CARTON, "", fact.substring(CARTON.length()), rank, constant);
        }
        int dot = fact.indexOf('.');
        if (dot > 0 && PARTIES.contains(fact.substring(0, dot))) {
            return new Told(index, Place.PARTY, fact.substring(0, dot), fact.substring(dot + 1), rank, constant);
        }
        return new Told(index, Place.DOCUMENT, "", fact, rank, constant);
    }

    @Override
    public void visitBefore(org.w3c.dom.Element element, ExecutionContext context) {
        var replay = context.get(RowReplay.KEY);
        var row = replay.row();
        boolean first = replay.isFirst();
        boolean hasLine = columns.stream()
                .anyMatch(one ->
                        one.place() == Place.LINE && !row.cell(one.index()).isEmpty());
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
            var draft = one.place() == Place.LINE ? line : first ? shared(replay, one, carton) : null;
            if (draft != null) {
                add(draft, one, one.constant(), true, new Segment("constant", row.line(), List.of()));
            }
        }
    }

    private static @Nullable Draft shared(RowReplay replay, Told one, @Nullable Draft carton) {
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
        for (int i = 0; i < layout.columns().size(); i++) {
            var column = layout.columns().get(i);
            boolean ofLine = column.facts().stream().anyMatch(fact -> fact.startsWith(LINE));
            if (column.required() && row.cell(i).isEmpty() && (hasLine || !ofLine)) {
                replay.findings().add(finding(Kind.MISSING, row, i, "", "is empty and must not be"));
            }
        }
    }

    private void cell(RowReplay replay, CsvRow row, Told one, @Nullable Draft carton, @Nullable Draft line) {
        var column = layout.columns().get(one.index());
        var cell = layout.syntax().trimmed() ? row.cell(one.index()).strip() : row.cell(one.index());
        if (cell.isEmpty()) {
            return;
        }
        if (layout.neutralized() && column.kind() == CsvColumn.Kind.TEXT) {
            cell = FormulaCells.original(cell);
        }
        var draft = one.place() == Place.LINE ? line : shared(replay, one, carton);
        if (draft == null) {
            return;
        }
        if (one.place() != Place.LINE) {
            var before = replay.told(draft, one.index() + "/" + one.fact(), cell);
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

    private void value(RowReplay replay, CsvRow row, Told one, Draft draft, String written) {
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
    private static void add(Draft draft, Told one, String text, boolean known, Segment segment) {
        var within = one.place() == Place.LINE ? WITHIN.matcher(one.fact()) : null;
        if (within != null && within.matches()) {
            draft.within(within.group(1)).add(new Fact(within.group(2), one.rank(), text, known, segment, 1, 0));
            return;
        }
        int dot = one.fact().lastIndexOf('.');
        if (dot > 0) {
            var head = one.fact().substring(0, dot);
            var tail = one.fact().substring(dot + 1);
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

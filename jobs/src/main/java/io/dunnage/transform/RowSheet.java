package io.dunnage.transform;

import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import io.dunnage.csv.CsvColumn;
import io.dunnage.csv.CsvLayout;
import io.dunnage.csv.CsvPrinting;
import io.dunnage.transform.RecordFinding.Kind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a CSV template writes on. It tells the facts of each row by their names, all that there are; the layout decides which of
 * them have a column, in what order and how they are written.
 */
final class RowSheet implements Template.Sheet {
    private final CsvLayout layout;
    private final Map<String, Object> document;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<RecordFinding> findings = new ArrayList<>();

    RowSheet(CsvLayout layout, Map<String, Object> document) {
        this.layout = layout;
        this.document = document;
    }

    List<List<String>> rows() {
        return rows;
    }

    List<RecordFinding> findings() {
        return findings;
    }

    @Override
    public Map<String, Object> document() {
        return document;
    }

    @Override
    public Map<String, TemplateMethodModelEx> functions() {
        return Map.of("row", this::row);
    }

    /** {@code row({"line.quantity": line.quantity.amount, ...})}. */
    private Object row(List<?> arguments) throws TemplateModelException {
        if (!(arguments.getFirst() instanceof TemplateHashModel facts)) {
            throw new TemplateModelException("row wants the facts of a row as {\"name\": value}");
        }
        List<String> cells = new ArrayList<>(layout.columns().size());
        for (int i = 0; i < layout.columns().size(); i++) {
            cells.add(cell(facts, layout.columns().get(i), i + 1));
        }
        rows.add(List.copyOf(cells));
        return "";
    }

    private String cell(TemplateHashModel facts, CsvColumn column, int place) throws TemplateModelException {
        List<String> values = new ArrayList<>();
        for (var fact : column.facts()) {
            var value = facts.get(fact);
            if (value instanceof TemplateSequenceModel several) {
                for (int i = 0; i < several.size(); i++) {
                    written(column, place, Layout.string(several.get(i))).ifPresent(values::add);
                }
            } else if (!(value instanceof TemplateCollectionModel)) {
                written(column, place, Layout.string(value)).ifPresent(values::add);
            }
            if (!values.isEmpty()) {
                break;
            }
        }
        if (values.isEmpty()) {
            return column.constant();
        }
        var separator = column.separator();
        if (separator == null) {
            if (values.size() > 1) {
                find(
                        Kind.TOO_LONG,
                        column,
                        place,
                        values.get(1),
                        "there are several of them and the column has room for"
                                + " one; name a separator in the layout");
            }
            return values.getFirst();
        }
        for (var value : values) {
            if (value.contains(separator.strip())) {
                find(Kind.NOT_WRITABLE, column, place, value, "it holds the separator '" + separator + "'");
            }
        }
        return String.join(separator, values);
    }

    private Optional<String> written(CsvColumn column, int place, String value) {
        var text = layout.syntax().trimmed() ? value.strip() : value;
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!column.codes().isEmpty()) {
            var code = column.codes().entrySet().stream()
                    .filter(one -> one.getValue().equals(text))
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (code.isEmpty()) {
                find(Kind.UNKNOWN_CODE, column, place, text, "the layout has no code for it; add one under codes");
            }
            return code;
        }
        var formats = layout.formats();
        try {
            var formatted = switch (column.kind()) {
                case TEXT -> text;
                case NUMBER -> formats.number(new BigDecimal(text));
                case DAY -> formats.day(LocalDate.parse(text));
                case MOMENT -> formats.moment(LocalDateTime.parse(text));
            };
            CsvPrinting.hindrance(layout, formatted)
                    .ifPresent(why -> find(Kind.NOT_WRITABLE, column, place, text, why + "; change it in Odoo"));
            return Optional.of(formatted);
        } catch (NumberFormatException | DateTimeException notOne) {
            find(Kind.NOT_WRITABLE, column, place, text, "is no " + column.kind() + " as the layout says");
            return Optional.empty();
        }
    }

    private void find(Kind kind, CsvColumn column, int place, String value, String text) {
        findings.add(new RecordFinding(
                kind,
                rows.size() + 1,
                column.header(),
                place,
                0,
                value,
                "row " + (rows.size() + 1) + ", column '" + column.header() + "' ('" + value + "'): " + text));
    }
}

package io.dunnage.csv;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers neighbouring rows with one key into one document. A row that is broken belongs to the document whose key can still be
 * found in it, before it or after it; else it is a refused document of its own.
 */
final class Grouping {
    private final CsvLayout layout;
    private final CsvLimits limits;
    private final ScatteredKeys scattered;
    private final Deque<RowGroup> ready = new ArrayDeque<>();
    private final List<Broken> undecided = new ArrayList<>();
    private @Nullable Open open;
    private int documents;
    private int rows;

    Grouping(CsvLayout layout, CsvLimits limits, ScatteredKeys scattered) {
        this.layout = layout;
        this.limits = limits;
        this.scattered = scattered;
    }

    private record Broken(List<String> guesses, int line, List<CsvFinding> findings) {}

    private static final class Open {
        private final String key;
        private final int line;
        private final List<CsvRow> rows = new ArrayList<>();
        private final List<CsvFinding> findings = new ArrayList<>();

        private Open(String key, int line) {
            this.key = key;
            this.line = line;
        }
    }

    void row(CsvRow row, List<CsvFinding> findings) {
        rows++;
        var key = Keys.of(layout, row);
        var group = open;
        if (group == null || !group.key.equals(key)) {
            close();
            group = new Open(key, row.line());
            open = group;
            take(group);
        }
        if (group.rows.size() < limits.rows()) {
            group.rows.add(row);
        } else if (group.findings.stream().noneMatch(one -> one.deviation() == CsvDeviation.TOO_MANY_ROWS)) {
            group.findings.add(CsvFinding.error(
                    CsvDeviation.TOO_MANY_ROWS,
                    row.line(),
                    Keys.shown(key),
                    "more than " + limits.rows() + " rows of one document; is its key filled?"));
        }
        group.findings.addAll(findings);
    }

    void broken(List<String> guesses, int line, List<CsvFinding> findings) {
        rows++;
        if (open != null && guesses.contains(open.key)) {
            open.findings.addAll(findings);
        } else if (undecided.size() < limits.rows()) {
            undecided.add(new Broken(guesses, line, findings));
        }
    }

    /** The broken rows before a document that are its own; the others were documents of their own. */
    private void take(Open group) {
        for (var one : undecided) {
            if (one.guesses().contains(group.key)) {
                group.findings.addAll(one.findings());
            } else {
                alone(one);
            }
        }
        undecided.clear();
    }

    private void alone(Broken one) {
        ready.add(
                new RowGroup(++documents, Keys.shown(one.guesses().getFirst()), one.line(), List.of(), one.findings()));
    }

    private void close() {
        var group = open;
        open = null;
        if (group == null) {
            return;
        }
        if (scattered.has(Keys.shown(group.key))) {
            group.findings.add(CsvFinding.error(
                    CsvDeviation.ROWS_APART,
                    group.line,
                    Keys.shown(group.key),
                    "rows of " + Keys.shown(group.key)
                            + " stand in several places of the file; ask the partner to sort it by "
                            + String.join(", ", layout.documentKey())));
        }
        ready.add(new RowGroup(++documents, Keys.shown(group.key), group.line, group.rows, group.findings));
    }

    /** Whether the end of the file brings one more document. */
    boolean finish() {
        close();
        undecided.forEach(this::alone);
        undecided.clear();
        return hasNext();
    }

    boolean hasNext() {
        return !ready.isEmpty();
    }

    RowGroup next() {
        return ready.remove();
    }

    int documents() {
        return documents;
    }

    int rows() {
        return rows;
    }
}

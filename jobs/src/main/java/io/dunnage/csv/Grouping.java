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
    private static final int MOST_FINDINGS = 100;
    private static final int HELD = -1;

    private final CsvLayout layout;
    private final CsvLimits limits;
    private final ScatteredKeys scattered;
    private final Deque<CsvReading> ready = new ArrayDeque<>();
    private final List<Broken> undecided = new ArrayList<>();
    private @Nullable Open open;
    private int documents;
    private int rows;
    private int piece = HELD;

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
        private boolean refused;

        private Open(String key, int line) {
            this.key = key;
            this.line = line;
        }

        /** Beyond the limit nothing is kept but the first error. */
        private void note(List<CsvFinding> more) {
            for (var one : more) {
                if (findings.size() < MOST_FINDINGS || (one.isError() && !refused)) {
                    findings.add(one);
                    refused |= one.isError();
                }
            }
        }
    }

    /** Documents of more rows come in pieces of as many; 0: no rows are kept. */
    void dividing(int rowsOfAPiece) {
        piece = rowsOfAPiece;
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
        keep(group, row);
        group.note(findings);
    }

    private void keep(Open group, CsvRow row) {
        if (piece == HELD) {
            held(group, row);
        } else if (piece > 0) {
            if (group.rows.size() == piece) {
                handOut(group);
            }
            group.rows.add(row);
        }
    }

    private void held(Open group, CsvRow row) {
        if (group.rows.size() < limits.rows()) {
            group.rows.add(row);
        } else if (group.findings.stream().noneMatch(one -> one.deviation() == CsvDeviation.TOO_MANY_ROWS)) {
            group.note(List.of(CsvFinding.error(
                    CsvDeviation.TOO_MANY_ROWS,
                    row.line(),
                    Keys.shown(group.key),
                    "more than " + limits.rows() + " rows of one document; is its key filled?")));
        }
    }

    /** Of a document that is refused already nobody wants the rows. */
    private void handOut(Open group) {
        if (!group.refused) {
            ready.add(new CsvReading.Piece(
                    new RowGroup(documents + 1, Keys.shown(group.key), group.line, group.rows, group.findings)));
        }
        group.rows.clear();
    }

    void broken(List<String> guesses, int line, List<CsvFinding> findings) {
        rows++;
        if (open != null && guesses.contains(open.key)) {
            open.note(findings);
        } else if (undecided.size() < limits.rows()) {
            undecided.add(new Broken(guesses, line, findings));
        }
    }

    /** The broken rows before a document that are its own; the others were documents of their own. */
    private void take(Open group) {
        var shown = Keys.shown(group.key);
        if (scattered.has(shown)) {
            group.note(List.of(CsvFinding.error(
                    CsvDeviation.ROWS_APART,
                    group.line,
                    shown,
                    "rows of " + shown + " stand in several places of the file; ask the partner to sort it by "
                            + String.join(", ", layout.documentKey()))));
        }
        for (var one : undecided) {
            if (one.guesses().contains(group.key)) {
                group.note(one.findings());
            } else {
                alone(one);
            }
        }
        undecided.clear();
    }

    private void alone(Broken one) {
        ready.add(new CsvReading.Group(new RowGroup(
                ++documents, Keys.shown(one.guesses().getFirst()), one.line(), List.of(), one.findings())));
    }

    private void close() {
        var group = open;
        open = null;
        if (group == null) {
            return;
        }
        ready.add(new CsvReading.Group(
                new RowGroup(++documents, Keys.shown(group.key), group.line, group.rows, group.findings)));
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

    CsvReading next() {
        return ready.remove();
    }

    int documents() {
        return documents;
    }

    int rows() {
        return rows;
    }
}

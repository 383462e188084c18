package io.dunnage.transform;

import io.dunnage.csv.CsvRow;
import io.dunnage.csv.RowGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.smooks.api.TypedKey;

/** One document's rows on their way through Smooks: where the visitor stands, what it found. */
final class RowReplay {
    static final TypedKey<RowReplay> KEY = TypedKey.of();
    static final String ROW = "row";

    private final Draft root;
    private final List<RecordFinding> findings = new ArrayList<>();
    private final Map<String, Draft> cartons = new HashMap<>();
    private final Map<String, Draft> parties = new HashMap<>();
    private final Map<Draft, Map<String, String>> told = new HashMap<>();
    private RowGroup group;
    private boolean begun;
    private @Nullable CsvRow row;

    RowReplay(RowGroup group) {
        this.group = group;
        this.root = new Draft(Replay.ROOT, group.line());
    }

    RowGroup group() {
        return group;
    }

    Draft root() {
        return root;
    }

    List<RecordFinding> findings() {
        return findings;
    }

    /** More rows of the same document: what was told of the document stays, the lines that were told go. */
    void goOn(RowGroup more) {
        group = more;
        root.forget("line");
    }

    void enter(CsvRow next) {
        begun = row != null;
        row = next;
    }

    /** Whether this is the document's first row. */
    boolean isFirst() {
        return !begun;
    }

    CsvRow row() {
        return Objects.requireNonNull(row);
    }

    /** The carton that rows with this key share; a new one where the key is blank. */
    Draft carton(String key) {
        return key.isBlank() ? newCarton() : cartons.computeIfAbsent(key, one -> newCarton());
    }

    private Draft newCarton() {
        var carton = new Draft("carton", row().line());
        root.add(carton);
        return carton;
    }

    /** The party of that role, one for the whole document. */
    Draft party(String role) {
        return parties.computeIfAbsent(role, one -> {
            var party = new Draft("party", row().line());
            root.add(party);
            return party;
        });
    }

    /** What a draft that several rows share was told of a column before; null: nothing. Blank texts tell nothing. */
    @Nullable
    String told(Draft draft, String column, String text) {
        return told.computeIfAbsent(draft, one -> new HashMap<>()).putIfAbsent(column, text);
    }
}

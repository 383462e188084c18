package io.dunnage.transform;

import io.dunnage.csv.CsvLayout;
import java.util.List;
import org.smooks.Smooks;
import org.smooks.api.resource.visitor.sax.ng.BeforeVisitor;

/** A layout, ready to read many documents, by many threads. */
final class RowTransform {
    /** Smooks loses its place among the rows when nobody visits what they stand in. */
    private static final BeforeVisitor ROOT_IS_VISITED = (element, context) -> {};

    private final Smooks smooks;

    private RowTransform(Smooks smooks) {
        this.smooks = smooks;
    }

    static RowTransform of(CsvLayout layout) {
        var smooks = BareSmooks.create(RowReader.class);
        smooks.addVisitor(ROOT_IS_VISITED, Replay.ROOT);
        smooks.addVisitor(new RowFacts(layout), RowReplay.ROW);
        smooks.createExecutionContext();
        return new RowTransform(smooks);
    }

    /** The facts of one document's rows, and what cannot be a fact. */
    record Rows(Draft draft, List<RecordFinding> findings) {}

    Rows read(RowReplay replay) {
        var context = smooks.createExecutionContext();
        context.put(RowReplay.KEY, replay);
        BareSmooks.run(smooks, context);
        return new Rows(replay.root(), List.copyOf(replay.findings()));
    }
}

package io.dunnage.transform;

import io.dunnage.csv.CsvLayout;
import io.dunnage.csv.RowGroup;
import org.jspecify.annotations.Nullable;

/**
 * Reads one document whose rows come in pieces. Each piece is a document of its own lines, with all that was told of the whole
 * so far: what one row says of the document must not differ from what another says, in whatever pieces they stand.
 */
public final class RowPieces {
    private final RowTransform transform;
    private final CsvLayout layout;
    private final RecordSettings settings;
    private @Nullable RowReplay replay;
    private DocumentReading.@Nullable Refused refused;

    RowPieces(RowTransform transform, CsvLayout layout, RecordSettings settings) {
        this.transform = transform;
        this.layout = layout;
        this.settings = settings;
    }

    /** What the next piece means; a piece that was refused refuses those behind it, too. */
    public DocumentReading read(RowGroup piece) {
        if (refused != null) {
            return refused;
        }
        var reading = CsvTransforms.read(piece, layout, settings, () -> transform.read(of(piece)));
        refused = reading instanceof DocumentReading.Refused no ? no : null;
        return reading;
    }

    private RowReplay of(RowGroup piece) {
        var before = replay;
        if (before != null) {
            before.goOn(piece);
            return before;
        }
        var begun = new RowReplay(piece);
        replay = begun;
        return begun;
    }
}

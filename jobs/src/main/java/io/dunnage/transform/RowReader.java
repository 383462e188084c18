package io.dunnage.transform;

import org.smooks.api.ExecutionContext;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Tells Smooks the rows of one document of a CSV file: one element {@code row} for each within the element {@code message}. Cells
 * are no events: the visitor reads them where the row lies. Public because Smooks makes it by its name.
 */
public final class RowReader extends RecordReader {
    @Override
    void tell(ExecutionContext context, ContentHandler handler) throws SAXException {
        var replay = context.get(RowReplay.KEY);
        if (replay == null) {
            return;
        }
        for (var row : replay.group().rows()) {
            replay.enter(row);
            handler.startElement("", RowReplay.ROW, RowReplay.ROW, NONE);
            handler.endElement("", RowReplay.ROW, RowReplay.ROW);
        }
    }
}

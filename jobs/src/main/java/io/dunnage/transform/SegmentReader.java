package io.dunnage.transform;

import io.dunnage.edi.Loop;
import io.dunnage.edi.Part;
import io.dunnage.edi.Segment;
import java.util.List;
import org.smooks.api.ExecutionContext;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Tells Smooks a message: one element per loop, named after the loop, within the element {@code message}; its attributes
 * {@code e01}, {@code e02}, {@code e03.1} are the elements of the loop's first segment, told only when a selector asks for attributes. A loop that no
 * selector names is no event at all: every event costs microseconds. Public because Smooks makes it by its name.
 */
public final class SegmentReader extends RecordReader {
    @Override
    void tell(ExecutionContext context, ContentHandler handler) throws SAXException {
        var replay = context.get(Replay.KEY);
        var told = context.get(Selected.KEY);
        if (replay != null && told != null) { // there is none when a document is written: the root alone is told
            tell(replay.message().parts(), replay.root(), replay, told, handler);
        }
    }

    private static void tell(List<Part> parts, Draft within, Replay replay, Selected selected, ContentHandler handler)
            throws SAXException {
        for (Part part : parts) {
            if (part instanceof Loop loop) {
                boolean told = selected.names(loop.code());
                var draft = within;
                if (told) {
                    replay.enter(loop, within);
                    draft = replay.draft();
                    handler.startElement(
                            "", loop.code(), loop.code(), selected.asksAttributes() ? attributes(loop) : NONE);
                }
                tell(loop.parts(), draft, replay, selected, handler);
                if (told) {
                    handler.endElement("", loop.code(), loop.code());
                }
            }
        }
    }

    private static Attributes attributes(Loop loop) {
        var attributes = new AttributesImpl();
        if (loop.parts().getFirst() instanceof Segment segment) {
            for (int i = 1; i <= segment.elements().size(); i++) {
                var name = (i < 10 ? "e0" : "e") + i;
                attributes.addAttribute("", name, name, "CDATA", segment.text(i));
                for (int c = 2; !segment.component(i, c).isEmpty(); c++) {
                    attributes.addAttribute("", name + "." + c, name + "." + c, "CDATA", segment.component(i, c));
                }
            }
        }
        return attributes;
    }
}

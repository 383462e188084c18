package io.dunnage.transform;

import io.dunnage.edi.Message;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.smooks.Smooks;
import org.smooks.api.SmooksException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A record transform, ready to read many messages, by many threads. The file is Smooks configuration, but only as much of it as
 * is data: no resource but {@link Facts}, no imports, no conditions, no document type. What Smooks would otherwise run
 * from a configuration is code (facts/reliability.md finding 4).
 */
final class RecordTransform {
    private static final Set<String> ELEMENTS = Set.of("smooks-resource-list", "resource-config", "resource", "param");
    private static final Set<String> ATTRIBUTES = Set.of("selector", "name", "xmlns");

    private final Smooks smooks;
    private final Selected selected;

    private RecordTransform(Smooks smooks, Selected selected) {
        this.smooks = smooks;
        this.selected = selected;
    }

    static RecordTransform load(String file, byte[] bytes) {
        var selected = checked(file, bytes);
        var smooks = BareSmooks.create();
        try {
            smooks.addResourceConfigs(new ByteArrayInputStream(bytes));
            smooks.createExecutionContext(); // builds the visitors now, so that a mistake in the file is told at start
        } catch (IOException | SAXException | SmooksException e) {
            throw new TransformFault(file, reason(e) + "; correct the line", e);
        }
        return new RecordTransform(smooks, selected);
    }

    /** The facts of one message. */
    Draft read(Message message) {
        var replay = new Replay(message);
        var context = smooks.createExecutionContext();
        context.put(Replay.KEY, replay);
        context.put(Selected.KEY, selected);
        BareSmooks.run(smooks, context);
        return replay.root();
    }

    private static Selected checked(String file, byte[] bytes) {
        var document = HardenedXml.parse(file, bytes);
        var loops = new HashSet<String>();
        boolean attributes = check(file, document.getDocumentElement(), loops);
        return new Selected(loops, attributes);
    }

    private static boolean check(String file, Element element, Set<String> loops) {
        if (!ELEMENTS.contains(element.getLocalName())) {
            throw new TransformFault(
                    file, "<" + element.getNodeName() + "> is not allowed in a record transform: it is data, not code");
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            var attribute = element.getAttributes().item(i).getNodeName();
            if (!ATTRIBUTES.contains(attribute)) {
                throw new TransformFault(file, "attribute '" + attribute + "' is not allowed in a record transform");
            }
        }
        if (element.getLocalName().equals("resource")
                && !element.getTextContent().strip().equals(Facts.class.getName())) {
            throw new TransformFault(file, "the only resource of a record transform is " + Facts.class.getName());
        }
        var selector = element.getAttribute("selector");
        boolean attributes = selector.contains("@");
        if (!selector.isEmpty()) {
            loops.addAll(names(selector));
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                attributes |= check(file, inner, loops);
            }
        }
        return attributes;
    }

    /** Every name in the selector outside its conditions. */
    private static Set<String> names(String selector) {
        var names = new HashSet<String>();
        for (var step : selector.replaceAll("\\[[^]]*]", "").split("[/ ]+", -1)) {
            if (!step.isEmpty()) {
                names.add(step);
            }
        }
        return names;
    }

    private static String reason(Throwable fault) {
        var cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}

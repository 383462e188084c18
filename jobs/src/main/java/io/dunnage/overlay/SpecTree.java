package io.dunnage.overlay;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A schema or transform as a tree that can be changed. */
final class SpecTree {
    private SpecTree() {}

    static Document parse(String name, byte[] bytes) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        } catch (SAXException | IOException | ParserConfigurationException unreadable) {
            throw new OverlayFault(name + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    static byte[] bytes(Document tree) {
        try {
            var bytes = new ByteArrayOutputStream();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(tree), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (TransformerException impossible) {
            throw new OverlayFault("a changed spec cannot be written: " + impossible.getMessage(), impossible);
        }
    }

    /** The elements directly below, in their order. */
    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent).stream()
                .filter(one -> name.equals(one.getLocalName()))
                .findFirst();
    }

    /** What is inside the message, or inside a loop. */
    static Optional<Element> sequence(Element parent) {
        return child(parent, "sequence");
    }

    /** The element of the root with this local name and this {@code name}. */
    static Optional<Element> type(Document tree, String kind, String name) {
        return children(tree.getDocumentElement()).stream()
                .filter(one -> kind.equals(one.getLocalName()) && name.equals(one.getAttribute("name")))
                .findFirst();
    }

    static Optional<Element> transaction(Document tree) {
        return child(tree.getDocumentElement(), "transaction");
    }

    /** The segment or loop at an address such as {@code LXLOOP/W12LOOP}; {@code message} is the whole. */
    static Optional<Element> at(Document tree, String address) {
        Optional<Element> at = transaction(tree);
        for (String step : address.equals("message") ? new String[0] : address.split("/", -1)) {
            at = at.flatMap(SpecTree::sequence)
                    .flatMap(inside -> children(inside).stream()
                            .filter(one -> called(one).equals(step))
                            .findFirst());
        }
        return at;
    }

    /** How a place is called in an address: a segment by its tag, a loop by its code. */
    static String called(Element place) {
        return place.getAttribute(place.getLocalName().equals("loop") ? "code" : "type");
    }

    static Element make(Document tree, String name) {
        return tree.createElementNS(tree.getDocumentElement().getNamespaceURI(), name);
    }
}

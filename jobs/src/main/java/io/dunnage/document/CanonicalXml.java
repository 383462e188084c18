package io.dunnage.document;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.UnmarshalException;
import jakarta.xml.bind.ValidationEvent;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.sax.SAXSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Documents as XML text and back. The same document always gives the same text. What comes in is checked against the XSD; a
 * document type declaration is refused, so that no entity is ever looked for (C10). Safe for use by many threads.
 */
public final class CanonicalXml {
    private static final int MAXIMUM_CHARACTERS = 64 * 1024 * 1024;
    private static final String SCHEMA = "documents.xsd";
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private final JAXBContext context;
    private final Schema schema;
    private final SAXParserFactory parsers;

    public CanonicalXml() {
        try {
            context = JAXBContext.newInstance(CanonicalDocument.class.getPermittedSubclasses());
            schema = schema();
            parsers = parsers();
        } catch (JAXBException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("the canonical documents do not fit their schema: a bug", e);
        }
    }

    /** The document as indented XML in UTF-8. */
    public String write(CanonicalDocument document) {
        try {
            var marshaller = context.createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_FORMATTED_OUTPUT, true);
            marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
            var text = new StringWriter(2048);
            text.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
            marshaller.marshal(document, text);
            return text.append('\n').toString();
        } catch (JAXBException e) {
            throw new IllegalStateException("cannot write " + document + " as XML: a bug", e);
        }
    }

    /** Reads a document back. */
    public CanonicalDocument read(String xml) throws DocumentRefused {
        if (xml.length() > MAXIMUM_CHARACTERS) {
            throw new DocumentRefused("a document of more than " + MAXIMUM_CHARACTERS + " characters", 0, null);
        }
        var complaints = new ArrayList<ValidationEvent>();
        try {
            var unmarshaller = context.createUnmarshaller();
            unmarshaller.setSchema(schema);
            unmarshaller.setEventHandler(event -> {
                complaints.add(event);
                return false;
            });
            var read = unmarshaller.unmarshal(new SAXSource(reader(), new InputSource(new StringReader(xml))));
            if (read instanceof CanonicalDocument document) {
                return DocumentRefused.unlessComplete(document);
            }
            throw new DocumentRefused("not a canonical document", 0, null);
        } catch (UnmarshalException e) {
            throw refused(e, complaints);
        } catch (JAXBException | SAXException | ParserConfigurationException e) {
            throw new DocumentRefused(told(e), 0, e);
        }
    }

    private static DocumentRefused refused(UnmarshalException e, List<ValidationEvent> complaints) {
        if (complaints.isEmpty()) {
            return new DocumentRefused(told(e), 0, e);
        }
        var complaint = complaints.getFirst();
        int line = Math.max(0, complaint.getLocator().getLineNumber());
        return new DocumentRefused("line " + line + ": " + complaint.getMessage(), line, e);
    }

    private static String told(Exception e) {
        Throwable cause = e;
        while (cause.getMessage() == null && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (e instanceof JAXBException jaxb && jaxb.getLinkedException() != null) {
            cause = jaxb.getLinkedException();
        }
        return String.valueOf(cause.getMessage());
    }

    private XMLReader reader() throws SAXException, ParserConfigurationException {
        return parsers.newSAXParser().getXMLReader();
    }

    private static SAXParserFactory parsers() throws SAXException, ParserConfigurationException {
        var factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature(NO_DOCTYPE, true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        return factory;
    }

    private static Schema schema() throws SAXException {
        var factory = SchemaFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        var file = CanonicalXml.class.getResource(SCHEMA);
        if (file == null) {
            throw new IllegalStateException(SCHEMA + " is missing from the jar");
        }
        return factory.newSchema(new StreamSource(file.toExternalForm()));
    }
}

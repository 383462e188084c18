package io.dunnage.transform;

import org.jspecify.annotations.Nullable;
import org.smooks.api.ExecutionContext;
import org.smooks.api.resource.reader.SmooksXMLReader;
import org.xml.sax.ContentHandler;
import org.xml.sax.DTDHandler;
import org.xml.sax.EntityResolver;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** What our two Smooks readers have in common: the record waits in the context, and there is no XML anywhere. */
abstract sealed class RecordReader implements SmooksXMLReader permits SegmentReader, RowReader {
    static final AttributesImpl NONE = new AttributesImpl();

    private @Nullable ContentHandler handler;
    private @Nullable ExecutionContext context;

    /** Tells the record's parts within its root. */
    abstract void tell(ExecutionContext executionContext, ContentHandler contentHandler) throws SAXException;

    @Override
    public final void setExecutionContext(ExecutionContext executionContext) {
        context = executionContext;
    }

    @Override
    public final void parse(@Nullable InputSource input) throws SAXException {
        if (handler == null || context == null) {
            throw new IllegalStateException("Smooks has not said whom to tell");
        }
        handler.startDocument();
        handler.startElement("", Replay.ROOT, Replay.ROOT, NONE);
        tell(context, handler);
        handler.endElement("", Replay.ROOT, Replay.ROOT);
        handler.endDocument();
    }

    @Override
    public void parse(String systemId) {
        throw new UnsupportedOperationException("a message is not read from an address");
    }

    @Override
    public void setContentHandler(@Nullable ContentHandler contentHandler) {
        handler = contentHandler;
    }

    @Override
    public @Nullable ContentHandler getContentHandler() {
        return handler;
    }

    @Override
    public boolean getFeature(String name) {
        return false;
    }

    @Override
    public void setFeature(String name, boolean value) {
        // there is no XML here that a feature could change
    }

    @Override
    public @Nullable Object getProperty(String name) {
        return null;
    }

    @Override
    public void setProperty(String name, Object value) {
        // nor a property
    }

    @Override
    public void setEntityResolver(@Nullable EntityResolver resolver) {
        // nor an entity
    }

    @Override
    public @Nullable EntityResolver getEntityResolver() {
        return null;
    }

    @Override
    public void setDTDHandler(@Nullable DTDHandler dtdHandler) {
        // nor a document type
    }

    @Override
    public @Nullable DTDHandler getDTDHandler() {
        return null;
    }

    @Override
    public void setErrorHandler(@Nullable ErrorHandler errorHandler) {
        // nor a parser's error
    }

    @Override
    public @Nullable ErrorHandler getErrorHandler() {
        return null;
    }
}

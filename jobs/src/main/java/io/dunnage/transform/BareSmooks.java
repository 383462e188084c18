package io.dunnage.transform;

import java.io.Reader;
import java.util.Properties;
import org.smooks.Smooks;
import org.smooks.api.ExecutionContext;
import org.smooks.api.delivery.Filter;
import org.smooks.engine.DefaultApplicationContextBuilder;
import org.smooks.engine.delivery.interceptor.InterceptorVisitorChainFactory;
import org.smooks.engine.resource.config.DefaultResourceConfig;
import org.smooks.engine.resource.config.GenericReaderConfigurator;
import org.smooks.io.source.ReaderSource;

/** Smooks as we use it: our reader, streaming filter, nothing serialized. */
final class BareSmooks {
    private BareSmooks() {}

    /** Without Smooks' system resources: they are serializers and interceptors, paid for at every event. */
    static Smooks create() {
        return create(SegmentReader.class);
    }

    static Smooks create(Class<? extends RecordReader> reader) {
        var application = new DefaultApplicationContextBuilder()
                .withSystemResources(false)
                .build();
        application
                .getRegistry()
                .registerObject(InterceptorVisitorChainFactory.class, new InterceptorVisitorChainFactory(application));
        var smooks = new Smooks(application);
        smooks.setReaderConfig(new GenericReaderConfigurator(reader));
        var settings = new DefaultResourceConfig("global-parameters", new Properties());
        settings.setParameter(Filter.STREAM_FILTER_TYPE, "SAX NG");
        settings.setParameter(Filter.DEFAULT_SERIALIZATION_ON, "false");
        settings.setParameter(Filter.CLOSE_SOURCE, "false");
        settings.setParameter(Filter.READER_POOL_SIZE, "-1");
        smooks.addResourceConfig(settings);
        return smooks;
    }

    /** Runs one message or document through; the reader finds it in the context, the source is empty. */
    static void run(Smooks smooks, ExecutionContext context) {
        smooks.filterSource(context, new ReaderSource<>(Reader.nullReader()));
    }
}

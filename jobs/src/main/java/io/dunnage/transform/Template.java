package io.dunnage.transform;

import freemarker.cache.NullCacheStorage;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import io.dunnage.document.CanonicalDocument;
import io.dunnage.document.CanonicalJson;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.smooks.Smooks;
import org.smooks.api.ExecutionContext;
import org.smooks.api.SmooksException;
import org.smooks.api.TypedKey;
import org.smooks.api.resource.visitor.sax.ng.BeforeVisitor;
import org.w3c.dom.Element;

/**
 * A template beside a message's schema: FreeMarker, run by Smooks, that calls {@code segment(...)} once for each segment. It
 * sees the document as maps, lists, texts and numbers, and the {@code release} it is written in, and can reach no class, no file and no other template. What it prints is thrown away, so
 * that no data can ever become syntax.
 */
final class Template {
    private static final TypedKey<Sheet> SHEET = TypedKey.of();
    private static final TypedKey<String> RELEASE = TypedKey.of();
    private static final Configuration FREEMARKER = freemarker();
    private static final CanonicalJson JSON = new CanonicalJson();

    private final String file;
    private final Smooks smooks;

    private Template(String file, Smooks smooks) {
        this.file = file;
        this.smooks = smooks;
    }

    static Template load(String file, byte[] bytes) {
        try {
            var template =
                    new freemarker.template.Template(file, new String(bytes, StandardCharsets.UTF_8), FREEMARKER);
            var smooks = BareSmooks.create();
            smooks.addVisitor(new Run(template), Replay.ROOT);
            smooks.createExecutionContext();
            return new Template(file, smooks);
        } catch (IOException e) {
            throw new TransformFault(file, "not a template: " + e.getMessage(), e);
        }
    }

    DocumentWriting write(CanonicalDocument document, String release, RecordSettings settings) {
        var layout = new Layout(document, settings, JSON.tree(document));
        run(document, release, layout);
        return layout.findings().isEmpty()
                ? new DocumentWriting.Written(layout.segments())
                : new DocumentWriting.Refused(layout.findings());
    }

    /** What templates write on: the functions that they call, and the document as they see it. */
    interface Sheet {
        Map<String, TemplateMethodModelEx> functions();

        Map<String, Object> document();
    }

    /** Runs the template once over a sheet. */
    void run(CanonicalDocument document, String release, Sheet sheet) {
        var context = smooks.createExecutionContext();
        context.put(SHEET, sheet);
        context.put(RELEASE, release);
        try {
            BareSmooks.run(smooks, context);
        } catch (SmooksException e) {
            Throwable cause = e;
            while (cause.getCause() != null && !(cause instanceof TemplateException)) {
                cause = cause.getCause();
            }
            throw new TransformFault(file, "cannot write " + document + ": " + cause.getMessage(), e);
        }
    }

    private record Run(freemarker.template.Template template) implements BeforeVisitor {
        @Override
        public void visitBefore(Element element, ExecutionContext context) {
            var sheet = Objects.requireNonNull(context.get(SHEET));
            try {
                Map<String, Object> model = new HashMap<>(sheet.functions());
                model.put("document", sheet.document());
                model.put("release", Objects.requireNonNull(context.get(RELEASE)));
                template.process(model, Writer.nullWriter());
            } catch (TemplateException | IOException e) {
                throw new SmooksException(e.getMessage(), e);
            }
        }
    }

    private static Configuration freemarker() {
        var configuration = new Configuration(Configuration.VERSION_2_3_32);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateLoader(null); // nothing to include or import
        configuration.setCacheStorage(NullCacheStorage.INSTANCE);
        configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_32));
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("computer");
        return configuration;
    }
}

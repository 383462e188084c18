package io.dunnage.transform;

import io.dunnage.document.CanonicalDocument;
import io.dunnage.edi.Message;
import io.dunnage.edi.MessageSpecs;
import io.dunnage.edi.MessageType;
import io.dunnage.edi.Segment;
import io.dunnage.transform.RecordFinding.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What messages mean, and how documents are said in messages. The record transforms are files beside the message's schema
 * ({@code transform.xml} inbound, {@code template.ftl} outbound), found where the {@link MessageSpecs} are: in the jar or in
 * the site's own folder, never in what a partner sends. Safe for use by many threads; a file is read once.
 */
public final class Transforms {
    private static final int MAXIMUM_FILE = 1 << 20;

    private final MessageSpecs specs;
    private final Finishing finishing;
    private final Map<String, Optional<RecordTransform>> transforms = new ConcurrentHashMap<>();
    private final Map<String, Optional<Template>> templates = new ConcurrentHashMap<>();

    private final CsvTransforms rows;

    public Transforms(MessageSpecs specs) {
        this(specs, (type, segments) -> new DocumentWriting.Written(segments));
    }

    /** With a last touch on what is written. */
    public Transforms(MessageSpecs specs, Finishing finishing) {
        this.specs = specs;
        this.finishing = finishing;
        this.rows = new CsvTransforms(specs);
    }

    /** The same for the rows of CSV files. */
    public CsvTransforms rows() {
        return rows;
    }

    /** What is done to a message's body after its template: what a partner's companion guide changes. */
    @FunctionalInterface
    public interface Finishing {
        DocumentWriting finish(MessageType type, List<Segment> segments);
    }

    /** What is wrong with a line of a transform; empty: it is one. */
    public static Optional<String> hindrance(String fact, String line) {
        try {
            FactLine.parse(fact, 0, line);
            return Optional.empty();
        } catch (IllegalArgumentException refusal) {
            return Optional.of(String.valueOf(refusal.getMessage()));
        }
    }

    /** What the message means, in the document that it says by itself: mostly the one that its kind of message usually is. */
    public DocumentReading read(Message message, RecordSettings settings) {
        return DocumentKinds.of(message)
                .map(kind -> read(message, kind, settings))
                .orElseGet(() -> new DocumentReading.Refused(none(message.type(), "a document for it")));
    }

    /**
     * What the message means, in this document. Whether its syntax is acceptable has been asked before.
     *
     * @param kind the document's name: a DESADV may be a {@code ShippingAdvice} or an {@code InboundNotice}
     */
    public DocumentReading read(Message message, String kind, RecordSettings settings) {
        Optional<RecordTransform> transform = Optional.empty();
        for (var folder : specs.folders(message.type(), message.release())) {
            transform = transform
                    .or(() -> transform(folder + "transform-" + kind + ".xml"))
                    .or(() -> transform(folder + "transform.xml"));
        }
        if (transform.isEmpty()) {
            return new DocumentReading.Refused(
                    none(message.type(), MessageSpecs.folder(message.type(), message.release()) + "transform.xml"));
        }
        var draft = transform.get().read(message);
        return meaning(draft, kind, settings)
                .orElseGet(() -> new DocumentReading.Refused(none(message.type(), "a reading of " + kind)));
    }

    /** What the facts say, be they a message's or rows'; empty: we have no reading of such a document. */
    static Optional<DocumentReading> meaning(Draft draft, String kind, RecordSettings settings) {
        return Optional.ofNullable(
                switch (kind) {
                    case "ShippingAdvice" -> AdviceReading.read(draft, settings);
                    case "ShippingOrder" -> OrderReading.read(draft, settings);
                    case "InboundNotice" -> NoticeReading.read(draft, settings);
                    case "ReceiptAdvice" -> ReceiptReading.read(draft, settings);
                    case "ReturnAuthorization" -> ReturnReading.read(draft, settings);
                    case "AdjustmentAdvice" -> AdjustmentReading.read(draft, settings);
                    case "StockSnapshot" -> StatementReading.read(draft, settings);
                    case "ItemCatalog" -> CatalogReading.read(draft, settings);
                    case "ApplicationAdvice" -> ApplicationReading.read(draft);
                    case "FunctionalAcknowledgment" -> AcknowledgmentReading.read(draft);
                    default -> null;
                });
    }

    /**
     * The body of the message that says the document. Its envelope and control numbers are the writer's. Where one message can say
     * several documents, the template that is named after the document goes before {@code template.ftl}.
     */
    public DocumentWriting write(
            CanonicalDocument document, MessageType type, String release, RecordSettings settings) {
        Optional<Template> template = Optional.empty();
        for (var folder : specs.folders(type, release)) {
            template = template.or(() -> template(folder + "template-" + document.kind() + ".ftl"))
                    .or(() -> template(folder + "template.ftl"));
        }
        if (template.isEmpty()) {
            return new DocumentWriting.Refused(none(type, MessageSpecs.folder(type, release) + "template.ftl"));
        }
        return switch (template.get().write(document, release, settings)) {
            case DocumentWriting.Written(List<Segment> segments) -> finishing.finish(type, segments);
            case DocumentWriting.Refused refused -> refused;
        };
    }

    private Optional<RecordTransform> transform(String name) {
        return transforms.computeIfAbsent(name, file -> file(file).map(bytes -> RecordTransform.load(file, bytes)));
    }

    private Optional<Template> template(String name) {
        return templates.computeIfAbsent(name, file -> file(file).map(bytes -> Template.load(file, bytes)));
    }

    private static List<RecordFinding> none(MessageType type, String missing) {
        return List.of(new RecordFinding(
                Kind.NO_TRANSFORM,
                0,
                "",
                0,
                0,
                type.toString(),
                "no record transform for " + type + ": " + missing + " is missing"));
    }

    private Optional<byte[]> file(String name) {
        var found = specs.open(name);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (var stream = found.get()) {
            var bytes = stream.readNBytes(MAXIMUM_FILE + 1);
            if (bytes.length > MAXIMUM_FILE) {
                throw new TransformFault(name, "larger than " + MAXIMUM_FILE + " bytes");
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}

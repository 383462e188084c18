package io.dunnage.transform;

import io.dunnage.document.CanonicalDocument;
import io.dunnage.document.FunctionalAcknowledgment;
import io.dunnage.document.ShippingAdvice;
import io.dunnage.document.ShippingOrder;
import io.dunnage.edi.Message;
import io.dunnage.edi.MessageSpecs;
import io.dunnage.edi.MessageType;
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
    private final Map<String, Optional<RecordTransform>> transforms = new ConcurrentHashMap<>();
    private final Map<String, Optional<Template>> templates = new ConcurrentHashMap<>();

    public Transforms(MessageSpecs specs) {
        this.specs = specs;
    }

    /** What the message means. Whether its syntax is acceptable has been asked before. */
    public DocumentReading read(Message message, RecordSettings settings) {
        var folder = MessageSpecs.folder(message.type(), message.release());
        var transform = transforms.computeIfAbsent(
                folder,
                name -> file(name + "transform.xml").map(bytes -> RecordTransform.load(name + "transform.xml", bytes)));
        if (transform.isEmpty()) {
            return new DocumentReading.Refused(none(message.type(), folder + "transform.xml"));
        }
        return switch (message.type().code()) {
            case "945" -> AdviceReading.read(transform.get().read(message), settings);
            case "940" -> OrderReading.read(transform.get().read(message), settings);
            case "997" -> AcknowledgmentReading.read(transform.get().read(message));
            default -> new DocumentReading.Refused(none(message.type(), "a document for it"));
        };
    }

    /** The body of the message that says the document. Its envelope and control numbers are the writer's. */
    public DocumentWriting write(CanonicalDocument document, String release, RecordSettings settings) {
        var type = type(document);
        var name = MessageSpecs.folder(type, release) + "template.ftl";
        var template = templates.computeIfAbsent(name, file -> file(file).map(bytes -> Template.load(file, bytes)));
        if (template.isEmpty()) {
            return new DocumentWriting.Refused(none(type, name));
        }
        return template.get().write(document, settings);
    }

    /** The X12 message that says such a document. */
    public static MessageType type(CanonicalDocument document) {
        return switch (document) {
            case ShippingOrder order -> MessageType.x12("940");
            case ShippingAdvice advice -> MessageType.x12("945");
            case FunctionalAcknowledgment acknowledgment -> MessageType.x12("997");
        };
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

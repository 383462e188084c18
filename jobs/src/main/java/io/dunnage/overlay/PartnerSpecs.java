package io.dunnage.overlay;

import io.dunnage.configuration.Problem;
import io.dunnage.edi.MessageSpecs;
import io.dunnage.edi.MessageType;
import io.dunnage.edi.Segment;
import io.dunnage.edi.Vocabulary;
import io.dunnage.partner.MessageProfile;
import io.dunnage.partner.Overlay;
import io.dunnage.partner.Overlay.Fact;
import io.dunnage.partner.PartnerDialect;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.transform.DocumentWriting;
import io.dunnage.transform.Transforms;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/**
 * What is in force with one partner. Three layers, the first that has a file gives it: the partner's own {@code specs/}
 * folder, for what is too different to be told in changes; the site's specs; those that come with Dunnage. On what is found
 * lies the overlay of the message. Each file is laid once. Safe for use by many threads.
 */
public final class PartnerSpecs {
    private static final String SCHEMA = "schema.xml";
    private static final int PARTS_OF_A_NAME = 4;

    private final PartnerProfile partner;
    private final MessageSpecs base;
    private final MessageSpecs specs;
    private final Transforms transforms;
    private final Map<String, byte[]> laid = new ConcurrentHashMap<>();

    private PartnerSpecs(PartnerProfile partner, MessageSpecs base) {
        this.partner = partner;
        this.base = base;
        this.specs = MessageSpecs.from(this::open);
        this.transforms = new Transforms(specs, this::finished);
    }

    /** The partner's specs over those that all have. */
    public static PartnerSpecs of(PartnerProfile partner, MessageSpecs base) {
        return new PartnerSpecs(partner, base);
    }

    /** Whether anything of the partner's differs from what all have. */
    public boolean differ() {
        return !partner.overlays().isEmpty() || Files.isDirectory(own());
    }

    /** How the partner's messages are checked. */
    public MessageSpecs specs() {
        return specs;
    }

    /** What the partner's messages mean, and how we say documents to him. */
    public Transforms transforms() {
        return transforms;
    }

    /** The folder of a message's spec in the partner's release: {@code x12/004010/945/}. */
    public String folder(String code) {
        return MessageSpecs.folder(type(code), release(code));
    }

    private MessageType type(String code) {
        var dialect = partner.dialect() == PartnerDialect.EDIFACT
                ? io.dunnage.edi.Dialect.EDIFACT
                : io.dunnage.edi.Dialect.X12;
        return new MessageType(dialect, code);
    }

    /** A CONTRL is of the syntax, not of a directory. */
    private String release(String code) {
        return code.equals("CONTRL") ? "D.3" : partner.release();
    }

    /** Whether a message's spec has this file, in the partner's release or in the one that it is like. */
    public boolean has(String code, String file) {
        return found(code, file).isPresent();
    }

    /** Where a file of a message's spec stands: in the partner's release, or in the one that it is like; empty: nowhere. */
    private Optional<String> found(String code, String file) {
        return specs.folders(type(code), release(code)).stream()
                .map(folder -> folder + file)
                .filter(name -> bytes(name).isPresent())
                .findFirst();
    }

    /** Every change that does not fit what it changes; empty: all of them are in force. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (Overlay overlay : partner.overlays()) {
            Optional<String> schema = found(overlay.message(), SCHEMA);
            if (schema.isEmpty()) {
                problems.add(new Problem(
                        overlay.file(),
                        0,
                        "",
                        "changes " + folder(overlay.message()) + SCHEMA + ", which does not exist; see edi-specs/"));
                continue;
            }
            SchemaChanges.lay(
                    overlay, SpecTree.parse(schema.get(), bytes(schema.get()).orElseThrow()), problems);
            facts(overlay, problems);
        }
        return List.copyOf(problems);
    }

    private void facts(Overlay overlay, List<Problem> problems) {
        for (Fact fact : overlay.of(Fact.class)) {
            for (String line : fact.at()) {
                Transforms.hindrance(fact.name(), line)
                        .ifPresent(
                                text -> problems.add(new Problem(overlay.file(), fact.line(), fact.address(), text)));
            }
        }
        List<List<Fact>> homeless = transformsOf(overlay.message()).stream()
                .flatMap(name -> found(overlay.message(), name).stream())
                .map(name -> TransformChanges.lay(
                        overlay, SpecTree.parse(name, bytes(name).orElseThrow())))
                .toList();
        for (Fact fact : overlay.of(Fact.class)) {
            if (homeless.stream().allMatch(some -> some.contains(fact))) {
                problems.add(new Problem(
                        overlay.file(),
                        fact.line(),
                        fact.address(),
                        "no transform of " + overlay.message() + " looks at a loop " + fact.loop()));
            }
        }
    }

    private List<String> transformsOf(String code) {
        List<String> names = new ArrayList<>(List.of("transform.xml"));
        for (Map.Entry<String, MessageProfile> message : partner.messages().entrySet()) {
            if (message.getValue().type().equals(code)) {
                names.add("transform-" + message.getKey() + ".xml");
            }
        }
        return names;
    }

    private @Nullable InputStream open(String name) {
        Optional<Overlay> overlay = overlayOf(name);
        if (overlay.isEmpty() || !name.endsWith(".xml")) {
            return raw(name);
        }
        byte[] known = laid.get(name);
        if (known == null) {
            Optional<byte[]> below = bytes(name);
            if (below.isEmpty()) {
                return null;
            }
            known = laid(name, overlay.get(), below.get());
            laid.put(name, known);
        }
        return new ByteArrayInputStream(known);
    }

    private static byte[] laid(String name, Overlay overlay, byte[] below) {
        Document tree = SpecTree.parse(name, below);
        if (!name.endsWith("/" + SCHEMA)) {
            TransformChanges.lay(overlay, tree);
            return SpecTree.bytes(tree);
        }
        List<Problem> problems = new ArrayList<>();
        SchemaChanges.lay(overlay, tree, problems);
        if (!problems.isEmpty()) {
            throw new OverlayFault(problems.getFirst().toString());
        }
        return SpecTree.bytes(tree);
    }

    /** The overlay of a file's message: {@code x12/004010/945/schema.xml} is 945's. */
    private Optional<Overlay> overlayOf(String name) {
        String[] parts = name.split("/", -1);
        return parts.length == PARTS_OF_A_NAME ? partner.overlay(parts[2]) : Optional.empty();
    }

    private Path own() {
        return partner.folder().resolve("specs");
    }

    private @Nullable InputStream raw(String name) {
        Path file = own().resolve(name).normalize();
        try {
            return file.startsWith(own()) && Files.isRegularFile(file)
                    ? Files.newInputStream(file)
                    : base.open(name).orElse(null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }

    private Optional<byte[]> bytes(String name) {
        try (InputStream file = raw(name)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " cannot be read", unreadable);
        }
    }

    /** The schema in force, as a tree; empty where there is none. */
    Optional<Document> schema(String code) {
        String name = found(code, SCHEMA).orElseGet(() -> folder(code) + SCHEMA);
        try (InputStream file = open(name)) {
            return file == null ? Optional.empty() : Optional.of(SpecTree.parse(name, file.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " cannot be read", unreadable);
        }
    }

    /** A message as it is in force, for people; empty where there is no spec of it. */
    public Optional<MessageGuide> guide(String code) {
        List<Overlay.Change> changes =
                partner.overlay(code).map(Overlay::changes).orElse(List.of());
        return schema(code)
                .map(tree -> MessageGuide.of(
                        code, tree, changes, Vocabulary.of(type(code).dialect(), base)));
    }

    private DocumentWriting finished(MessageType type, List<Segment> segments) {
        return partner.overlay(type.code())
                .flatMap(overlay -> schema(type.code()).map(tree -> OutboundChanges.lay(overlay, tree, segments)))
                .orElseGet(() -> new DocumentWriting.Written(segments));
    }
}

package io.dunnage.edi;

import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where message specs come from: files found by name ({@code x12/004010/945/schema.xml}), in the jar or in a site's
 * folder. Safe to share between threads; a schema is read once.
 */
public final class MessageSpecs {
    private static final String SCHEMA = "schema.xml";
    private static final int MOST_KNOWN = 1_000;
    private static final int LONGEST_NAME = 12;

    private final Function<String, @Nullable InputStream> files;
    private final ConcurrentMap<String, Optional<Schema>> schemas = new ConcurrentHashMap<>();

    private MessageSpecs(Function<String, @Nullable InputStream> files) {
        this.files = files;
    }

    /** The specs that come with Dunnage. */
    public static MessageSpecs bundled() {
        return from(name -> MessageSpecs.class.getResourceAsStream("/edi-specs/" + name));
    }

    /** Specs found by a function that opens a file by its name, or answers null when there is none. */
    public static MessageSpecs from(Function<String, @Nullable InputStream> files) {
        return new MessageSpecs(files);
    }

    /**
     * The folder of a message's spec, with a slash at its end: {@code x12/004010/945/}. Of a release only what stands
     * before its suffix counts: {@code 004010UCS} is {@code 004010}.
     */
    public static String folder(MessageType type, String release) {
        String plain = type.dialect() == Dialect.X12 && release.length() > 6 ? release.substring(0, 6) : release;
        return (type.dialect() == Dialect.X12 ? "x12/" : "edifact/") + plain + "/" + type.code() + "/";
    }

    /** What may be in a message; empty when there is no spec of it. */
    Optional<Schema> schema(MessageType type, String release) {
        if (!isName(type.code()) || !isName(release)) {
            return Optional.empty();
        }
        String folder = folder(type, release);
        Optional<Schema> known = schemas.get(folder);
        if (known != null) {
            return known;
        }
        // senders choose these names: what does not exist is not remembered without end
        return schemas.size() < MOST_KNOWN ? schemas.computeIfAbsent(folder, this::read) : read(folder);
    }

    /** A sender's word that may be part of a file's name. */
    private static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_NAME
                && !text.contains("..")
                && text.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.');
    }

    /** Whether a message can be checked against a spec. */
    public boolean knows(MessageType type, String release) {
        return schema(type, release).isPresent();
    }

    private Optional<Schema> read(String folder) {
        return folder.contains("..")
                ? Optional.empty()
                : open(folder + SCHEMA).map(file -> parse(folder + SCHEMA, file));
    }

    /** A schema that must be there. */
    static Schema read(String name, Function<String, @Nullable InputStream> files) {
        return parse(name, Objects.requireNonNull(files.apply(name), name));
    }

    private static Schema parse(String name, InputStream file) {
        try (file) {
            return SchemaFactory.newFactory().createSchema(file);
        } catch (EDISchemaException | IOException unreadable) {
            throw new SpecFault(name, unreadable);
        }
    }

    /** A file beside the specs, opened anew; the caller closes it. */
    public Optional<InputStream> open(String name) {
        return Optional.ofNullable(files.apply(name));
    }
}

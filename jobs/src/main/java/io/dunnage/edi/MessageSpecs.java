package io.dunnage.edi;

import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

    /** Beside the messages of a release: the release whose files hold where it has none of its own. */
    private static final String LIKE = "like.txt";

    private static final int LONGEST_CHAIN = 4;
    private static final int MOST_KNOWN = 1_000;
    private static final int LONGEST_NAME = 12;

    private final Function<String, @Nullable InputStream> files;
    private final ConcurrentMap<String, Optional<MessageSpec>> known = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, String> releases = new ConcurrentHashMap<>();

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

    /**
     * Where a message's files are looked for: its own release's folder, then that of the release which it is like, and so
     * on: {@code edifact/D.01B/like.txt} says {@code D.96A}.
     */
    public List<String> folders(MessageType type, String release) {
        List<String> folders = new ArrayList<>();
        String of = release;
        while (isName(of) && folders.size() < LONGEST_CHAIN) {
            String folder = folder(type, of);
            if (folders.contains(folder)) {
                break;
            }
            folders.add(folder);
            String like = folder.substring(0, folder.length() - type.code().length() - 1) + LIKE;
            of = releases.size() < MOST_KNOWN ? releases.computeIfAbsent(like, this::line) : line(like);
        }
        return folders;
    }

    private String line(String name) {
        Optional<InputStream> file = open(name);
        if (file.isEmpty()) {
            return "";
        }
        try (InputStream text = file.get()) {
            return new String(text.readNBytes(LONGEST_NAME + 2), StandardCharsets.US_ASCII).strip();
        } catch (IOException unreadable) {
            throw new SpecFault(name, unreadable);
        }
    }

    /** What may be in a message; empty when there is no spec of it. */
    Optional<MessageSpec> spec(MessageType type, String release) {
        if (!isName(type.code()) || !isName(release)) {
            return Optional.empty();
        }
        String folder = folder(type, release);
        Optional<MessageSpec> remembered = known.get(folder);
        if (remembered != null) {
            return remembered;
        }
        Optional<MessageSpec> found = Optional.empty();
        for (String one : folders(type, release)) {
            found = found.isPresent() ? found : known.getOrDefault(one, read(one, type.dialect()));
        }
        // senders choose these names: what does not exist is not remembered without end
        if (known.size() < MOST_KNOWN) {
            Optional<MessageSpec> first = known.putIfAbsent(folder, found);
            return first == null ? found : first;
        }
        return found;
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
        return spec(type, release).isPresent();
    }

    private Optional<MessageSpec> read(String folder, Dialect dialect) {
        return folder.contains("..")
                ? Optional.empty()
                : open(folder + SCHEMA).map(file -> MessageSpec.of(parse(folder + SCHEMA, file), dialect));
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

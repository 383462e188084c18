package io.dunnage.partner;

import io.dunnage.partner.SecretReference.Environment;
import io.dunnage.partner.SecretReference.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Fetches secrets from the environment and from files that nobody but their owner may read (S-7). */
public final class Secrets implements SecretSource {
    private static final int MOST_BYTES = 64 << 10;
    private static final Set<PosixFilePermission> OPEN = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final Map<String, String> environment;

    public Secrets(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** Secrets of this process. */
    public static Secrets ofThisProcess() {
        return new Secrets(System.getenv());
    }

    /** What hinders the secret from being fetched, with what to do; empty: nothing. The secret itself is never in it. */
    public Optional<String> hindrance(SecretReference reference) {
        if (reference instanceof Environment(String name)) {
            return environment.getOrDefault(name, "").isBlank()
                    ? Optional.of(
                            "the environment variable " + name + " is not set; set it for the user that runs Dunnage")
                    : Optional.empty();
        }
        Path file = ((File) reference).path();
        return Files.isRegularFile(file)
                ? openness(file)
                : Optional.of("the file " + file + " is missing; put the secret there, with mode 600");
    }

    @Override
    public String reveal(SecretReference reference) {
        Optional<String> hindrance = hindrance(reference);
        if (hindrance.isPresent()) {
            throw new SecretFault(hindrance.get());
        }
        return reference instanceof Environment(String name)
                ? environment.getOrDefault(name, "")
                : content(((File) reference).path());
    }

    /** Whether others may read a file that exists, said with what to do. */
    static Optional<String> openness(Path path) {
        try {
            PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
            if (view == null || !Files.exists(path)) {
                return Optional.empty();
            }
            Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
            permissions.addAll(view.readAttributes().permissions());
            permissions.retainAll(OPEN);
            return permissions.isEmpty()
                    ? Optional.empty()
                    : Optional.of("the file " + path + " may be read by others; run: chmod 600 " + path);
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException unreadable) {
            return Optional.of("the file " + path + " cannot be looked at: " + unreadable.getMessage());
        }
    }

    private static String content(Path path) {
        try (InputStream bytes = Files.newInputStream(path)) {
            byte[] content = bytes.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                throw new SecretFault("the file " + path + " is larger than a secret; is it the right file?");
            }
            return new String(content, StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new SecretFault("the file " + path + " cannot be read: " + unreadable.getMessage());
        }
    }

    /** Never shows what it holds. */
    @Override
    public String toString() {
        return "••••";
    }
}

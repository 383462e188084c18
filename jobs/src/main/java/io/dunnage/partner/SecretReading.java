package io.dunnage.partner;

import io.dunnage.configuration.Settings;
import java.nio.file.Path;
import java.util.Optional;

/** Reads {@code {env: NAME}} and {@code {file: PATH}}; a secret that stands in the file itself is refused unseen. */
public final class SecretReading {
    private static final String HOW = "write {env: NAME} or {file: PATH}; a secret never stands in this file";

    private SecretReading() {}

    /** The reference behind a key; empty, with the problem noted, where there is none. {@code folder} is where relative paths begin. */
    public static Optional<SecretReference> read(Settings above, String key, Path folder) {
        if (!above.has(key)) {
            above.refuse(key, "is missing; " + HOW);
            return Optional.empty();
        }
        if (!above.isSection(key)) {
            above.refuse(key, HOW);
            return Optional.empty();
        }
        Settings section = above.section(key);
        boolean environment = section.has("env");
        boolean file = section.has("file");
        section.finish();
        if (environment == file) {
            above.refuse(key, HOW);
            return Optional.empty();
        }
        if (environment) {
            return section.made(() -> new SecretReference.Environment(section.text("env")));
        }
        Path path = folder.resolve(section.text("file"));
        Secrets.openness(path).ifPresent(open -> section.refuse("file", open));
        return Optional.of(new SecretReference.File(path));
    }
}

package io.dunnage.partner;

import java.nio.file.Path;

/** Where a secret is kept. Configuration holds references only, so that a profile can be shown, logged and mailed. */
public sealed interface SecretReference {
    /** {@code {env: NAME}}: an environment variable of the process. */
    record Environment(String name) implements SecretReference {
        public Environment {
            if (name.isBlank()) {
                throw new IllegalArgumentException(
                        "env: is empty (name the environment variable that holds the secret)");
            }
        }
    }

    /** {@code {file: PATH}}: a file that nobody but its owner may read. */
    record File(Path path) implements SecretReference {}
}

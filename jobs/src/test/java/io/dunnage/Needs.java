package io.dunnage;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** A test that needs a real server on this machine: left out loudly on a laptop without it, a failure in CI. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Needs.Condition.class)
public @interface Needs {
    Server[] value();

    /** What may be needed, and the program that proves it is there. */
    enum Server {
        OPENSSH("/usr/sbin/sshd", "openssh-server"),
        POSTGRESQL("/usr/lib/postgresql", "postgresql");

        private final Path proof;
        private final String debianPackage;

        Server(String proof, String debianPackage) {
            this.proof = Path.of(proof);
            this.debianPackage = debianPackage;
        }

        /** Where the server's programs are: the file itself, or the newest version's bin folder. */
        public Optional<Path> installed() {
            if (this == OPENSSH) {
                return Files.isExecutable(proof) ? Optional.of(proof) : Optional.empty();
            }
            try (Stream<Path> versions = Files.isDirectory(proof) ? Files.list(proof) : Stream.empty()) {
                return versions.map(version -> version.resolve("bin"))
                        .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                        .max(Path::compareTo);
            } catch (IOException unreadable) {
                return Optional.empty();
            }
        }
    }

    /** Decides, and says what was left out. */
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            // A method of an annotated class asks again, and has no annotation of its own.
            Server[] wanted = AnnotationSupport.findAnnotation(context.getElement(), Needs.class)
                    .map(Needs::value)
                    .orElseGet(() -> new Server[0]);
            for (Server server : wanted) {
                if (server.installed().isEmpty()) {
                    String left = "LEFT OUT: " + context.getDisplayName() + " needs " + server + " (Debian package "
                            + server.debianPackage + ")";
                    if ("true".equals(System.getenv("CI"))) {
                        throw new IllegalStateException(left + "; in CI nothing is left out");
                    }
                    System.err.println(left);
                    return ConditionEvaluationResult.disabled(left);
                }
            }
            return ConditionEvaluationResult.enabled("all servers are installed");
        }
    }
}

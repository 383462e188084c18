package io.dunnage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A sample is evidence: each one is named by a test, by itself or by its folder, or it is deleted. */
class SamplesTest {
    private static final Path SAMPLES = Path.of("samples");

    @Test
    void every_sample_is_used() {
        String tests = under(Path.of("jobs/src/test/java"))
                .filter(file -> file.toString().endsWith(".java"))
                .map(SamplesTest::text)
                .collect(Collectors.joining("\n"));

        assertThat(under(SAMPLES).filter(sample -> !isNamed(sample, tests)))
                .as("samples that no test names")
                .isEmpty();
    }

    private static boolean isNamed(Path sample, String tests) {
        for (Path part = sample; part != null && !part.equals(SAMPLES); part = part.getParent()) {
            String name = part.toString().replace('\\', '/');
            if (tests.contains(name)
                    || tests.contains(SAMPLES.relativize(part).toString().replace('\\', '/') + "/")) {
                return true;
            }
            if (part.equals(sample)
                    && tests.contains(sample.getFileName().toString().replaceFirst("\\..*", "") + ".")) {
                return true;
            }
        }
        return false;
    }

    private static Stream<Path> under(Path folder) {
        try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}

package io.dunnage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules that read the source tree. */
class HouseRulesTest {
    private static final Path SOURCES = Path.of("jobs/src");
    private static final int LONGEST_FILE = 300;
    private static final int LONGEST_TEST = 450;

    @Test
    void every_package_is_null_marked_and_has_a_doorplate() {
        try (Stream<Path> folders = Files.walk(SOURCES.resolve("main/java/io/dunnage"))) {
            assertThat(folders.filter(Files::isDirectory).map(folder -> folder.resolve("package-info.java")))
                    .allSatisfy(plate -> assertThat(Files.readString(plate))
                            .as(plate.toString())
                            .contains("@NullMarked")
                            .contains("/**"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Test
    void no_file_is_longer_than_three_hundred_lines_and_no_test_than_four_hundred_and_fifty() {
        assertThat(sources("main").filter(file -> lines(file).size() > LONGEST_FILE))
                .as("split by meaning, not by length")
                .isEmpty();
        assertThat(sources("test").filter(file -> lines(file).size() > LONGEST_TEST))
                .as("one contract may be long; this is too long")
                .isEmpty();
    }

    @Test
    void no_unfinished_mark_is_merged_and_no_test_sleeps() {
        Pattern mark = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b|@Dis" + "abled");
        Pattern nap = Pattern.compile("Thread\\.sl" + "eep\\(");
        assertThat(sources("main", "test").filter(file -> lines(file).stream().anyMatch(mark.asPredicate())))
                .as("finish it, or write it down in CHANGELOG.md")
                .isEmpty();
        assertThat(sources("test").filter(file -> lines(file).stream().anyMatch(nap.asPredicate())))
                .as("wait for what you wait for, with a latch and a bound")
                .isEmpty();
    }

    @Test
    void no_preview_feature_is_enabled_and_nobody_uses_a_mocking_library() throws IOException {
        for (Path pom : List.of(Path.of("pom.xml"), Path.of("jobs/pom.xml"))) {
            assertThat(Files.readString(pom))
                    .doesNotContain("--enable-pre" + "view")
                    .doesNotContain("<artifactId>mockito");
        }
        assertThat(sources("test")
                        .filter(file -> lines(file).stream().anyMatch(line -> line.contains("org.mock" + "ito"))))
                .as("write a fake, or use the sandbox")
                .isEmpty();
    }

    @Test
    void no_machine_path_is_in_the_project() {
        Pattern path = Pattern.compile("[\"' (=]/(work|home|root|Users)/[a-z]");
        assertThat(sources("main").filter(file -> lines(file).stream().anyMatch(path.asPredicate())))
                .isEmpty();
    }

    @Test
    void nobody_writes_to_standard_output_but_through_the_surroundings() {
        assertThat(sources("main")
                        .filter(file -> !file.endsWith("Surroundings.java"))
                        .filter(file -> lines(file).stream()
                                .anyMatch(line -> line.contains("System.out") || line.contains("printStackTrace()"))))
                .as("answers go to Desk.say, logs to SLF4J")
                .isEmpty();
    }

    private static Stream<Path> sources(String... trees) {
        return Stream.of(trees).flatMap(tree -> {
            try (Stream<Path> files = Files.walk(SOURCES.resolve(tree).resolve("java"))) {
                return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}

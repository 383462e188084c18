package io.dunnage.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.document.CanonicalDocument;
import io.dunnage.document.CanonicalJson;
import io.dunnage.document.CanonicalXml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Golden readings, writings and refusals of the partner that only has CSV: samples/handelshof/, each beside what it must become. */
class CsvSamplesTest {
    private static final Path SAMPLES = Path.of("samples", "handelshof");

    static Stream<Path> readings() throws IOException {
        return files(".expected.json");
    }

    static Stream<Path> writings() throws IOException {
        return files(".document.xml");
    }

    static Stream<Path> refusals() throws IOException {
        return files(".expected-reject.txt");
    }

    private static Stream<Path> files(String ending) throws IOException {
        try (var files = Files.walk(SAMPLES)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("readings")
    void a_file_means_what_stands_beside_it(Path file) throws IOException {
        var outcome = read(beside(file, ".expected.json", ".csv"));
        assertThat(outcome.documents().stream().map(new CanonicalJson()::write).collect(Collectors.joining("\n"))
                        + "\n")
                .isEqualTo(Files.readString(file));
        assertThat(outcome.refusals()).allMatch(line -> line.startsWith("said: "));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void C12_to_C16_what_cannot_be_used_is_refused_with_line_column_and_what_to_do(Path file) throws IOException {
        var outcome = read(beside(file, ".expected-reject.txt", ".csv"));
        var used = outcome.documents().stream().map(CanonicalDocument::toString).map(one -> "used: " + one);
        assertThat(Stream.concat(outcome.refusals().stream(), used).collect(Collectors.joining("\n")) + "\n")
                .isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("writings")
    void a_document_is_said_as_the_file_beside_it_and_read_back_as_it_was(Path file) throws Exception {
        var document = new CanonicalXml().read(Files.readString(file));
        var layout = CsvReads.layout(file.getParent().getFileName().toString(), "handelshof");
        var bytes = CsvReads.write(List.of(document), layout);
        assertThat(new String(bytes, layout.syntax().charset()))
                .isEqualTo(Files.readString(
                        beside(file, ".document.xml", ".expected.csv"),
                        layout.syntax().charset()));
        var back = CsvReads.read(bytes, layout);
        assertThat(back.refusals()).isEmpty();
        assertThat(new CanonicalXml().write(back.documents().getFirst())).isEqualTo(new CanonicalXml().write(document));
    }

    private static CsvReads.Outcome read(Path file) throws IOException {
        var folder = file.getParent().endsWith("rejected") ? file.getParent().getParent() : file.getParent();
        var layout = CsvReads.layout(folder.getFileName().toString(), "handelshof");
        return CsvReads.read(Files.readAllBytes(file), layout);
    }

    private static Path beside(Path file, String ending, String other) {
        return file.resolveSibling(file.getFileName().toString().replace(ending, other));
    }
}

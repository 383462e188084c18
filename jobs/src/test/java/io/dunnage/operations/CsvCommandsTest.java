package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about files, for a partner that only has CSV. */
final class CsvCommandsTest {
    private static final Path SAMPLES = Path.of("samples/handelshof/shipments");

    @TempDir
    private Path folder;

    @BeforeEach
    void a_site_that_knows_the_partner() throws Exception {
        Files.writeString(
                folder.resolve("dunnage.yaml"),
                "partners: " + Path.of("edi-specs/partners").toAbsolutePath() + "\n");
        Files.copy(SAMPLES.resolve("two-orders-cartons-serials-and-lots.csv"), folder.resolve("a.csv"));
        Files.copy(SAMPLES.resolve("rejected/numbers-dates-and-codes.csv"), folder.resolve("b.csv"));
        Files.copy(SAMPLES.resolve("rejected/another-file-altogether.csv"), folder.resolve("c.csv"));
    }

    @Test
    void check_says_the_findings_of_a_CSV_file_with_line_and_column() {
        Terminal terminal =
                new Terminal(folder).run("check", "a.csv", "b.csv", "c.csv", "--partner", "handelshof", "--json");

        assertThat(terminal.code()).isEqualTo(1);
        var lines = terminal.out().lines().toList();
        assertThat(lines.get(0)).contains("\"dialect\":\"csv\"", "\"outcome\":\"clean\"", "\"type\":\"shipments\"");
        assertThat(lines.get(1))
                .contains(
                        "\"outcome\":\"findings\"",
                        "\"code\":\"NOT_A_NUMBER\"",
                        "\"segment\":3",
                        "\"tag\":\"Geliefert\"")
                .contains("\"control\":\"WH/OUT/00043 LS-9002\",\"outcome\":\"clean\"");
        assertThat(lines.get(2)).contains("\"outcome\":\"refused\"", "NO_LAYOUT", "shipments");
    }

    @Test
    void convert_writes_the_documents_of_a_CSV_file_and_says_what_it_cannot_convert() {
        Terminal terminal = new Terminal(folder).run("convert", "b.csv", "--partner", "handelshof", "--to", "json");

        assertThat(terminal.code()).isEqualTo(1);
        assertThat(terminal.out().lines()).singleElement().asString().contains("WH/OUT/00043");
        assertThat(terminal.err()).contains("line 3 NOT_A_NUMBER");
    }
}

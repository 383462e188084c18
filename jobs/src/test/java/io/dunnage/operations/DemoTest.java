package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo plays every document of the three sample partners, and what goes wrong in it is what is meant to. */
class DemoTest {
    @TempDir
    private Path folder;

    @Test
    void three_partners_exchange_every_document_and_only_what_is_meant_to_waits_for_a_person() {
        Terminal terminal = new Terminal(folder);
        Desk desk = new Desk(terminal.surroundings());
        try (Demo demo = Demo.in(folder, desk)) {
            demo.run();
            assertThat(demo.conclude()).isTrue();
            assertThat(demo.reconcile()).isTrue();
            demo.whereToLook(false);
        }
        String said = terminal.out();

        assertThat(said)
                .contains("short with back order", "split,", "dropped twice", "broken syntax", "damaged part")
                .contains("sets 6 of MUG-T aside", "may send back 1 of", "states its stock truncated");
        for (String partner : List.of("Acme 3PL", "Nordlager", "Handelshof")) {
            String table = said.substring(said.lastIndexOf("\n" + partner + "\n"));
            assertThat(table.lines()
                            .dropWhile(line -> !line.startsWith("  Document"))
                            .skip(1)
                            .takeWhile(line -> !line.isBlank() && !line.startsWith("  dead letters"))
                            .toList())
                    .as(partner)
                    .hasSizeGreaterThanOrEqualTo(8)
                    .allMatch(line -> line.matches(".* [0-9a-f-]{36}"));
        }
        assertThat(said.lines().filter(line -> line.startsWith("    01")))
                .hasSize(4)
                .anyMatch(line -> line.contains("SYNTAX: AK304:3 segment 2 W06"))
                .anyMatch(line -> line.contains("SHIPPED_MORE_THAN_ORDERED"))
                .anyMatch(line -> line.contains("UNREADABLE_FILE"))
                .anyMatch(line -> line.contains("NORD/OUT/00003  REJECTED_BY_PARTNER"));
        assertThat(said.lines().filter(line -> line.startsWith("  TPL/OUT/0000")))
                .anyMatch(line -> line.matches("  TPL/OUT/00002 +1 x +yes +8 units, then 16 units +.*"))
                .anyMatch(line -> line.matches("  TPL/OUT/00007 +2 x +yes +cancel +.*"));
        assertThat(said).contains("pending 0, dead letters 4; chain intact");
        assertThat(said.substring(said.indexOf("Two sets of books")))
                .contains("posted later", "shipped not posted", "SPORK -1 unexplained")
                .contains("reports/all-");
    }
}

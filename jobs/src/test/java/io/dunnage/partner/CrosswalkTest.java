package io.dunnage.partner;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.configuration.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrosswalkTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @TempDir
    private Path folder;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void S22_the_day_decides_which_code_is_meant_both_ways() throws IOException {
        Crosswalk units = read(Crosswalk.Kind.UNIT, """
                ours,theirs,from,to,because
                Case of 12,CA,,2025-12-31,
                Case of 10,CA,2026-01-01,,"pack factor changed, new carton"
                Units,EA,,,
                """);

        assertThat(problems).isEmpty();
        assertThat(units.ours("CA", NEW_YEAR.minusDays(1))).contains("Case of 12");
        assertThat(units.ours("CA", NEW_YEAR)).contains("Case of 10");
        assertThat(units.theirs("Case of 12", NEW_YEAR)).isEmpty();
        assertThat(units.theirs("Units", NEW_YEAR)).contains("EA");
        assertThat(units.ours("XX", NEW_YEAR)).isEmpty();
    }

    @Test
    void a_code_in_force_twice_on_a_day_is_refused_with_both_lines() throws IOException {
        read(Crosswalk.Kind.ITEM, "ours,theirs,from,to\nA,1,,2026-06-30\nA,2,2026-06-30,\nB,1,2026-01-01,\n");

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "items.csv:3: 'A' of ours is in force on the same days as on line 2; end one of them before the other begins",
                        "items.csv:4: '1' of theirs is in force on the same days as on line 2; end one of them before the other begins");
    }

    @Test
    void several_of_our_carriers_may_be_one_of_theirs() throws IOException {
        Crosswalk carriers = read(Crosswalk.Kind.CARRIER, "ours,theirs\nUPS Ground,UPSN\nUPS Air,UPSN\n");

        assertThat(problems).isEmpty();
        assertThat(carriers.ours("UPSN", NEW_YEAR)).contains("UPS Ground");
    }

    @Test
    void wrong_lines_are_named_by_their_number() throws IOException {
        read(
                Crosswalk.Kind.ITEM,
                "ours,theirs,from,to,because\n,1,,,\n\nB,2,1.1.2026,,\nC,3,2026-02-01,2026-01-01,\nD,4,,,fine\n");

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "items.csv:2: ours is empty",
                        "items.csv:4: '1.1.2026' is not a day; use 2026-03-31",
                        "items.csv:5: ends on 2026-01-01, before it begins on 2026-02-01");
    }

    @Test
    void a_file_that_is_no_crosswalk_is_refused() throws IOException {
        read(Crosswalk.Kind.ITEM, "sku,code\nA,1\n");
        assertThat(problems)
                .singleElement()
                .asString()
                .isEqualTo("items.csv:1: begins with the columns sku,code; use ours,theirs,from,to,because");
        problems.clear();
        read(Crosswalk.Kind.ITEM, "ours,theirs\n\"A,1\n");
        assertThat(problems).hasSize(1).first().asString().contains("is not CSV");
        problems.clear();
        CrosswalkFile.read(Crosswalk.Kind.ITEM, folder.resolve("none.csv"), "none.csv", problems);
        assertThat(problems).singleElement().asString().contains("is missing");
    }

    private Crosswalk read(Crosswalk.Kind kind, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("items.csv"), text);
        return CrosswalkFile.read(kind, file, "items.csv", problems);
    }
}

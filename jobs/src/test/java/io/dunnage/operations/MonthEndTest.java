package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dunnage.crashpoint.CrashPoint;
import io.dunnage.sandbox.StandInLogin;
import io.dunnage.sandbox.StandInVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** A month that is closed: its figures are final, and what turns out later is a correction in the next one. */
final class MonthEndTest {
    private static final Instant NOVEMBERS_LAST_NIGHT = Instant.parse("2026-12-01T03:00:00Z"); // 22:00 in New York
    private static final Instant DECEMBERS_LAST_NIGHT = Instant.parse("2027-01-01T03:00:00Z");

    @TempDir
    private Path folder;

    private World world;
    private WarehousePapers papers;

    private void open() {
        world = World.in(folder, StandInVersion.V18, StandInLogin.manager());
        papers = new WarehousePapers(world);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private int report(String... words) {
        return new CommandLine(new ReportCommand(world.desk()))
                .execute(Stream.concat(Stream.of("--out", "reports", "--format", "CSV,HTML"), Stream.of(words))
                        .toArray(String[]::new));
    }

    private void until(Instant night) {
        world.tickAfter(Duration.between(world.clock.instant(), night));
    }

    /** November ends with a kettle missing, and eight cups that were shipped while five were ordered. */
    private void november() {
        String order = world.sentOrder("KETTLE", 10);
        String over = world.sentOrder("CUP", 5);
        world.tick();
        papers.ships(1, order, "KETTLE", 10);
        papers.ships(2, over, "CUP", 8);
        world.tick();
        papers.states(3, "ST-1", "KETTLE 1990", "CUP 1992", "TEA/TEA-A 100", "TEA/TEA-2026-11-000017 100", "RADIO 9");
        world.tick();
        until(NOVEMBERS_LAST_NIGHT);
        papers.states(4, "ST-2", "KETTLE 1989", "CUP 1992", "TEA/TEA-A 100", "TEA/TEA-2026-11-000017 100", "RADIO 9");
        world.tick();
    }

    private List<CSVRecord> rows(String file) throws IOException {
        try (var text = Files.newBufferedReader(folder.resolve("reports").resolve(file));
                var rows = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(text)) {
            return rows.getRecords();
        }
    }

    private static List<String> told(List<CSVRecord> rows) {
        return rows.stream()
                .map(row -> row.get("record") + " " + row.get("item") + " " + row.get("cause") + " " + row.get("units"))
                .toList();
    }

    @Test
    void a_month_is_locked_when_it_is_over_and_says_the_same_ever_after() throws IOException {
        open();
        november();
        assertThat(report("--month", "2026-11")).isEqualTo(ExitCode.FOR_A_PERSON.code());
        assertThat(world.said()).contains("2026-11 is not locked: acme-3pl TPL: the month is not over");
        assertThat(folder.resolve("reports/all-2026-11-30-preview.html"))
                .content()
                .contains("Preview");
        assertThat(world.count("locked_period")).isZero();

        until(Instant.parse("2026-12-02T11:00:00Z"));
        assertThat(report("--month", "last", "--preview")).isEqualTo(ExitCode.FOR_A_PERSON.code());
        assertThat(world.count("locked_period")).isZero();
        assertThat(report("--month", "last")).isEqualTo(ExitCode.FOR_A_PERSON.code());
        assertThat(world.count("locked_period")).isOne();
        List<CSVRecord> rows = rows("all-2026-11-30-month-end.csv");
        assertThat(told(rows))
                .containsExactlyInAnyOrder("DRIFT KETTLE UNEXPLAINED -1", "DRIFT CUP SHIPPED_NOT_POSTED -8");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.get("from")).isEqualTo("2026-11-01");
            assertThat(row.get("until")).isEqualTo("2026-11-30");
            assertThat(row.get("month_end")).isEqualTo("true");
            assertThat(row.get("statement")).isEqualTo("ST-2");
        });

        byte[] reported = Files.readAllBytes(folder.resolve("reports/all-2026-11-30-month-end.html"));
        papers.adjusts(5, "20261130", "W19*06*-1*EA**VN*KETTLE");
        world.tick();
        long entries = world.count("entry");
        assertThat(report("--month", "2026-11")).isEqualTo(ExitCode.FOR_A_PERSON.code());
        assertThat(folder.resolve("reports/all-2026-11-30-month-end.html")).hasBinaryContent(reported);
        assertThat(world.count("entry")).as("nothing is locked twice").isEqualTo(entries);
        String month = world.ledger()
                .lockedPeriods()
                .all(World.PARTNER, "TPL")
                .getFirst()
                .id()
                .toString();
        assertThat(new CommandLine(new TraceCommand(world.desk())).execute(month))
                .isZero();
        assertThat(world.said()).contains("TPL  2026-11-01 to 2026-11-30", "PERIOD_LOCKED");
    }

    @Test
    void what_turns_out_later_is_a_correction_in_the_next_month_and_only_there() throws IOException {
        open();
        november();
        until(Instant.parse("2026-12-02T11:00:00Z"));
        report("--month", "last");
        papers.adjusts(5, "20261130", "W19*06*-1*EA**VN*KETTLE");
        world.tick();
        until(DECEMBERS_LAST_NIGHT);
        papers.states(6, "ST-3", "KETTLE 1989", "CUP 1992", "TEA/TEA-A 100", "TEA/TEA-2026-11-000017 100", "RADIO 9");
        world.tick();
        until(Instant.parse("2027-01-02T11:00:00Z"));
        report("--month", "last");
        assertThat(told(rows("all-2026-12-31-month-end.csv")))
                .containsExactlyInAnyOrder(
                        "DRIFT CUP SHIPPED_NOT_POSTED -8",
                        "CORRECTION KETTLE POSTED_LATER -1",
                        "CORRECTION KETTLE UNEXPLAINED 1");
        assertThat(rows("all-2026-12-31-month-end.csv"))
                .filteredOn(row -> row.get("record").equals("CORRECTION"))
                .allSatisfy(row -> {
                    assertThat(row.get("book_units")).isEqualTo("0");
                    assertThat(row.get("stated_units")).isEqualTo("0");
                    assertThat(row.get("life")).isEqualTo("CORRECTION");
                    assertThat(row.get("document")).isEqualTo("2026-11");
                });

        until(Instant.parse("2027-02-01T03:00:00Z"));
        papers.states(7, "ST-4", "KETTLE 1989", "CUP 1992", "TEA/TEA-A 100", "TEA/TEA-2026-11-000017 100", "RADIO 9");
        world.tick();
        until(Instant.parse("2027-02-02T11:00:00Z"));
        report("--month", "last");
        assertThat(told(rows("all-2027-01-31-month-end.csv"))).containsExactly("DRIFT CUP SHIPPED_NOT_POSTED -8");
    }

    @Test
    void a_book_and_a_statement_that_changed_afterwards_are_corrections_of_both_sides() throws IOException {
        open();
        november();
        until(Instant.parse("2026-12-02T11:00:00Z"));
        report("--month", "last");
        papers.drops(
                5,
                "846",
                "IB",
                papers.statement(
                        "ST-2-CORRECTED",
                        NOVEMBERS_LAST_NIGHT,
                        "KETTLE 1989",
                        "CUP 1992",
                        "TEA/TEA-A 103",
                        "TEA/TEA-2026-11-000017 100",
                        "RADIO 9"));
        world.tick();
        bookedBackdated("KETTLE", -1, "2026-11-29 12:00:00");
        until(DECEMBERS_LAST_NIGHT);
        papers.states(6, "ST-3", "KETTLE 1989", "CUP 1992", "TEA/TEA-A 100", "TEA/TEA-2026-11-000017 100", "RADIO 9");
        world.tick();
        until(Instant.parse("2027-01-02T11:00:00Z"));
        report("--month", "last");
        assertThat(rows("all-2026-12-31-month-end.csv"))
                .filteredOn(row -> row.get("record").equals("CORRECTION"))
                .extracting(
                        row -> row.get("item") + " " + row.get("lot"),
                        row -> row.get("book_units"),
                        row -> row.get("stated_units"),
                        row -> row.get("cause") + " " + row.get("units"))
                .containsExactlyInAnyOrder(
                        tuple("TEA TEA-A", "0", "3", "UNEXPLAINED 3"), tuple("KETTLE ", "-1", "0", "UNEXPLAINED 1"));
    }

    /** Odoo's people write goods off, and say that it was on an earlier day. */
    private void bookedBackdated(String item, int units, String day) {
        world.odoo.planner().stock(item, "", units);
        var odoo = new OdooAtHand(world.odoo);
        int product = odoo.find("product.product", "default_code", item);
        int last = 0;
        for (JsonNode move : odoo.call("stock.move.line", "search", List.of(List.of("product_id", "=", product)))) {
            last = Math.max(last, move.intValue());
        }
        odoo.call("stock.move.line", "write", List.of(last), Map.of("date", day));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = "PERIOD_.*")
    void I2_I8_a_process_that_dies_while_it_locks_has_locked_once_when_the_next_one_is_through(CrashPoint point)
            throws IOException {
        open();
        world.odoo.planner().contact("ACME-3PL", "Acme Third Party Logistics");
        world.edit(
                "partner.yaml",
                text -> text.replaceFirst("(?m)^reconciliation:.*\\R(  .*\\R)*", "")
                        + "\nreconciliation:\n  flags: {user: admin, contact: ACME-3PL, language: de}\n");
        november();
        world.restarted();
        assertThat(inItsOwnProcess(point.name())).isEqualTo(DoomedProcess.HALTED);
        assertThat(folder.resolve("reports")).doesNotExist();
        assertThat(inItsOwnProcess("")).isEqualTo(ExitCode.FOR_A_PERSON.code());
        assertThat(inItsOwnProcess("")).isEqualTo(ExitCode.FOR_A_PERSON.code());
        assertThat(world.count("locked_period")).isOne();
        assertThat(told(rows("all-2026-11-30-month-end.csv"))).hasSize(2);
        assertThat(world.odoo.journal().saidOn("ACME-3PL"))
                .singleElement()
                .satisfies(said -> assertThat(said)
                        .contains("Lager TPL: 1. November 2026 bis 30. November 2026", "all-2026-11-30-month-end"));
        assertThat(world.ledger().audit().verify().broken()).isEmpty();
    }

    private int inItsOwnProcess(String crash) {
        return DoomedProcess.shared()
                .run(
                        folder,
                        OnAnotherDay.class.getName(),
                        crash,
                        "2026-12-02T11:00:00Z",
                        "--config",
                        world.site.configuration().toString(),
                        "run",
                        "report",
                        "--month",
                        "last",
                        "--format",
                        "CSV",
                        "--out",
                        folder.resolve("reports").toString());
    }

    @Test
    void without_a_closing_statement_to_believe_a_month_stays_open_unless_a_person_takes_it_as_it_is() {
        open();
        until(Instant.parse("2026-12-02T11:00:00Z"));
        assertThat(report("--month", "last")).isEqualTo(ExitCode.FOR_A_PERSON.code());
        assertThat(world.said()).contains("2026-11 is not locked: acme-3pl TPL: NO_STATEMENT");
        assertThat(report("--month", "last", "--as-it-is")).isEqualTo(ExitCode.FOR_A_PERSON.code());
        assertThat(world.count("locked_period")).isZero();
        close();
        open();
        papers.states(3, "ST-1", "KETTLE 2000", "CUP 2000", "TEA/TEA-A 100", "TEA/TEA-2026-11-000017 100", "RADIO 9");
        world.tick();
        until(Instant.parse("2026-12-02T11:00:00Z"));
        report("--month", "last");
        assertThat(world.said()).contains("2026-11 is not locked: acme-3pl TPL: STALE_STATEMENT");
        assertThat(world.count("locked_period")).isZero();
        report("--month", "last", "--as-it-is");
        assertThat(world.count("locked_period")).isOne();
        assertThat(folder.resolve("reports/all-2026-11-30-month-end.csv"))
                .content()
                .contains("STALE_STATEMENT");
    }

    @Test
    void words_that_do_not_go_together_are_refused() {
        open();
        assertThat(refused("--month", "2026-13")).contains("--month 2026-13 is no month");
        assertThat(refused("--month", "2027-04")).contains("has not begun");
        assertThat(refused("--preview")).contains("go with --month");
        assertThat(refused("--month", "last", "--date", "2026-11-30")).contains("--date goes without");
    }

    private String refused(String... words) {
        try {
            var command = new ReportCommand(world.desk());
            new CommandLine(command).parseArgs(words);
            command.call();
            return "";
        } catch (Refusal refusal) {
            return String.valueOf(refusal.getMessage());
        }
    }
}

package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.report.DriftCause;
import io.dunnage.report.WarehousePart;
import io.dunnage.sandbox.StandInVersion;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** From the warehouse's statement and Odoo's book to the cause of each unit: S20. */
final class ReconcileTest extends BooksCompared {
    @ParameterizedTest
    @EnumSource(StandInVersion.class)
    void S20_each_unit_is_traced_to_what_was_in_flight_at_the_statements_own_instant(StandInVersion version) {
        open(version);
        String order = world.sentOrder("KETTLE", 10);
        String over = world.sentOrder("CUP", 5);
        drop(1, statement("ST-1", "KETTLE 1990", "CUP 1992", "TEA/TEA-A 99", "TEA/TEA-2026-11-000017 100", "RADIO 9"));
        world.tick();
        ship(2, order, "KETTLE", 10);
        ship(3, over, "CUP", 8);
        world.tick();
        WarehousePart part = reconciled();
        assertThat(causes(part))
                .containsOnly(
                        Map.entry("KETTLE", List.of("POSTED_LATER -10")),
                        Map.entry("CUP", List.of("SHIPPED_NOT_POSTED -8")),
                        Map.entry("TEA/TEA-A", List.of("UNEXPLAINED -1")));
        assertThat(traces(part, DriftCause.POSTED_LATER))
                .containsExactly(world.story(order).trace().toString());
        assertThat(part.totals().unexplained().units()).isEqualByComparingTo("-1");
        assertThat(part.controls()).allMatch(WarehousePart.ControlTotal::agrees);
        assertThat(part.withoutEffect()).hasSize(1);
        assertThat(part.rollForward())
                .allSatisfy(row -> assertThat(row.shipments()).isZero());
        assertThat(new ReconcileCommand(world.desk()).call()).isEqualTo(ExitCode.FOR_A_PERSON.code());
        assertThat(world.said()).contains("KETTLE -10 posted later", "TEA lot TEA-A -1 unexplained");
        Path reports = folder.resolve("reports");
        assertThat(new CommandLine(new ReportCommand(world.desk()))
                        .execute("--out", reports.toString(), "--format", "HTML,CSV", "--language", "de"))
                .isEqualTo(ExitCode.FOR_A_PERSON.code());
        assertThat(reports.resolve("all-2026-11-23.csv")).content().contains("KETTLE", "POSTED_LATER");
        assertThat(reports.resolve("all-2026-11-23.html")).content().contains("KETTLE", "USD");
    }

    @Test
    void where_both_books_agree_there_is_nothing_to_tell() {
        open(StandInVersion.V19);
        String order = world.sentOrder("KETTLE", 10);
        ship(1, order, "KETTLE", 10);
        world.tick();
        drop(2, statement("ST-1", "KETTLE 1990", "CUP 2000", "TEA/TEA-A 100", "TEA/TEA-2026-11-000017 100", "RADIO 9"));
        world.tick();
        WarehousePart part = reconciled();
        assertThat(part.isClean()).as("%s", part).isTrue();
        assertThat(part.totals().accuracyPercent()).isEqualByComparingTo("100");
        assertThat(part.rollForward())
                .filteredOn(row -> row.item().equals("KETTLE"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.opening()).isZero(); // the sandbox is stocked on the same day
                    assertThat(row.adjustments()).isEqualByComparingTo("2000");
                    assertThat(row.shipments()).isEqualByComparingTo("-10");
                    assertThat(row.closing()).isEqualByComparingTo("1990");
                    assertThat(row.stated()).isEqualByComparingTo("1990");
                });
        assertThat(new ReconcileCommand(world.desk()).call()).isEqualTo(ExitCode.DONE.code());
    }

    @ParameterizedTest
    @EnumSource(StandInVersion.class)
    void S20_the_value_is_tied_to_odoos_own_valuation_and_what_differs_is_told(StandInVersion version) {
        open(version);
        var planner = world.odoo.planner();
        planner.cost("KETTLE", 12.5);
        planner.cost("CUP", 2);
        planner.at("WEST", "West").stock("CUP", "", 100);
        drop(1, statement("ST-1", "KETTLE 2000", "CUP 2000", "TEA/TEA-A 100", "TEA/TEA-2026-11-000017 100", "RADIO 9"));
        world.tickAfter(Duration.ofMinutes(5));
        planner.stock("CUP", "", 10);
        var agreed = values(reconciled());
        assertThat(agreed)
                .containsEntry("book.value", "29000.00 ?")
                .containsEntry("valuation.elsewhere.value", "200.00 ?")
                .containsEntry("valuation.value", "29220.00 29220.00");
        planner.revalue("KETTLE", 31.25); // landed costs
        var part = reconciled();
        assertThat(values(part)).containsEntry("valuation.value", "29220.00 29251.25");
        assertThat(part.controls())
                .filteredOn(control -> !control.agrees())
                .extracting(WarehousePart.ControlTotal::name)
                .containsExactly("valuation.value");
    }

    private static Map<String, String> values(WarehousePart part) {
        Map<String, String> values = new TreeMap<>();
        for (WarehousePart.ControlTotal control : part.controls()) {
            BigDecimal there = control.there();
            values.put(control.name(), control.here() + " " + (there == null ? "?" : there));
        }
        return values;
    }

    @Test
    void an_order_that_nobody_answered_and_a_hold_that_nobody_told_explain_what_they_moved() {
        open(StandInVersion.V18);
        world.sentOrder("KETTLE", 10);
        world.sentOrder("TEA", 4);
        world.tickAfter(Duration.ofDays(3));
        drop(
                1,
                statement(
                        "ST-1",
                        "KETTLE 1990",
                        "CUP 2000 QH 40",
                        "TEA/TEA-A 96",
                        "TEA/TEA-2026-11-000017 100",
                        "RADIO 9"));
        world.tick();
        assertThat(causes(reconciled()))
                .containsOnly(
                        Map.entry("KETTLE", List.of("SENT_NOT_CONFIRMED -10")),
                        Map.entry("TEA/TEA-A", List.of("SENT_NOT_CONFIRMED -4")),
                        Map.entry("CUP", List.of("STATE_DIFFERS -40")),
                        Map.entry("CUP HELD", List.of("STATE_DIFFERS 40")));
    }

    /** More lines than the ledger reads at a time, and more than one of each place. */
    @Test
    void S20_one_unit_less_among_thousands_of_lines_is_found() {
        open(StandInVersion.V19);
        List<String> goods =
                new ArrayList<>(List.of("CUP 2000", "TEA/TEA-A 100", "TEA/TEA-2026-11-000017 100", "RADIO 9"));
        for (int bin = 0; bin < 5_999; bin++) {
            goods.add("KETTLE " + (bin < 1_999 ? 1 : 0));
        }
        drop(1, statement("ST-1", goods.toArray(String[]::new)));
        world.tick();
        WarehousePart part = reconciled();
        assertThat(causes(part)).containsOnly(Map.entry("KETTLE", List.of("UNEXPLAINED -1")));
        assertThat(part.controls())
                .allMatch(WarehousePart.ControlTotal::agrees)
                .anySatisfy(total -> assertThat(total.here()).isEqualByComparingTo("6003"));
    }

    private static List<String> traces(WarehousePart part, DriftCause cause) {
        return part.lines().stream()
                .flatMap(line -> line.explanations().stream())
                .filter(one -> one.cause() == cause)
                .flatMap(one -> one.traces().stream())
                .toList();
    }
}

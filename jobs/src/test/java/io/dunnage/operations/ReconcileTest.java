package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dunnage.document.CanonicalXml;
import io.dunnage.ledger.CausedUnits;
import io.dunnage.odoo.OdooGateway;
import io.dunnage.reconciliation.ReconcileBooks;
import io.dunnage.report.DriftCause;
import io.dunnage.report.DriftLine;
import io.dunnage.report.WarehousePart;
import io.dunnage.sandbox.StandInActivity;
import io.dunnage.sandbox.StandInFault;
import io.dunnage.sandbox.StandInLogin;
import io.dunnage.sandbox.StandInVersion;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** From the warehouse's statement and Odoo's book to the cause of each unit: S20, S21. */
final class ReconcileTest {
    @TempDir
    private Path folder;

    private World world;

    private void open(StandInVersion version) {
        world = World.in(folder, version);
    }

    private void openWithFlags() {
        world = World.in(folder, StandInVersion.V18, StandInLogin.admin());
        world.edit(
                "partner.yaml",
                text -> text.replaceFirst("(?m)^reconciliation:.*\\R(  .*\\R)*", "")
                        + "\nreconciliation:\n  flags: {user: admin}\n");
    }

    @AfterEach
    void close() {
        world.close();
    }

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

    @Test
    void a_drift_lives_from_statement_to_statement_until_one_agrees() {
        open(StandInVersion.V18);
        drop(1, statement("ST-1", "KETTLE 1998", "CUP 2000", "TEA/TEA-A 100", "TEA/TEA-2026-11-000017 100", "RADIO 9"));
        world.tick();
        DriftLine opened = reconciled().lines().getFirst();
        assertThat(opened.life()).isEqualTo("OPENED");
        assertThat(reconciled().lines().getFirst().id())
                .as("compared twice, kept once")
                .isEqualTo(opened.id());
        world.tickAfter(Duration.ofDays(2));
        drop(2, statement("ST-2", "KETTLE 1998", "CUP 2000", "TEA/TEA-A 100", "TEA/TEA-2026-11-000017 100", "RADIO 9"));
        world.tick();
        assertThat(reconciled().lines()).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo(opened.id());
            assertThat(line.life()).isEqualTo("PERSISTING");
            assertThat(line.ageDays()).isEqualTo(2);
        });
        world.tickAfter(Duration.ofDays(1));
        drop(3, statement("ST-3", "KETTLE 2000", "CUP 2000", "TEA/TEA-A 100", "TEA/TEA-2026-11-000017 100", "RADIO 9"));
        world.tick();
        WarehousePart last = reconciled();
        assertThat(last.lines()).isEmpty();
        assertThat(last.trend())
                .hasSize(3)
                .extracting(point -> point.unexplained().units().intValue())
                .containsExactly(-2, -2, 0);
        assertThat(last.trend())
                .extracting(point -> point.accuracyPercent().intValue())
                .containsExactly(80, 80, 100);
    }

    @Test
    void I8_a_statement_that_is_compared_again_tells_what_causes_its_drifts_now() {
        openWithFlags();
        String order = world.sentOrder("KETTLE", 10);
        world.odoo.faults().next("stock.picking", "button_validate", StandInFault.Kind.USER_ERROR);
        ship(1, order, "KETTLE", 10);
        world.tick();
        drop(2, statement("ST-1", "KETTLE 1990", "CUP 1998", "TEA/TEA-A 100", "TEA/TEA-2026-11-000017 100", "RADIO 9"));
        world.tick();
        WarehousePart first = reconciled();
        assertThat(causes(first))
                .containsOnly(
                        Map.entry("KETTLE", List.of("SHIPPED_NOT_POSTED -10")),
                        Map.entry("CUP", List.of("UNEXPLAINED -2")));
        assertThat(world.odoo.journal().activities())
                .extracting(StandInActivity::on)
                .containsExactlyInAnyOrder("product.product KETTLE", "product.product CUP");
        world.replay(world.deadLetters().getFirst());
        world.tick();
        WarehousePart again = reconciled();
        assertThat(causes(again)).containsEntry("KETTLE", List.of("POSTED_LATER -10"));
        assertThat(again.lines())
                .extracting(DriftLine::id, DriftLine::life)
                .containsExactlyInAnyOrderElementsOf(first.lines().stream()
                        .map(line -> tuple(line.id(), "OPENED"))
                        .toList());
        assertThat(again.trend()).hasSize(1);
        assertThat(world.odoo.journal().activities())
                .extracting(StandInActivity::on)
                .containsExactly("product.product CUP");
        var kettle = world.ledger().reconciliations().alive(World.PARTNER).stream()
                .filter(drift -> drift.place().item().equals("KETTLE"))
                .findFirst()
                .orElseThrow();
        assertThat(kettle.causes())
                .extracting(CausedUnits::cause, CausedUnits::traces)
                .containsExactly(
                        tuple("POSTED_LATER", List.of(world.story(order).trace().toString())));
        long entries = world.count("entry");
        assertThat(reconciled().lines()).isEqualTo(again.lines());
        assertThat(world.count("entry")).as("nothing new, nothing entered").isEqualTo(entries);
    }

    @Test
    void a_drift_a_comparison_and_the_message_behind_them_are_traced_by_their_ids() {
        openWithFlags();
        String order = world.sentOrder("KETTLE", 10);
        world.odoo.faults().next("stock.picking", "button_validate", StandInFault.Kind.USER_ERROR);
        ship(1, order, "KETTLE", 10);
        world.tick();
        drop(2, statement("ST-1", "KETTLE 1990", "CUP 1998", "TEA/TEA-A 100", "TEA/TEA-2026-11-000017 100", "RADIO 9"));
        world.tick();
        String drift = reconciled().lines().stream()
                .filter(line -> line.item().equals("KETTLE"))
                .findFirst()
                .orElseThrow()
                .id();
        world.tickAfter(Duration.ofDays(1));
        drop(3, statement("ST-2", "KETTLE 1989", "CUP 1998", "TEA/TEA-A 100", "TEA/TEA-2026-11-000017 100", "RADIO 9"));
        world.tick();
        reconciled();
        String message = world.story(order).trace().toString();
        assertThat(traced(drift))
                .contains(
                        "drift " + drift,
                        "KETTLE FREE in TPL of acme-3pl: -11 (book 2000, statement 1989)",
                        "  -10 shipped not posted SHP-1 " + message,
                        "  -1 unexplained",
                        "to-do in Odoo: mail.activity ",
                        "opened  -10 (book 2000, statement 1990)  statement ST-1",
                        "changed  -11 (book 2000, statement 1989)  statement ST-2",
                        "DRIFT_FLAGGED  product.product ");
        String run = world.ledger()
                .reconciliations()
                .latest(World.PARTNER, "TPL", 1)
                .getFirst()
                .run()
                .toString();
        assertThat(traced(run))
                .contains(
                        "reconciliation " + run,
                        "acme-3pl  TPL  statement ST-2 as of ",
                        "shipped not posted: -10 units",
                        "unexplained: -3 units",
                        "places agree",
                        "drift " + drift + "  KETTLE FREE  -11  changed",
                        "RECONCILED");
        assertThat(traced(order)).contains("causes drift " + drift + "  KETTLE FREE  -11  changed");
        assertThat(traced("--json", drift))
                .contains("\"sightings\":[{\"reconciliation\":", "\"activity\":{\"id\":", "\"kind\":\"DRIFT_FLAGGED\"");
        assertThat(traced("--json", run)).contains("\"statement\":\"ST-2\"", "\"totals\":{\"book\":", drift);
        assertThat(traced("--json", message)).contains("\"drifts\":[{\"drift\":\"" + drift);
        assertThat(traced("--limit", "1", run)).contains("and 1 more");
        assertThat(CommandWords.run(world.desk().around(), "--config", site(), "trace", message.replace('0', '1')))
                .isEqualTo(ExitCode.FOR_A_PERSON.code());
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

    private String traced(String... words) {
        int before = world.said().length();
        List<String> all = new ArrayList<>(List.of("--config", site(), "trace"));
        all.addAll(List.of(words));
        assertThat(CommandWords.run(world.desk().around(), all.toArray(String[]::new)))
                .isEqualTo(ExitCode.DONE.code());
        return world.said().substring(before);
    }

    private String site() {
        return world.site.configuration().toString();
    }

    @Test
    void S21_without_a_statement_to_believe_that_is_the_finding() {
        open(StandInVersion.V18);
        assertThat(reconciled().finding()).isEqualTo("NO_STATEMENT");
        drop(1, statement("ST-1", "KETTLE 2000", "CUP 2000", "TEA/TEA-A 100", "TEA/TEA-2026-11-000017 100", "RADIO 9"));
        world.tick();
        world.tickAfter(Duration.ofDays(4));
        assertThat(reconciled().finding()).isEqualTo("STALE_STATEMENT");
        List<String> partial = new ArrayList<>(statement("ST-2", "KETTLE 2000"));
        partial.replaceAll(segment -> segment.replace("BIA*00", "BIA*25"));
        drop(2, partial);
        world.tick();
        assertThat(reconciled().finding()).isEqualTo("PARTIAL_STATEMENT");
        world.tickAfter(Duration.ofDays(4));
        assertThat(reconciled().finding()).isEqualTo("STALE_STATEMENT, PARTIAL_STATEMENT");
    }

    @Test
    void C19_a_statement_that_is_not_believed_is_a_finding_until_one_is() {
        open(StandInVersion.V18);
        drop(2, statement("ST-1", "KETTLE 2000", "CUP 2000", "TEA/TEA-A 100", "TEA/TEA-2026-11-000017 100", "RADIO 9"));
        world.tick();
        assertThat(reconciled().finding()).isEmpty();
        world.tickAfter(Duration.ofDays(1));
        drop(3, statement("ST-2", "KETTLE 2000"));
        world.tick();
        WarehousePart part = reconciled();
        assertThat(part.finding()).isEqualTo("IMPLAUSIBLE_STATEMENT");
        assertThat(part.lines()).as("compared with the one that is believed").isEmpty();
        assertThat(new ReconcileCommand(world.desk()).call()).isEqualTo(ExitCode.FOR_A_PERSON.code());
        world.replay(world.deadLetters().getFirst());
        world.tick();
        assertThat(reconciled().finding()).as("a person approved it").isEmpty();
        assertThat(reconciled().lines()).hasSize(3);
    }

    private WarehousePart reconciled() {
        try (OdooGateway odoo = OdooGateway.open(
                ExchangeJobs.settings(world.desk().writtenSite().odooOrRefuse(), world.desk()),
                world.desk().clock())) {
            return new ReconcileBooks(
                            world.ledger(),
                            odoo,
                            new CanonicalXml(),
                            world.desk().clock())
                    .of(world.desk().partner(World.PARTNER.value()), note -> {})
                    .getFirst();
        }
    }

    private static Map<String, List<String>> causes(WarehousePart part) {
        Map<String, List<String>> causes = new TreeMap<>();
        for (DriftLine line : part.lines()) {
            String place = line.item()
                    + (line.lot().isEmpty() ? "" : "/" + line.lot())
                    + (line.state().equals("FREE") ? "" : " " + line.state());
            causes.put(
                    place,
                    line.explanations().stream()
                            .map(one -> one.cause() + " "
                                    + one.amount().units().stripTrailingZeros().toPlainString())
                            .toList());
        }
        return causes;
    }

    private static List<String> traces(WarehousePart part, DriftCause cause) {
        return part.lines().stream()
                .flatMap(line -> line.explanations().stream())
                .filter(one -> one.cause() == cause)
                .flatMap(one -> one.traces().stream())
                .toList();
    }

    private void ship(int control, String order, String item, int quantity) {
        new WarehousePapers(world).ships(control, order, item, quantity);
    }

    private void drop(int control, List<String> body) {
        new WarehousePapers(world).drops(control, "846", "IB", body);
    }

    private List<String> statement(String number, String... goods) {
        return new WarehousePapers(world).statement(number, world.clock.instant(), goods);
    }
}

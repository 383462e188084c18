package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.DunnageApplication;
import io.dunnage.Needs;
import io.dunnage.crashpoint.CrashPoint;
import io.dunnage.ledger.PostgresCluster;
import io.dunnage.sandbox.OdooStandIn;
import io.dunnage.sandbox.SimulatedWarehouse;
import io.dunnage.sandbox.StandInActivity;
import io.dunnage.sandbox.StandInLogin;
import io.dunnage.sandbox.StandInVersion;
import io.dunnage.sandbox.WarehouseDock;
import io.dunnage.sandbox.WarehouseHabits;
import io.dunnage.sandbox.WarehouseIdentity;
import io.dunnage.sandbox.WarehouseJournal.Behaviour;
import io.dunnage.sandbox.WarehouseJournal.ReceiptBehaviour;
import io.dunnage.sandbox.WarehouseJournal.StatementBehaviour;
import io.dunnage.sandbox.WarehouseShelves;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The first proof for what Odoo's people are told: a real JVM is halted at each crash point of comparing, flagging, applying and
 * reporting, and run again. The oracle reads only the stand-in: each drift is shown once, one count waits for it, what is applied is
 * applied once, and each comparison has one summary with one report (I7, I8).
 */
@Execution(ExecutionMode.CONCURRENT)
final class DriftCrashTest {
    @TempDir
    private Path folder;

    private final DoomedProcess process = DoomedProcess.shared();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = "DRIFT_.*")
    void a_crash_tells_nothing_twice_and_forgets_nothing_on_h2(CrashPoint point) {
        survives(point, "");
    }

    @Needs(Needs.Server.POSTGRESQL)
    @ParameterizedTest
    @EnumSource(
            names = {"DRIFT_COMPARED", "DRIFT_REPORT_TOLD", "DRIFT_APPLIED"
            }) // before, after and amid what the ledger commits
    void a_crash_tells_nothing_twice_and_forgets_nothing_on_postgresql(CrashPoint point) {
        PostgresCluster cluster = PostgresCluster.shared();
        survives(point, "ledger: {url: \"" + cluster.newDatabase() + "\", user: " + cluster.user() + "}\n");
    }

    private void survives(CrashPoint point, String ledger) {
        try (World world = new World(ledger)) {
            boolean died = world.stated(point);
            world.judgeTheFirst();
            if (!died) {
                world.corrected();
                died = world.stated(point);
                world.judgeTheSecond();
            }
            assertThat(died).as("%s was passed", point).isTrue();
        }
    }

    /** One drift that stays and is applied, one that changes, one that is resolved. */
    private final class World implements AutoCloseable {
        private static final String CONTACT = "ACME-3PL";

        private final HandClock clock =
                new HandClock(Clock.systemUTC().instant().minus(Duration.ofHours(2)));
        private final OdooStandIn odoo =
                OdooStandIn.start(StandInVersion.V18, clock).seeded();
        private final SandboxSite site;
        private final SimulatedWarehouse warehouse;

        World(String ledger) {
            StandInLogin bridge = StandInLogin.admin();
            site = SandboxSite.in(
                    folder,
                    new SandboxSite.Odoo(odoo.uri(), odoo.database(), bridge.login(), bridge.key(), "PT0S"),
                    ledger);
            odoo.planner().contact(CONTACT, "Acme Third Party Logistics");
            flagging(site.folder()
                    .resolve("partners")
                    .resolve(SandboxSite.PARTNER)
                    .resolve("partner.yaml"));
            Map<String, BigDecimal> shelves = new HashMap<>(odoo.journal().stock());
            shelves.merge("P-LOT/LOT-A", BigDecimal.ONE, BigDecimal::add);
            warehouse = new SimulatedWarehouse(
                    WarehouseDock.in(site.warehouse()),
                    WarehouseIdentity.acme(),
                    WarehouseShelves.asBooked(shelves),
                    WarehouseHabits.inTurn(List.of(Behaviour.COMPLETE), List.of(ReceiptBehaviour.COMPLETE), List.of()),
                    clock);
            warehouse.lose("P-NONE", 3);
            warehouse.lose("P-EXP", 2);
        }

        private static void flagging(Path profile) {
            try {
                Files.writeString(
                        profile,
                        Files.readString(profile).replaceFirst("(?m)^reconciliation:.*\\R(  .*\\R)*", "") + """

                        reconciliation:
                          flags: {user: admin, contact: ACME-3PL}
                          apply: {on: yes, units: 3, value: 100}
                        """);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }

        /** A statement comes and is compared by a process that dies on the way, and if it did by one that does not. */
        boolean stated(CrashPoint point) {
            clock.advance(Duration.ofMinutes(20));
            warehouse.state(StatementBehaviour.FULL);
            assertThat(run("", "exchange")).isEqualTo(ExitCode.DONE.code());
            clock.advance(Duration.ofMinutes(20));
            int end = report(point.name());
            boolean died = end == DoomedProcess.HALTED;
            assertThat(died ? report("") : end).isEqualTo(ExitCode.FOR_A_PERSON.code());
            return died;
        }

        private int report(String crash) {
            return run(
                    crash,
                    "report",
                    "--format",
                    "CSV",
                    "--out",
                    folder.resolve("reports").toString());
        }

        private int run(String crash, String... words) {
            List<String> all =
                    new ArrayList<>(List.of("--config", site.configuration().toString(), "run"));
            all.addAll(List.of(words));
            return process.run(folder, DunnageApplication.class.getName(), crash, all.toArray(String[]::new));
        }

        void judgeTheFirst() {
            assertThat(shown())
                    .containsExactlyInAnyOrder("product.product P-NONE", "stock.lot EXP-1", "stock.lot LOT-A");
            assertThat(counts()).isEqualTo(Map.of("P-NONE", -3, "P-EXP/EXP-1", -2, "P-LOT/LOT-A", 1));
            toldOf(1);
        }

        /** Odoo's people find the one that was missing in the book; the warehouse loses one more. */
        void corrected() {
            odoo.planner().stock("P-LOT", "LOT-A", 1);
            warehouse.lose("P-EXP", 1);
        }

        void judgeTheSecond() {
            assertThat(shown()).containsExactlyInAnyOrder("product.product P-NONE", "stock.lot EXP-1");
            assertThat(odoo.journal().activities())
                    .extracting(StandInActivity::summary)
                    .anySatisfy(summary -> assertThat(summary).contains("drift -3: P-EXP"));
            assertThat(counts()).isEqualTo(Map.of("P-EXP/EXP-1", -3));
            assertThat(odoo.journal().stock().get("P-NONE")).as("applied once").isEqualByComparingTo("4997");
            toldOf(2);
        }

        private List<String> shown() {
            return odoo.journal().activities().stream().map(StandInActivity::on).toList();
        }

        private Map<String, Integer> counts() {
            Map<String, Integer> counts = new HashMap<>();
            odoo.journal().counts().forEach((place, units) -> counts.put(place, units.intValueExact()));
            return counts;
        }

        /** A summary each with a report of its own, and no file that no summary tells of. */
        private void toldOf(int comparisons) {
            List<String> said = odoo.journal().saidOn(CONTACT);
            List<String> files = odoo.journal().filesOn(CONTACT);
            assertThat(said).hasSize(comparisons);
            assertThat(files).hasSize(comparisons);
            assertThat(Set.copyOf(files)).hasSize(comparisons);
            for (int i = 0; i < comparisons; i++) {
                assertThat(said.get(i)).endsWith("[" + files.get(i) + "]");
            }
        }

        @Override
        public void close() {
            site.close();
            odoo.close();
        }
    }
}

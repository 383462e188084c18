package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.DunnageApplication;
import io.dunnage.Needs;
import io.dunnage.crashpoint.CrashPoint;
import io.dunnage.document.StockStatus;
import io.dunnage.ledger.Ledger;
import io.dunnage.ledger.PostgresCluster;
import io.dunnage.ledger.StockStatement;
import io.dunnage.partner.PartnerId;
import io.dunnage.sandbox.OdooStandIn;
import io.dunnage.sandbox.SimulatedWarehouse;
import io.dunnage.sandbox.StandInLogin;
import io.dunnage.sandbox.StandInPlanner;
import io.dunnage.sandbox.StandInPurchase;
import io.dunnage.sandbox.StandInVersion;
import io.dunnage.sandbox.StockMove;
import io.dunnage.sandbox.WarehouseDock;
import io.dunnage.sandbox.WarehouseHabits;
import io.dunnage.sandbox.WarehouseIdentity;
import io.dunnage.sandbox.WarehouseJournal;
import io.dunnage.sandbox.WarehouseJournal.AdjustmentDropped;
import io.dunnage.sandbox.WarehouseJournal.Behaviour;
import io.dunnage.sandbox.WarehouseJournal.Correction;
import io.dunnage.sandbox.WarehouseJournal.ReceiptBehaviour;
import io.dunnage.sandbox.WarehouseJournal.ReceiptDropped;
import io.dunnage.sandbox.WarehouseJournal.StatementBehaviour;
import io.dunnage.sandbox.WarehouseJournal.StatementDropped;
import io.dunnage.sandbox.WarehouseShelves;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The first proof for what comes in: receipts, adjustments and a stock statement, with a real JVM halted at each of their
 * crash points. What moved is judged by the warehouse's journal and the stand-in's stock moves alone; a statement moves
 * nothing, so that of it the ledger is asked, once all is over (I1 to I10, C19).
 */
@Execution(ExecutionMode.CONCURRENT)
final class StockCrashTest {
    private static final String PRODUCT = DunnageApplication.class.getName();

    @TempDir
    private Path folder;

    private final DoomedProcess process = DoomedProcess.shared();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = "(RECEIPT|ARRIVAL|STATEMENT|STOCK)_.*")
    void a_crash_loses_nothing_and_doubles_nothing_on_h2(CrashPoint point) {
        survives(point, "");
    }

    @Needs(Needs.Server.POSTGRESQL)
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = "(RECEIPT|ARRIVAL|STATEMENT|STOCK)_.*")
    void a_crash_loses_nothing_and_doubles_nothing_on_postgresql(CrashPoint point) {
        PostgresCluster cluster = PostgresCluster.shared();
        survives(point, "ledger: {url: \"" + cluster.newDatabase() + "\", user: " + cluster.user() + "}\n");
    }

    private void survives(CrashPoint point, String ledger) {
        try (World world = new World(ledger)) {
            world.announced();
            assertThat(world.answered(point)).as("%s was passed", point).isEqualTo(DoomedProcess.HALTED);
            world.finished();
            world.judge();
        }
    }

    /** A purchase that comes in two receipts, one of them with damage; goods found and goods held; the whole stock. */
    private final class World implements AutoCloseable {
        private final OdooStandIn odoo =
                OdooStandIn.start(StandInVersion.V18, Clock.systemUTC()).seeded();
        private final SandboxSite site;
        private final SimulatedWarehouse warehouse;
        private final int before;

        World(String ledger) {
            StandInLogin bridge = StandInLogin.bridge();
            site = SandboxSite.in(
                    folder,
                    new SandboxSite.Odoo(odoo.uri(), odoo.database(), bridge.login(), bridge.key(), "PT0S"),
                    ledger,
                    Set.of());
            StandInPlanner planner = odoo.planner();
            planner.location("Damaged");
            planner.location("Hold");
            planner.buy(StandInPurchase.from("Kettle Works", "KW-77")
                    .of("P-NONE", 12)
                    .of("P-LOT", 6));
            before = odoo.journal().moves().size();
            warehouse = new SimulatedWarehouse(
                    WarehouseDock.in(site.warehouse()),
                    WarehouseIdentity.acme(),
                    WarehouseShelves.asBooked(odoo.journal().stock()),
                    WarehouseHabits.inTurn(
                            List.of(Behaviour.COMPLETE), List.of(ReceiptBehaviour.IN_TWO_RECEIPTS), List.of()),
                    Clock.systemUTC());
        }

        void announced() {
            assertThat(tick("")).isZero();
            warehouse.takeWhatArrived();
        }

        /** All comes at once, and the process dies on the way. */
        int answered(CrashPoint point) {
            warehouse.receive();
            assertThat(warehouse.adjust(Correction.FOUND, "P-NONE", 2)).isTrue();
            assertThat(warehouse.adjust(Correction.HELD, "P-NONE", 3)).isTrue();
            warehouse.state(StatementBehaviour.FULL);
            return tick(point.name());
        }

        /** The second receipt arrives; one run must finish what the crash left and book this, too. */
        void finished() {
            warehouse.receive();
            tick("");
            warehouse.takeWhatArrived();
        }

        private int tick(String crash) {
            return process.run(
                    folder, PRODUCT, crash, "--config", site.configuration().toString(), "run", "exchange");
        }

        /** The oracle. */
        void judge() {
            WarehouseJournal journal = warehouse.journal();
            assertThat(odoo.journal().transfers("incoming").values())
                    .as("nothing is stuck")
                    .containsOnly("done");
            List<ReceiptDropped> receipts = journal.all(ReceiptDropped.class);
            assertThat(receipts).hasSize(2);
            assertThat(moved(move ->
                            !move.from().startsWith("TPL/") && !move.picking().isEmpty()))
                    .as("what was received is booked once")
                    .isEqualByComparingTo(
                            receipts.stream().map(ReceiptDropped::received).reduce(BigDecimal.ZERO, BigDecimal::add));
            for (AdjustmentDropped one : journal.all(AdjustmentDropped.class)) {
                assertThat(moved(move -> move.product().equals(one.item())
                                && (one.correction() == Correction.HELD
                                        ? move.to().equals("TPL/Hold")
                                        : move.to().equals("TPL/Stock")
                                                && move.picking().isEmpty())))
                        .as("%s is booked once", one)
                        .isEqualByComparingTo(one.quantity());
            }
            StatementDropped stated = journal.all(StatementDropped.class).getFirst();
            Desk desk = new Desk(Surroundings.ofThisProcess());
            desk.config(site.configuration());
            try (Ledger ledger = desk.openLedger()) {
                List<StockStatement> complete =
                        ledger.statements().completed(new PartnerId(SandboxSite.PARTNER), "TPL", 10);
                assertThat(complete).hasSize(1);
                assertThat(complete.getFirst().number()).isEqualTo(stated.number());
                List<BigDecimal> onHand = new ArrayList<>();
                ledger.statements().lines(complete.getFirst(), line -> {
                    if (line.status() == StockStatus.ON_HAND) {
                        onHand.add(line.quantity());
                    }
                });
                assertThat(onHand.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(stated.onHand());
            }
        }

        private BigDecimal moved(Predicate<StockMove> which) {
            return odoo.journal().moves().stream()
                    .skip(before)
                    .filter(which)
                    .map(StockMove::quantity)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        @Override
        public void close() {
            site.close();
            odoo.close();
        }
    }
}

package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunnage.DunnageApplication;
import io.dunnage.Needs;
import io.dunnage.crashpoint.CrashPoint;
import io.dunnage.ledger.PostgresCluster;
import io.dunnage.sandbox.OdooStandIn;
import io.dunnage.sandbox.SftpDrop;
import io.dunnage.sandbox.SimulatedWarehouse;
import io.dunnage.sandbox.StandInAddress;
import io.dunnage.sandbox.StandInDelivery;
import io.dunnage.sandbox.StandInLogin;
import io.dunnage.sandbox.StandInOrder;
import io.dunnage.sandbox.StandInVersion;
import io.dunnage.sandbox.WarehouseJournal;
import io.dunnage.sandbox.WarehouseJournal.AdviceDropped;
import io.dunnage.sandbox.WarehouseJournal.Behaviour;
import io.dunnage.sandbox.WarehouseJournal.OrderArrived;
import io.dunnage.sandbox.WarehouseShelves;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The first proof: a real JVM is halted at each crash point in turn, in the way out and in the way back, and started again.
 * The oracle reads only the simulated warehouse's journal and the stand-in's stock moves, never our ledger: nothing lost,
 * nothing doubled, nothing stuck (I1 to I10, O1 to O6).
 */
@Execution(ExecutionMode.CONCURRENT)
final class CrashTest {
    private static final String PRODUCT = DunnageApplication.class.getName();

    @TempDir
    private Path folder;

    private final DoomedProcess process = DoomedProcess.shared();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "(RECEIPT|ARRIVAL|STATEMENT|STOCK|DRIFT|PERIOD)_.*")
    void a_crash_loses_nothing_and_doubles_nothing_on_h2(CrashPoint point) {
        survives(point, "");
    }

    @Needs(Needs.Server.POSTGRESQL)
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "(RECEIPT|ARRIVAL|STATEMENT|STOCK|DRIFT|PERIOD)_.*")
    void a_crash_loses_nothing_and_doubles_nothing_on_postgresql(CrashPoint point) {
        PostgresCluster cluster = PostgresCluster.shared();
        survives(point, "ledger: {url: \"" + cluster.newDatabase() + "\", user: " + cluster.user() + "}\n");
    }

    @Test
    void the_oracle_notices_a_remote_file_that_is_gone_before_its_bytes_are_in_the_ledger() {
        try (World world = new World("", Set.of(SftpDrop.Quirk.REMOVES_WHAT_WAS_FETCHED))) {
            world.wayOut(PRODUCT, "");
            assertThat(world.wayBack(PRODUCT, CrashPoint.DOWNLOADED.name())).isTrue();
            world.theRest(PRODUCT);
            assertThatThrownBy(world::judge).isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void the_oracle_notices_a_retry_that_does_not_ask() {
        try (World world = new World("", Set.of())) {
            world.wayOut(PRODUCT, "");
            assertThat(world.wayBack(RetriesWithoutAsking.class.getName(), CrashPoint.VALIDATED.name()))
                    .isTrue();
            world.theRest(RetriesWithoutAsking.class.getName());
            assertThatThrownBy(world::judge).isInstanceOf(AssertionError.class);
        }
    }

    private void survives(CrashPoint point, String ledger) {
        try (World world = new World(ledger, Set.of())) {
            boolean out = world.wayOut(PRODUCT, point.name());
            boolean back = world.wayBack(PRODUCT, point.name());
            world.theRest(PRODUCT);
            assertThat(out || back).as("%s was passed", point).isTrue();
            world.judge();
        }
    }

    /** Two orders: one that is shipped in two parts, one with serial numbers and a carton. */
    private final class World implements AutoCloseable {
        private final OdooStandIn odoo =
                OdooStandIn.start(StandInVersion.V18, Clock.systemUTC()).seeded();
        private final SandboxSite site;
        private final SimulatedWarehouse warehouse;
        private final String first;

        World(String ledger, Set<SftpDrop.Quirk> quirks) {
            StandInLogin bridge = StandInLogin.bridge();
            site = SandboxSite.in(
                    folder,
                    new SandboxSite.Odoo(odoo.uri(), odoo.database(), bridge.login(), bridge.key(), "PT0S"),
                    ledger,
                    quirks);
            var to = StandInAddress.of("Ada Brewster", "1 Main St", "Edison", "08817", "NJ");
            first = odoo.planner()
                    .confirmSale(StandInOrder.to(to, "PO-1").with("P-NONE", 10).with("P-LOT", 4));
            odoo.planner()
                    .confirmSale(StandInOrder.to(to, "PO-2").with("P-NONE", 3).with("P-SER", 2));
            warehouse = new SimulatedWarehouse(
                    site.warehouse(),
                    WarehouseShelves.asBooked(odoo.journal().stock()),
                    order -> order.order().equals(first) ? Behaviour.SHORT_WITH_BACK_ORDER : Behaviour.COMPLETE,
                    Clock.systemUTC());
        }

        /** Orders leave; true when the process died at the crash point. */
        boolean wayOut(String main, String crash) {
            boolean died = tick(main, crash) == DoomedProcess.HALTED;
            if (died) {
                tick(main, "");
            }
            warehouse.takeWhatArrived();
            return died;
        }

        /** Advices come back; true when the process died at the crash point. */
        boolean wayBack(String main, String crash) {
            warehouse.ship();
            return tick(main, crash) == DoomedProcess.HALTED;
        }

        /** The rest of the first order leaves; one run must finish what a crash left and book this, too. */
        void theRest(String main) {
            warehouse.ship();
            tick(main, "");
            warehouse.takeWhatArrived();
        }

        private int tick(String main, String crash) {
            String configuration = site.configuration().toString();
            return main.equals(PRODUCT)
                    ? process.run(folder, main, crash, "--config", configuration, "run", "exchange")
                    : process.run(folder, main, crash, configuration);
        }

        /** The oracle. */
        void judge() {
            WarehouseJournal journal = warehouse.journal();
            List<String> orders = journal.all(OrderArrived.class).stream()
                    .map(OrderArrived::order)
                    .toList();
            List<StandInDelivery> deliveries = odoo.journal().deliveries();
            assertThat(orders)
                    .as("each order arrived once, and none but these")
                    .containsExactlyInAnyOrderElementsOf(deliveries.stream()
                            .filter(one -> one.backOrderOf().isEmpty())
                            .map(StandInDelivery::picking)
                            .toList());
            assertThat(deliveries).as("nothing is stuck").allMatch(StandInDelivery::isDone);
            Map<String, BigDecimal> dropped = journal.all(AdviceDropped.class).stream()
                    .collect(Collectors.toMap(AdviceDropped::order, AdviceDropped::shipped, BigDecimal::add));
            Map<String, BigDecimal> booked = deliveries.stream()
                    .collect(Collectors.toMap(
                            one -> one.backOrderOf().isEmpty() ? one.picking() : one.backOrderOf(),
                            one -> one.shipped().stream()
                                    .map(move -> move.quantity())
                                    .reduce(BigDecimal.ZERO, BigDecimal::add),
                            BigDecimal::add));
            assertThat(booked)
                    .as("what was booked is what was shipped, once")
                    .usingRecursiveComparison()
                    .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .isEqualTo(dropped);
            assertThat(journal.all(WarehouseJournal.Acknowledged.class).stream()
                            .map(WarehouseJournal.Acknowledged::group)
                            .distinct())
                    .as("each advice was answered")
                    .hasSize(journal.all(AdviceDropped.class).size());
            assertThat(filesIn("outbound")).as("the warehouse's outbox is tidy").isEmpty();
            assertThat(filesIn("inbound")).as("no half upload is left").isEmpty();
        }

        private List<String> filesIn(String name) {
            try (Stream<Path> files = Files.list(site.warehouse().resolve(name))) {
                return files.filter(Files::isRegularFile)
                        .map(file -> String.valueOf(file.getFileName()))
                        .filter(file -> !file.startsWith("997"))
                        .toList();
            } catch (IOException fault) {
                throw new java.io.UncheckedIOException(fault);
            }
        }

        @Override
        public void close() {
            site.close();
            odoo.close();
        }
    }
}

package io.dunnage.operations;

import io.dunnage.sandbox.OdooStandIn;
import io.dunnage.sandbox.SimulatedWarehouse;
import io.dunnage.sandbox.StandInAddress;
import io.dunnage.sandbox.StandInDelivery;
import io.dunnage.sandbox.StandInLogin;
import io.dunnage.sandbox.StandInOrder;
import io.dunnage.sandbox.StandInTracking;
import io.dunnage.sandbox.StandInVersion;
import io.dunnage.sandbox.WarehouseJournal;
import io.dunnage.sandbox.WarehouseJournal.Behaviour;
import io.dunnage.sandbox.WarehouseShelves;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A sandbox to measure in: a stand-in for Odoo with one item, an SFTP server, a warehouse that ships everything at once. */
final class BenchSite implements AutoCloseable {
    private static final String ITEM = "BENCH-1";

    private final Path folder;
    private final Clock clock;
    private final OdooStandIn odoo;
    private final SandboxSite site;
    private final SimulatedWarehouse warehouse;
    private final StringWriter said = new StringWriter();
    private int orders;

    BenchSite(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        this.odoo = OdooStandIn.start(StandInVersion.V18, clock);
        odoo.planner().product(ITEM, "Kettle", StandInTracking.NONE);
        odoo.planner().stock(ITEM, "", 1_000_000);
        StandInLogin bridge = StandInLogin.bridge();
        this.site = SandboxSite.in(
                folder, new SandboxSite.Odoo(odoo.uri(), odoo.database(), bridge.login(), bridge.key(), "PT0S"), "");
        this.warehouse = new SimulatedWarehouse(
                site.warehouse(),
                WarehouseShelves.asBooked(odoo.journal().stock()),
                order -> Behaviour.COMPLETE,
                clock);
    }

    void sell(int more) {
        var address = StandInAddress.of("Camp & Trail", "2200 Pine Ridge Rd", "Boulder", "80302", "CO");
        for (int i = 0; i < more; i++) {
            odoo.planner()
                    .confirmSale(StandInOrder.to(address, "PO-" + ++orders).with(ITEM, 1 + orders % 5));
        }
    }

    /** The jobs of the site, in this process. */
    ExchangeJobs jobs() {
        var out = new PrintWriter(said);
        Desk desk = new Desk(new Surroundings(InputStream.nullInputStream(), out, out, Map.of(), folder, clock, false));
        desk.config(site.configuration());
        return new ExchangeJobs(desk);
    }

    /** One tick that must go well. */
    void tick(ExchangeJobs jobs) {
        ExitCode end = jobs.exchange(List.of());
        if (end != ExitCode.DONE) {
            throw new IllegalStateException("the exchange ended with " + end + ": " + said);
        }
    }

    SimulatedWarehouse warehouse() {
        return warehouse;
    }

    Path configuration() {
        return site.configuration();
    }

    OdooStandIn odoo() {
        return odoo;
    }

    long done() {
        return odoo.journal().deliveries().stream()
                .filter(StandInDelivery::isDone)
                .count();
    }

    /** How many orders have reached the warehouse. */
    long taken() {
        return warehouse.journal().all(WarehouseJournal.OrderArrived.class).size();
    }

    String said() {
        return said.toString();
    }

    @Override
    public void close() throws IOException {
        site.close();
        odoo.close();
        remove(folder);
    }

    /** Takes a folder away with all that is in it. */
    static void remove(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path one : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}

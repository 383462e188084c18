package io.dunnage.operations;

import io.dunnage.ledger.Ledger;
import io.dunnage.sandbox.OdooStandIn;
import io.dunnage.sandbox.SimulatedWarehouse;
import io.dunnage.sandbox.StandInAddress;
import io.dunnage.sandbox.StandInDelivery;
import io.dunnage.sandbox.StandInLogin;
import io.dunnage.sandbox.StandInOrder;
import io.dunnage.sandbox.StandInVersion;
import io.dunnage.sandbox.StockMove;
import io.dunnage.sandbox.WarehouseIdentity;
import io.dunnage.sandbox.WarehouseJournal.Correction;
import io.dunnage.sandbox.WarehouseJournal.StatementBehaviour;
import io.dunnage.sandbox.WarehouseShelves;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import picocli.CommandLine;

/**
 * Some days at the dock, in seconds: orders, notices and returns leave the stand-in's Odoo, simulated warehouses ship, receive,
 * correct and count as warehouses do, and what they say comes back. Tells what happens as it happens, and ends with what
 * became of everything.
 */
final class Demo implements AutoCloseable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ROOT);
    private static final Duration BETWEEN = Duration.ofMinutes(45);
    private static final Duration NIGHT = Duration.ofHours(14);

    private final Desk desk;
    private final HandClock clock;
    private final OdooStandIn odoo;
    private final SandboxSite site;
    private final List<DemoPartner> partners;
    private final Desk dock;

    private Demo(Desk desk, HandClock clock, OdooStandIn odoo, SandboxSite site, List<DemoPartner> partners) {
        this.desk = desk;
        this.clock = clock;
        this.odoo = odoo;
        this.site = site;
        this.partners = partners;
        Surroundings around = desk.around();
        this.dock = new Desk(new Surroundings(
                around.in(), around.out(), around.err(), around.environment(), around.folder(), clock, false));
        dock.config(site.configuration());
    }

    static Demo in(Path folder, Desk desk) {
        HandClock clock = new HandClock(Clock.systemUTC().instant());
        OdooStandIn odoo = OdooStandIn.start(StandInVersion.V18, clock).seededForDemo();
        StandInLogin bridge = StandInLogin.bridge();
        List<DemoPartner.Cast> cast = List.of(DemoPartner.Cast.values());
        SandboxSite site = SandboxSite.in(
                folder,
                new SandboxSite.Odoo(odoo.uri(), odoo.database(), bridge.login(), bridge.key(), "PT0S"),
                "",
                Set.of(),
                cast.stream().map(one -> one.id).toList());
        List<DemoPartner> partners = cast.stream()
                .map(one -> new DemoPartner(
                        one,
                        new SimulatedWarehouse(
                                site.dock(one.id),
                                one.identity(),
                                WarehouseShelves.asBooked(odoo.journal().stock(one.warehouse)),
                                one.habits(),
                                clock)))
                .toList();
        return new Demo(desk, clock, odoo, site, partners);
    }

    void run() {
        say("Odoo", "a stand-in for Odoo 18 at " + odoo.uri());
        for (DemoPartner one : partners) {
            say(
                    one.name(),
                    "a simulated warehouse without an API, "
                            + one.cast().identity().speech() + " files over SFTP on port "
                            + site.sftpPort() + "; Odoo has " + open(one).size() + " deliveries ready in "
                            + one.cast().warehouse);
        }
        try (ExchangeJobs jobs = new ExchangeJobs(dock)) {
            theFirstDay(jobs);
            theNextDays(jobs);
        }
    }

    /** Orders and notices leave, one order is canceled too late; goods leave and arrive. */
    private void theFirstDay(ExchangeJobs jobs) {
        tick(jobs);
        everybody(one -> {});
        DemoPartner acme = partners.getFirst();
        String unwanted = acme.orders().get(6);
        odoo.planner().cancelPicking(unwanted);
        say("Odoo", "a customer cancels " + unwanted + ", which the warehouse has already");
        partners.stream()
                .filter(one -> one.cast().identity().speech() != WarehouseIdentity.Speech.CSV)
                .forEach(one -> one.warehouse().confirm(one.orders().getFirst()));
        for (int round = 0; round < 3; round++) {
            tick(jobs);
            everybody(one -> {
                one.ship();
                one.receive();
            });
        }
    }

    /** Customers send goods back, warehouses correct what is not as written, and state what they have. */
    private void theNextDays(ExchangeJobs jobs) {
        tick(jobs);
        clock.advance(NIGHT);
        partners.forEach(this::sendBack);
        everybody(one -> {
            one.adjust(Correction.HELD, "MUG-T", 6);
            one.adjust(Correction.LOST, "SPORK", 2);
        });
        tick(jobs);
        everybody(one -> {
            one.receive();
            one.adjust(Correction.RELEASED, "MUG-T", 4);
        });
        orderOnceMore();
        tick(jobs);
        clock.advance(NIGHT);
        everybody(one -> {
            one.ship();
            one.lose("SPORK", 1);
            if (one == partners.getFirst().warehouse()) {
                one.state(StatementBehaviour.TRUNCATED);
            }
            one.state(StatementBehaviour.FULL);
        });
        tick(jobs);
        everybody(one -> {});
    }

    /** Goods that are on the shelf no more when it is counted, and in Odoo's book until their advice is read. */
    private void orderOnceMore() {
        var to = StandInAddress.of("Ada Brewster", "1 Main St", "Edison", "08817", "NJ");
        String late = odoo.planner().confirmSale(StandInOrder.to(to, "PO-LATE").with("MUG-T", 5));
        say("Odoo", "a late order: " + late);
    }

    /** Each warehouse takes what came, does something, and all of it is told. */
    private void everybody(Consumer<SimulatedWarehouse> does) {
        for (DemoPartner one : partners) {
            one.warehouse().takeWhatArrived();
            does.accept(one.warehouse());
        }
        tell();
    }

    private void sendBack(DemoPartner partner) {
        Optional<StandInDelivery> done = deliveries(partner).stream()
                .filter(StandInDelivery::isDone)
                .filter(one -> !one.shipped().isEmpty())
                .findFirst();
        done.ifPresent(one -> {
            StockMove first = one.shipped().getFirst();
            String back = odoo.planner().sendBack(one.picking(), first.product(), 1);
            say("Odoo", "a customer may send back 1 of " + first.product() + " of " + one.picking() + ": " + back);
        });
    }

    private List<StandInDelivery> deliveries(DemoPartner partner) {
        return odoo.journal().deliveries().stream()
                .filter(one -> one.picking().startsWith(partner.cast().warehouse + "/"))
                .toList();
    }

    private List<StandInDelivery> open(DemoPartner partner) {
        return deliveries(partner).stream()
                .filter(one -> one.state().equals("assigned"))
                .toList();
    }

    private void tick(ExchangeJobs jobs) {
        clock.advance(BETWEEN);
        say("Dunnage", "exchange");
        jobs.exchange(List.of());
    }

    private void tell() {
        for (DemoPartner one : partners) {
            DemoWords.of(one.news()).forEach(said -> say(one.name(), said));
        }
    }

    private void say(String who, String what) {
        desk.sayUnlessJson(TIME.format(clock.instant().atOffset(ZoneOffset.UTC)) + "  "
                + String.format(Locale.ROOT, "%-11s", who) + what);
        desk.around().out().flush();
    }

    /** What became of everything; true when all is as it should be. */
    boolean conclude() {
        try (Ledger ledger = dock.openLedger()) {
            return new DemoTable(desk, dock, ledger).tell(odoo.journal().deliveries(), partners);
        }
    }

    /** Compares both sets of books and writes the finance report; false when it could not. */
    boolean reconcile() {
        desk.sayUnlessJson("");
        desk.sayUnlessJson("Two sets of books: what Odoo says and what the warehouses state, and why they differ");
        int compared = new CommandLine(new ReconcileCommand(dock)).execute();
        desk.sayUnlessJson("");
        desk.sayUnlessJson("The finance report:");
        int written = new CommandLine(new ReportCommand(dock))
                .execute("--out", site.folder().resolve("reports").toString());
        return compared == ExitCode.FOR_A_PERSON.code() && written == compared;
    }

    void whereToLook(boolean kept) {
        desk.sayUnlessJson("");
        desk.sayUnlessJson("Where to look next (the ledger stays in " + site.folder() + "):");
        String command = "  scripts/dunnage --config " + site.configuration();
        List<String> words = new ArrayList<>(List.of("trace TPL/OUT/00002", "dead-letters list", "ledger verify"));
        words.forEach(one -> desk.sayUnlessJson(command + " " + one));
        if (kept) {
            desk.sayUnlessJson("  Odoo's stand-in: " + odoo.uri() + " (database " + odoo.database() + ")");
            for (DemoPartner one : partners) {
                desk.sayUnlessJson("  " + one.name() + "'s SFTP: port " + site.sftpPort() + ", user "
                        + SandboxSite.account(one.cast().id) + "; it drops into "
                        + site.dock(one.cast().id).drops());
            }
            desk.sayUnlessJson("Left running; stop with Ctrl-C.");
            desk.around().out().flush();
        }
    }

    @Override
    public void close() {
        site.close();
        odoo.close();
    }
}

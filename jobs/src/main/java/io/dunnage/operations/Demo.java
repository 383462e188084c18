package io.dunnage.operations;

import io.dunnage.ledger.Ledger;
import io.dunnage.sandbox.OdooStandIn;
import io.dunnage.sandbox.SimulatedWarehouse;
import io.dunnage.sandbox.StandInDelivery;
import io.dunnage.sandbox.StandInLogin;
import io.dunnage.sandbox.StandInVersion;
import io.dunnage.sandbox.WarehouseJournal;
import io.dunnage.sandbox.WarehouseJournal.Behaviour;
import io.dunnage.sandbox.WarehouseJournal.OrderArrived;
import io.dunnage.sandbox.WarehouseShelves;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * A day at the dock, in seconds: orders leave the stand-in's Odoo, a simulated warehouse ships them as warehouses do, and
 * what it says comes back. Tells what happens as it happens, and ends with what became of every order.
 */
final class Demo implements AutoCloseable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Duration BETWEEN = Duration.ofMinutes(45);

    private final Desk desk;
    private final HandClock clock;
    private final OdooStandIn odoo;
    private final SandboxSite site;
    private final SimulatedWarehouse warehouse;
    private final Desk dock;
    private int told;

    private Demo(Desk desk, HandClock clock, OdooStandIn odoo, SandboxSite site, SimulatedWarehouse warehouse) {
        this.desk = desk;
        this.clock = clock;
        this.odoo = odoo;
        this.site = site;
        this.warehouse = warehouse;
        Surroundings around = desk.around();
        this.dock = new Desk(new Surroundings(
                around.in(), around.out(), around.err(), around.environment(), around.folder(), clock, false));
        dock.config(site.configuration());
    }

    static Demo in(Path folder, Desk desk) {
        HandClock clock = new HandClock(Clock.systemUTC().instant());
        OdooStandIn odoo = OdooStandIn.start(StandInVersion.V18, clock).seededForDemo();
        StandInLogin bridge = StandInLogin.bridge();
        SandboxSite site = SandboxSite.in(
                folder, new SandboxSite.Odoo(odoo.uri(), odoo.database(), bridge.login(), bridge.key(), "PT0S"), "");
        var shelves = WarehouseShelves.asBooked(odoo.journal().stock());
        var warehouse = new SimulatedWarehouse(site.warehouse(), shelves, habits(), clock);
        return new Demo(desk, clock, odoo, site, warehouse);
    }

    /** What the warehouse does with the first order, the second, and so on. */
    private static java.util.function.Function<OrderArrived, Behaviour> habits() {
        Deque<Behaviour> habits = new ArrayDeque<>(List.of(
                Behaviour.BROKEN_SYNTAX,
                Behaviour.SHORT_WITH_BACK_ORDER,
                Behaviour.COMPLETE,
                Behaviour.DROPPED_TWICE,
                Behaviour.SPLIT,
                Behaviour.TOO_MUCH));
        return order -> habits.isEmpty() ? Behaviour.COMPLETE : habits.removeFirst();
    }

    void run() {
        say(
                "Odoo",
                "a stand-in for Odoo 18 at " + odoo.uri() + " has " + ready() + " deliveries ready in warehouse TPL");
        say("Acme 3PL", "a simulated warehouse without an API, SFTP on port " + site.sftpPort());
        try (ExchangeJobs jobs = new ExchangeJobs(dock)) {
            tick(jobs);
            warehouse.takeWhatArrived();
            tell();
            String unwanted = sent().getLast();
            odoo.planner().cancelPicking(unwanted);
            say("Odoo", "a customer cancels " + unwanted + ", which the warehouse has already");
            for (int round = 0; round < 3; round++) {
                tick(jobs);
                warehouse.takeWhatArrived();
                warehouse.ship();
                tell();
            }
            tick(jobs);
            warehouse.takeWhatArrived();
            tell();
        }
    }

    private List<String> sent() {
        return warehouse.journal().all(OrderArrived.class).stream()
                .map(OrderArrived::order)
                .toList();
    }

    private List<StandInDelivery> open() {
        return odoo.journal().deliveries().stream()
                .filter(one -> one.state().equals("assigned"))
                .toList();
    }

    private int ready() {
        return open().size();
    }

    private void tick(ExchangeJobs jobs) {
        clock.advance(BETWEEN);
        say("Dunnage", "exchange");
        jobs.exchange(List.of());
    }

    private void tell() {
        List<WarehouseJournal.Event> events = warehouse.journal().events();
        for (WarehouseJournal.Event event : events.subList(told, events.size())) {
            say("Acme 3PL", words(event));
        }
        told = events.size();
    }

    private static String words(WarehouseJournal.Event event) {
        return switch (event) {
            case WarehouseJournal.OrderArrived order ->
                switch (order.purpose()) {
                            case "F" -> "takes the cancel of ";
                            case "R" -> "takes a change of ";
                            default -> "takes order ";
                        }
                        + order.order() + ", " + order.lines().size() + " lines, from " + order.file();
            case WarehouseJournal.InterchangeRepeated again -> "throws away " + again.file() + ": it has it already";
            case WarehouseJournal.Acknowledged answer ->
                "reads in " + answer.file() + " that its group " + answer.group() + " is "
                        + switch (answer.verdict()) {
                            case "A" -> "accepted";
                            case "P" -> "accepted in part";
                            default -> "rejected";
                        };
            case WarehouseJournal.AdviceDropped advice ->
                "ships " + advice.order() + " "
                        + advice.behaviour().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", "
                        + advice.shipped().toPlainString() + " units, drops " + advice.file();
            case WarehouseJournal.NoticeArrived notice -> "reads that " + notice.notice() + " is on its way";
            case WarehouseJournal.ReturnAnnounced back -> "reads that " + back.authorization() + " may come back";
            case WarehouseJournal.CatalogArrived catalog ->
                "reads of " + catalog.items().size() + " items";
            case WarehouseJournal.ReceiptDropped receipt ->
                "receives " + receipt.received().toPlainString() + " units of " + receipt.notice() + ", drops "
                        + receipt.file();
            case WarehouseJournal.AdjustmentDropped one ->
                "corrects " + one.item() + " by " + one.quantity().toPlainString() + ", drops " + one.file();
            case WarehouseJournal.StatementDropped one ->
                "states its stock in " + one.lines() + " lines, drops " + one.file();
            case WarehouseJournal.Unreadable file -> "cannot read " + file.file() + ": " + file.why();
        };
    }

    private void say(String who, String what) {
        desk.sayUnlessJson(TIME.format(clock.instant().atOffset(ZoneOffset.UTC)) + "  "
                + String.format(Locale.ROOT, "%-9s", who) + what);
        desk.around().out().flush();
    }

    /** What became of everything; true when all is as it should be. */
    boolean conclude() {
        try (Ledger ledger = dock.openLedger()) {
            return new DemoTable(desk, ledger).tell(odoo.journal().deliveries(), warehouse.journal());
        }
    }

    void whereToLook(boolean kept) {
        desk.sayUnlessJson("");
        desk.sayUnlessJson("Where to look next (the ledger stays in " + site.folder() + "):");
        String command = "  scripts/dunnage --config " + site.configuration();
        desk.sayUnlessJson(command + " trace TPL/OUT/00002");
        desk.sayUnlessJson(command + " dead-letters list");
        desk.sayUnlessJson(command + " ledger verify");
        if (kept) {
            desk.sayUnlessJson("  Odoo's stand-in: " + odoo.uri() + " (database " + odoo.database() + ")");
            desk.sayUnlessJson("  the warehouse's SFTP: port " + site.sftpPort() + ", user merchant; its folder is "
                    + site.warehouse());
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

package io.dunnage.operations;

import io.dunnage.ledger.EntryKind;
import io.dunnage.ledger.Ledger;
import io.dunnage.ledger.OpenDeadLetter;
import io.dunnage.ledger.RejectReason;
import io.dunnage.ledger.Story;
import io.dunnage.partner.PartnerId;
import io.dunnage.sandbox.OdooStandIn;
import io.dunnage.sandbox.SimulatedWarehouse;
import io.dunnage.sandbox.StandInAddress;
import io.dunnage.sandbox.StandInDelivery;
import io.dunnage.sandbox.StandInLogin;
import io.dunnage.sandbox.StandInOrder;
import io.dunnage.sandbox.StandInTracking;
import io.dunnage.sandbox.StandInVersion;
import io.dunnage.sandbox.WarehouseJournal;
import io.dunnage.sandbox.WarehouseShelves;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A merchant with one warehouse, for tests: an Odoo that is a stand-in, the warehouse's SFTP server, a site with its ledger,
 * and a clock that is moved by hand. Settings are changed before the first tick. The warehouse is told of no items, so that what
 * is sent is what a test is about.
 */
final class World implements AutoCloseable {
    static final PartnerId PARTNER = new PartnerId(SandboxSite.PARTNER);
    static final StandInAddress ADA = new StandInAddress(
            "Ada Brewster", "1 Main St", "Apt 4", "Edison", "08817", "NJ", "US", "+1 555 0100", "ada@example.com");

    final HandClock clock = new HandClock(Instant.parse("2026-11-23T15:00:00Z"));
    final OdooStandIn odoo;
    final SandboxSite site;
    private final StringWriter answers = new StringWriter();
    private final StringWriter notes = new StringWriter();
    private final Desk desk;
    private @Nullable ExchangeJobs jobs;
    private @Nullable Ledger ledger;

    private World(Path folder, StandInVersion version, StandInLogin bridge) {
        odoo = OdooStandIn.start(version, clock);
        site = SandboxSite.in(
                folder, new SandboxSite.Odoo(odoo.uri(), odoo.database(), bridge.login(), bridge.key(), "PT0S"), "");
        desk = new Desk(new Surroundings(
                InputStream.nullInputStream(),
                new PrintWriter(answers, true),
                new PrintWriter(notes, true),
                Map.of(),
                folder,
                clock,
                false));
        desk.config(site.configuration());
        with("  ItemCatalog: {type: \"888\"}\n", "");
        stock();
    }

    static World in(Path folder) {
        return in(folder, StandInVersion.V18);
    }

    static World in(Path folder, StandInVersion version) {
        return in(folder, version, StandInLogin.bridge());
    }

    static World in(Path folder, StandInVersion version, StandInLogin bridge) {
        return new World(folder, version, bridge);
    }

    private void stock() {
        var planner = odoo.planner();
        planner.product("KETTLE", "Kettle, two litres", StandInTracking.NONE, "0012345678905", 1.5);
        planner.product("CUP", "Cup", StandInTracking.NONE);
        planner.product("TEA", "Tea", StandInTracking.LOT);
        planner.product("RADIO", "Radio", StandInTracking.SERIAL);
        planner.location("Damaged");
        planner.location("Hold");
        planner.stock("KETTLE", "", 2000);
        planner.stock("CUP", "", 2000);
        planner.stock("TEA", "TEA-A", 100);
        planner.stock("TEA", "TEA-2026-11-000017", 100);
        for (int i = 1; i <= 9; i++) {
            planner.stock("RADIO", "RADIO-" + i, 1);
        }
    }

    /** Says something else in the partner's profile. */
    World with(String words, String others) {
        return edit(profile(SandboxSite.PARTNER), text -> replaced(text, words, others));
    }

    /** One document more that is exchanged with the partner. */
    World exchanging(String document, String message) {
        return edit(
                profile(SandboxSite.PARTNER),
                text -> text.contains("  " + document + ":")
                        ? text
                        : replaced(
                                text,
                                "\nmessages:\n",
                                "\nmessages:\n  " + document + ": {type: \"" + message + "\"}\n"));
    }

    /** These documents are exchanged with the partner, and no others. */
    World exchangingOnly(String... documents) {
        return edit(
                profile(SandboxSite.PARTNER),
                text -> text.replaceFirst(
                        "(?m)^messages:\\R(  .*\\R)*", "messages:\n  " + String.join("\n  ", documents) + "\n"));
    }

    /** A warehouse that only has CSV, and exchanges these documents. */
    World speakingCsv(String... documents) {
        return without("overlays/940.yaml")
                .without("overlays/945.yaml")
                .with("dialect: X12", "dialect: CSV")
                .with("release: \"004010\"", "")
                .exchangingOnly(documents)
                .with("{message}_{partner}_{control}.edi", "{message}_{partner}_{control}.csv");
    }

    /** Adds a row to one of the partner's crosswalks. */
    World crosswalk(String file, String row) {
        return edit(file, text -> text + row + "\n");
    }

    World edit(String file, UnaryOperator<String> change) {
        return edit(profile(SandboxSite.PARTNER).resolveSibling(file), change);
    }

    /** Takes a file of the partner's away. */
    World without(String file) {
        try {
            Files.deleteIfExists(profile(SandboxSite.PARTNER).resolveSibling(file));
            return this;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    Path profile(String partner) {
        return site.folder().resolve("partners").resolve(partner).resolve("partner.yaml");
    }

    private World edit(Path file, UnaryOperator<String> change) {
        try {
            Files.writeString(file, change.apply(Files.readString(file)));
            return this;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String replaced(String text, String words, String others) {
        if (!text.contains(words)) {
            throw new IllegalArgumentException("the profile does not say " + words);
        }
        return text.replace(words, others);
    }

    /** An order of so many of one item; the answer is its name. */
    String order(String item, int quantity) {
        return odoo.planner().confirmSale(StandInOrder.to(ADA, "PO-1").with(item, quantity));
    }

    /** An order that the warehouse has, and has taken from its folder. */
    String sentOrder(String item, int quantity) {
        String order = order(item, quantity);
        tick();
        return order;
    }

    /** A minute later, the exchange runs. */
    ExitCode tick() {
        return tickAfter(Duration.ofMinutes(1));
    }

    ExitCode tickAfter(Duration pause) {
        clock.advance(pause);
        answers.getBuffer().setLength(0);
        notes.getBuffer().setLength(0);
        return jobs().exchange(List.of());
    }

    /** A tick on a thread of its own; the common pool is too small to be blocked in. */
    CompletableFuture<ExitCode> tickMeanwhile() {
        return CompletableFuture.supplyAsync(
                this::tick, task -> Thread.ofVirtual().start(task));
    }

    ExchangeJobs jobs() {
        ExchangeJobs open = jobs;
        if (open == null) {
            open = new ExchangeJobs(desk);
            jobs = open;
        }
        return open;
    }

    /** As if the process had ended: the next tick is another one's. */
    World restarted() {
        if (jobs != null) {
            jobs.close();
            jobs = null;
        }
        if (ledger != null) {
            ledger.close();
            ledger = null;
        }
        return this;
    }

    /** What the last tick said to people, faults included. */
    String said() {
        return answers.toString() + notes;
    }

    /** A finished file in the folder that the warehouse drops into. */
    void drop(String name, String text) {
        drop(name, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void drop(String name, byte[] bytes) {
        try {
            Files.write(dropped().resolve(name), bytes);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The folder that the warehouse drops into. */
    Path dropped() {
        return site.warehouse().resolve("outbound");
    }

    /** The files of one kind in the warehouse's inbound folder, the oldest first: their text, line breaks taken out. */
    List<String> placed(String kind) {
        return placedBytes(kind).stream()
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).replace("\n", ""))
                .toList();
    }

    List<byte[]> placedBytes(String kind) {
        try (Stream<Path> files = Files.list(site.warehouse().resolve("inbound"))) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith(kind))
                    .sorted()
                    .map(World::bytesOf)
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static byte[] bytesOf(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The last file of one kind. */
    String lastPlaced(String kind) {
        return placed(kind).getLast();
    }

    StandInDelivery delivery(String order) {
        return odoo.journal().delivery(order).orElseThrow();
    }

    /** The back order of an order. */
    Optional<StandInDelivery> backOrder(String order) {
        return odoo.journal().deliveries().stream()
                .filter(one -> one.backOrderOf().equals(order))
                .findFirst();
    }

    /** How much of an item really left under an order's own name. */
    int shipped(String order) {
        return odoo.journal().moves(order).stream()
                .mapToInt(move -> move.quantity().intValueExact())
                .sum();
    }

    SimulatedWarehouse warehouse(WarehouseJournal.Behaviour behaviour) {
        return new SimulatedWarehouse(
                site.warehouse(), WarehouseShelves.asBooked(odoo.journal().stock()), order -> behaviour, clock);
    }

    /** A ledger of one's own for questions, as another command of the site has it. */
    Ledger ledger() {
        Ledger open = ledger;
        if (open == null) {
            open = desk.openLedger();
            ledger = open;
        }
        return open;
    }

    Desk desk() {
        return desk;
    }

    List<OpenDeadLetter> deadLetters() {
        return ledger().deadLetters().open();
    }

    List<RejectReason> reasons() {
        return deadLetters().stream().map(OpenDeadLetter::reason).toList();
    }

    void replay(OpenDeadLetter letter) {
        ledger().deadLetters().replay(letter.id(), "a person");
    }

    /** What was said of a message last, by a word that it is found by. */
    EntryKind lastKind(String word) {
        return story(word).entries().getLast().kind();
    }

    Story story(String word) {
        return ledger().stories().find(word, 1).getFirst();
    }

    long count(String table) {
        try (Connection connection = ledger().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Override
    public void close() {
        restarted();
        site.close();
        odoo.close();
    }
}

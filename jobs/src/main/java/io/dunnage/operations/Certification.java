package io.dunnage.operations;

import io.dunnage.ledger.Entry;
import io.dunnage.ledger.EntryKind;
import io.dunnage.ledger.Ledger;
import io.dunnage.ledger.OpenDeadLetter;
import io.dunnage.partner.MailboxProfile;
import io.dunnage.partner.PartnerDialect;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.partner.Partners;
import io.dunnage.partner.WarehouseBinding;
import io.dunnage.sandbox.OdooStandIn;
import io.dunnage.sandbox.SimulatedWarehouse;
import io.dunnage.sandbox.StandInAddress;
import io.dunnage.sandbox.StandInLogin;
import io.dunnage.sandbox.StandInOrder;
import io.dunnage.sandbox.StandInTracking;
import io.dunnage.sandbox.StandInVersion;
import io.dunnage.sandbox.WarehouseDock;
import io.dunnage.sandbox.WarehouseHabits;
import io.dunnage.sandbox.WarehouseIdentity;
import io.dunnage.sandbox.WarehouseJournal;
import io.dunnage.sandbox.WarehouseShelves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A partner's configuration on trial: its own profile, overlays and crosswalks, in a world of our own. A stand-in for Odoo has an
 * order, the exchange sends it as the partner's guide promises, a simulated warehouse of the same names answers, and every
 * document of {@code messages} must have gone its way. The partner's mailbox is replaced by folders; nobody outside is spoken to.
 */
final class Certification {
    private static final Duration BETWEEN = Duration.ofMinutes(45);
    private static final String ITEM = "CERTIFY-1";
    private static final StandInAddress CUSTOMER = new StandInAddress(
            "Ada Brewster", "1 Main St", "", "Edison", "08817", "NJ", "US", "+1 555 0100", "ada@example.com");

    private final PartnerProfile partner;
    private final Desk desk;
    private final Path folder;
    private final HandClock clock = new HandClock(Instant.parse("2026-11-23T15:00:00Z"));
    private final List<CheckedThing> sheet = new ArrayList<>();

    private Certification(PartnerProfile partner, Desk desk, Path folder) {
        this.partner = partner;
        this.desk = desk;
        this.folder = folder;
    }

    /** The sheet: a line for each document of the profile, passed or not. */
    static List<CheckedThing> of(PartnerProfile partner, Desk desk, Path folder) throws IOException {
        Certification trial = new Certification(partner, desk, folder);
        if (partner.dialect() == PartnerDialect.CSV) {
            trial.notTried(
                    new TreeSet<>(partner.messages().keySet()), "there is no simulated warehouse of CSV files yet");
        } else {
            trial.run();
        }
        return trial.sheet;
    }

    private void run() throws IOException {
        WarehouseBinding binding = partner.warehouses().getFirst();
        try (OdooStandIn odoo = OdooStandIn.start(StandInVersion.V18, clock)) {
            partner.warehouses().forEach(one -> odoo.planner().at(one.odoo(), one.odoo()));
            var planner = odoo.planner().at(binding.odoo(), binding.odoo());
            planner.product(ITEM, "Kettle", StandInTracking.NONE);
            planner.stock(ITEM, "", 100);
            Path box = Files.createDirectories(folder.resolve("box"));
            var warehouse = new SimulatedWarehouse(
                    dock(box),
                    identity(binding),
                    WarehouseShelves.asBooked(odoo.journal().stock()),
                    WarehouseHabits.faultless(),
                    clock);
            site(odoo, box);
            Desk dock = new Desk(new Surroundings(
                    desk.around().in(),
                    desk.around().err(),
                    desk.around().err(),
                    desk.around().environment(),
                    folder,
                    clock,
                    false));
            dock.config(folder.resolve("dunnage.yaml"));
            String order = planner.confirmSale(StandInOrder.to(CUSTOMER, "PO-1").with(ITEM, 3));
            try (ExchangeJobs jobs = new ExchangeJobs(dock)) {
                for (int round = 0; round < 3; round++) {
                    clock.advance(BETWEEN);
                    jobs.exchange(List.of());
                    warehouse.takeWhatArrived();
                    clock.advance(BETWEEN);
                    jobs.exchange(List.of()); // its acknowledgment comes before what it ships
                    warehouse.takeWhatArrived();
                    warehouse.ship();
                }
            }
            judge(order, odoo, warehouse.journal(), dock);
        }
    }

    private void judge(String order, OdooStandIn odoo, WarehouseJournal journal, Desk dock) {
        try (Ledger ledger = dock.openLedger()) {
            TreeSet<String> left = new TreeSet<>(partner.messages().keySet());
            if (left.remove("ShippingOrder")) {
                boolean arrived = journal.all(WarehouseJournal.OrderArrived.class).stream()
                        .anyMatch(one -> one.order().equals(order));
                judged(
                        "ShippingOrder out",
                        arrived,
                        order + " was read by the warehouse as its guide says",
                        why(ledger, journal));
            }
            if (left.remove("ShippingAdvice")) {
                boolean booked = odoo.journal().deliveries().stream()
                        .anyMatch(one ->
                                one.picking().equals(order) && one.state().equals("done"));
                judged("ShippingAdvice in", booked, order + " is booked as shipped in Odoo", why(ledger, journal));
            }
            if (left.remove("FunctionalAcknowledgment")) {
                acknowledgments(order, journal, ledger);
            }
            notTried(left, "the trial does not play this document yet");
        }
    }

    private void acknowledgments(String order, WarehouseJournal journal, Ledger ledger) {
        if (partner.acknowledgment().expected()) {
            boolean accepted = ledger.stories().find(order, 10).stream()
                    .flatMap(story -> story.entries().stream())
                    .map(Entry::kind)
                    .anyMatch(EntryKind.ACCEPTED::equals);
            judged(
                    "FunctionalAcknowledgment in",
                    accepted,
                    order + " is accepted by the warehouse",
                    why(ledger, journal));
        }
        if (partner.acknowledgment().send()) {
            boolean answered = journal.all(WarehouseJournal.Acknowledged.class).stream()
                    .anyMatch(one -> one.verdict().equals("A"));
            judged(
                    "FunctionalAcknowledgment out",
                    answered,
                    "what the warehouse sent is accepted by us",
                    why(ledger, journal));
        }
    }

    /** What is known of why something did not happen: the dead letters, and what the warehouse could not read. */
    private static String why(Ledger ledger, WarehouseJournal journal) {
        Stream<String> letters = ledger.deadLetters().open().stream().map(Certification::words);
        Stream<String> unreadable = journal.all(WarehouseJournal.Unreadable.class).stream()
                .map(one -> "the warehouse cannot read " + one.file() + ": " + one.why());
        List<String> all =
                Stream.concat(letters, unreadable).distinct().limit(5).toList();
        return all.isEmpty() ? "it did not happen, and nobody said why" : String.join("; ", all);
    }

    private static String words(OpenDeadLetter letter) {
        return letter.reason() + " " + letter.detail();
    }

    private void judged(String what, boolean passed, String done, String why) {
        sheet.add(new CheckedThing(what, passed, passed ? done : why));
    }

    private void notTried(TreeSet<String> documents, String because) {
        documents.forEach(one -> sheet.add(new CheckedThing(one, false, "NOT TRIED: " + because)));
    }

    private WarehouseIdentity identity(WarehouseBinding binding) {
        var identity = partner.identity();
        return new WarehouseIdentity(
                partner.dialect() == PartnerDialect.X12
                        ? WarehouseIdentity.Speech.X12
                        : WarehouseIdentity.Speech.EDIFACT,
                identity.theirs().qualifier(),
                identity.theirs().id(),
                identity.ours().qualifier(),
                identity.ours().id(),
                binding.facility().id(),
                partner.release());
    }

    private WarehouseDock dock(Path box) {
        return new WarehouseDock(
                box.resolve("inbound"),
                box.resolve("outbound"),
                box.resolve("outbound/archive"),
                box.resolve("taken"),
                done());
    }

    private String done() {
        return partner.mailbox().write().strategy() == MailboxProfile.WriteStrategy.DONE_FILE
                ? partner.mailbox().write().doneSuffix()
                : "";
    }

    private void site(OdooStandIn odoo, Path box) throws IOException {
        StandInLogin bridge = StandInLogin.bridge();
        SandboxSite.secret(folder.resolve("odoo.key"), bridge.key());
        Files.writeString(folder.resolve("dunnage.yaml"), """
                odoo: {url: "%s", db: "%s", user: "%s", key: {file: odoo.key}, settle: PT0S}
                ledger: {url: "jdbc:h2:file:%s", user: dunnage}
                store: store
                partners: partners
                logging: {directory: log}
                """.formatted(
                        odoo.uri(), odoo.database(), bridge.login(), folder.resolve("ledger")));
        Path copy = Files.createDirectories(
                folder.resolve("partners").resolve(partner.id().value()));
        try (Stream<Path> files = Files.walk(partner.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(partner.folder().relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.writeString(to, onTrial(file, box));
            }
        }
    }

    /** The partner's file; of its profile, the mailbox is folders of ours, and what is exchanged is meant. */
    private String onTrial(Path file, Path box) throws IOException {
        String text = Files.readString(file);
        if (!file.equals(partner.folder().resolve(Partners.FILE))) {
            return text;
        }
        String suffix = done();
        return text.replaceAll("(?m)^mailbox:.*\\R(?:(?:[ \\t#].*)?\\R)*", "")
                        .replaceAll("\\busage: TEST\\b", "usage: PRODUCTION")
                + """

                mailbox:
                  kind: DIRECTORY
                  path: "%s"
                  inbound: outbound
                  outbound: inbound
                  archive: outbound/archive
                  read: {strategy: %s}
                  write: {strategy: %s}
                  fileName: "%s"
                """.formatted(
                                box,
                                suffix.isEmpty() ? "IMMEDIATE" : "DONE_FILE, doneSuffix: " + suffix,
                                suffix.isEmpty() ? "RENAME" : "DONE_FILE, doneSuffix: " + suffix,
                                partner.mailbox().fileName());
    }
}

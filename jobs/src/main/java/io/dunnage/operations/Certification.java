package io.dunnage.operations;

import io.dunnage.ledger.Ledger;
import io.dunnage.partner.AdjustmentRule;
import io.dunnage.partner.Crosswalk;
import io.dunnage.partner.ItemPolicy;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.partner.Partners;
import io.dunnage.partner.WarehouseBinding;
import io.dunnage.sandbox.OdooStandIn;
import io.dunnage.sandbox.SimulatedWarehouse;
import io.dunnage.sandbox.StandInAddress;
import io.dunnage.sandbox.StandInLogin;
import io.dunnage.sandbox.StandInOrder;
import io.dunnage.sandbox.StandInPlanner;
import io.dunnage.sandbox.StandInPurchase;
import io.dunnage.sandbox.StandInTracking;
import io.dunnage.sandbox.StandInVersion;
import io.dunnage.sandbox.WarehouseHabits;
import io.dunnage.sandbox.WarehouseJournal;
import io.dunnage.sandbox.WarehouseJournal.Line;
import io.dunnage.sandbox.WarehouseJournal.StatementBehaviour;
import io.dunnage.sandbox.WarehouseShelves;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A partner's configuration on trial: its own profile, overlays, layouts and crosswalks, in a world of our own. A stand-in for
 * Odoo has orders, purchases and returns, the exchange sends them as the partner's guide promises, a simulated warehouse of the
 * same names answers, and every document of {@code messages} must have gone its way. The partner's mailbox is replaced by
 * folders; nobody outside is spoken to. What the partner is not told by a document, the warehouse hears on the telephone.
 */
final class Certification implements AutoCloseable {
    private static final Duration BETWEEN = Duration.ofMinutes(45);
    private static final StandInAddress CUSTOMER = new StandInAddress(
            "Ada Brewster", "1 Main St", "", "Edison", "08817", "NJ", "US", "+1 555 0100", "ada@example.com");
    private static final String OTHER = "CERTIFY-2";
    private static final String LOT_ITEM = "CERTIFY-3";
    private static final String LOT = "LOT-1";
    private static final String OTHER_LOT = "LOT-2";

    private final PartnerProfile partner;
    private final String code;
    private final Path folder;
    private final HandClock clock = new HandClock(Instant.parse("2026-11-23T15:00:00Z"));
    private final OdooStandIn odoo = OdooStandIn.start(StandInVersion.V18, clock);
    private final StandInPlanner planner;
    private final SimulatedWarehouse warehouse;
    private final Desk dock;
    private final LocalDate today;
    private final String ours;
    private final String theirs;
    private final Map<AdjustmentRule, String> adjustments = new LinkedHashMap<>();
    private String order = "";
    private String unwanted = "";
    private String notice = "";
    private String back = "";

    private Certification(PartnerProfile partner, Desk desk, Path folder) throws IOException {
        this.partner = partner;
        this.folder = folder;
        WarehouseBinding binding = partner.warehouses().getFirst();
        this.code = binding.odoo();
        this.today = LocalDate.ofInstant(clock.instant(), partner.timeZone());
        partner.warehouses().forEach(one -> odoo.planner().at(one.odoo(), one.odoo()));
        this.planner = odoo.planner().at(code, code);
        Crosswalk items = partner.crosswalks().of(Crosswalk.Kind.ITEM);
        boolean byNumber = partner.items().identifier() == ItemPolicy.Identifier.SKU;
        // an item that the partner calls otherwise tries the crosswalk, too
        this.ours = items.lines().stream()
                .map(Crosswalk.Line::ours)
                .filter(one -> byNumber && items.theirs(one, today).isPresent())
                .findFirst()
                .orElse("CERTIFY-1");
        goods();
        this.theirs = byNumber ? items.theirs(ours, today).orElse(ours) : barcode(1);
        Path box = Files.createDirectories(folder.resolve("box"));
        this.warehouse = new SimulatedWarehouse(
                CertifiedWarehouse.dock(partner, box),
                CertifiedWarehouse.of(partner, desk.specs(partner), today),
                WarehouseShelves.asBooked(
                        Map.of(theirs, BigDecimal.valueOf(100), number(3) + "/" + LOT, BigDecimal.valueOf(50))),
                WarehouseHabits.faultless(),
                clock);
        site(box);
        Surroundings around = desk.around();
        this.dock = new Desk(
                new Surroundings(around.in(), around.err(), around.err(), around.environment(), folder, clock, false));
        dock.config(folder.resolve("dunnage.yaml"));
    }

    /** The sheet: a line for each document of the profile and way, passed or not. */
    static List<CheckedThing> of(PartnerProfile partner, Desk desk, Path folder) throws IOException {
        try (Certification trial = new Certification(partner, desk, folder)) {
            return trial.run();
        }
    }

    private void goods() {
        planner.product(ours, "Kettle", StandInTracking.NONE, barcode(1), 1.5);
        planner.product(OTHER, "Cup", StandInTracking.NONE, barcode(2), 0.3);
        planner.product(LOT_ITEM, "Tea", StandInTracking.LOT, barcode(3), 0.1);
        planner.lot(LOT_ITEM, OTHER_LOT);
        List<String> places = CertifiedWarehouse.locations(partner, code);
        places.forEach(planner::location);
        for (String place : Stream.concat(Stream.of("Stock"), places.stream()).toList()) {
            planner.stockAt(place, ours, "", 100);
            planner.stockAt(place, OTHER, "", 100);
            planner.stockAt(place, LOT_ITEM, LOT, 50);
            planner.stockAt(place, LOT_ITEM, OTHER_LOT, 50);
        }
    }

    /** A GTIN-12 of ours, with its check digit. */
    private static String barcode(int item) {
        String digits = "01234567890".substring(0, 10) + item;
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return digits + (10 - sum % 10) % 10;
    }

    /** As the partner calls the items that no crosswalk knows. */
    private String number(int item) {
        return partner.items().identifier() == ItemPolicy.Identifier.BARCODE ? barcode(item) : "CERTIFY-" + item;
    }

    private List<CheckedThing> run() {
        order = planner.confirmSale(
                StandInOrder.to(CUSTOMER, "PO-1").with(ours, 3).with(LOT_ITEM, 2));
        unwanted = planner.confirmSale(StandInOrder.to(CUSTOMER, "PO-2").with(ours, 1));
        notice = planner.buy(StandInPurchase.from("Kettle Works", "KW-1")
                .expected(clock.instant().plus(Duration.ofDays(2)))
                .of(ours, 10));
        try (ExchangeJobs jobs = new ExchangeJobs(dock)) {
            round(jobs);
            planner.cancelPicking(unwanted);
            if (partner.message("ApplicationAdvice").isPresent()) {
                warehouse.confirm(order);
            }
            round(jobs);
            telephone("ShippingOrder", new WarehouseJournal.OrderArrived("", "", "", "", "N", order, lines(3)));
            telephone("InboundNotice", new WarehouseJournal.NoticeArrived("", "", "", "", "N", notice, lines(10)));
            warehouse.ship();
            warehouse.receive();
            round(jobs);
            sendBack(jobs);
            adjust(jobs);
            if (partner.message("StockSnapshot").isPresent()) {
                warehouse.state(StatementBehaviour.FULL);
            }
            round(jobs);
            round(jobs);
        }
        return judged();
    }

    /** What is new goes out, the warehouse takes it and acknowledges, and its acknowledgment comes in before what it does next. */
    private void round(ExchangeJobs jobs) {
        for (int i = 0; i < 2; i++) {
            clock.advance(BETWEEN);
            jobs.exchange(List.of());
            warehouse.takeWhatArrived();
        }
    }

    private void telephone(String document, WarehouseJournal.Event event) {
        if (partner.message(document).isEmpty()) {
            warehouse.hear(event);
        }
    }

    private List<Line> lines(int quantity) {
        return List.of(new Line(
                "1",
                theirs,
                BigDecimal.valueOf(quantity),
                CertifiedWarehouse.unit(partner, today),
                List.of(),
                partner.items().qualifier()));
    }

    private boolean takesReturns() {
        return partner.message("ReturnAuthorization").isPresent()
                || partner.message("ReceiptAdvice").isPresent();
    }

    private void sendBack(ExchangeJobs jobs) {
        if (isShipped() && takesReturns()) {
            back = planner.sendBack(order, ours, 1);
            round(jobs);
            if (partner.message("ReturnAuthorization").isEmpty()) {
                telephone("InboundNotice", new WarehouseJournal.NoticeArrived("", "", "", "", "N", back, lines(1)));
            }
            warehouse.receive();
            round(jobs);
        }
    }

    private void adjust(ExchangeJobs jobs) {
        if (partner.message("AdjustmentAdvice").isPresent()) {
            var reasons =
                    new CertifiedReasons(new CertifiedReasons.Goods(theirs, number(2), number(3), LOT, OTHER_LOT));
            new TreeMap<>(partner.adjustments())
                    .values()
                    .forEach(rule -> adjustments.put(rule, warehouse.say(reasons.lines(rule))));
            round(jobs);
        }
    }

    private boolean isShipped() {
        return odoo.journal().deliveries().stream()
                .anyMatch(one -> one.picking().equals(order) && one.isDone());
    }

    private List<CheckedThing> judged() {
        try (Ledger ledger = dock.openLedger()) {
            var trial = new CertificationVerdict(
                    partner, new CertificationSheet(partner, ledger, warehouse.journal()), ledger);
            return trial.of(
                    new CertificationVerdict.Played(order, unwanted, notice, back, theirs, isShipped(), adjustments),
                    warehouse.journal(),
                    odoo.journal().transfers("incoming"));
        }
    }

    @Override
    public void close() {
        odoo.close();
    }

    private void site(Path box) throws IOException {
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
        String suffix = CertifiedWarehouse.doneSuffix(partner);
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

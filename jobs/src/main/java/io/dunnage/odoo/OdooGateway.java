package io.dunnage.odoo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The depositor's books in one Odoo database and company. Questions are repeated a few times by themselves; changes never are. May be
 * shared by threads; keep the validations of one warehouse one after the other. Every method may throw an {@link OdooFault}.
 */
public final class OdooGateway implements AutoCloseable {
    private static final long LARGEST_ANSWER = 64L << 20;
    private static final Map<String, Warehouse.BackOrderPolicy> BACK_ORDERS = Map.of(
            "ask", Warehouse.BackOrderPolicy.ASK,
            "never", Warehouse.BackOrderPolicy.NEVER,
            "always", Warehouse.BackOrderPolicy.ALWAYS);

    private final OdooConnection odoo;
    private final Books books;
    private final Catalog catalog;
    private final Deliveries deliveries;
    private final Receipts receipts;
    private final Returns returns;
    private final StockReading stock;
    private final StockHistory history;
    private final Locations locations;
    private final Adjustments adjustments;
    private final Items items;
    private final Kits kits;
    private final Changes changes;
    private final KeyWatch keys;
    private final Flags flags;
    private final Counts counts;
    private final Valuations valuations;

    private OdooGateway(OdooConnection odoo, Clock clock) {
        this.odoo = odoo;
        this.books = new Books(odoo);
        this.catalog = new Catalog(odoo, books);
        this.changes = new Changes(odoo, books);
        var units = new MeasureUnits(books);
        var addresses = new Addresses(books);
        this.deliveries = new Deliveries(odoo, books, new DeliveryReader(odoo, books, catalog, units, addresses));
        var arriving = new ReceiptReader(odoo, books, catalog, units, addresses);
        this.receipts = new Receipts(odoo, books, arriving, catalog, changes);
        this.returns = new Returns(odoo, books, arriving);
        this.stock = new StockReading(books);
        this.locations = new Locations(books);
        this.adjustments = new Adjustments(odoo, books, stock, locations, changes);
        this.items = new Items(odoo, books);
        this.history = new StockHistory(books, stock, items);
        this.kits = new Kits(odoo, books, catalog);
        this.keys = new KeyWatch(odoo, clock);
        this.flags = new Flags(odoo, books);
        this.counts = new Counts(odoo, books);
        this.valuations = new Valuations(odoo);
    }

    /** Prepares the way; the first question or change logs in and finds the dialect, once. */
    public static OdooGateway open(OdooSettings settings, Clock clock) {
        return open(settings, clock, OdooGateway::sleep, LARGEST_ANSWER);
    }

    static OdooGateway open(OdooSettings settings, Clock clock, Consumer<Duration> pause, long largestAnswer) {
        return new OdooGateway(new OdooConnection(settings, new OdooHttp(settings, largestAnswer), pause), clock);
    }

    /** Logs in, if that was not done before, and says what was found. */
    public Connected connected() {
        var session = odoo.session();
        return new Connected(
                session.version(),
                session.spoken(),
                session.userId(),
                session.dialect().packageModel());
    }

    /** Until when the key is good, as far as Odoo tells. */
    public KeyExpiry keyExpiry() {
        return keys.expiry();
    }

    /** Lets go of the connections: a process that ends waits for threads that are still listening. */
    @Override
    public void close() {
        odoo.close();
    }

    /** HTTP requests sent so far, those of logging in and of repeated questions included. */
    public long calls() {
        return odoo.requests();
    }

    /** Whose books these are. */
    public Company company() {
        List<Row> rows = books.read("res.company", List.of(odoo.company()), List.of("name", "currency_id"));
        if (rows.isEmpty()) {
            throw new OdooFault.Unintelligible(
                    "res.company.read",
                    "company " + odoo.company() + " is not there, or our user may not see it; correct odoo.company",
                    null);
        }
        return new Company(
                rows.getFirst().text("name"),
                rows.getFirst().link("currency_id").name());
    }

    /** What comes into the warehouses: purchases, returns and transfers, and booking what came. */
    public Receipts receipts() {
        return receipts;
    }

    /** What customers send back. */
    public Returns returns() {
        return returns;
    }

    /** What lies in the warehouses. */
    public StockReading stock() {
        return stock;
    }

    /** What lay in the warehouses at an instant of the past. */
    public StockHistory history() {
        return history;
    }

    /** The places of the warehouses. */
    public Locations locations() {
        return locations;
    }

    /** Products with their packs, and units of measure. */
    public Items items() {
        return items;
    }

    /** Kits on deliveries and receipts, for warehouses that know them as one item. */
    public Kits kits() {
        return kits;
    }

    /** Changes of stock that nobody ordered. */
    public Adjustments adjustments() {
        return adjustments;
    }

    /** What people of Odoo are told of drifts. */
    public Flags flags() {
        return flags;
    }

    /** Counts that people are asked for. */
    public Counts counts() {
        return counts;
    }

    /** What Odoo's own books say that goods are worth. */
    public Valuations valuations() {
        return valuations;
    }

    /** The warehouse of our company with this short code. */
    public Optional<Warehouse> warehouse(String code) {
        var domain = List.<Object>of(Books.where("code", "=", code), Books.where("company_id", "=", odoo.company()));
        var fields =
                List.of("code", "name", "out_type_id", "in_type_id", "int_type_id", "view_location_id", "lot_stock_id");
        for (Row row : books.search("stock.warehouse", domain, fields, 1)) {
            long type = row.link("out_type_id").id();
            for (Row policy : books.read("stock.picking.type", List.of(type), List.of("create_backorder"))) {
                return Optional.of(new Warehouse(
                        row.id(),
                        row.text("code"),
                        row.text("name"),
                        type,
                        row.link("in_type_id").id(),
                        row.link("int_type_id").id(),
                        row.link("view_location_id").id(),
                        row.link("lot_stock_id").id(),
                        policy.choice("create_backorder", BACK_ORDERS)));
            }
        }
        return Optional.empty();
    }

    /**
     * A page of the deliveries to customers that changed at or after a time, themselves, in their moves, or (while open) in their
     * reservation, sales order or address; drafts are left out. A few calls per page, whatever the number.
     *
     * @param afterId 0 for the first page, then {@link DeliveryPage#lastId()}
     * @param atMost size of the page, 1 to 500
     */
    public DeliveryPage deliveriesChangedSince(
            Collection<Warehouse> warehouses, Instant since, long afterId, int atMost) {
        return deliveries.changedSince(warehouses, since, afterId, atMost);
    }

    /** What a warehouse holds and has to ship, and which of these locations Odoo does not have: for checking a partner. */
    public Survey survey(Warehouse warehouse, Collection<String> locations) {
        return new SurveyReader(this, books, catalog).of(warehouse, locations);
    }

    /** By the name that was asked for; names that no delivery of the warehouses has are missing from the answer. */
    public Map<String, DeliveryChain> deliveriesNamed(Collection<Warehouse> warehouses, Set<String> names) {
        return deliveries.named(warehouses, names);
    }

    /** By id, in the order of the ids; those that were deleted are missing. */
    public List<Delivery> deliveries(Set<Long> ids) {
        return deliveries.withIds(ids);
    }

    /** By the code that was asked for. A code may belong to several products; an unknown one is missing from the answer. */
    public Map<String, List<Product>> products(Product.Code kind, Set<String> codes) {
        return catalog.products(kind, codes);
    }

    /** The lots that exist. */
    public Map<Lot.Key, Lot> lots(Set<Lot.Key> keys) {
        return catalog.lots(keys);
    }

    /** Makes lots in one call. Look for them first: a name that its product has already makes Odoo refuse all. */
    public Map<Lot.Key, Lot> createLots(Set<Lot.Key> keys) {
        return changes.createLots(keys);
    }

    /** By lot id, what lies in the location and below; a lot that is not there has {@link LotStock#NONE}. */
    public Map<Long, LotStock> lotStock(long locationId, Set<Long> lotIds) {
        return catalog.lotStock(locationId, lotIds);
    }

    /** By name, the packages that our user made: those of others may have the same name. */
    public Map<String, Long> ownPackages(Set<String> names) {
        return changes.ownPackages(names);
    }

    /** Makes packages in one call and gives their ids by name. */
    public Map<String, Long> createPackages(List<NewPackage> packages) {
        return changes.createPackages(packages);
    }

    /** Puts a line of plain text into the history of a delivery. */
    public Answer announce(long deliveryId, String text) {
        return changes.announce(deliveryId, text);
    }

    /** Whether a line with this trace id stands in the history of the delivery. */
    public boolean announced(long deliveryId, String traceId) {
        return changes.announced(deliveryId, traceId);
    }

    /**
     * Writes a shipment on a delivery in one call: quantities, lots, cartons and tracking numbers; lines that were not shipped are set to
     * zero. Not validated yet. May be repeated on the delivery read again.
     *
     * @param delivery as it was read just before
     */
    public Answer writeShipment(Delivery delivery, Shipment shipment) {
        return changes.write(delivery, shipment);
    }

    /** Validates what was written. Read the delivery again, whatever the answer. */
    public Answer validate(long deliveryId, Validation how) {
        return changes.validate(deliveryId, how);
    }

    /** Cancels an open delivery or back order; one that is cancelled already stays so, a done one is refused. */
    public Answer cancel(long deliveryId) {
        return changes.cancel(deliveryId);
    }

    /** Leaves a to-do on a delivery for whoever plans or sold it. */
    public Answer scheduleActivity(long deliveryId, String summary, String note) {
        return changes.scheduleActivity(deliveryId, summary, note);
    }

    private static void sleep(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.dunnage.odoo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
    private static final int LARGEST_PAGE = 500;
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Map<String, Warehouse.BackOrderPolicy> BACK_ORDERS = Map.of(
            "ask", Warehouse.BackOrderPolicy.ASK,
            "never", Warehouse.BackOrderPolicy.NEVER,
            "always", Warehouse.BackOrderPolicy.ALWAYS);

    private final OdooConnection odoo;
    private final Books books;
    private final Catalog catalog;
    private final DeliveryReader reader;
    private final Changes changes;
    private final KeyWatch keys;

    private OdooGateway(OdooConnection odoo, Clock clock) {
        this.odoo = odoo;
        this.books = new Books(odoo);
        this.catalog = new Catalog(odoo, books);
        this.reader = new DeliveryReader(odoo, books, catalog);
        this.changes = new Changes(odoo, books);
        this.keys = new KeyWatch(odoo, clock);
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

    /** The warehouse of our company with this short code. */
    public Optional<Warehouse> warehouse(String code) {
        var domain = List.<Object>of(Books.where("code", "=", code), Books.where("company_id", "=", odoo.company()));
        var fields = List.of("code", "name", "out_type_id", "lot_stock_id");
        for (Row row : books.search("stock.warehouse", domain, fields, 1)) {
            long type = row.link("out_type_id").id();
            for (Row policy : books.read("stock.picking.type", List.of(type), List.of("create_backorder"))) {
                return Optional.of(new Warehouse(
                        row.id(),
                        row.text("code"),
                        row.text("name"),
                        type,
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
        if (atMost < 1 || atMost > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page of " + atMost);
        }
        var domain = new ArrayList<>(toCustomersFrom(warehouses));
        domain.add(Books.where("state", "!=", "draft"));
        domain.add(Books.where("id", ">", afterId));
        domain.addAll(changedSince(DATE_TIME.format(since)));
        List<Row> found = books.search("stock.picking", domain, reader.fields(), atMost);
        List<Delivery> deliveries = reader.deliveries(found);
        long last = found.isEmpty() ? afterId : found.getLast().id();
        if (last < afterId) {
            throw new OdooFault.Unintelligible("stock.picking.search_read", "records out of order", null);
        }
        return new DeliveryPage(deliveries, last, found.size() == atMost);
    }

    /** By the name that was asked for; names that no delivery of the warehouses has are missing from the answer. */
    public Map<String, DeliveryChain> deliveriesNamed(Collection<Warehouse> warehouses, Set<String> names) {
        var ofWarehouses = toCustomersFrom(warehouses);
        var fields = reader.fields();
        List<Row> named = books.searchAll("stock.picking", "name", names, ofWarehouses, fields);
        var rows = new LinkedHashMap<Long, Row>();
        List<Row> generation = named;
        while (!generation.isEmpty()) {
            generation.forEach(row -> rows.putIfAbsent(row.id(), row));
            // only those that have back orders are asked for them
            var parents = generation.stream()
                    .filter(row -> !row.ids("backorder_ids").isEmpty())
                    .map(Row::id)
                    .toList();
            generation = books.searchAll("stock.picking", "backorder_id", parents, ofWarehouses, fields).stream()
                    .filter(row -> !rows.containsKey(row.id()))
                    .toList();
        }
        var deliveries = reader.deliveries(List.copyOf(rows.values()));
        var chains = new HashMap<String, DeliveryChain>();
        for (Delivery delivery : deliveries) {
            if (names.contains(delivery.name())) {
                chains.put(delivery.name(), chain(delivery, deliveries));
            }
        }
        return chains;
    }

    /** By id, in the order of the ids; those that were deleted are missing. */
    public List<Delivery> deliveries(Set<Long> ids) {
        return reader.deliveries(books.searchAll("stock.picking", "id", ids, List.of(), reader.fields()));
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

    /** A lowered purchase order makes an outgoing transfer too, to the vendor (facts 7): only customers' are orders. */
    private static List<Object> toCustomersFrom(Collection<Warehouse> warehouses) {
        var types = warehouses.stream().map(Warehouse::deliveryTypeId).toList();
        return List.of(
                Books.where("picking_type_id", "in", types), Books.where("location_dest_id.usage", "=", "customer"));
    }

    /** An edited reservation, order or address does not touch the transfer (facts 2.1); done ones no longer care. */
    private List<Object> changedSince(String time) {
        var either = new ArrayList<Object>(
                List.of(Books.where("write_date", ">=", time), Books.where("move_ids.write_date", ">=", time)));
        var whileOpen = new ArrayList<Object>(List.of(
                Books.where("move_line_ids.write_date", ">=", time), Books.where("partner_id.write_date", ">=", time)));
        if (odoo.session().dialect().hasSales()) {
            whileOpen.add(Books.where("sale_id.write_date", ">=", time));
        }
        var domain = new ArrayList<Object>(List.of("|", "|"));
        domain.addAll(either);
        domain.add("&");
        domain.add(Books.where("state", "not in", List.of("done", "cancel")));
        whileOpen.stream().skip(1).forEach(any -> domain.add("|"));
        domain.addAll(whileOpen);
        return domain;
    }

    private static DeliveryChain chain(Delivery named, List<Delivery> all) {
        var family = new HashSet<>(Set.of(named.id()));
        var backOrders = new ArrayList<Delivery>();
        // parents have smaller ids than their back orders
        for (Delivery delivery :
                all.stream().sorted(Comparator.comparingLong(Delivery::id)).toList()) {
            Long parent = delivery.backOrderOf();
            if (parent != null && family.contains(parent) && family.add(delivery.id())) {
                backOrders.add(delivery);
            }
        }
        return new DeliveryChain(named, backOrders);
    }

    private static void sleep(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

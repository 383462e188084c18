package io.dunnage.sandbox;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A stand-in for Odoo's external API over HTTP: JSON-RPC as 17, 18 and 19 answer it, JSON-2 as 19 does. It keeps real books
 * (reservation, lots, cartons, back orders, chatter, rights) and answers as recordings of genuine Odoo do; the replay test
 * proves it. Every call is one transaction. It also has a planner who works in it without HTTP, a journal of what was really
 * moved, faults to order, and counters of the calls.
 */
public final class OdooStandIn implements AutoCloseable {
    private final OdooBooks books;
    private final StandInCalls calls = new StandInCalls();
    private final StandInFaults faults = new StandInFaults();
    private final OdooWire wire;
    private final int port;

    private OdooStandIn(StandInVersion version, Clock clock, int port) {
        books = new OdooBooks(version, clock, behaviours(version));
        StandInSeed.plant(books);
        wire = new OdooWire(new OdooDispatch(books, calls, faults), new OdooLogins(books, faults), port);
        this.port = wire.port();
    }

    private static List<OdooBehaviour> behaviours(StandInVersion version) {
        return List.of(
                new OdooMail(),
                new OdooNames(),
                new OdooFiles(),
                new OdooCompanies(),
                new OdooUsers(),
                new OdooParameters(),
                new Products(),
                new ProductCategories(),
                new ProductTemplates(),
                new ProductUnits(),
                new ProductBarcodes(),
                new StockPlaces(),
                new StockLots(),
                new StockPackages(),
                new StockQuants(),
                new StockMoves(),
                new StockMoveLines(),
                new StockPickings(),
                new PickingWizards(),
                new SaleOrders(),
                new SaleLines(),
                new SaleCancelWizard(),
                new PurchaseOrders(),
                new PurchaseLines(),
                new StockReturns(version),
                new StockScraps(),
                new StockCounts());
    }

    /** Starts on a free port of the loopback address with an empty warehouse `TPL`. */
    public static OdooStandIn start(StandInVersion version, Clock clock) {
        return start(version, clock, 0);
    }

    /** Starts on a given port, 0 for a free one. */
    public static OdooStandIn start(StandInVersion version, Clock clock, int port) {
        return new OdooStandIn(version, clock, port);
    }

    /** Puts the reference goods in: P-NONE, P-LOT, P-SER, P-EXP, P-KIT, a customer CUST-1 and a vendor VEND-1. */
    public OdooStandIn seeded() {
        ReferenceSeed.plant(books);
        return this;
    }

    /** Puts the demo's shop in: a few dozen items, some by lot, some by serial, and eight deliveries that wait. */
    public OdooStandIn seededForDemo() {
        DemoSeed.plant(planner(), books.now().toInstant(ZoneOffset.UTC));
        return this;
    }

    public StandInPlanner planner() {
        return new StandInPlanner(books);
    }

    public int port() {
        return port;
    }

    public URI uri() {
        return URI.create("http://localhost:" + port);
    }

    public String database() {
        return books.version().database();
    }

    public StandInVersion version() {
        return books.version();
    }

    public StandInJournal journal() {
        return new StandInJournal(books);
    }

    public StandInFaults faults() {
        return faults;
    }

    public StandInCalls calls() {
        return calls;
    }

    /** Stops listening: connections are refused until {@link #comeBack}. The books stay. */
    public void goDark() {
        wire.goDark();
    }

    /** Listens again on the same port. */
    public void comeBack() {
        wire.listen(port);
    }

    OdooBooks books() {
        return books;
    }

    @Override
    public void close() {
        faults.clear();
        wire.close();
    }
}

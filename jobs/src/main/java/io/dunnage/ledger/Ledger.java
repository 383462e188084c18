package io.dunnage.ledger;

import java.security.SecureRandom;
import java.time.Clock;
import javax.sql.DataSource;

/**
 * The append-only book. Every public method of its faces is one transaction of its own; what it returns is committed and,
 * where a remote effect may follow, on disk. Safe for many threads. Throws {@link LedgerFault} when the machinery breaks
 * and {@link LeaseLost} when another process has taken over the partner.
 */
public final class Ledger implements AutoCloseable {
    private final Database database;
    private final TraceIds traceIds;
    private final Leases leases;
    private final ByteStore bytes;
    private final Inbox inbox;
    private final Postings postings;
    private final Outbox outbox;
    private final Acknowledgments acknowledgments;
    private final Cursors cursors;
    private final Stories stories;
    private final DeadLetterRegister deadLetters;
    private final Audit audit;
    private final Statements statements;
    private final ApplicationAnswers applicationAnswers;
    private final StockMessages stockMessages;
    private final Reconciliations reconciliations;
    private final DriftStories driftStories;
    private final LockedPeriods lockedPeriods;

    private Ledger(LedgerSettings settings, Clock clock, boolean synced) {
        Holder self = Holder.self();
        bytes = new ByteStore(settings.bytes(), clock);
        database = new Database(settings, clock, synced, self.name());
        traceIds = new TraceIds(clock, new SecureRandom());
        leases = new Leases(database, self);
        var preparing = new Preparing(bytes, traceIds);
        inbox = new Inbox(database, traceIds, preparing);
        postings = new Postings(database);
        outbox = new Outbox(database, preparing);
        acknowledgments = new Acknowledgments(database);
        cursors = new Cursors(database);
        stories = new Stories(database);
        deadLetters = new DeadLetterRegister(database);
        audit = new Audit(database, bytes);
        statements = new Statements(database, traceIds);
        applicationAnswers = new ApplicationAnswers(database);
        stockMessages = new StockMessages(database);
        reconciliations = new Reconciliations(database, traceIds);
        driftStories = new DriftStories(database);
        lockedPeriods = new LockedPeriods(database, bytes);
    }

    /** Opens the book, brings its tables up to date, and refuses when another process holds an H2 file (E7). */
    public static Ledger open(LedgerSettings settings, Clock clock) {
        return new Ledger(settings, clock, true);
    }

    /** The control of the durability test: as H2 is by default. */
    static Ledger openUnsynced(LedgerSettings settings, Clock clock) {
        return new Ledger(settings, clock, false);
    }

    /** A new identity; two from one ledger never compare equal and sort by the time they were given. */
    public TraceId newTraceId() {
        return traceIds.next();
    }

    /** Who may write for which partner. */
    public Leases leases() {
        return leases;
    }

    /** The bytes of every file. */
    public ByteStore bytes() {
        return bytes;
    }

    /** Files that came in, and their messages. */
    public Inbox inbox() {
        return inbox;
    }

    /** What is to be posted, and what became of it. */
    public Postings postings() {
        return postings;
    }

    /** Files that go out. */
    public Outbox outbox() {
        return outbox;
    }

    /** What partners say to what we sent. */
    public Acknowledgments acknowledgments() {
        return acknowledgments;
    }

    /** How far sources were read. */
    public Cursors cursors() {
        return cursors;
    }

    /** What people ask. */
    public Stories stories() {
        return stories;
    }

    /** What waits for a person. */
    public DeadLetterRegister deadLetters() {
        return deadLetters;
    }

    /** Whether the book is whole. */
    public Audit audit() {
        return audit;
    }

    /** What partners' applications say to what we sent. */
    public ApplicationAnswers applicationAnswers() {
        return applicationAnswers;
    }

    /** What warehouses say lies on their shelves. */
    public Statements statements() {
        return statements;
    }

    /** What was said about stock, by warehouses and to them. */
    public StockMessages stockMessages() {
        return stockMessages;
    }

    /** What comparing statements with Odoo came to, and the drifts with their lives. */
    public Reconciliations reconciliations() {
        return reconciliations;
    }

    /** What people ask of drifts and comparisons. */
    public DriftStories driftStories() {
        return driftStories;
    }

    /** The months that were reported to finance as final. */
    public LockedPeriods lockedPeriods() {
        return lockedPeriods;
    }

    /** The connections, for others who keep tables of their own in this database (the job repository). */
    public DataSource dataSource() {
        return database.pool();
    }

    Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }
}

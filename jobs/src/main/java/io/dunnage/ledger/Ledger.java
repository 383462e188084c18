package io.dunnage.ledger;

import java.time.Clock;
import javax.sql.DataSource;

/**
 * The append-only book. Every public method of its faces is one transaction of its own; what it returns is committed and,
 * where a remote effect may follow, on disk. Safe for many threads. Throws {@link LedgerFault} when the machinery breaks
 * and {@link LeaseLost} when another process has taken over the partner.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class Ledger implements AutoCloseable {
    private Ledger() {}

    /** Opens the book, brings its tables up to date, and refuses when another process holds an H2 file (E7). */
    public static Ledger open(LedgerSettings settings, Clock clock) {
        throw new UnsupportedOperationException(settings + " " + clock);
    }

    /** A new identity; two from one ledger never compare equal and sort by the time they were given. */
    public TraceId newTraceId() {
        throw new UnsupportedOperationException();
    }

    /** Who may write for which partner. */
    public Leases leases() {
        throw new UnsupportedOperationException();
    }

    /** The bytes of every file. */
    public ByteStore bytes() {
        throw new UnsupportedOperationException();
    }

    /** Files that came in, and their messages. */
    public Inbox inbox() {
        throw new UnsupportedOperationException();
    }

    /** What is to be posted, and what became of it. */
    public Postings postings() {
        throw new UnsupportedOperationException();
    }

    /** Files that go out. */
    public Outbox outbox() {
        throw new UnsupportedOperationException();
    }

    /** What partners say to what we sent. */
    public Acknowledgments acknowledgments() {
        throw new UnsupportedOperationException();
    }

    /** How far sources were read. */
    public Cursors cursors() {
        throw new UnsupportedOperationException();
    }

    /** What people ask. */
    public Stories stories() {
        throw new UnsupportedOperationException();
    }

    /** What waits for a person. */
    public DeadLetterRegister deadLetters() {
        throw new UnsupportedOperationException();
    }

    /** Whether the book is whole. */
    public Audit audit() {
        throw new UnsupportedOperationException();
    }

    /** The connections, for others who keep tables of their own in this database (the job repository). */
    public DataSource dataSource() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}

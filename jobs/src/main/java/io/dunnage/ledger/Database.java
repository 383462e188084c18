package io.dunnage.ledger;

import com.zaxxer.hikari.HikariDataSource;
import io.dunnage.partner.PartnerId;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.HibernateException;
import org.hibernate.LockMode;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;

/**
 * Transactions. A write locks its partner's row in {@code book} first, so that there is one at a time per partner, checks
 * the lease there, and ends on disk: on H2 a commit alone is only in the memory of the JVM (reliability findings 1 to 3).
 */
final class Database implements AutoCloseable {
    private final HikariDataSource pool;
    private final SessionFactory sessions;
    private final Clock clock;
    private final boolean onH2;
    private final boolean synced;
    private final String process;

    Database(LedgerSettings settings, Clock clock, boolean synced, String process) {
        this.pool = Connections.pool(settings);
        this.clock = clock;
        this.onH2 = settings.onH2();
        this.synced = synced;
        this.process = process;
        try {
            Schema.bringUpToDate(pool, settings);
            this.sessions = Mapping.sessions(pool, onH2);
        } catch (RuntimeException broken) {
            pool.close();
            throw broken;
        }
    }

    HikariDataSource pool() {
        return pool;
    }

    /** The injected clock, in the precision of the book. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The clock that all processes of one database share; leases live by it (E3). */
    Instant databaseNow(StatelessSession session) {
        return session.createNativeQuery(
                        onH2 ? "select current_timestamp(6)" : "select clock_timestamp()", Instant.class)
                .getSingleResult();
    }

    <T> T read(Function<StatelessSession, T> work) {
        return transaction(work);
    }

    /** Writes as this process, under a lease. */
    <T> T write(Lease lease, Function<Pen, T> work) {
        T result = transaction(session -> {
            BookRow book = lock(session, lease.partner());
            if (book.epoch != lease.epoch()) {
                throw new LeaseLost(lease, book.epoch);
            }
            return writing(session, book, process, work);
        });
        sync();
        return result;
    }

    void enter(Lease lease, Consumer<Pen> work) {
        write(lease, pen -> {
            work.accept(pen);
            return true;
        });
    }

    /** Writes as a person, who needs no lease. */
    <T> T write(PartnerId partner, String who, Function<Pen, T> work) {
        T result = transaction(session -> writing(session, lock(session, partner), who, work));
        sync();
        return result;
    }

    private <T> T writing(StatelessSession session, BookRow book, String who, Function<Pen, T> work) {
        var pen = new Pen(session, book, now(), who);
        T result = work.apply(pen);
        pen.flush();
        return result;
    }

    /** The partner's row, locked until the transaction ends. */
    static BookRow lock(StatelessSession session, PartnerId partner) {
        BookRow book = session.get(BookRow.class, partner.value(), LockMode.PESSIMISTIC_WRITE);
        if (book == null) {
            throw new LedgerFault("the ledger does not know partner " + partner + "; take a lease for it first");
        }
        return book;
    }

    <T> T transaction(Function<StatelessSession, T> work) {
        try (StatelessSession session = sessions.openStatelessSession()) {
            session.setJdbcBatchSize(100);
            Transaction transaction = session.beginTransaction();
            try {
                T result = work.apply(session);
                transaction.commit();
                return result;
            } catch (RuntimeException | Error broken) {
                rollBack(transaction, broken);
                throw broken;
            }
        } catch (HibernateException broken) {
            throw new LedgerFault(
                    "the ledger's database refused: " + innermost(broken)
                            + "; nothing of this step was written unless it"
                            + " says that a commit failed, and the next tick looks again",
                    broken);
        }
    }

    private static void rollBack(Transaction transaction, Throwable because) {
        try {
            transaction.rollback();
        } catch (RuntimeException alsoBroken) {
            because.addSuppressed(alsoBroken);
        }
    }

    static String innermost(Throwable broken) {
        Throwable cause = broken;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    private void sync() {
        if (!onH2 || !synced) {
            return;
        }
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        } catch (SQLException broken) {
            throw new LedgerFault(
                    "the ledger could not sync its file: " + innermost(broken)
                            + "; is the disk full, and is the user an administrator of the H2 database?",
                    broken);
        }
    }

    /** Hibernate's session factory and the pool. */
    @Override
    public void close() {
        try {
            sessions.close();
        } finally {
            pool.close();
        }
    }
}

package io.dunnage.ledger;

import io.dunnage.partner.PartnerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/** One writer per partner (E1, E2), on the database's clock. */
public final class Leases {
    private final Database database;
    private final Holder self;

    Leases(Database database, Holder self) {
        this.database = database;
        this.self = self;
    }

    /**
     * Takes the partner for {@code term}; empty when anybody holds it, this process included. A holder that died on this
     * machine is followed at once, one that cannot be seen after its term. What was in flight when it died becomes unknown.
     */
    public Optional<Lease> lease(PartnerId partner, Duration term) {
        begin(partner);
        return database.transaction(session -> {
            BookRow book = Database.lock(session, partner);
            Instant now = database.databaseNow(session);
            boolean held = book.leasedUntil.isAfter(now) && !self.seesDead(book.holder);
            if (held) {
                return Optional.empty();
            }
            book.epoch++;
            Lease lease = hold(session, book, now.plus(term));
            abandon(session, book);
            return Optional.of(lease);
        });
    }

    /** Holds it for {@code term} from now; {@link LeaseLost} when somebody took over. */
    public Lease renew(Lease lease, Duration term) {
        return database.transaction(session -> {
            BookRow book = Database.lock(session, lease.partner());
            if (book.epoch != lease.epoch()) {
                throw new LeaseLost(lease, book.epoch);
            }
            return hold(session, book, database.databaseNow(session).plus(term));
        });
    }

    /** Lets it go; nothing happens when it was lost. */
    public void release(Lease lease) {
        database.transaction(session -> session.createMutationQuery(
                        "update BookRow set leasedUntil = :now where partner = :partner and epoch = :epoch")
                .setParameter("now", database.databaseNow(session))
                .setParameter("partner", lease.partner().value())
                .setParameter("epoch", lease.epoch())
                .executeUpdate());
    }

    private Lease hold(StatelessSession session, BookRow book, Instant until) {
        book.holder = self.text();
        book.leasedUntil = until;
        session.update(book);
        return new Lease(new PartnerId(book.partner), book.epoch, self.name(), until);
    }

    /** What the holder before was doing when it died has to be asked for, not done again (rule 3). */
    private void abandon(StatelessSession session, BookRow book) {
        var pen = new Pen(session, book, database.now(), self.name());
        for (Object[] posting : session.createSelectionQuery(
                        "select m.traceId, m.transmissionId from PostingRow p join MessageRow m on m.traceId = p.traceId"
                                + " where p.partner = :partner and p.state = IN_FLIGHT order by p.arrival",
                        Object[].class)
                .setParameter("partner", book.partner)
                .getResultList()) {
            pen.enter(Line.of(
                    EntryKind.POSTING_UNKNOWN,
                    (UUID) posting[0],
                    (UUID) posting[1],
                    "the process ended while it was posting; the books will be asked"));
        }
        for (UUID placing : session.createSelectionQuery(
                        "select transmissionId from PlacingRow where partner = :partner and state = IN_FLIGHT order by arrival",
                        UUID.class)
                .setParameter("partner", book.partner)
                .getResultList()) {
            pen.enter(Line.of(
                            EntryKind.PLACING_UNKNOWN,
                            new TransmissionId(placing),
                            "the process ended while it was placing; the mailbox will be asked")
                    .due(pen.now));
        }
        pen.flush();
    }

    /** A partner's book begins when it is first leased. */
    private void begin(PartnerId partner) {
        boolean there = database.read(session -> session.get(BookRow.class, partner.value(), LockMode.NONE) != null);
        if (there) {
            return;
        }
        try {
            database.transaction(session -> {
                var book = new BookRow();
                book.partner = partner.value();
                book.holder = "";
                book.leasedUntil = Instant.EPOCH;
                book.headHash = Chain.BEGINNING;
                session.insert(book);
                return true;
            });
        } catch (LedgerFault somebodyElseDid) {
            boolean nowThere = database.read(session -> session.get(BookRow.class, partner.value()) != null);
            if (!nowThere) {
                throw somebodyElseDid;
            }
        }
    }
}

package io.dunnage.ledger;

import io.dunnage.partner.PartnerId;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Whether the book is whole. */
public final class Audit {
    private static final int PAGE = 500;
    private static final List<String> DERIVED = List.of(
            "ReadingRow",
            "TidyUpRow",
            "PostingRow",
            "PlacingRow",
            "OutboundStateRow",
            "ExpectationRow",
            "DeadLetterRow",
            "DriftRow");

    private final Database database;
    private final ByteStore bytes;

    Audit(Database database, ByteStore bytes) {
        this.database = database;
        this.bytes = bytes;
    }

    /** Recomputes every chain, and compares what was filed with the hashes in it. */
    public Verification verify() {
        return database.read(session -> {
            var verifying = new Verifying(session);
            books(session).forEach(verifying::book);
            for (String sha256 : named(session)) {
                if (!Files.isRegularFile(bytes.path(sha256))) {
                    verifying.broken("the bytes of fingerprint " + sha256 + " are not at " + bytes.path(sha256));
                }
            }
            return verifying.result();
        });
    }

    /** Makes the derived tables anew from the entries, in one transaction; gives how many were read. Nobody writes meanwhile. */
    public long rebuild() {
        return database.transaction(session -> {
            List<BookRow> books = books(session);
            books.forEach(book -> session.get(BookRow.class, book.partner, LockMode.PESSIMISTIC_WRITE));
            DERIVED.forEach(
                    rows -> session.createMutationQuery("delete " + rows).executeUpdate());
            long entries = 0;
            for (BookRow book : books) {
                List<EntryRow> page = page(session, book.partner, 0);
                while (!page.isEmpty()) {
                    entries += page.size();
                    Fold.apply(session, page);
                    page = page(session, book.partner, page.getLast().serial);
                }
            }
            return entries;
        });
    }

    /** Counts and gaps of one partner, or of all. */
    public Completeness completeness(@Nullable PartnerId partner) {
        return database.read(session -> new Counting(session, partner).result());
    }

    /**
     * Removes bytes older than {@code age} that no transmission and no locked period names (I2) and stale {@code .part} files; gives
     * how many.
     */
    public int sweepOrphans(Duration age) {
        Set<String> named = database.read(Audit::named);
        return bytes.sweepParts(age) + bytes.sweepOrphans(named::contains, age);
    }

    /** The fingerprints of all bytes that the book speaks of. */
    private static Set<String> named(StatelessSession session) {
        Set<String> named =
                new TreeSet<>(session.createSelectionQuery("select sha256 from TransmissionRow", String.class)
                        .getResultList());
        named.addAll(session.createSelectionQuery("select reportSha256 from LockedPeriodRow", String.class)
                .getResultList());
        return named;
    }

    static List<BookRow> books(StatelessSession session) {
        return session.createSelectionQuery("from BookRow order by partner", BookRow.class)
                .getResultList();
    }

    static List<EntryRow> page(StatelessSession session, String partner, long after) {
        return session.createSelectionQuery(
                        "from EntryRow where partner = :partner and serial > :after order by serial", EntryRow.class)
                .setParameter("partner", partner)
                .setParameter("after", after)
                .setMaxResults(PAGE)
                .getResultList();
    }
}

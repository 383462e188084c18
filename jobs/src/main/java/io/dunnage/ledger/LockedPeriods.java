package io.dunnage.ledger;

import io.dunnage.crashpoint.CrashPoint;
import io.dunnage.partner.PartnerId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** The periods whose figures were reported as final. What was reported is kept byte for byte. */
public final class LockedPeriods {
    private final Database database;
    private final ByteStore bytes;

    LockedPeriods(Database database, ByteStore bytes) {
        this.database = database;
        this.bytes = bytes;
    }

    /** Writes what is reported. */
    @FunctionalInterface
    public interface Writing {
        /** The stream stays open. */
        void into(OutputStream stream) throws IOException;
    }

    /**
     * Locks a period of a warehouse. Who comes second gets what the first one locked; a period before one that is locked stays open for
     * ever, for its corrections would have nowhere to go.
     *
     * @param who locks it: a person, or the job that they started; no lease is needed
     * @return what is locked now: this, or what was locked before; empty when a later period of the warehouse is locked
     */
    public Optional<LockedPeriod> lock(String who, NewLockedPeriod made, Writing report) {
        StockStatement statement = made.statement();
        if (statement.state() != StockStatement.State.COMPLETE) {
            throw new LedgerFault(statement + " is not a complete one");
        }
        Fingerprint kept = keep(report);
        Optional<LockedPeriod> locked = database.write(statement.partner(), who, pen -> {
            List<LockedPeriodRow> latest = ofWarehouse(pen.session, pen.partner, statement.warehouse());
            for (LockedPeriodRow earlier : latest) {
                if (earlier.firstDay.equals(made.first())) {
                    return Optional.of(earlier.asPeriod());
                }
            }
            if (!latest.isEmpty() && latest.getFirst().lastDay.isAfter(made.first())) {
                return Optional.empty();
            }
            var row = new LockedPeriodRow(made, kept, pen.now);
            pen.session.insert(row);
            pen.enter(Line.of(
                            EntryKind.PERIOD_LOCKED,
                            row.id,
                            null,
                            row.warehouse + " " + row.firstDay + " to " + row.lastDay + ", " + statement)
                    .content(row.content()));
            return Optional.of(row.asPeriod());
        });
        CrashPoint.PERIOD_LOCKED.pass();
        return locked;
    }

    private Fingerprint keep(Writing report) {
        try (ByteStore.Incoming incoming = bytes.incoming(Long.MAX_VALUE, CrashPoint.PERIOD_REPORT_KEPT)) {
            report.into(incoming);
            return switch (incoming.keep()) {
                case Keeping.Kept kept -> kept.fingerprint();
                case Keeping.TooLarge tooLarge ->
                    throw new IllegalStateException("more than any number: " + tooLarge + ". Indicates a bug.");
            };
        } catch (IOException broken) {
            throw new LedgerFault("cannot keep the report of a period: " + broken.getMessage(), broken);
        }
    }

    /** The period of a warehouse that begins on this day, when it is locked. */
    public Optional<LockedPeriod> of(PartnerId partner, String warehouse, LocalDate first) {
        return all(partner, warehouse).stream()
                .filter(one -> one.first().equals(first))
                .findFirst();
    }

    /** The period with this id. */
    public Optional<LockedPeriod> find(TraceId id) {
        return database.read(session -> Optional.ofNullable(session.get(LockedPeriodRow.class, id.value()))
                .map(LockedPeriodRow::asPeriod));
    }

    /** All of a warehouse, the latest first. */
    public List<LockedPeriod> all(PartnerId partner, String warehouse) {
        return database.read(session -> ofWarehouse(session, partner, warehouse).stream()
                .map(LockedPeriodRow::asPeriod)
                .toList());
    }

    /** What was reported of a period; whoever opens it closes it. */
    public InputStream report(LockedPeriod period) {
        return bytes.open(period.report());
    }

    private static List<LockedPeriodRow> ofWarehouse(StatelessSession session, PartnerId partner, String warehouse) {
        return session.createSelectionQuery(
                        "from LockedPeriodRow where partner = :partner and warehouse = :warehouse order by firstDay desc",
                        LockedPeriodRow.class)
                .setParameter("partner", partner.value())
                .setParameter("warehouse", warehouse)
                .getResultList();
    }
}

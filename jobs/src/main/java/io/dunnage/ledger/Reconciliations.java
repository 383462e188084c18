package io.dunnage.ledger;

import io.dunnage.partner.PartnerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * What comparing statements with Odoo came to, and the drifts with their lives. A drift keeps its id from statement to statement
 * until a later one agrees with the book at its place. A statement that is compared again and comes to something else is a comparison of
 * its own: the newest one stands, those before stay as facts.
 */
public final class Reconciliations {
    private final Database database;
    private final TraceIds traceIds;

    Reconciliations(Database database, TraceIds traceIds) {
        this.database = database;
        this.traceIds = traceIds;
    }

    /**
     * Keeps a comparison with all that it found, in one commit.
     *
     * @param found one per place
     * @param compared whether a place was compared at all: a drift there that is not found any more is resolved. Of a partial
     *     statement only the items that it tells of were compared
     */
    public Recording record(
            Lease lease, NewReconciliation made, List<FoundDrift> found, Predicate<DriftPlace> compared) {
        StockStatement statement = made.statement();
        if (!statement.partner().equals(lease.partner()) || statement.state() != StockStatement.State.COMPLETE) {
            throw new LedgerFault(statement + " is not a complete one of partner " + lease.partner());
        }
        return database.write(lease, pen -> {
            ReconciliationRow earlier = ofStatement(pen.session, statement.id());
            List<ReconciliationRow> latest = latest(pen.session, pen.partner, statement.warehouse(), 1);
            if (earlier != null && !latest.getFirst().traceId.equals(earlier.traceId)) {
                return new Recording.Repeated(earlier.asReconciliation()); // a later statement was compared since
            }
            if (earlier == null && !latest.isEmpty() && latest.getFirst().asOf.isAfter(statement.asOf())) {
                return new Recording.Older(latest.getFirst().asReconciliation());
            }
            var run = new ReconciliationRow(made, earlier == null ? 1 : earlier.comparison + 1, pen.now);
            var seeing = new DriftSightings(pen.session, traceIds, run, earlier);
            List<SightingRow> sightings = seeing.of(found, compared);
            if (earlier != null && earlier.figures().equals(run.figures()) && seeing.isNothingNew(sightings)) {
                return new Recording.Repeated(earlier.asReconciliation());
            }
            pen.session.insert(run);
            pen.session.insertMultiple(sightings);
            pen.enter(Line.of(
                            EntryKind.RECONCILED,
                            run.traceId,
                            null,
                            statement
                                    + (earlier == null ? ": " : ", compared again: ")
                                    + DriftSightings.counts(sightings))
                    .content(DriftFold.content(run, sightings)));
            return earlier == null
                    ? new Recording.Recorded(run.asReconciliation())
                    : new Recording.Revised(run.asReconciliation(), earlier.asReconciliation());
        });
    }

    /** The newest comparison of a statement, if there was one. */
    public Optional<Reconciliation> of(StatementId statement) {
        return database.read(session ->
                Optional.ofNullable(ofStatement(session, statement)).map(ReconciliationRow::asReconciliation));
    }

    private static @Nullable ReconciliationRow ofStatement(StatelessSession session, StatementId statement) {
        return session.createSelectionQuery(
                        "from ReconciliationRow where statementId = :statement order by comparison desc",
                        ReconciliationRow.class)
                .setParameter("statement", statement.value())
                .setMaxResults(1)
                .getSingleResultOrNull();
    }

    /** The last ones of a warehouse, one for each statement, the newest instant first: the trend. */
    public List<Reconciliation> latest(PartnerId partner, String warehouse, int limit) {
        return database.read(session -> latest(session, partner, warehouse, limit).stream()
                .map(ReconciliationRow::asReconciliation)
                .toList());
    }

    /** The same, as of an instant or earlier. */
    public List<Reconciliation> until(PartnerId partner, String warehouse, Instant asOf, int limit) {
        return database.read(session -> until(session, partner, warehouse, asOf, limit).stream()
                .map(ReconciliationRow::asReconciliation)
                .toList());
    }

    private static List<ReconciliationRow> latest(
            StatelessSession session, PartnerId partner, String warehouse, int limit) {
        return until(session, partner, warehouse, Statements.END, limit);
    }

    private static List<ReconciliationRow> until(
            StatelessSession session, PartnerId partner, String warehouse, Instant asOf, int limit) {
        return session.createSelectionQuery(
                        "from ReconciliationRow r where partner = :partner and warehouse = :warehouse"
                                + " and asOf <= :asOf and not exists (select 1 from ReconciliationRow n"
                                + " where n.statementId = r.statementId and n.comparison > r.comparison)"
                                + " order by asOf desc, reconciledAt desc, traceId desc",
                        ReconciliationRow.class)
                .setParameter("partner", partner.value())
                .setParameter("warehouse", warehouse)
                .setParameter("asOf", asOf)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * What a comparison saw, in order of place: figures, causes and life as they were then, those that it resolved among them;
     * flags, acceptance and application as they are now.
     */
    public List<KeptDrift> drifts(TraceId run) {
        return database.read(session -> {
            ReconciliationRow of = session.get(ReconciliationRow.class, run.value());
            if (of == null) {
                throw new LedgerFault("no reconciliation " + run);
            }
            Map<UUID, DriftRow> now = DriftFold.seen(session, run.value());
            List<KeptDrift> drifts = new ArrayList<>();
            for (SightingRow sighting : DriftFold.sightings(session, run.value())) {
                DriftRow drift = now.get(sighting.id.driftId());
                if (drift != null) {
                    boolean accepted =
                            drift.life == DriftLife.ACCEPTED && run.value().equals(drift.seenWith);
                    drift.seen(sighting, of);
                    drift.life = accepted ? DriftLife.ACCEPTED : sighting.life;
                    drifts.add(drift.asDrift());
                }
            }
            return drifts;
        });
    }

    /** What is not resolved, accepted ones among it, the oldest first; of one partner, or of all when it is null. */
    public List<KeptDrift> alive(@Nullable PartnerId partner) {
        return database.read(session -> {
            var query = session.createSelectionQuery(
                    "from DriftRow where life <> RESOLVED" + (partner == null ? "" : " and partner = :partner")
                            + " order by openedAsOf, partner, warehouse, item, lot, state",
                    DriftRow.class);
            return (partner == null ? query : query.setParameter("partner", partner.value()))
                    .getResultList().stream().map(DriftRow::asDrift).toList();
        });
    }

    /** Those of a warehouse that Odoo shows, or is being asked to change; whatever their life. */
    public List<KeptDrift> inOdoo(PartnerId partner, String warehouse) {
        return database.read(session -> session
                .createSelectionQuery(
                        "from DriftRow where partner = :partner and warehouse = :warehouse and (activityId is not null"
                                + " or countId is not null or application in (APPLYING, REVERSING))"
                                + " order by item, lot, state, id",
                        DriftRow.class)
                .setParameter("partner", partner.value())
                .setParameter("warehouse", warehouse)
                .getResultList()
                .stream()
                .map(DriftRow::asDrift)
                .toList());
    }

    /** The drift with this id. */
    public Optional<KeptDrift> find(TraceId drift) {
        return database.read(session ->
                Optional.ofNullable(session.get(DriftRow.class, drift.value())).map(DriftRow::asDrift));
    }

    /** Lives with it, as large as it is; false when it is not open: twice is harmless. People need no lease. */
    public boolean accept(TraceId drift, String who, String because) {
        if (because.isBlank()) {
            throw new IllegalArgumentException("a drift is accepted because of something: say why");
        }
        Optional<KeptDrift> known = find(drift);
        return known.isPresent()
                && database.write(known.get().partner(), who, pen -> {
                    DriftRow row = pen.session.get(DriftRow.class, drift.value()); // again, now that the book is locked
                    if (row == null || !row.life.isOpen()) {
                        return false;
                    }
                    pen.enter(Line.of(EntryKind.DRIFT_ACCEPTED, row.id, null, because));
                    return true;
                });
    }

    /** What became of drifts in Odoo, in one commit. */
    public void did(Lease lease, List<DriftDeed> deeds) {
        if (!deeds.isEmpty()) {
            database.enter(lease, pen -> deeds.forEach(deed -> pen.enter(DriftFold.line(deed))));
        }
    }

    /** The same by a person. */
    public void did(PartnerId partner, String who, List<DriftDeed> deeds) {
        database.write(partner, who, pen -> {
            deeds.forEach(deed -> pen.enter(DriftFold.line(deed)));
            return true;
        });
    }

    /** The summary of a comparison is in Odoo. */
    public void summaryTold(Lease lease, TraceId run, String effect) {
        database.enter(lease, pen -> pen.enter(Line.of(EntryKind.SUMMARY_TOLD, run.value(), null, effect)));
    }

    /** Whether the summary of a comparison is in Odoo. */
    public boolean isSummaryTold(TraceId run) {
        return database.read(session -> Stories.entries(session, run.value()).stream()
                .anyMatch(entry -> entry.kind() == EntryKind.SUMMARY_TOLD));
    }
}

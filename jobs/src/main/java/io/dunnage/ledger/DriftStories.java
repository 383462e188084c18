package io.dunnage.ledger;

import io.dunnage.partner.PartnerId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What people ask of drifts, and of the comparisons that saw them. */
public final class DriftStories {
    private final Database database;

    DriftStories(Database database) {
        this.database = database;
    }

    /** The comparison with this id. */
    public Optional<Reconciliation> run(TraceId id) {
        return database.read(session -> Optional.ofNullable(session.get(ReconciliationRow.class, id.value()))
                .map(ReconciliationRow::asReconciliation));
    }

    /** The warehouse's number of the statement that was compared. */
    public String statement(Reconciliation run) {
        return database.read(
                session -> session.get(StatementRow.class, run.statement().value()).statementNumber);
    }

    /** What each comparison saw of a drift, the first one first. */
    public List<DriftSighting> sightings(TraceId drift) {
        return database.read(session -> session
                .createSelectionQuery(
                        "select s, r, t.statementNumber from SightingRow s join ReconciliationRow r on r.traceId = s.id.runId"
                                + " join StatementRow t on t.id = r.statementId where s.id.driftId = :drift"
                                + " order by r.asOf, r.reconciledAt",
                        Object[].class)
                .setParameter("drift", drift.value())
                .getResultList()
                .stream()
                .map(row -> sighting((SightingRow) row[0], (ReconciliationRow) row[1], (String) row[2]))
                .toList());
    }

    private static DriftSighting sighting(SightingRow seen, ReconciliationRow run, String statement) {
        return new DriftSighting(
                new TraceId(run.traceId),
                statement,
                run.asOf,
                run.reconciledAt,
                seen.life,
                SightingRow.plain(seen.book),
                SightingRow.plain(seen.stated),
                DriftText.causes(seen.causes));
    }

    /** The drifts that name a message as their cause, as they were seen last; the newest first. */
    public List<KeptDrift> causedBy(PartnerId partner, TraceId message) {
        return database.read(session -> session
                .createSelectionQuery(
                        "from DriftRow where partner = :partner and causes like :message"
                                + " order by seenAsOf desc, item, lot, state, id",
                        DriftRow.class)
                .setParameter("partner", partner.value())
                .setParameter("message", "%" + message + "%")
                .getResultList()
                .stream()
                .map(DriftRow::asDrift)
                .toList());
    }

    /** With which difference a quant in Odoo was to be counted for a drift; empty when no such request stands. */
    public Optional<BigDecimal> countAsked(PartnerId partner, long quantId) {
        return database
                .read(session -> session.createSelectionQuery(
                                "select e.detail from EntryRow e join DriftRow d on d.id = e.traceId"
                                        + " where d.partner = :partner and d.countId = :quant and e.kind = :kind"
                                        + " and e.refersTo = :quant order by e.serial desc",
                                String.class)
                        .setParameter("partner", partner.value())
                        .setParameter("quant", quantId)
                        .setParameter("kind", EntryKind.DRIFT_COUNT_ASKED)
                        .setMaxResults(1)
                        .getResultList())
                .stream()
                .findFirst()
                .map(BigDecimal::new);
    }

    /** All that was entered of a drift or a comparison, in order of time. */
    public List<Entry> entries(TraceId id) {
        return database.read(session -> Stories.entries(session, id.value()));
    }
}

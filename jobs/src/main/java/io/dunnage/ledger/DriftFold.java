package io.dunnage.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;

/** What follows from the entries that reconciliation makes: the drifts and how far they are. */
final class DriftFold {
    private DriftFold() {}

    static void follow(StatelessSession session, EntryRow entry) {
        switch (entry.kind) {
            case RECONCILED -> reconciled(session, entry);
            case SUMMARY_TOLD, PERIOD_LOCKED -> {}
            case DRIFT_ACCEPTED ->
                change(session, entry, drift -> {
                    drift.life = DriftLife.ACCEPTED;
                    drift.acceptedBy = entry.who;
                    drift.acceptedBecause = entry.detail;
                });
            case DRIFT_FLAGGED ->
                change(session, entry, drift -> {
                    drift.activityId = entry.refersTo;
                    drift.activityOn = entry.detail;
                    drift.activityContent = entry.content;
                });
            case DRIFT_UNFLAGGED ->
                change(session, entry, drift -> {
                    drift.activityId = null;
                    drift.activityOn = null;
                    drift.activityContent = null;
                });
            case DRIFT_COUNT_ASKED -> change(session, entry, drift -> drift.countId = entry.refersTo);
            case DRIFT_COUNT_CLOSED -> change(session, entry, drift -> drift.countId = null);
            case DRIFT_APPLYING ->
                change(session, entry, drift -> {
                    drift.application = KeptDrift.Application.State.APPLYING;
                    drift.appliedUnits = new BigDecimal(entry.detail);
                    drift.appliedEffect = null;
                });
            case DRIFT_APPLIED -> applied(session, entry, KeptDrift.Application.State.APPLIED);
            case DRIFT_NOT_APPLIED -> applied(session, entry, KeptDrift.Application.State.NOT_APPLIED);
            case DRIFT_REVERSING -> applied(session, entry, KeptDrift.Application.State.REVERSING);
            case DRIFT_REVERSED -> applied(session, entry, KeptDrift.Application.State.REVERSED);
            default -> throw new LedgerFault("no fold follows " + entry.kind + ". Indicates a bug.");
        }
    }

    private static void applied(StatelessSession session, EntryRow entry, KeptDrift.Application.State state) {
        change(session, entry, drift -> {
            drift.application = state;
            drift.appliedEffect = entry.detail;
        });
    }

    private static void change(StatelessSession session, EntryRow entry, Consumer<DriftRow> change) {
        DriftRow drift = session.get(DriftRow.class, entry.traceId);
        if (drift == null) {
            throw new LedgerFault("entry " + entry.serial + " of " + entry.partner + " (" + entry.kind
                    + ") is of a drift that no reconciliation saw; run 'dunnage ledger verify'");
        }
        change.accept(drift);
        session.updateMultiple(List.of(drift)); // at once: an update in a batch is not seen by the next entry's reading
    }

    private static void reconciled(StatelessSession session, EntryRow entry) {
        ReconciliationRow run = session.get(ReconciliationRow.class, entry.traceId);
        if (run == null) {
            throw new LedgerFault("entry " + entry.serial + " of " + entry.partner
                    + " is of a reconciliation that is gone; run 'dunnage ledger verify'");
        }
        Map<UUID, DriftRow> before = seen(session, run.traceId);
        List<DriftRow> fresh = new ArrayList<>();
        for (SightingRow sighting : sightings(session, run.traceId)) {
            DriftRow drift = before.get(sighting.id.driftId());
            if (drift == null) {
                fresh.add(opened(sighting, run));
            } else {
                drift.seen(sighting, run);
            }
        }
        session.insertMultiple(fresh);
        session.updateMultiple(List.copyOf(before.values()));
    }

    private static DriftRow opened(SightingRow sighting, ReconciliationRow run) {
        var drift = new DriftRow();
        drift.id = sighting.id.driftId();
        drift.partner = run.partner;
        drift.warehouse = run.warehouse;
        drift.item = sighting.item;
        drift.lot = sighting.lot;
        drift.state = sighting.state;
        drift.openedWith = run.statementId;
        drift.openedAsOf = run.asOf;
        drift.seen(sighting, run);
        return drift;
    }

    /** By id, the drifts that a reconciliation saw and that are known already; a join: H2 compares a list of ids with itself for each row. */
    static Map<UUID, DriftRow> seen(StatelessSession session, UUID run) {
        Map<UUID, DriftRow> seen = new HashMap<>();
        session.createSelectionQuery(
                        "select d from SightingRow s join DriftRow d on d.id = s.id.driftId where s.id.runId = :run",
                        DriftRow.class)
                .setParameter("run", run)
                .getResultList()
                .forEach(drift -> seen.put(drift.id, drift));
        return seen;
    }

    static List<SightingRow> sightings(StatelessSession session, UUID run) {
        return session.createSelectionQuery(
                        "from SightingRow where id.runId = :run order by item, lot, state, id.driftId",
                        SightingRow.class)
                .setParameter("run", run)
                .getResultList();
    }

    /** The hash that the chain of entries holds of a reconciliation. */
    static String content(ReconciliationRow run, List<SightingRow> sightings) {
        var text = new StringBuilder(run.text());
        sightings.stream()
                .map(SightingRow::text)
                .sorted()
                .forEach(sighting -> text.append('\n').append(sighting));
        return Chain.sha256(text.toString());
    }

    /** What was done, as it is entered into the book. */
    static Line line(DriftDeed deed) {
        return switch (deed) {
            case DriftDeed.Flagged done ->
                of(EntryKind.DRIFT_FLAGGED, deed, done.activity().on())
                        .refersTo(done.activity().id())
                        .content(done.activity().content());
            case DriftDeed.Unflagged done -> of(EntryKind.DRIFT_UNFLAGGED, deed, done.how());
            case DriftDeed.CountAsked done ->
                of(EntryKind.DRIFT_COUNT_ASKED, deed, done.units().toPlainString())
                        .refersTo(done.quantId());
            case DriftDeed.CountClosed done -> of(EntryKind.DRIFT_COUNT_CLOSED, deed, done.how());
            case DriftDeed.Applying done ->
                of(EntryKind.DRIFT_APPLYING, deed, done.units().toPlainString());
            case DriftDeed.Applied done -> of(EntryKind.DRIFT_APPLIED, deed, done.effect());
            case DriftDeed.NotApplied done -> of(EntryKind.DRIFT_NOT_APPLIED, deed, done.why());
            case DriftDeed.Reversing done -> of(EntryKind.DRIFT_REVERSING, deed, done.because());
            case DriftDeed.Reversed done -> of(EntryKind.DRIFT_REVERSED, deed, done.effect());
        };
    }

    private static Line of(EntryKind kind, DriftDeed deed, String detail) {
        return Line.of(kind, deed.drift().value(), null, detail);
    }
}

package io.dunnage.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** What a comparison sees of the drifts of a warehouse: which live on, which are new, and which are gone. */
final class DriftSightings {
    private final StatelessSession session;
    private final TraceIds traceIds;
    private final ReconciliationRow run;
    private final @Nullable ReconciliationRow earlier;

    /**
     * Of one comparison.
     *
     * @param earlier the comparison of the same statement before this one; null when it is the first
     */
    DriftSightings(
            StatelessSession session, TraceIds traceIds, ReconciliationRow run, @Nullable ReconciliationRow earlier) {
        this.session = session;
        this.traceIds = traceIds;
        this.run = run;
        this.earlier = earlier;
    }

    List<SightingRow> of(List<FoundDrift> found, Predicate<DriftPlace> compared) {
        Map<DriftPlace, DriftRow> known = new HashMap<>();
        // alive ones last: one that was resolved and opened anew at the same place is two drifts
        resolvedByEarlier().forEach(drift -> known.put(drift.place(), drift));
        alive().forEach(drift -> known.put(drift.place(), drift));
        Set<DriftPlace> places = new HashSet<>();
        List<SightingRow> sightings = new ArrayList<>();
        for (FoundDrift one : found) {
            if (!places.add(one.place())) {
                throw new LedgerFault("two drifts at one place: " + one.place());
            }
            DriftRow before = known.remove(one.place());
            UUID id = before == null ? traceIds.next().value() : before.id;
            sightings.add(SightingRow.of(run.traceId, id, one, life(before, one)));
        }
        known.values().stream()
                .filter(drift -> drift.life == DriftLife.RESOLVED || compared.test(drift.place()))
                .forEach(drift -> sightings.add(SightingRow.ended(run.traceId, drift)));
        return sightings;
    }

    /** Comparing the same statement again is no further sighting: only what is really different changes a life. */
    private DriftLife life(@Nullable DriftRow before, FoundDrift now) {
        if (before == null) {
            return DriftLife.OPENED;
        }
        if (before.life == DriftLife.RESOLVED
                || before.stated
                                .subtract(before.book)
                                .compareTo(SightingRow.rounded(now.stated()).subtract(SightingRow.rounded(now.book())))
                        != 0) {
            return DriftLife.CHANGED;
        }
        if (earlier != null && before.seenWith.equals(earlier.traceId)) {
            return before.life;
        }
        return before.life == DriftLife.ACCEPTED ? DriftLife.ACCEPTED : DriftLife.PERSISTING;
    }

    /** Whether the comparison before saw the same: units, costs, causes, and what was resolved. */
    boolean isNothingNew(List<SightingRow> sightings) {
        return earlier != null
                && seen(DriftFold.sightings(session, earlier.traceId)).equals(seen(sightings));
    }

    private static Set<String> seen(List<SightingRow> sightings) {
        return sightings.stream().map(SightingRow::seen).collect(Collectors.toSet());
    }

    private List<DriftRow> alive() {
        return session.createSelectionQuery(
                        "from DriftRow where partner = :partner and warehouse = :warehouse and life <> RESOLVED",
                        DriftRow.class)
                .setParameter("partner", run.partner)
                .setParameter("warehouse", run.warehouse)
                .getResultList();
    }

    private List<DriftRow> resolvedByEarlier() {
        return earlier == null
                ? List.of()
                : session.createSelectionQuery(
                                "select d from SightingRow s join DriftRow d on d.id = s.id.driftId"
                                        + " where s.id.runId = :earlier and d.life = RESOLVED and d.seenWith = :earlier",
                                DriftRow.class)
                        .setParameter("earlier", earlier.traceId)
                        .getResultList();
    }

    static String counts(List<SightingRow> sightings) {
        return sightings.isEmpty()
                ? "no drift"
                : sightings.stream()
                        .collect(Collectors.groupingBy(one -> one.life, TreeMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", "));
    }
}

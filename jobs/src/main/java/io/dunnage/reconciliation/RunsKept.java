package io.dunnage.reconciliation;

import io.dunnage.ledger.CausedUnits;
import io.dunnage.ledger.DriftLife;
import io.dunnage.ledger.DriftPlace;
import io.dunnage.ledger.FoundDrift;
import io.dunnage.ledger.KeptDrift;
import io.dunnage.ledger.Lease;
import io.dunnage.ledger.Ledger;
import io.dunnage.ledger.NewReconciliation;
import io.dunnage.ledger.Reconciliation;
import io.dunnage.ledger.ReconciliationTotals;
import io.dunnage.ledger.Recording;
import io.dunnage.ledger.Worth;
import io.dunnage.partner.PartnerId;
import io.dunnage.report.Amount;
import io.dunnage.report.DriftLine;
import io.dunnage.report.WarehousePart;
import io.dunnage.report.WarehousePart.TrendPoint;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Keeps what a comparison came to in the ledger, and tells what it knows of each drift's life. */
final class RunsKept {
    static final Duration TERM = Duration.ofMinutes(10);
    private static final int TREND = 30;

    private final Ledger ledger;

    RunsKept(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Enters a comparison, once for each statement. While an exchange of the partner is at work it is not entered; the next
     * comparison of the same statement is.
     *
     * @param then what is to be done while nobody else works for the partner
     */
    WarehousePart keep(PartnerId partner, Reckoning reckoning, WarehousePart part, Consumer<Lease> then) {
        Optional<Lease> lease = ledger.leases().lease(partner, TERM);
        if (lease.isPresent()) {
            try {
                Recording recording = ledger.reconciliations()
                        .record(
                                lease.get(),
                                new NewReconciliation(
                                        ledger.newTraceId(), reckoning.statement(), totals(part.totals(), reckoning)),
                                found(reckoning, part),
                                compared(reckoning));
                part = withLives(part, runOf(recording));
                then.accept(lease.get());
            } finally {
                ledger.leases().release(lease.get());
            }
        }
        return part.withTrend(trend(partner, part.warehouse()));
    }

    private static Reconciliation runOf(Recording recording) {
        return switch (recording) {
            case Recording.Recorded(var run) -> run;
            case Recording.Repeated(var earlier) -> earlier;
            case Recording.Older(var latest) -> latest;
        };
    }

    private static ReconciliationTotals totals(WarehousePart.Totals totals, Reckoning reckoning) {
        long differing = reckoning.drifts().stream()
                .filter(drift -> drift.units().signum() != 0)
                .count();
        Map<String, Worth> explained = new TreeMap<>();
        totals.explained().forEach((cause, amount) -> explained.put(cause.name(), worth(amount)));
        return new ReconciliationTotals(
                worth(totals.book()),
                worth(totals.stated()),
                worth(totals.matched()),
                explained,
                worth(totals.unexplained()),
                totals.places(),
                totals.places() - differing);
    }

    private static Worth worth(Amount amount) {
        return new Worth(amount.units(), amount.value());
    }

    /** Differences that cancel each other out at their place are no drift. */
    private static List<FoundDrift> found(Reckoning reckoning, WarehousePart part) {
        Map<String, BigDecimal> costs = new HashMap<>();
        part.lines().forEach(line -> costs.put(line.item(), line.unitCost()));
        List<FoundDrift> found = new ArrayList<>();
        for (Drift drift : reckoning.drifts()) {
            if (drift.units().signum() != 0) {
                found.add(new FoundDrift(
                        place(drift.key()),
                        drift.book(),
                        drift.stated(),
                        costs.getOrDefault(drift.key().item(), BigDecimal.ZERO),
                        drift.causes().stream()
                                .map(cause -> new CausedUnits(
                                        cause.why().name(), cause.units(), cause.number(), cause.traces()))
                                .toList()));
            }
        }
        return found;
    }

    private static DriftPlace place(StockKey key) {
        return new DriftPlace(key.item(), key.lot(), key.state().name());
    }

    private static Predicate<DriftPlace> compared(Reckoning reckoning) {
        if (reckoning.statement().full()) {
            return place -> true;
        }
        Set<String> told = new HashSet<>();
        reckoning.stated().keySet().forEach(key -> told.add(key.item()));
        return place -> told.contains(place.item());
    }

    private WarehousePart withLives(WarehousePart part, Reconciliation run) {
        Map<DriftPlace, KeptDrift> kept = new HashMap<>();
        ledger.reconciliations().drifts(run.run()).stream()
                .filter(drift -> drift.life() != DriftLife.RESOLVED)
                .forEach(drift -> kept.put(drift.place(), drift));
        List<DriftLine> lines = part.lines().stream()
                .map(line -> {
                    KeptDrift of = kept.get(new DriftPlace(line.item(), line.lot(), line.state()));
                    return of == null
                            ? line
                            : line.living(of.id().toString(), age(of), of.life().name());
                })
                .toList();
        return part.withLines(lines);
    }

    private static int age(KeptDrift drift) {
        return Math.toIntExact(
                Duration.between(drift.openedAsOf(), drift.seenAsOf()).toDays());
    }

    private List<TrendPoint> trend(PartnerId partner, String warehouse) {
        return ledger.reconciliations().latest(partner, warehouse, TREND).reversed().stream()
                .map(run -> new TrendPoint(
                        run.asOf(),
                        PartOf.percent(run.totals().agreeing(), run.totals().places()),
                        new Amount(
                                run.totals().unexplained().units(),
                                run.totals().unexplained().value())))
                .toList();
    }
}

package io.dunnage.reconciliation;

import io.dunnage.crashpoint.CrashPoint;
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
import io.dunnage.ledger.StockStatement;
import io.dunnage.ledger.Worth;
import io.dunnage.partner.PartnerId;
import io.dunnage.report.Amount;
import io.dunnage.report.WarehousePart.Totals;
import io.dunnage.report.WarehousePart.TrendPoint;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Keeps what a comparison came to in the ledger, and tells what it knows of each drift's life. */
final class RunsKept {
    static final Duration TERM = Duration.ofMinutes(10);
    private static final int TREND = 30;

    private final Ledger ledger;

    RunsKept(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * What the ledger knows after a comparison.
     *
     * @param lives of the drifts that were found, by place
     * @param trend of the last statements, oldest first
     */
    record Kept(Map<DriftPlace, KeptDrift> lives, List<TrendPoint> trend) {}

    /**
     * Enters a comparison; of the same statement again only when it comes to something else. While another process works for the partner it is not entered; the next
     * comparison of the same statement is.
     *
     * @param then what is to be done while nobody else works for the partner
     * @param note hears when it was not entered
     */
    Kept keep(PartnerId partner, Reckoning reckoning, Totals totals, Consumer<Lease> then, Consumer<String> note) {
        Map<DriftPlace, KeptDrift> lives = Map.of();
        Optional<Lease> lease = ledger.leases().lease(partner, TERM);
        if (lease.isPresent()) {
            try {
                Recording recording = ledger.reconciliations()
                        .record(
                                lease.get(),
                                new NewReconciliation(
                                        ledger.newTraceId(), reckoning.statement(), totals(totals, reckoning)),
                                found(reckoning),
                                compared(reckoning));
                lives = lives(runOf(recording));
                CrashPoint.DRIFT_COMPARED.pass();
                then.accept(lease.get());
            } finally {
                ledger.leases().release(lease.get());
            }
        } else {
            note.accept("another process works for " + partner + " at the moment: " + reckoning.statement()
                    + " was compared, but not entered, and Odoo was told nothing; run again in a minute");
        }
        return new Kept(
                lives,
                trend(ledger.reconciliations()
                        .latest(partner, reckoning.warehouse().code(), TREND)));
    }

    private static Reconciliation runOf(Recording recording) {
        return switch (recording) {
            case Recording.Recorded(var run) -> run;
            case Recording.Revised(var run, var _) -> run;
            case Recording.Repeated(var earlier) -> earlier;
            case Recording.Older(var latest) -> latest;
        };
    }

    private static ReconciliationTotals totals(Totals totals, Reckoning reckoning) {
        Map<String, Worth> explained = new TreeMap<>();
        totals.explained().forEach((cause, amount) -> explained.put(cause.name(), worth(amount)));
        return new ReconciliationTotals(
                worth(totals.book()),
                worth(totals.stated()),
                worth(totals.matched()),
                explained,
                worth(totals.unexplained()),
                totals.places(),
                totals.places() - reckoning.differing().size());
    }

    private static Worth worth(Amount amount) {
        return new Worth(amount.units(), amount.value());
    }

    private static List<FoundDrift> found(Reckoning reckoning) {
        return reckoning.differing().stream()
                .map(drift -> new FoundDrift(
                        place(drift.key()),
                        drift.book(),
                        drift.stated(),
                        reckoning.cost(drift.key().item()),
                        drift.causes().stream()
                                .map(cause -> new CausedUnits(
                                        cause.why().name(), cause.units(), cause.number(), cause.traces()))
                                .toList()))
                .toList();
    }

    static DriftPlace place(StockKey key) {
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

    private Map<DriftPlace, KeptDrift> lives(Reconciliation run) {
        return ledger.reconciliations().drifts(run.run()).stream()
                .filter(drift -> drift.life() != DriftLife.RESOLVED)
                .collect(Collectors.toMap(KeptDrift::place, drift -> drift));
    }

    /** In whole days, by the statements' instants. */
    static int age(KeptDrift drift) {
        return Math.toIntExact(
                Duration.between(drift.openedAsOf(), drift.seenAsOf()).toDays());
    }

    /** What is kept of a comparison that was made earlier, and of those before it. */
    Kept known(StockStatement statement) {
        return new Kept(
                ledger.reconciliations().of(statement.id()).map(this::lives).orElse(Map.of()),
                trend(ledger.reconciliations()
                        .until(statement.partner(), statement.warehouse(), statement.asOf(), TREND)));
    }

    private static List<TrendPoint> trend(List<Reconciliation> newestFirst) {
        return newestFirst.reversed().stream()
                .map(run -> new TrendPoint(
                        run.asOf(),
                        PartOf.percent(run.totals().agreeing(), run.totals().places()),
                        new Amount(
                                run.totals().unexplained().units(),
                                run.totals().unexplained().value())))
                .toList();
    }
}

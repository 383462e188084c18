package io.dunnage.reconciliation;

import io.dunnage.ledger.Ledger;
import io.dunnage.ledger.LockedPeriod;
import io.dunnage.ledger.StockStatement;
import io.dunnage.odoo.ItemCost;
import io.dunnage.odoo.Warehouse;
import io.dunnage.report.DriftCause;
import io.dunnage.report.DriftLine;
import io.dunnage.report.DriftLine.Explanation;
import io.dunnage.report.WarehousePart;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What turned out later of a locked month: its closing is compared anew, as Odoo's book and the messages tell it today, and what
 * differs from what was reported is a correction. A cause that became another one is none, while book, statement and what is
 * unexplained stay.
 */
final class Corrections {
    private final Ledger ledger;
    private final MonthsKept kept;
    private final Reckoner reckoner;

    Corrections(Ledger ledger, Reckoner reckoner) {
        this.ledger = ledger;
        this.kept = new MonthsKept(ledger);
        this.reckoner = reckoner;
    }

    /** One side of a place: what was reported of it, or what is so today. */
    private record Side(BigDecimal book, BigDecimal stated, Map<DriftCause, BigDecimal> causes) {
        private BigDecimal of(DriftCause cause) {
            return causes.getOrDefault(cause, BigDecimal.ZERO);
        }

        private boolean isAs(Side other) {
            return book.compareTo(other.book) == 0
                    && stated.compareTo(other.stated) == 0
                    && of(DriftCause.UNEXPLAINED).compareTo(other.of(DriftCause.UNEXPLAINED)) == 0;
        }
    }

    /** By place; each closes: {@code stated = book + explanations}, in what has changed since. */
    List<DriftLine> of(Warehouse warehouse, LockedPeriod period) {
        WarehousePart told = kept.report(period).warehouses().getFirst();
        Instant asOf = Objects.requireNonNull(told.statement(), "only what was compared is locked")
                .asOf();
        List<StockStatement> atClosing = ledger.statements().completed(period.partner(), warehouse.code(), asOf, asOf);
        Reckoning now = reckoner.of(warehouse, atClosing.getFirst(), asOf);
        Map<StockKey, BigDecimal> statedThen = atClosing.stream()
                .filter(one -> one.id().equals(period.statement()))
                .filter(one -> !one.id().equals(now.statement().id()))
                .findFirst()
                .map(reckoner::stated)
                .orElse(now.stated());

        Map<StockKey, DriftLine> reported = new HashMap<>();
        for (DriftLine line : told.lines()) {
            if (!line.isCorrection()) {
                reported.put(new StockKey(line.item(), line.lot(), ShelfState.valueOf(line.state())), line);
            }
        }
        Map<StockKey, Drift> found = new HashMap<>();
        now.drifts().forEach(drift -> found.put(drift.key(), drift));
        Set<StockKey> places = new HashSet<>(reported.keySet());
        places.addAll(found.keySet());
        places.addAll(now.stated().keySet());
        places.addAll(statedThen.keySet());
        List<DriftLine> corrections = new ArrayList<>();
        for (StockKey place : places) {
            DriftLine line = reported.get(place);
            Side then = line == null ? agreeing(statedThen.getOrDefault(place, BigDecimal.ZERO)) : side(line);
            Drift drift = found.get(place);
            Side today = drift == null
                    ? new Side(units(now.book(), place), units(now.stated(), place), Map.of())
                    : side(drift);
            if (!today.isAs(then)) {
                corrections.add(correction(place, line, drift, then, today, now, period));
            }
        }
        return corrections;
    }

    private static BigDecimal units(Map<StockKey, BigDecimal> of, StockKey place) {
        return of.getOrDefault(place, BigDecimal.ZERO);
    }

    private static Side agreeing(BigDecimal units) {
        return new Side(units, units, Map.of());
    }

    private static Side side(DriftLine line) {
        Map<DriftCause, BigDecimal> causes = new EnumMap<>(DriftCause.class);
        line.explanations()
                .forEach(one -> causes.merge(one.cause(), one.amount().units(), BigDecimal::add));
        return new Side(line.book().units(), line.stated().units(), causes);
    }

    private static Side side(Drift drift) {
        Map<DriftCause, BigDecimal> causes = new EnumMap<>(DriftCause.class);
        drift.causes().forEach(one -> causes.merge(one.why(), one.units(), BigDecimal::add));
        return new Side(drift.book(), drift.stated(), causes);
    }

    private static DriftLine correction(
            StockKey place,
            @Nullable DriftLine line,
            @Nullable Drift drift,
            Side then,
            Side today,
            Reckoning now,
            LockedPeriod period) {
        ItemCost known = now.costs().get(place.item());
        BigDecimal cost = line == null ? now.cost(place.item()) : line.unitCost();
        List<Explanation> changes = new ArrayList<>();
        for (DriftCause cause : DriftCause.values()) {
            BigDecimal units = today.of(cause).subtract(then.of(cause));
            if (units.signum() != 0) {
                changes.add(new Explanation(
                        cause,
                        PartOf.amount(units, cost),
                        traces(cause, line, drift),
                        YearMonth.from(period.first()).toString()));
            }
        }
        return new DriftLine(
                line == null ? "" : line.id(),
                place.item(),
                known == null ? "" : known.name(),
                place.lot(),
                place.state().name(),
                PartOf.amount(today.book().subtract(then.book()), cost),
                PartOf.amount(today.stated().subtract(then.stated()), cost),
                cost,
                changes,
                0,
                DriftLine.CORRECTION);
    }

    /** The messages that speak for a cause today; those that did then when none does. */
    private static List<String> traces(DriftCause cause, @Nullable DriftLine line, @Nullable Drift drift) {
        List<String> today = drift == null
                ? List.of()
                : drift.causes().stream()
                        .filter(one -> one.why() == cause)
                        .flatMap(one -> one.traces().stream())
                        .distinct()
                        .toList();
        if (!today.isEmpty() || line == null) {
            return today;
        }
        return line.explanations().stream()
                .filter(one -> one.cause() == cause)
                .flatMap(one -> one.traces().stream())
                .distinct()
                .toList();
    }
}

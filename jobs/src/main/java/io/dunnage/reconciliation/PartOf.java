package io.dunnage.reconciliation;

import io.dunnage.ledger.DriftLife;
import io.dunnage.ledger.KeptDrift;
import io.dunnage.odoo.ItemCost;
import io.dunnage.odoo.Valuation;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.partner.WarehouseBinding;
import io.dunnage.report.Amount;
import io.dunnage.report.DriftCause;
import io.dunnage.report.DriftLine;
import io.dunnage.report.RollForwardRow;
import io.dunnage.report.WarehousePart;
import io.dunnage.report.WarehousePart.Totals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A reckoning as finance reads it: units with their value, totals, and the figures that tie them to their sources. */
final class PartOf {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Comparator<DriftLine> LARGEST_FIRST = Comparator.comparing(
                    (DriftLine line) -> line.drift().value().abs())
            .reversed()
            .thenComparing(line -> line.drift().units().abs(), Comparator.reverseOrder())
            .thenComparing(DriftLine::item)
            .thenComparing(DriftLine::lot)
            .thenComparing(DriftLine::state);

    private final PartnerProfile profile;
    private final Reckoning reckoning;
    private final Valuation valuation;

    /**
     * Prepares it.
     *
     * @param valuation what the products of the reckoning are worth to Odoo
     */
    PartOf(PartnerProfile profile, Reckoning reckoning, Valuation valuation) {
        this.profile = profile;
        this.reckoning = reckoning;
        this.valuation = valuation;
    }

    /**
     * The part.
     *
     * @param finding what is to be known of the statement; empty when all is well
     * @param kept what the ledger knows of each drift's life, and of the statements before
     * @param corrections of what was reported of a locked month
     */
    WarehousePart part(
            String finding,
            RunsKept.Kept kept,
            List<RollForwardRow> rollForward,
            List<WarehousePart.MessageRow> withoutEffect,
            List<DriftLine> corrections) {
        var statement = reckoning.statement();
        List<DriftLine> lines = Stream.concat(
                        reckoning.drifts().stream()
                                .map(drift -> line(drift, kept.lives().get(RunsKept.place(drift.key()))))
                                .sorted(LARGEST_FIRST),
                        corrections.stream().sorted(LARGEST_FIRST))
                .toList();
        return new WarehousePart(
                profile.id().value(),
                profile.name(),
                reckoning.warehouse().code(),
                new WarehousePart.StatementFacts(
                        statement.number(),
                        statement.asOf(),
                        statement.full(),
                        statement.parts().getFirst().trace().toString()),
                finding,
                totals(),
                lines,
                rollForward,
                kept.trend(),
                withoutEffect,
                new ControlTotals(reckoning, valuation).all());
    }

    /** A warehouse without a statement to believe is a finding of its own. */
    static WarehousePart notCompared(
            PartnerProfile profile,
            WarehouseBinding binding,
            String finding,
            List<WarehousePart.MessageRow> withoutEffect) {
        var nothing = new Totals(Amount.ZERO, Amount.ZERO, Amount.ZERO, Map.of(), Amount.ZERO, BigDecimal.ZERO, 0);
        return new WarehousePart(
                profile.id().value(),
                profile.name(),
                binding.odoo(),
                null,
                finding,
                nothing,
                List.of(),
                List.of(),
                List.of(),
                withoutEffect,
                List.of());
    }

    private DriftLine line(Drift drift, @Nullable KeptDrift life) {
        StockKey key = drift.key();
        BigDecimal cost = reckoning.cost(key.item());
        ItemCost known = reckoning.costs().get(key.item());
        return new DriftLine(
                life == null ? "" : life.id().toString(),
                key.item(),
                known == null ? "" : known.name(),
                key.lot(),
                key.state().name(),
                amount(drift.book(), cost),
                amount(drift.stated(), cost),
                cost,
                drift.causes().stream()
                        .map(cause -> new DriftLine.Explanation(
                                cause.why(), amount(cause.units(), cost), cause.traces(), cause.number()))
                        .toList(),
                life == null ? 0 : RunsKept.age(life),
                (life == null ? DriftLife.OPENED : life.life()).name());
    }

    Totals totals() {
        Set<StockKey> places = new HashSet<>(compared(reckoning.book()).keySet());
        places.addAll(reckoning.stated().keySet());
        Amount book = Amount.ZERO;
        Amount stated = Amount.ZERO;
        Amount matched = Amount.ZERO;
        long agree = 0;
        for (StockKey place : places) {
            BigDecimal cost = reckoning.cost(place.item());
            BigDecimal ours = reckoning.book().getOrDefault(place, BigDecimal.ZERO);
            BigDecimal theirs = reckoning.stated().getOrDefault(place, BigDecimal.ZERO);
            book = book.plus(amount(ours, cost));
            stated = stated.plus(amount(theirs, cost));
            matched = matched.plus(amount(ours.min(theirs).max(BigDecimal.ZERO), cost));
            agree += ours.compareTo(theirs) == 0 ? 1 : 0;
        }
        Map<DriftCause, Amount> causes = new EnumMap<>(DriftCause.class);
        for (Drift drift : reckoning.drifts()) {
            for (Cause cause : drift.causes()) {
                causes.merge(
                        cause.why(),
                        amount(cause.units(), reckoning.cost(drift.key().item())),
                        Amount::plus);
            }
        }
        Amount unexplained = causes.getOrDefault(DriftCause.UNEXPLAINED, Amount.ZERO);
        causes.remove(DriftCause.UNEXPLAINED);
        return new Totals(book, stated, matched, causes, unexplained, percent(agree, places.size()), places.size());
    }

    static BigDecimal percent(long part, long whole) {
        return whole == 0
                ? HUNDRED
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }

    /** What a statement that is not of everything does not tell of is not compared. */
    private Map<StockKey, BigDecimal> compared(Map<StockKey, BigDecimal> book) {
        if (reckoning.statement().full()) {
            return book;
        }
        Set<String> told = new HashSet<>();
        reckoning.stated().keySet().forEach(key -> told.add(key.item()));
        Map<StockKey, BigDecimal> compared = new HashMap<>(book);
        compared.keySet().removeIf(key -> !told.contains(key.item()));
        return compared;
    }

    static Amount amount(BigDecimal units, BigDecimal cost) {
        return new Amount(units, rounded(units.multiply(cost)));
    }

    static BigDecimal rounded(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP);
    }
}

package io.dunnage.reconciliation;

import io.dunnage.report.DriftCause;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the messages around an instant may add to the difference of the books. Each message is in both books, in one, or in
 * none; where its document tells only a day, either may be true, and the quantities decide.
 */
final class Candidates {
    private static final double SURE = 2.0;
    private static final double OPEN = 0.8;
    private static final double AHEAD = 0.6;
    private static final double SELDOM = 0.4;
    private static final double OVERDUE = 0.8;
    private static final double YOUNG = 1.1;

    private final Instant asOf;

    private Candidates(Instant asOf) {
        this.asOf = asOf;
    }

    /**
     * All that may be.
     *
     * @param drifts where the books differ
     * @param book what Odoo has
     * @param stated what the warehouse has
     */
    static List<Candidate> of(
            Evidence evidence,
            Map<StockKey, BigDecimal> drifts,
            Map<StockKey, BigDecimal> book,
            Map<StockKey, BigDecimal> stated) {
        var candidates = new Candidates(evidence.asOf());
        List<Candidate> all = new ArrayList<>();
        for (Happening one : evidence.happenings()) {
            candidates.of(one).ifPresent(all::add);
            candidates.doubled(one).ifPresent(all::add);
        }
        for (Promise one : evidence.promises()) {
            all.add(new Candidate(
                    DriftCause.SENT_NOT_CONFIRMED,
                    one.trace(),
                    one.number(),
                    one.changes(),
                    one.overdue() ? OVERDUE : YOUNG,
                    0));
        }
        Map<StockKey, BigDecimal> open = withoutTheSure(drifts, all);
        List<Candidate> counted = MistakenUnits.of(evidence, open, reach(open, all), stated);
        all.addAll(Swaps.of(evidence, open, book));
        all.addAll(counted);
        return all;
    }

    private static Map<StockKey, BigDecimal> withoutTheSure(
            Map<StockKey, BigDecimal> drifts, List<Candidate> candidates) {
        Map<StockKey, BigDecimal> open = new TreeMap<>(drifts);
        candidates.stream()
                .filter(one -> one.costIfFalse() >= SURE)
                .forEach(one -> one.shares().forEach((key, units) -> open.merge(key, units.negate(), BigDecimal::add)));
        open.values().removeIf(units -> units.signum() == 0);
        return open;
    }

    /** How far from what is open the truth may lie at most, when each uncertain message does what it can. */
    private static Map<StockKey, BigDecimal> reach(Map<StockKey, BigDecimal> open, List<Candidate> candidates) {
        Map<StockKey, BigDecimal> reach = new TreeMap<>();
        open.forEach((key, units) -> reach.put(key, units.abs()));
        candidates.stream()
                .filter(one -> one.costIfFalse() < SURE)
                .forEach(one -> one.shares()
                        .forEach((key, units) -> reach.computeIfPresent(key, (any, far) -> far.add(units.abs()))));
        return reach;
    }

    private Optional<Candidate> of(Happening one) {
        boolean inBook = one.isInBookAt(asOf);
        if (inBook && one.latest().isAfter(asOf)) {
            boolean sure = one.earliest().isAfter(asOf);
            return Optional.of(
                    candidate(one, DriftCause.CUT_OFF, negated(one.changes()), sure ? 0 : AHEAD, sure ? SURE : 0));
        }
        if (!inBook && !one.earliest().isAfter(asOf)) {
            boolean sure = !one.latest().isAfter(asOf) && one.standing() != Happening.Standing.UNKNOWN;
            double before = sure ? 1 : share(one);
            return Optional.of(
                    candidate(one, missing(one), one.changes(), OPEN * (1 - before), sure ? SURE : OPEN * before));
        }
        return Optional.empty();
    }

    /** Posted as well as the message that said the same: one of the two is too much. */
    private Optional<Candidate> doubled(Happening one) {
        return one.sameAs() != null && one.isInBookAt(asOf)
                ? Optional.of(
                        new Candidate(DriftCause.DOUBLED, one.trace(), one.number(), negated(one.changes()), SELDOM, 0))
                : Optional.empty();
    }

    private static Candidate candidate(
            Happening one, DriftCause why, Map<StockKey, BigDecimal> shares, double against, double without) {
        return new Candidate(why, one.trace(), one.number(), shares, against, without);
    }

    /** Which part of the time in which it happened lies before the instant. */
    private double share(Happening one) {
        double all = Duration.between(one.earliest(), one.latest()).toMillis() + 1.0;
        return Math.min(1, (Duration.between(one.earliest(), asOf).toMillis() + 1.0) / all);
    }

    private static DriftCause missing(Happening one) {
        if (one.standing() == Happening.Standing.POSTED) {
            return DriftCause.POSTED_LATER;
        }
        return switch (one.nature()) {
            case SHIPMENT -> DriftCause.SHIPPED_NOT_POSTED;
            case RECEIPT -> DriftCause.RECEIVED_NOT_POSTED;
            case ADJUSTMENT -> DriftCause.ADJUSTMENT_NOT_POSTED;
        };
    }

    private static Map<StockKey, BigDecimal> negated(Map<StockKey, BigDecimal> changes) {
        Map<StockKey, BigDecimal> negated = new HashMap<>();
        changes.forEach((key, units) -> negated.put(key, units.negate()));
        return negated;
    }
}

package io.dunnage.reconciliation;

import io.dunnage.report.DriftCause;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Quantities that were counted in packs and taken for pieces, or the other way round: what is amiss is the factor's share. */
final class MistakenUnits {
    private static final double OF_STATEMENT = 2.0;
    private static final double OF_MESSAGE = 2.2;
    private final Evidence evidence;
    private final Map<StockKey, BigDecimal> reach;
    private final List<Candidate> found = new ArrayList<>();

    private MistakenUnits(Evidence evidence, Map<StockKey, BigDecimal> reach) {
        this.evidence = evidence;
        this.reach = reach;
    }

    /**
     * All that may be.
     *
     * @param drifts what is open
     * @param reach how large a share may be at most
     */
    static List<Candidate> of(
            Evidence evidence,
            Map<StockKey, BigDecimal> drifts,
            Map<StockKey, BigDecimal> reach,
            Map<StockKey, BigDecimal> stated) {
        var units = new MistakenUnits(evidence, reach);
        for (StockKey key : drifts.keySet()) {
            units.add(key, stated.getOrDefault(key, BigDecimal.ZERO).negate(), evidence.statement(), "", OF_STATEMENT);
        }
        for (Happening one : evidence.happenings()) {
            if (one.isInBookAt(evidence.asOf())) {
                one.changes().forEach((key, posted) -> units.add(key, posted, one.trace(), one.number(), OF_MESSAGE));
            }
        }
        return units.found;
    }

    /** What is missing when {@code taken} was meant in packs, or was packs taken apart. */
    private void add(StockKey key, BigDecimal taken, String trace, String number, double against) {
        Set<BigDecimal> packs = evidence.packs().getOrDefault(key.item(), Set.of());
        BigDecimal far = reach.getOrDefault(key, BigDecimal.ZERO);
        for (BigDecimal pack : packs) {
            BigDecimal[] apart = taken.divideAndRemainder(pack);
            propose(key, taken.multiply(pack).subtract(taken), far, trace, number, against);
            if (apart[1].signum() == 0) {
                propose(key, apart[0].subtract(taken), far, trace, number, against);
            }
        }
    }

    private void propose(StockKey key, BigDecimal share, BigDecimal far, String trace, String number, double against) {
        if (share.signum() != 0 && share.abs().compareTo(far) <= 0) {
            found.add(new Candidate(DriftCause.UNIT_MISTAKEN, trace, number, Map.of(key, share), against, 0));
        }
    }
}

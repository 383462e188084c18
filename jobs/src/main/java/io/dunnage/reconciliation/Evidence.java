package io.dunnage.reconciliation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that may explain a difference.
 *
 * @param asOf the statement's instant
 * @param statement the trace id of the message that brought it
 * @param packs by item, how many stock units its packs hold
 * @param strangers items of the statement that Odoo does not know
 */
record Evidence(
        Instant asOf,
        String statement,
        List<Happening> happenings,
        List<Promise> promises,
        Map<String, Set<BigDecimal>> packs,
        Set<String> strangers) {
    Evidence {
        happenings = List.copyOf(happenings);
        promises = List.copyOf(promises);
        packs = Map.copyOf(packs);
        strangers = Set.copyOf(strangers);
    }

    /** The same with other promises. */
    Evidence promising(List<Promise> others) {
        return new Evidence(asOf, statement, happenings, others, packs, strangers);
    }

    static Evidence none(Instant asOf, String statement) {
        return new Evidence(asOf, statement, List.of(), List.of(), Map.of(), Set.of());
    }
}

package io.dunnage.ledger;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sums of a comparison: {@code stated = book + explained + unexplained}.
 *
 * @param book Odoo's, at the statement's instant
 * @param stated the warehouse's
 * @param matched what both have in the same place
 * @param explained by the name of the cause, without {@code UNEXPLAINED}
 * @param unexplained what no message explains
 * @param places how many places were compared
 * @param agreeing in how many of them both agree
 */
public record ReconciliationTotals(
        Worth book,
        Worth stated,
        Worth matched,
        Map<String, Worth> explained,
        Worth unexplained,
        long places,
        long agreeing) {
    public ReconciliationTotals {
        explained = Collections.unmodifiableMap(new TreeMap<>(explained));
        if (agreeing < 0 || agreeing > places) {
            throw new IllegalArgumentException(agreeing + " of " + places + " places cannot agree");
        }
    }
}

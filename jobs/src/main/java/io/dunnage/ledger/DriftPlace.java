package io.dunnage.ledger;

import java.util.Comparator;

/**
 * Where two sets of books are compared, within a warehouse.
 *
 * @param item Odoo's number of it; the partner's when Odoo does not know it
 * @param lot lot or serial number; empty when the books are compared without
 * @param state FREE, HELD or DAMAGED
 */
public record DriftPlace(String item, String lot, String state) implements Comparable<DriftPlace> {
    private static final Comparator<DriftPlace> ORDER = Comparator.comparing(DriftPlace::item)
            .thenComparing(DriftPlace::lot)
            .thenComparing(DriftPlace::state);

    @Override
    public int compareTo(DriftPlace other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return item + (lot.isEmpty() ? "" : " lot " + lot) + " " + state;
    }
}

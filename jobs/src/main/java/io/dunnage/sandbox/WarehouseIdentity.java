package io.dunnage.sandbox;

/**
 * Under which names a simulated warehouse and its depositor know each other, and what it speaks.
 *
 * @param id of the warehouse, as its files say it, and its qualifier (X12 ISA-05 and 06, EDIFACT UNB S002)
 * @param depositor the other side (ISA-07 and 08, UNB S003)
 * @param facility the building where goods arrive and leave
 * @param release X12 {@code 004010}, EDIFACT {@code D.96A}; empty for CSV
 */
public record WarehouseIdentity(
        Speech speech,
        String qualifier,
        String id,
        String depositorQualifier,
        String depositor,
        String facility,
        String release) {
    /** What a warehouse speaks. */
    public enum Speech {
        X12,
        EDIFACT
    }

    /** The X12 warehouse of the samples. */
    public static WarehouseIdentity acme() {
        return new WarehouseIdentity(Speech.X12, "ZZ", "ACME3PL", "ZZ", "MERCHANT", "ACME-NJ", "004010");
    }

    /** The EDIFACT warehouse of the samples. */
    public static WarehouseIdentity nordlager() {
        return new WarehouseIdentity(
                Speech.EDIFACT, "14", "7080000000024", "14", "7080000000017", "7080000000031", "D.96A");
    }
}

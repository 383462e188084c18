package io.dunnage.sandbox;

import io.dunnage.sandbox.WarehouseJournal.Correction;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Under which names a simulated warehouse and its depositor know each other, and what it speaks.
 *
 * @param id of the warehouse, as its files say it, and its qualifier (X12 ISA-05 and 06, EDIFACT UNB S002)
 * @param depositor the other side (ISA-07 and 08, UNB S003)
 * @param facility the building where goods arrive and leave, and the list its code is from (N1-03 and 04, NAD C082)
 * @param release X12 {@code 004010}, EDIFACT {@code D.96A}; empty for CSV
 * @param zone of the clock on its wall, which its papers go by
 * @param forms how its files are laid out; none where it speaks X12 or EDIFACT
 */
public record WarehouseIdentity(
        Speech speech,
        String qualifier,
        String id,
        String depositorQualifier,
        String depositor,
        Facility facility,
        String release,
        ZoneId zone,
        Words words,
        List<CsvForm> forms) {
    /** What a warehouse speaks. */
    public enum Speech {
        X12,
        EDIFACT,
        CSV
    }

    /** A building, by its code in a list. */
    public record Facility(String qualifier, String id) {}

    /**
     * The codes that it says of its own accord.
     *
     * @param unit of a single piece
     * @param items whose item numbers it uses (X12 element 235, EDIFACT 7143)
     * @param reasons why stock was corrected; a reason that is missing cannot be said
     */
    public record Words(String unit, String items, Map<Correction, Reason> reasons) {
        public Words {
            reasons = Map.copyOf(reasons);
        }
    }

    /** A reason, and whether its quantity is written as less. */
    public record Reason(String code, boolean less) {}

    public WarehouseIdentity {
        forms = List.copyOf(forms);
    }

    /** The X12 warehouse of the samples. */
    public static WarehouseIdentity acme() {
        return new WarehouseIdentity(
                Speech.X12,
                "ZZ",
                "ACME3PL",
                "ZZ",
                "MERCHANT",
                new Facility("92", "ACME-NJ"),
                "004010",
                ZoneId.of("America/New_York"),
                new Words(
                        "EA",
                        "VN",
                        Map.of( // X12 element 181
                                Correction.HELD, new Reason("05", false),
                                Correction.RELEASED, new Reason("55", false),
                                Correction.FOUND, new Reason("56", false),
                                Correction.LOST, new Reason("06", true),
                                Correction.DAMAGED, new Reason("AU", false))),
                List.of());
    }

    /** The EDIFACT warehouse of the samples. */
    public static WarehouseIdentity nordlager() {
        return new WarehouseIdentity(
                Speech.EDIFACT,
                "14",
                "7080000000024",
                "14",
                "7080000000017",
                new Facility("9", "7080000000031"),
                "D.96A",
                ZoneId.of("Europe/Oslo"),
                new Words(
                        "PCE",
                        "SA",
                        Map.of( // INV 4499, agreed
                                Correction.HELD, new Reason("HLD", true),
                                Correction.RELEASED, new Reason("REL", false),
                                Correction.FOUND, new Reason("FND", false),
                                Correction.LOST, new Reason("LOS", true),
                                Correction.DAMAGED, new Reason("DAM", true))),
                List.of());
    }

    /** The warehouse of the samples that only has CSV files. */
    public static WarehouseIdentity handelshof() {
        return new WarehouseIdentity(
                Speech.CSV,
                "",
                "HANDELSHOF",
                "",
                "MERCHANT",
                new Facility("92", "HH-01"),
                "",
                ZoneId.of("Europe/Berlin"),
                new Words(
                        "STK",
                        "",
                        Map.of(
                                Correction.HELD, new Reason("Sperre", false),
                                Correction.RELEASED, new Reason("Freigabe", false),
                                Correction.FOUND, new Reason("Fund", false),
                                Correction.LOST, new Reason("Verlust", true),
                                Correction.DAMAGED, new Reason("Schaden", false))),
                HandelshofForms.all());
    }
}

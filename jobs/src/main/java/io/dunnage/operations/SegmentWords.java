package io.dunnage.operations;

import java.util.Map;
import java.util.Optional;

/** What segments and the commonest codes of the warehouse documents mean, in our words; from facts, not from code tables. */
final class SegmentWords {
    private static final Map<String, String> SEGMENTS = Map.ofEntries(
            Map.entry("ISA", "interchange begins"), Map.entry("IEA", "interchange ends"),
            Map.entry("GS", "group begins"), Map.entry("GE", "group ends"),
            Map.entry("ST", "message begins"), Map.entry("SE", "message ends"),
            Map.entry("W05", "shipping order"), Map.entry("W06", "shipping advice"),
            Map.entry("W12", "item shipped"), Map.entry("W01", "item ordered"),
            Map.entry("W20", "item weight and volume"), Map.entry("W27", "carrier"),
            Map.entry("W03", "shipment totals"), Map.entry("W76", "order totals"),
            Map.entry("W66", "carrier and service"), Map.entry("W10", "shipment details"),
            Map.entry("N1", "party"), Map.entry("N2", "party, more names"),
            Map.entry("N3", "street"), Map.entry("N4", "city, state, postal code, country"),
            Map.entry("N9", "reference"), Map.entry("G61", "contact"),
            Map.entry("G62", "date and time"), Map.entry("G69", "item description"),
            Map.entry("G72", "allowance or charge"), Map.entry("LX", "line begins"),
            Map.entry("MAN", "marks and numbers"), Map.entry("PAL", "pallet"),
            Map.entry("NTE", "note"), Map.entry("PER", "contact"),
            Map.entry("TA1", "interchange acknowledged"), Map.entry("AK1", "answers this group"),
            Map.entry("AK2", "answers this message"), Map.entry("AK3", "segment in error"),
            Map.entry("AK4", "element in error"), Map.entry("AK5", "message accepted or rejected"),
            Map.entry("AK9", "group accepted or rejected"), Map.entry("W07", "item received"),
            Map.entry("W17", "warehouse receipt"), Map.entry("W15", "stock adjustment"),
            Map.entry("W19", "adjustment of an item"), Map.entry("UNH", "message begins"),
            Map.entry("UNT", "message ends"), Map.entry("BGM", "document"),
            Map.entry("DTM", "date and time"), Map.entry("NAD", "party"),
            Map.entry("LIN", "line"), Map.entry("QTY", "quantity"),
            Map.entry("RFF", "reference"), Map.entry("CPS", "consignment packing"),
            Map.entry("PAC", "packages"), Map.entry("GIN", "goods identity"),
            Map.entry("PIA", "further item ids"), Map.entry("CNT", "control total"));

    private static final Map<String, Map<String, String>> CODES = Map.ofEntries(
            Map.entry(
                    "N101",
                    Map.of("ST", "ship to", "DE", "depositor", "WH", "warehouse", "SF", "ship from", "BT", "bill to")),
            Map.entry("W0501", Map.of("N", "original", "F", "cancellation", "R", "change, the full order again")),
            Map.entry(
                    "W1201",
                    Map.of(
                            "CC",
                            "complete",
                            "CP",
                            "partial, the rest is cancelled",
                            "BP",
                            "partial, the rest follows",
                            "CM",
                            "complete, more than ordered",
                            "BO",
                            "back ordered",
                            "CN",
                            "cancelled")),
            Map.entry("AK501", Map.of("A", "accepted", "E", "accepted with errors", "R", "rejected")),
            Map.entry(
                    "AK901",
                    Map.of("A", "accepted", "E", "accepted with errors", "P", "partly accepted", "R", "rejected")),
            Map.entry("MAN01", Map.of("GM", "SSCC-18", "CP", "carrier's tracking number")),
            Map.entry(
                    "N901",
                    Map.of("LT", "lot", "SE", "serial number", "BM", "bill of lading", "PO", "purchase order")));

    private SegmentWords() {}

    static Optional<String> of(String tag) {
        return Optional.ofNullable(SEGMENTS.get(tag));
    }

    /** Empty where we have no words for it. */
    static String ofCode(String tag, int element, String value) {
        return CODES.getOrDefault(tag + (element < 10 ? "0" : "") + element, Map.of())
                .getOrDefault(value, "");
    }
}

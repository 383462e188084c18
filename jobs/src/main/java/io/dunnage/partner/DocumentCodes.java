package io.dunnage.partner;

import java.util.Map;

/** What each document usually goes by in each dialect: a message type, or in CSV the name of a layout. */
final class DocumentCodes {
    private static final Map<String, String> X12 = Map.of(
            "ShippingOrder", "940",
            "ShippingAdvice", "945",
            "InboundNotice", "943",
            "ReceiptAdvice", "944",
            "ReturnAuthorization", "180",
            "AdjustmentAdvice", "947",
            "StockSnapshot", "846",
            "ItemCatalog", "888",
            "ApplicationAdvice", "824",
            "FunctionalAcknowledgment", "997");
    private static final Map<String, String> EDIFACT = Map.of(
            "ShippingOrder", "INSDES",
            "ShippingAdvice", "DESADV",
            "InboundNotice", "DESADV",
            "ReceiptAdvice", "RECADV",
            "ReturnAuthorization", "RETANN",
            "AdjustmentAdvice", "INVRPT",
            "StockSnapshot", "INVRPT",
            "ItemCatalog", "PRICAT",
            "ApplicationAdvice", "APERAK",
            "FunctionalAcknowledgment", "CONTRL");
    private static final Map<String, String> CSV = Map.of(
            "ShippingOrder", "orders",
            "ShippingAdvice", "shipments",
            "InboundNotice", "notices",
            "ReceiptAdvice", "receipts",
            "ReturnAuthorization", "returns",
            "AdjustmentAdvice", "adjustments",
            "StockSnapshot", "stock",
            "ItemCatalog", "items");

    private DocumentCodes() {}

    /** Every document that can be exchanged in the dialect, with its usual code. */
    static Map<String, String> of(PartnerDialect dialect) {
        return switch (dialect) {
            case X12 -> X12;
            case EDIFACT -> EDIFACT;
            case CSV -> CSV;
        };
    }

    /** What the release of the standard usually is. */
    static String release(PartnerDialect dialect) {
        return switch (dialect) {
            case X12 -> "004010";
            case EDIFACT -> "D.96A";
            case CSV -> "CSV";
        };
    }
}

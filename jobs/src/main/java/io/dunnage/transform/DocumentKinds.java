package io.dunnage.transform;

import io.dunnage.edi.MessageType;
import java.util.Optional;

/** Which document a kind of message usually says, by the document's name. */
public final class DocumentKinds {
    private DocumentKinds() {}

    /** Empty for a message that we have no document for. A partner's profile may say otherwise. */
    public static Optional<String> usual(MessageType type) {
        return Optional.ofNullable(
                switch (type.code()) {
                    case "940", "INSDES", "ORDERS" -> "ShippingOrder";
                    case "945", "856", "DESADV" -> "ShippingAdvice";
                    case "943" -> "InboundNotice";
                    case "944", "RECADV" -> "ReceiptAdvice";
                    case "180", "RETANN" -> "ReturnAuthorization";
                    case "947" -> "AdjustmentAdvice";
                    case "846", "INVRPT" -> "StockSnapshot";
                    case "888", "832", "PRICAT" -> "ItemCatalog";
                    case "824", "APERAK" -> "ApplicationAdvice";
                    case "997", "CONTRL" -> "FunctionalAcknowledgment";
                    default -> null;
                });
    }
}

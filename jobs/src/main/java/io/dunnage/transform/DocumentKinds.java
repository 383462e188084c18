package io.dunnage.transform;

import io.dunnage.edi.Loop;
import io.dunnage.edi.Message;
import io.dunnage.edi.MessageType;
import io.dunnage.edi.Part;
import io.dunnage.edi.Segment;
import java.util.List;
import java.util.Optional;

/** Which document a message says, by the document's name. */
public final class DocumentKinds {
    private static final MessageType INVRPT = MessageType.edifact("INVRPT");

    private DocumentKinds() {}

    /**
     * What this message says. An INVRPT is a stock statement or tells of movements: the movements name their direction (INV
     * 4501) or their reason (4499).
     */
    static Optional<String> of(Message message) {
        return message.type().equals(INVRPT) && tellsOfMovements(message.parts())
                ? Optional.of("AdjustmentAdvice")
                : usual(message.type());
    }

    private static boolean tellsOfMovements(List<Part> parts) {
        for (Part part : parts) {
            boolean found = switch (part) {
                case Segment segment -> segment.tag().equals("INV") && (segment.has(1) || segment.has(3));
                case Loop loop -> tellsOfMovements(loop.parts());
            };
            if (found) {
                return true;
            }
        }
        return false;
    }

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

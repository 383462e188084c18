package io.dunnage.document;

/** What one message means, in the warehouse field's words. A document cannot be changed once it is made. */
public sealed interface CanonicalDocument
        permits ShippingOrder,
                ShippingAdvice,
                InboundNotice,
                ReceiptAdvice,
                ReturnAuthorization,
                AdjustmentAdvice,
                StockSnapshot,
                ItemCatalog,
                ApplicationAdvice,
                FunctionalAcknowledgment {

    /** The XML namespace of every canonical document. */
    String NAMESPACE = "urn:dunnage:document:1";

    /** The document's name in XML, JSON and the partner profile: {@code ShippingOrder}, {@code ShippingAdvice}, ... */
    default String kind() {
        return getClass().getSimpleName();
    }
}

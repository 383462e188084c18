package io.dunnage.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that goes out.
 *
 * @param trace given by {@link Ledger#newTraceId()}
 * @param type on the wire: {@code 940}
 * @param documentType {@code ShippingOrder}; with number and revision it is unique per partner (O2)
 * @param number the business number, as the depositor order number; null for acknowledgments
 * @param revision from 1
 * @param purpose {@code ORIGINAL}, {@code CHANGE}, {@code CANCEL}; the feature's word
 * @param content hash of what the document says
 * @param source what it was made from: {@code stock.picking 42}
 * @param reissueOf the rejected message that this one replaces; null otherwise
 */
public record NewOutbound(
        TraceId trace,
        String type,
        String release,
        String documentType,
        @Nullable String number,
        int revision,
        String purpose,
        @Nullable String canonicalXml,
        @Nullable String content,
        @Nullable String source,
        @Nullable TraceId reissueOf,
        List<SearchKey> keys) {
    public NewOutbound {
        keys = List.copyOf(keys);
    }
}

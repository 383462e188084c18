package io.dunnage.exchange;

import io.dunnage.document.CanonicalDocument;
import io.dunnage.document.Purpose;
import io.dunnage.ledger.SearchKey;
import java.util.List;

/**
 * A document that is to go to a partner.
 *
 * @param number its business number: with the kind of document and the revision it is unique per partner (O2)
 * @param content hash of what it says whatever its purpose, by {@link OutboundDocuments#contentOf}: an original and a change
 *     that say the same are one content
 * @param source what it was made from: {@code stock.picking 42}
 * @param keys the words under which people will look for it
 */
public record OutboundDocument(
        CanonicalDocument document,
        Purpose purpose,
        String number,
        String content,
        String source,
        List<SearchKey> keys) {
    public OutboundDocument {
        keys = List.copyOf(keys);
    }
}

package io.dunnage.document;

import org.jspecify.annotations.Nullable;

/** A text is not a canonical document: what is wrong, and where. Somebody wrote the text, so somebody must mend it. */
public final class DocumentRefused extends Exception {
    private static final long serialVersionUID = 1;

    private final int line;

    DocumentRefused(String message, int line, @Nullable Throwable cause) {
        super(message, cause);
        this.line = line;
    }

    /** The line of the text, from 1; 0 if unknown. */
    public int line() {
        return line;
    }

    /** What the schema cannot say. */
    static CanonicalDocument unlessComplete(CanonicalDocument document) throws DocumentRefused {
        try {
            switch (document) {
                case ShippingOrder order -> order.check();
                case InboundNotice notice -> notice.check();
                case ReceiptAdvice advice -> advice.check();
                case ReturnAuthorization authorization -> authorization.check();
                case AdjustmentAdvice advice -> advice.check();
                case StockSnapshot statement -> statement.check();
                case ItemCatalog catalog -> catalog.check();
                case ApplicationAdvice advice -> advice.check();
                case ShippingAdvice _, FunctionalAcknowledgment _ -> {}
            }
            return document;
        } catch (IllegalArgumentException e) {
            throw new DocumentRefused(String.valueOf(e.getMessage()), 0, e);
        }
    }
}

package io.dunnage.ledger;

/**
 * A word under which people look for a message. Trace id, control numbers and file name are known without being given.
 *
 * @param value at most 200 characters; longer ones are cut
 */
public record SearchKey(Kind kind, String value) {
    /** What the word is. */
    public enum Kind {
        ORDER,
        TRACKING,
        SHIPMENT,
        CUSTOMER_ORDER,
        ADJUSTMENT,
        STATEMENT,
        CATALOG,
        CONTROL,
        FILE
    }

    public SearchKey {
        if (value.length() > 200) {
            value = value.substring(0, 200);
        }
    }
}

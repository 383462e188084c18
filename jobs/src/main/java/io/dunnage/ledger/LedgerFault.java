package io.dunnage.ledger;

import org.jspecify.annotations.Nullable;

/** The ledger's machinery broke: database away, disk full, bytes damaged. The message says what to do next. */
public class LedgerFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LedgerFault(String message) {
        this(message, null);
    }

    public LedgerFault(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

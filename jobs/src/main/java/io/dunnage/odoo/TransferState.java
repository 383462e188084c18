package io.dunnage.odoo;

import java.util.Map;

/** The state of a transfer (stock.picking state). */
public enum TransferState {
    DRAFT,
    WAITING,
    CONFIRMED,
    /** Ready; not necessarily fully reserved, see {@link Delivery#fullyReserved()}. */
    ASSIGNED,
    DONE,
    CANCELLED;

    static final Map<String, TransferState> WORDS = Map.of(
            "draft", DRAFT,
            "waiting", WAITING,
            "confirmed", CONFIRMED,
            "assigned", ASSIGNED,
            "done", DONE,
            "cancel", CANCELLED);

    /** Neither done nor cancelled: may still be shipped or received. */
    public boolean isOpen() {
        return switch (this) {
            case DRAFT, WAITING, CONFIRMED, ASSIGNED -> true;
            case DONE, CANCELLED -> false;
        };
    }
}

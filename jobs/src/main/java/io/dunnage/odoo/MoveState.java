package io.dunnage.odoo;

import java.util.Map;

/** The state of one line of a transfer (stock.move state). */
public enum MoveState {
    DRAFT,
    WAITING,
    CONFIRMED,
    PARTIALLY_AVAILABLE,
    ASSIGNED,
    DONE,
    CANCELLED;

    static final Map<String, MoveState> WORDS = Map.of(
            "draft", DRAFT,
            "waiting", WAITING,
            "confirmed", CONFIRMED,
            "partially_available", PARTIALLY_AVAILABLE,
            "assigned", ASSIGNED,
            "done", DONE,
            "cancel", CANCELLED);

    /** Neither done nor cancelled. */
    public boolean isOpen() {
        return switch (this) {
            case DRAFT, WAITING, CONFIRMED, PARTIALLY_AVAILABLE, ASSIGNED -> true;
            case DONE, CANCELLED -> false;
        };
    }
}

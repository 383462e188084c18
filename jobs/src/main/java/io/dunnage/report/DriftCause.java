package io.dunnage.report;

/** Why units of stock are in one set of books and not in the other. */
public enum DriftCause {
    /** The warehouse shipped them; its advice waits, is parked or is a dead letter. */
    SHIPPED_NOT_POSTED,
    /** The warehouse received them; its receipt waits, is parked or is a dead letter. */
    RECEIVED_NOT_POSTED,
    /** The warehouse adjusted its stock; the adjustment waits, is parked or was refused. */
    ADJUSTMENT_NOT_POSTED,
    /** It happened in the warehouse before the statement's instant, and was posted after it. */
    POSTED_LATER,
    /** It was posted before the statement's instant, but had not happened yet, or was not counted yet, in the warehouse. */
    CUT_OFF,
    /** An order or a notice that was sent and never answered: the goods moved, and nobody said so. */
    SENT_NOT_CONFIRMED,
    /** The same message was posted twice. */
    DOUBLED,
    /** Both books have the units, in another state: held or damaged in one, free in the other. */
    STATE_DIFFERS,
    /** A quantity was counted in another unit or pack: the ratio fits. */
    UNIT_MISTAKEN,
    /** Both books have the units, under another lot. */
    LOT_MISTAKEN,
    /** Both books have the units, under another item. */
    ITEM_MISTAKEN,
    /** No message explains them. */
    UNEXPLAINED
}

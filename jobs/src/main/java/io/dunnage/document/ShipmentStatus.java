package io.dunnage.document;

/** What the warehouse says about one shipped line (X12 element 368, W12-01). */
public enum ShipmentStatus {
    /** CC: all that was ordered. */
    COMPLETE,
    /** CP: less than ordered, the rest will not follow. */
    PARTIAL_WITHOUT_BACK_ORDER,
    /** BP: less than ordered, the rest will follow. */
    PARTIAL_WITH_BACK_ORDER,
    /** BO: nothing yet, will follow. */
    BACK_ORDERED,
    /** BK: back ordered from an earlier order. */
    BACK_ORDERED_EARLIER,
    /** CM: more than ordered. */
    COMPLETE_WITH_ADDITIONAL,
    /** CS: complete, with a substitute among it. */
    COMPLETE_WITH_SUBSTITUTION,
    /** IS: this item is the substitute. */
    SUBSTITUTE,
    /** CU: the line was cancelled. */
    LINE_CANCELLED,
    /** IC: the item was cancelled. */
    ITEM_CANCELLED,
    /** CK: cancelled from an earlier order. */
    CANCELLED_EARLIER,
    /** DS and OR: out of stock. */
    OUT_OF_STOCK,
    /** DE: the order was deleted. */
    ORDER_DELETED,
    /** SS: a split shipment, more advices follow. */
    SPLIT;

    /** What becomes of the quantity that was ordered and is not in this advice. */
    public enum Rest {
        /** There is none, or none is spoken of. */
        NONE,
        /** It will follow. */
        BACK_ORDER,
        /** It will not follow. */
        CANCELLED,
        /** The warehouse does not say: the partner's profile decides. */
        UNSAID
    }

    public Rest rest() {
        return switch (this) {
            case COMPLETE, COMPLETE_WITH_ADDITIONAL, COMPLETE_WITH_SUBSTITUTION -> Rest.NONE;
            case PARTIAL_WITH_BACK_ORDER, BACK_ORDERED, BACK_ORDERED_EARLIER, SPLIT -> Rest.BACK_ORDER;
            case PARTIAL_WITHOUT_BACK_ORDER, LINE_CANCELLED, ITEM_CANCELLED, CANCELLED_EARLIER, ORDER_DELETED ->
                Rest.CANCELLED;
            case SUBSTITUTE, OUT_OF_STOCK -> Rest.UNSAID;
        };
    }
}

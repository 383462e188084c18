package io.dunnage.ledger;

/** Why a document was not posted. Every refusal has a name, and every name says whether it may heal by itself. */
public enum RejectReason {
    UNKNOWN_DEPOSITOR_ORDER,
    UNKNOWN_ITEM,
    WRONG_CHECK_DIGIT,
    INCOMPLETE_ORDER,
    UNKNOWN_LOT,
    ORDER_CANCELLED,
    SHIPPED_MORE_THAN_ORDERED,
    ITEM_NOT_ORDERED,
    SERIALS_DO_NOT_MATCH_QUANTITY,
    SERIAL_ALREADY_SHIPPED,
    UNIT_NOT_CONVERTIBLE,
    UNEVEN_QUANTITY,
    NOTHING_SHIPPED,
    CONTROL_TOTAL_WRONG,
    UNKNOWN_NOTICE,
    UNPLANNED_RETURN,
    NOTICE_CANCELLED,
    RECEIVED_MORE_THAN_ANNOUNCED,
    ITEM_NOT_ANNOUNCED,
    CONDITION_WITHOUT_LOCATION,
    NOTHING_RECEIVED,
    UNKNOWN_ADJUSTMENT_REASON,
    SIGN_CONTRADICTS_REASON,
    UNKNOWN_WAREHOUSE,
    UNKNOWN_LOCATION,
    NOT_ENOUGH_STOCK,
    COUNT_PENDING,
    EMPTY_STATEMENT,
    INCOMPLETE_STATEMENT,
    STALE_STATEMENT,
    IMPLAUSIBLE_STATEMENT,
    HELD_WITH_ITS_MESSAGE,
    CONTRADICTS_EARLIER,
    BOOKED_BY_SOMEONE_ELSE,
    ANSWER_WITHOUT_ORIGINAL,
    SYNTAX,
    UNSUPPORTED_MESSAGE,
    DUPLICATE_CONTROL_NUMBER,
    WRONG_PARTNER,
    UNREADABLE_FILE,
    POISON,
    REJECTED_BY_PARTNER,
    REFUSED_BY_ODOO;

    /** Whether a row that a person adds to a crosswalk may be all that is missing. */
    public boolean mayHealByACrosswalk() {
        return this == UNKNOWN_ITEM
                || this == WRONG_CHECK_DIGIT
                || this == HELD_WITH_ITS_MESSAGE
                || this == UNKNOWN_LOT
                || this == UNIT_NOT_CONVERTIBLE
                || this == UNEVEN_QUANTITY
                || this == CONDITION_WITHOUT_LOCATION;
    }

    /** Whether the same document may be posted later without anybody touching it. */
    public boolean mayHealByItself() {
        return switch (this) {
            case UNKNOWN_DEPOSITOR_ORDER,
                    UNKNOWN_ITEM,
                    WRONG_CHECK_DIGIT,
                    UNKNOWN_LOT,
                    UNIT_NOT_CONVERTIBLE,
                    UNEVEN_QUANTITY,
                    INCOMPLETE_ORDER,
                    UNKNOWN_NOTICE,
                    UNPLANNED_RETURN,
                    CONDITION_WITHOUT_LOCATION,
                    UNKNOWN_ADJUSTMENT_REASON,
                    UNKNOWN_WAREHOUSE,
                    UNKNOWN_LOCATION,
                    NOT_ENOUGH_STOCK,
                    COUNT_PENDING,
                    HELD_WITH_ITS_MESSAGE,
                    INCOMPLETE_STATEMENT -> true;
            case ORDER_CANCELLED,
                    SHIPPED_MORE_THAN_ORDERED,
                    ITEM_NOT_ORDERED,
                    SERIALS_DO_NOT_MATCH_QUANTITY,
                    SERIAL_ALREADY_SHIPPED,
                    NOTHING_SHIPPED,
                    CONTROL_TOTAL_WRONG,
                    NOTICE_CANCELLED,
                    RECEIVED_MORE_THAN_ANNOUNCED,
                    ITEM_NOT_ANNOUNCED,
                    NOTHING_RECEIVED,
                    SIGN_CONTRADICTS_REASON,
                    EMPTY_STATEMENT,
                    STALE_STATEMENT,
                    IMPLAUSIBLE_STATEMENT,
                    CONTRADICTS_EARLIER,
                    BOOKED_BY_SOMEONE_ELSE,
                    ANSWER_WITHOUT_ORIGINAL,
                    SYNTAX,
                    UNSUPPORTED_MESSAGE,
                    DUPLICATE_CONTROL_NUMBER,
                    WRONG_PARTNER,
                    UNREADABLE_FILE,
                    POISON,
                    REJECTED_BY_PARTNER,
                    REFUSED_BY_ODOO -> false;
        };
    }
}

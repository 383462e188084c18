package io.dunnage.deadletter;

import io.dunnage.ledger.RejectReason;

/** What a person can do about a refusal. A new reason does not compile until it has its advice. */
final class Advice {
    private Advice() {}

    static String on(RejectReason reason, boolean outbound) {
        return outbound ? outbound(reason) : inbound(reason);
    }

    private static String outbound(RejectReason reason) {
        return reason == RejectReason.REJECTED_BY_PARTNER
                ? "Correct in Odoo what the partner objects to, then replay: it goes out again under new control numbers."
                : "Replay it when the cause is gone, or discard it and say why.";
    }

    private static String inbound(RejectReason reason) {
        return switch (reason) {
            case UNKNOWN_DEPOSITOR_ORDER ->
                "Look for the order in Odoo. If it is there by now, replay; if the partner wrote a wrong number, ask him to send"
                        + " it again and discard this one.";
            case UNKNOWN_ITEM, WRONG_CHECK_DIGIT, UNKNOWN_LOT, UNIT_NOT_CONVERTIBLE, UNEVEN_QUANTITY ->
                "Add what is missing in Odoo or in the partner's crosswalk, then replay.";
            case HELD_WITH_ITS_MESSAGE ->
                "Another order of the same ship notice could not be booked, and shipping.allOrNothing holds them together. Solve that"
                        + " one, then replay both.";
            case INCOMPLETE_ORDER -> "Complete in Odoo what the detail names, then replay.";
            case ORDER_CANCELLED ->
                "The goods are on their way although the order is cancelled. Agree with the warehouse what happens to them,"
                        + " book it in Odoo, then discard.";
            case SHIPPED_MORE_THAN_ORDERED, ITEM_NOT_ORDERED ->
                "Ask the warehouse what was really shipped. Correct the order in Odoo and replay, or book it by hand and discard.";
            case UNKNOWN_NOTICE ->
                "Look in Odoo for the receipt or the purchase that the goods belong to. If it is there by now, replay; if the partner"
                        + " wrote a wrong number, ask him to send it again and discard this one.";
            case UNPLANNED_RETURN ->
                "Find out who sent the goods back. Make the return of his delivery in Odoo, then replay; or book it by hand and"
                        + " discard.";
            case NOTICE_CANCELLED ->
                "The goods came although their receipt is cancelled. Make a new receipt in Odoo for what came and discard this, or"
                        + " send the goods back.";
            case RECEIVED_MORE_THAN_ANNOUNCED, ITEM_NOT_ANNOUNCED ->
                "Ask the warehouse what really came. Correct the purchase in Odoo and replay, or book it by hand and discard.";
            case CONDITION_WITHOUT_LOCATION ->
                "Add the location to the partner's profile as the detail says, then replay.";
            case NOTHING_RECEIVED ->
                "Cancel the receipt in Odoo if nothing will come, then discard; or ask the partner what he means.";
            case SERIALS_DO_NOT_MATCH_QUANTITY, CONTROL_TOTAL_WRONG, NOTHING_SHIPPED ->
                "The message contradicts itself. Ask the partner to send it again, then discard this one.";
            case SERIAL_ALREADY_SHIPPED ->
                "Find in Odoo where the serial number went, clear it up with the warehouse, then replay or discard.";
            case UNKNOWN_ADJUSTMENT_REASON ->
                "Agree with the warehouse what the reason means, add its row under adjustments in partner.yaml, then replay.";
            case SIGN_CONTRADICTS_REASON ->
                "Ask the warehouse whether stock was added or taken. Correct the sign rule in partner.yaml and replay, or ask for"
                        + " the message again and discard this one.";
            case UNKNOWN_WAREHOUSE ->
                "Add the building under warehouses in partner.yaml and replay, or ask the partner which one he means.";
            case UNKNOWN_LOCATION -> "Make the location in Odoo, or correct its name in partner.yaml, then replay.";
            case NOT_ENOUGH_STOCK ->
                "Odoo's book has less there than the warehouse takes away. Book what is missing first (a receipt, a move), then replay.";
            case COUNT_PENDING ->
                "Somebody counted these goods in Odoo and has not applied it. Apply or clear the count there (Physical Inventory), then replay.";
            case EMPTY_STATEMENT, INCOMPLETE_STATEMENT ->
                "Ask the warehouse for the statement again, whole, then discard this one. The last complete one still counts.";
            case STALE_STATEMENT ->
                "A newer statement counts already, or this one is too old to compare. Ask for a new one, then discard.";
            case IMPLAUSIBLE_STATEMENT ->
                "Ask the warehouse whether its stock really changed so much. If it did, replay with --because: that approves the"
                        + " statement; if not, discard.";
            case CONTRADICTS_EARLIER ->
                "The same shipment was posted with other content. Ask the partner which one holds; correct Odoo by hand if it is"
                        + " this one, then discard.";
            case BOOKED_BY_SOMEONE_ELSE ->
                "Somebody validated the delivery in Odoo. Compare the quantities; when they agree, discard.";
            case ANSWER_WITHOUT_ORIGINAL ->
                "It answers something that we never sent. Ask the partner what he means, then discard.";
            case SYNTAX, UNSUPPORTED_MESSAGE ->
                "Look at the findings with 'dunnage describe'. Ask the partner to correct and resend; then discard this one.";
            case DUPLICATE_CONTROL_NUMBER ->
                "Ask the partner whether he reset his counter. If the content is new, replay; if it is a repeat, discard.";
            case WRONG_PARTNER ->
                "It is addressed to somebody else, or sent by somebody else. Tell the partner, then discard.";
            case UNREADABLE_FILE, POISON ->
                "Look at the file with 'dunnage check'. Replay it after an update that reads it, or ask for it again and discard.";
            case REJECTED_BY_PARTNER, REFUSED_BY_ODOO -> "Remove the cause that the detail names, then replay.";
        };
    }
}

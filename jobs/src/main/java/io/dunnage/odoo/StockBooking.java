package io.dunnage.odoo;

import java.math.BigDecimal;

/** What became of a change of stock that Odoo was asked for. */
public sealed interface StockBooking {
    /**
     * It was done just now; the books were read again and carry the marker.
     *
     * @param effect the records that tell it, for the ledger: {@code stock.move 4711}
     */
    record Done(String effect) implements StockBooking {}

    /** The books carry the marker already, with these very goods: nothing was done again. */
    record FoundDone(String effect) implements StockBooking {}

    /** The books carry the marker already, but it moved something else or a person cancelled it: nothing was done. */
    record Contradicts(String effect) implements StockBooking {}

    /**
     * Less lies there than is to be taken away: nothing was done, because Odoo would let the stock go below zero.
     *
     * @param onHand what lies there
     */
    record Short(BigDecimal onHand) implements StockBooking {}

    /**
     * Somebody counted there and did not apply it yet: nothing was done, because setting another count would lose theirs. Once it is
     * applied or cleared in Odoo the change can be made.
     *
     * @param quantId the quant that the count waits on
     * @param place its location's full name
     * @param counted how much they counted
     */
    record CountPending(long quantId, String place, BigDecimal counted) implements StockBooking {}

    /** Odoo's rules say no, or the stock moved while it was counted: nothing was done. */
    record NotDone(Answer answer) implements StockBooking {}
}

package io.dunnage.receiving;

import io.dunnage.document.ReceiptAdvice;
import io.dunnage.document.ReceivedLine;
import io.dunnage.ledger.RejectReason;
import io.dunnage.partner.ReceivingPolicy;
import java.math.BigDecimal;
import java.util.Optional;

/** The control total of a receipt advice. */
final class ReceiptTotals {
    private ReceiptTotals() {}

    /** What can be said against an advice without looking at any book. */
    static Optional<ReceiptPlan.Refuse> wrong(ReceiptAdvice advice, ReceivingPolicy policy) {
        BigDecimal lines = sum(advice, false);
        BigDecimal withParts = sum(advice, policy.quantities() == ReceivingPolicy.Quantities.NET);
        return advice.totalReceived()
                .filter(total -> total.compareTo(lines) != 0 && total.compareTo(withParts) != 0)
                .map(total -> new ReceiptPlan.Refuse(
                        RejectReason.CONTROL_TOTAL_WRONG,
                        "the advice says " + total.toPlainString() + " units in all (W14-01), its lines sum to "
                                + lines.toPlainString()
                                + "; a part of the message may be missing: ask the warehouse to send it again"));
    }

    private static BigDecimal sum(ReceiptAdvice advice, boolean withParts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (ReceivedLine line : advice.lines()) {
            sum = sum.add(line.received().amount());
            if (withParts) {
                sum = sum.add(ReceivedParts.lyingSomewhere(line));
            }
        }
        return sum;
    }
}

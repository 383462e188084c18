package io.dunnage.receiving;

import io.dunnage.document.ReceiptAdvice;
import io.dunnage.ledger.TraceId;
import io.dunnage.partner.PartnerId;
import java.util.List;

/** The line in the history of a receipt that says what the warehouse received, and under which trace id it is known. */
final class ReceiptStory {
    static final String MARK = "Received by ";
    private static final int TOLD = 20;

    private ReceiptStory() {}

    static String of(PartnerId partner, ReceiptAdvice advice, List<String> variances, TraceId trace) {
        var text = new StringBuilder(MARK).append(partner);
        advice.receivedOn().ifPresent(day -> text.append(" on ").append(day));
        text.append(", receipt ").append(advice.receiptNumber());
        advice.billOfLading()
                .ifPresent(number -> text.append(", bill of lading ").append(number));
        advice.trailer().ifPresent(number -> text.append(", trailer ").append(number));
        if (!variances.isEmpty()) {
            text.append(". Not as announced: ")
                    .append(String.join("; ", variances.stream().limit(TOLD).toList()));
            if (variances.size() > TOLD) {
                text.append("; ").append(variances.size() - TOLD).append(" more");
            }
        }
        return text.append(". Trace ").append(trace).toString();
    }
}

package io.dunnage.receiving;

import io.dunnage.document.Disposition;
import io.dunnage.document.GoodsCondition;
import io.dunnage.document.ItemId;
import io.dunnage.document.Quantity;
import io.dunnage.document.ReceiptAdvice;
import io.dunnage.document.ReceivedLine;
import io.dunnage.partner.ReceivingPolicy.Quantities;
import io.dunnage.receiving.ReceivedParts.Part;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a replacement says that the receipt before it did not say (S17): only that may be booked, and only when it is more. */
final class ReplacedReceipt {
    private ReplacedReceipt() {}

    /** The difference. */
    sealed interface Difference {}

    /** It says the same. */
    record Same() implements Difference {}

    /** This came on top: a receipt of its own. */
    record More(ReceiptAdvice onTop) implements Difference {}

    /** It takes something back, which only a person can do. */
    record TakesBack(String what) implements Difference {}

    private record Kind(
            Map<ItemId.Scheme, String> item,
            String unit,
            Optional<String> noticeLine,
            Optional<String> lot,
            GoodsCondition condition,
            Optional<Disposition> disposition) {}

    private static final class Sum {
        private BigDecimal amount = BigDecimal.ZERO;
        private final List<String> serials = new ArrayList<>();
        private Optional<LocalDate> expiry = Optional.empty();
        private int segment;
    }

    static Difference between(ReceiptAdvice before, ReceiptAdvice now, Quantities quantities) {
        Map<Kind, Sum> earlier = sums(before, quantities);
        Map<Kind, Sum> later = sums(now, quantities);
        for (Kind kind : earlier.keySet()) {
            Sum sum = later.getOrDefault(kind, new Sum());
            if (sum.amount.compareTo(earlier.get(kind).amount) < 0
                    || !sum.serials.containsAll(earlier.get(kind).serials)) {
                return new TakesBack(kind.item().values().iterator().next() + " "
                        + kind.condition()
                        + kind.lot().map(lot -> " of lot " + lot).orElse("") + ": "
                        + earlier.get(kind).amount.toPlainString() + " were booked, now it says "
                        + sum.amount.toPlainString());
            }
        }
        if (now.complete() && !before.complete()) {
            return new TakesBack("it says now that nothing more comes: cancel the back order in Odoo");
        }
        ReceiptAdvice.Builder onTop = ReceiptAdvice.of(now.reporting(), now.receiptNumber())
                .noticeNumber(now.noticeNumber().orElse(null))
                .depositorOrderNumber(now.depositorOrderNumber().orElse(null))
                .returnAuthorization(now.returnAuthorization().orElse(null))
                .receivedOn(now.receivedOn().orElse(null))
                .complete(now.complete());
        boolean more = false;
        for (Map.Entry<Kind, Sum> one : later.entrySet()) {
            Sum known = earlier.getOrDefault(one.getKey(), new Sum());
            BigDecimal amount = one.getValue().amount.subtract(known.amount);
            if (amount.signum() > 0) {
                more = true;
                onTop.line(line(one.getKey(), one.getValue(), known, amount));
            }
        }
        return more ? new More(onTop.build()) : new Same();
    }

    private static ReceivedLine line(Kind kind, Sum sum, Sum known, BigDecimal amount) {
        ReceivedLine.Builder line = ReceivedLine.of(new ItemId(kind.item()), new Quantity(amount, kind.unit()))
                .segment(sum.segment)
                .noticeLine(kind.noticeLine().orElse(null))
                .lot(kind.lot().orElse(null))
                .expiry(sum.expiry.orElse(null))
                .condition(kind.condition())
                .disposition(kind.disposition().orElse(null));
        sum.serials.stream().filter(one -> !known.serials.contains(one)).forEach(line::serial);
        return line.build();
    }

    private static Map<Kind, Sum> sums(ReceiptAdvice advice, Quantities quantities) {
        Map<Kind, Sum> sums = new LinkedHashMap<>();
        for (ReceivedLine line : advice.lines()) {
            // a line that contradicts itself is refused by the plan; here it counts as nothing
            if (ReceivedParts.of(line, quantities) instanceof ReceivedParts.Parts(List<Part> parts)) {
                for (Part part : parts) {
                    var kind = new Kind(
                            line.item().numbers(),
                            line.received().unit(),
                            line.noticeLine(),
                            part.lot(),
                            part.condition(),
                            line.disposition());
                    Sum sum = sums.computeIfAbsent(kind, any -> new Sum());
                    sum.amount = sum.amount.add(part.amount());
                    sum.expiry = line.expiry();
                    sum.segment = line.segment();
                    if (!part.exception()) {
                        sum.serials.addAll(line.serials());
                    }
                }
            }
        }
        return sums;
    }
}

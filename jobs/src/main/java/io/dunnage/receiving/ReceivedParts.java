package io.dunnage.receiving;

import io.dunnage.document.GoodsCondition;
import io.dunnage.document.ReceiptException;
import io.dunnage.document.ReceivedLine;
import io.dunnage.ledger.RejectReason;
import io.dunnage.partner.ReceivingPolicy;
import io.dunnage.partner.ReceivingPolicy.Quantities;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a received line is taken apart into: what is good, and each part that is not, gross or net as agreed (S18). */
final class ReceivedParts {
    private ReceivedParts() {}

    /** A line taken apart, or why it cannot be. */
    sealed interface Apart {}

    /** Everything that came and stayed; what is short or was turned away is not among it. */
    record Parts(List<Part> parts) implements Apart {}

    record Contradicting(RejectReason reason, String what) implements Apart {}

    /**
     * A quantity in one condition.
     *
     * @param exception whether the warehouse told of it below the line
     */
    record Part(BigDecimal amount, GoodsCondition condition, Optional<String> lot, boolean exception) {
        Part of(BigDecimal other) {
            return new Part(other, condition, lot, exception);
        }
    }

    static Apart of(ReceivedLine line, Quantities quantities) {
        for (ReceiptException one : line.exceptions()) {
            if (!one.quantity().unit().equals(line.received().unit())) {
                return new Contradicting(
                        RejectReason.UNIT_NOT_CONVERTIBLE,
                        "is in " + line.received().unit() + ", its part that is " + one.condition() + " in "
                                + one.quantity().unit() + "; ask the warehouse to use one unit");
            }
        }
        List<Part> parts = new ArrayList<>();
        BigDecimal good = good(line, quantities);
        if (good.signum() < 0) {
            return new Contradicting(
                    RejectReason.CONTROL_TOTAL_WRONG,
                    "has exceptions of more than the " + line.received()
                            + " that came; if they come on top, say receiving: {quantities: NET} in partner.yaml");
        }
        GoodsCondition whole = line.condition().orElse(GoodsCondition.GOOD);
        if (good.signum() > 0 && came(whole)) {
            parts.add(new Part(good, whole, line.lot(), false));
        }
        for (ReceiptException one : line.exceptions()) {
            if (ReceivingPolicy.liesSomewhere(one.condition())
                    && one.quantity().amount().signum() > 0) {
                parts.add(new Part(
                        one.quantity().amount(), one.condition(), one.lot().or(line::lot), true));
            }
        }
        return new Parts(parts);
    }

    /** The quantity of the parts below a line that are there and not good. */
    static BigDecimal lyingSomewhere(ReceivedLine line) {
        return line.exceptions().stream()
                .filter(one -> ReceivingPolicy.liesSomewhere(one.condition()))
                .map(one -> one.quantity().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal good(ReceivedLine line, Quantities quantities) {
        BigDecimal said = line.received().amount();
        return switch (quantities) {
            case GROSS -> {
                BigDecimal away = BigDecimal.ZERO;
                for (ReceiptException one : line.exceptions()) {
                    if (ReceivingPolicy.liesSomewhere(one.condition()) || one.condition() == GoodsCondition.REJECTED) {
                        away = away.add(one.quantity().amount());
                    }
                }
                yield said.subtract(away);
            }
            case NET -> {
                BigDecimal onTop = BigDecimal.ZERO;
                for (ReceiptException one : line.exceptions()) {
                    if (one.condition() == GoodsCondition.OVER || one.condition() == GoodsCondition.NOT_ANNOUNCED) {
                        onTop = onTop.add(one.quantity().amount());
                    }
                }
                yield said.add(onTop);
            }
        };
    }

    /** Whether a whole line in this condition is in the building. */
    private static boolean came(GoodsCondition condition) {
        return switch (condition) {
            case GOOD, DAMAGED, ON_HOLD, QUALITY, WRONG_ITEM, BAD_CONTAINER, SCRAPPED, EXPIRED, OVER, NOT_ANNOUNCED ->
                true;
            case REJECTED, SHORT -> false;
        };
    }
}

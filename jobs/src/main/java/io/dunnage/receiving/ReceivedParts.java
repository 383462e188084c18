package io.dunnage.receiving;

import io.dunnage.document.GoodsCondition;
import io.dunnage.document.Quantity;
import io.dunnage.document.ReceiptException;
import io.dunnage.document.ReceivedLine;
import io.dunnage.exchange.OurQuantity;
import io.dunnage.ledger.RejectReason;
import io.dunnage.partner.ReceivingPolicy;
import io.dunnage.partner.ReceivingPolicy.Quantities;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

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

    /** As the warehouse said it: the line and its parts must be in one unit. */
    static Apart of(ReceivedLine line, Quantities quantities) {
        String unit = line.received().unit();
        return of(
                line,
                quantities,
                said -> said.unit().equals(unit)
                        ? new OurQuantity.Exact(said.amount())
                        : new OurQuantity.Not(
                                RejectReason.UNIT_NOT_CONVERTIBLE,
                                "is in " + unit + ", a part of it in " + said.unit()
                                        + "; ask the warehouse to use one unit"));
    }

    /** With every quantity in a unit of ours. */
    static Apart of(ReceivedLine line, Quantities quantities, Function<Quantity, OurQuantity> inOurs) {
        List<BigDecimal> amounts = new ArrayList<>();
        for (Quantity said : Stream.concat(
                        Stream.of(line.received()), line.exceptions().stream().map(ReceiptException::quantity))
                .toList()) {
            switch (inOurs.apply(said)) {
                case OurQuantity.Exact(BigDecimal amount) -> amounts.add(amount);
                case OurQuantity.Not(RejectReason reason, String what) -> {
                    return new Contradicting(reason, what);
                }
            }
        }
        List<Part> parts = new ArrayList<>();
        BigDecimal good = good(line, amounts, quantities);
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
        for (int i = 0; i < line.exceptions().size(); i++) {
            ReceiptException one = line.exceptions().get(i);
            BigDecimal amount = amounts.get(i + 1);
            if (ReceivingPolicy.liesSomewhere(one.condition()) && amount.signum() > 0) {
                parts.add(new Part(amount, one.condition(), one.lot().or(line::lot), true));
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

    private static BigDecimal good(ReceivedLine line, List<BigDecimal> amounts, Quantities quantities) {
        BigDecimal good = amounts.getFirst();
        for (int i = 0; i < line.exceptions().size(); i++) {
            GoodsCondition condition = line.exceptions().get(i).condition();
            BigDecimal amount = amounts.get(i + 1);
            switch (quantities) {
                case GROSS -> {
                    if (ReceivingPolicy.liesSomewhere(condition) || condition == GoodsCondition.REJECTED) {
                        good = good.subtract(amount);
                    }
                }
                case NET -> {
                    if (condition == GoodsCondition.OVER || condition == GoodsCondition.NOT_ANNOUNCED) {
                        good = good.add(amount);
                    }
                }
            }
        }
        return good;
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

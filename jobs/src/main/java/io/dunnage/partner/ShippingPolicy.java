package io.dunnage.partner;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * What a partner's shipping advices mean where partners differ.
 *
 * @param lxMeans what one LX loop of a 945 stands for
 * @param overShipmentPercent how much more than ordered is booked without asking, in percent of the line, 0 to 100
 * @param backOrders what becomes of what was not shipped
 * @param unknownLot what is done with a lot that Odoo does not know
 * @param unknownOrderFor how long an advice for an unknown order is tried again before it becomes a dead letter
 * @param allOrNothing whether one order that cannot be booked holds the other orders of its message (S7)
 */
public record ShippingPolicy(
        LxMeans lxMeans,
        BigDecimal overShipmentPercent,
        BackOrders backOrders,
        UnknownLot unknownLot,
        Duration unknownOrderFor,
        boolean allOrNothing) {
    public ShippingPolicy {
        if (overShipmentPercent.signum() < 0 || overShipmentPercent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("overShipmentPercent: " + overShipmentPercent.toPlainString()
                    + " is not a percentage; use 0 to 100");
        }
    }

    /** What one LX loop stands for. */
    public enum LxMeans {
        CARTON,
        ORDER_LINE,
        PALLET
    }

    /** What becomes of what was not shipped. */
    public enum BackOrders {
        /** The warehouse keeps it on its books and ships it later under the same order. */
        HELD_BY_WAREHOUSE,
        /** We send the back order as an order of its own. */
        SENT_AS_NEW_ORDER
    }

    /** What is done with a lot that Odoo does not know. */
    public enum UnknownLot {
        HOLD,
        CREATE
    }

    /** What a profile that says nothing gets: the strict answer to each question. */
    public static ShippingPolicy standard() {
        return new ShippingPolicy(
                LxMeans.CARTON,
                BigDecimal.ZERO,
                BackOrders.HELD_BY_WAREHOUSE,
                UnknownLot.HOLD,
                Duration.ofHours(4),
                false);
    }
}

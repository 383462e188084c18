package io.dunnage.partner;

import io.dunnage.document.GoodsCondition;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

/**
 * What a partner's receipt advices mean where partners differ (S18).
 *
 * @param quantities whether a line's quantity contains the exceptions below it
 * @param overReceiptPercent how much more than announced is booked without asking, in percent of the line, 0 to 100
 * @param backOrders what becomes of what was announced and did not come
 * @param locations where goods that are not good lie, by condition: the full name of an Odoo location, {@code TPL/Stock/Damaged}
 * @param unknownNoticeFor how long what Odoo does not know yet is tried again before it becomes a dead letter
 */
public record ReceivingPolicy(
        Quantities quantities,
        BigDecimal overReceiptPercent,
        BackOrders backOrders,
        Map<GoodsCondition, String> locations,
        Duration unknownNoticeFor) {
    public ReceivingPolicy {
        locations = Map.copyOf(locations);
        if (overReceiptPercent.signum() < 0 || overReceiptPercent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException(
                    "overReceiptPercent: " + overReceiptPercent.toPlainString() + " is not a percentage; use 0 to 100");
        }
        for (GoodsCondition condition : locations.keySet()) {
            if (!liesSomewhere(condition)) {
                throw new IllegalArgumentException(
                        "locations: " + condition + " lies in no location of its own; take it out");
            }
        }
    }

    /** What the quantity of a line says (944 W07-01 beside W13). */
    public enum Quantities {
        /** Everything that came, damaged and held goods among it. */
        GROSS,
        /** The good part; damaged and held goods come on top. */
        NET
    }

    /** What becomes of what was announced and did not come. */
    public enum BackOrders {
        /** It is waited for until the warehouse says that nothing more comes. */
        KEPT_UNTIL_COMPLETE,
        /** It is waited for, whatever the warehouse says. */
        KEPT,
        /** Each receipt closes its notice. */
        DROPPED
    }

    /** Whether goods in this condition came and are not simply good. */
    public static boolean liesSomewhere(GoodsCondition condition) {
        return switch (condition) {
            case DAMAGED, ON_HOLD, QUALITY, WRONG_ITEM, BAD_CONTAINER, SCRAPPED, EXPIRED -> true;
            case GOOD, REJECTED, SHORT, OVER, NOT_ANNOUNCED -> false;
        };
    }

    /** What a profile that says nothing gets: the strict answer to each question. */
    public static ReceivingPolicy standard() {
        return new ReceivingPolicy(
                Quantities.GROSS, BigDecimal.ZERO, BackOrders.KEPT_UNTIL_COMPLETE, Map.of(), Duration.ofHours(4));
    }
}

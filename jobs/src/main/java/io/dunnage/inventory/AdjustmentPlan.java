package io.dunnage.inventory;

import io.dunnage.document.ItemId;
import io.dunnage.ledger.RejectReason;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an adjustment advice does to the depositor's books, or why it does nothing. */
sealed interface AdjustmentPlan {
    /** It is booked, step by step; none: every line is one that the partner's profile ignores. */
    record Book(List<Step> steps, List<String> ignored) implements AdjustmentPlan {
        public Book {
            steps = List.copyOf(steps);
            ignored = List.copyOf(ignored);
        }
    }

    /** Nothing of it is booked. */
    record Refuse(RejectReason reason, String detail) implements AdjustmentPlan {}

    /**
     * This much of an item.
     *
     * @param quantity always more than nothing, in {@code unit}
     * @param unit the partner's code
     */
    record Goods(ItemId item, @Nullable String lot, List<String> serials, BigDecimal quantity, String unit) {
        public Goods {
            serials = List.copyOf(serials);
        }
    }

    /**
     * One change of the books. Its name within the message makes it findable in Odoo: the number of the line, and a letter
     * where one line makes two changes.
     */
    sealed interface Step {
        String name();

        int segment();

        Goods goods();
    }

    /** From one location to another; null: the warehouse's stock. */
    record Move(
            String name,
            int segment,
            Goods goods,
            @Nullable String from,
            @Nullable String to) implements Step {}

    /** There is more of it than the books say. */
    record More(
            String name, int segment, Goods goods, @Nullable String at) implements Step {}

    /** There is less of it than the books say. */
    record Less(
            String name, int segment, Goods goods, @Nullable String at) implements Step {}

    /** It is gone for good. */
    record Scrap(
            String name, int segment, Goods goods, @Nullable String from) implements Step {}
}

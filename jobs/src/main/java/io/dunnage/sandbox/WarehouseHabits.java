package io.dunnage.sandbox;

import io.dunnage.sandbox.WarehouseJournal.Behaviour;
import io.dunnage.sandbox.WarehouseJournal.NoticeArrived;
import io.dunnage.sandbox.WarehouseJournal.OrderArrived;
import io.dunnage.sandbox.WarehouseJournal.ReceiptBehaviour;
import io.dunnage.sandbox.WarehouseJournal.ReturnAnnounced;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** What a simulated warehouse does with orders, notices and returns; each original is asked about once. */
public record WarehouseHabits(
        Function<OrderArrived, Behaviour> orders,
        Function<NoticeArrived, ReceiptBehaviour> notices,
        Function<ReturnAnnounced, ReceiptBehaviour> returns) {
    /** Everything as it was asked. */
    public static WarehouseHabits faultless() {
        return new WarehouseHabits(
                _ -> Behaviour.COMPLETE, _ -> ReceiptBehaviour.COMPLETE, _ -> ReceiptBehaviour.COMPLETE);
    }

    /** These, one after the other; then everything as it was asked. */
    public static WarehouseHabits inTurn(
            List<Behaviour> orders, List<ReceiptBehaviour> notices, List<ReceiptBehaviour> returns) {
        return new WarehouseHabits(
                inTurn(orders, Behaviour.COMPLETE),
                inTurn(notices, ReceiptBehaviour.COMPLETE),
                inTurn(returns, ReceiptBehaviour.COMPLETE));
    }

    /** Any of these by chance; the same seed does the same. */
    public static WarehouseHabits byChance(long seed, List<Behaviour> orders, List<ReceiptBehaviour> receipts) {
        var random = new Random(seed);
        return new WarehouseHabits(
                _ -> orders.get(random.nextInt(orders.size())),
                _ -> receipts.get(random.nextInt(receipts.size())),
                _ -> receipts.get(random.nextInt(receipts.size())));
    }

    private static <T, B> Function<T, B> inTurn(List<B> habits, B then) {
        Deque<B> left = new ArrayDeque<>(habits);
        return _ -> left.isEmpty() ? then : left.removeFirst();
    }
}

package io.dunnage.transform;

import io.dunnage.transform.RecordFinding.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The orders of one ship notice (X12 856, levels {@code order}), each as a notice of its own: with what stands above it (the shipment,
 * a pallet that several orders share) and below it. Levels of the same order number are one order.
 */
final class NoticeOrders {
    private final Draft message;
    private final Map<String, Draft> levels = new HashMap<>();

    private NoticeOrders(Draft message) {
        this.message = message;
        for (var level : message.parts("level")) {
            var id = level.text("level.id");
            if (id != null) {
                levels.putIfAbsent(id, level);
            }
        }
    }

    /** One notice for each order, and what of the message belongs to none of them. */
    record Apart(List<Draft> notices, List<RecordFinding> findings) {}

    /** The message itself where it is of one order. */
    static Apart of(Draft message) {
        return new NoticeOrders(message).apart();
    }

    private Apart apart() {
        Map<String, List<Draft>> orders = new LinkedHashMap<>();
        for (var level : message.parts("level")) {
            if ("order".equals(level.text("level"))) {
                var number = level.text("depositorOrderNumber");
                orders.computeIfAbsent(number == null ? "at " + level.position() : number, any -> new ArrayList<>())
                        .add(level);
            }
        }
        if (orders.size() < 2) {
            return new Apart(List.of(message), List.of());
        }
        List<Draft> notices = new ArrayList<>();
        for (var order : orders.values()) {
            notices.add(message.with(part -> part.text("level") == null || concerns(part, order)));
        }
        List<RecordFinding> findings = new ArrayList<>();
        for (var level : message.parts("level")) {
            if ("item".equals(level.text("level"))
                    && above(level).stream().noneMatch(one -> "order".equals(one.text("level")))) {
                findings.add(new RecordFinding(
                        Kind.AMBIGUOUS,
                        level.position(),
                        "HL",
                        0,
                        0,
                        "",
                        "an item below no order, in a ship notice of several: ask the warehouse whose it is"));
            }
        }
        return new Apart(notices, findings);
    }

    private boolean concerns(Draft level, List<Draft> order) {
        return order.contains(level)
                || above(level).stream().anyMatch(order::contains)
                || order.stream().anyMatch(one -> above(one).contains(level));
    }

    /** From the nearest to the shipment. */
    private List<Draft> above(Draft level) {
        List<Draft> above = new ArrayList<>();
        Set<Draft> seen = new HashSet<>(Set.of(level));
        var parent = parent(level);
        while (parent != null && seen.add(parent)) {
            above.add(parent);
            parent = parent(parent);
        }
        return above;
    }

    private @Nullable Draft parent(Draft level) {
        var id = level.text("level.parent");
        return id == null ? null : levels.get(id);
    }
}

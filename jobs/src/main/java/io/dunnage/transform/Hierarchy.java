package io.dunnage.transform;

import io.dunnage.transform.RecordFinding.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shipments that are told as a flat list of levels, each with its parent's number (X12 856 HL, EDIFACT CPS), as the nested loops that the
 * readings know. Each loop {@code level} says {@code level.id}, {@code level.parent} and {@code level} itself, whose table words are
 * {@code shipment}, {@code order}, {@code tare}, {@code pack} and {@code item}. What shipment and order say, the message says; tares and
 * packs become {@code carton}, items become {@code line} within the nearest of them; packs below an item are {@code inner} of its line.
 */
final class Hierarchy {
    private final Draft root = new Draft(Replay.ROOT, 1);
    private final Conversion conversion;
    private final Map<String, Level> levels = new HashMap<>();
    private final Set<String> orders = new HashSet<>();

    /** @param holder where lines below this level belong */
    private record Level(String word, Draft draft, Draft holder) {}

    private Hierarchy(Conversion conversion) {
        this.conversion = conversion;
    }

    /** The message itself where it has no levels. */
    static Draft nested(Draft message, Conversion conversion) {
        var levels = message.parts("level");
        if (levels.isEmpty()) {
            return message;
        }
        var hierarchy = new Hierarchy(conversion);
        hierarchy.root.absorb(message);
        levels.forEach(hierarchy::place);
        return hierarchy.root;
    }

    private void place(Draft draft) {
        var fact = draft.first("level");
        var id = conversion.required(draft, "level.id", "the number of the level");
        if (fact == null || !fact.known()) {
            if (fact == null) {
                conversion.missing(draft, "level", "what the level is");
            } else {
                conversion.add(fact.finding(
                        Kind.UNKNOWN_CODE, "a level '" + fact.text() + "' is not listed for level in the transform"));
            }
            return;
        }
        var parent = parent(draft, fact.text());
        if (id == null || (parent == null && !fact.text().equals("shipment"))) {
            return;
        }
        var level = level(draft, fact.text(), parent);
        if (levels.putIfAbsent(id, level) != null) {
            var repeated = draft.first("level.id");
            if (repeated != null) {
                conversion.add(repeated.finding(Kind.AMBIGUOUS, "two levels have the number " + id));
            }
        }
    }

    private @Nullable Level parent(Draft draft, String word) {
        var fact = draft.first("level.parent");
        if (fact == null) {
            if (!word.equals("shipment")) {
                conversion.missing(draft, "level.parent", "the parent of the level");
            }
            return null;
        }
        var parent = levels.get(fact.text());
        if (parent == null) {
            conversion.add(fact.finding(Kind.AMBIGUOUS, "no level before this one has the number " + fact.text()));
        }
        return parent;
    }

    private Level level(Draft draft, String word, @Nullable Level parent) {
        var holder = parent == null ? root : parent.holder();
        return switch (word) {
            case "order" -> order(draft, holder);
            case "tare", "pack" ->
                parent != null && parent.word().equals("item")
                        ? added(parent.draft(), draft, word, "inner", holder)
                        : container(draft, word);
            case "item" -> added(holder, draft, word, "line", holder);
            default -> {
                root.absorb(draft);
                yield new Level(word, root, root);
            }
        };
    }

    private Level order(Draft draft, Draft holder) {
        orders.add(String.valueOf(draft.text("depositorOrderNumber")));
        if (orders.size() > 1) {
            conversion.add(new RecordFinding(
                    Kind.AMBIGUOUS,
                    draft.position(),
                    "HL",
                    0,
                    0,
                    "",
                    "several orders in one ship notice: ask the warehouse for one notice for each order"));
        }
        root.absorb(draft);
        return new Level("order", root, holder);
    }

    private Level container(Draft draft, String word) {
        var carton = part(draft, "carton");
        root.add(carton);
        return new Level(word, carton, carton);
    }

    private static Level added(Draft within, Draft draft, String word, String means, Draft holder) {
        var part = part(draft, means);
        within.add(part);
        return new Level(word, part, holder);
    }

    private static Draft part(Draft draft, String means) {
        var part = new Draft(means, draft.position());
        part.absorb(draft);
        return part;
    }
}

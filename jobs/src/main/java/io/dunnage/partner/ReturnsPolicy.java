package io.dunnage.partner;

import io.dunnage.document.Disposition;
import io.dunnage.document.GoodsCondition;
import java.time.Duration;
import java.util.Map;

/**
 * What becomes of goods that customers send back, where partners differ.
 *
 * @param locations where they lie by condition; what is not said here is as {@code receiving} says
 * @param dispositions where they lie by what is to become of them; goods to restock go where Odoo says
 * @param unplannedFor how long a return that nobody announced is tried again before it becomes a dead letter
 */
public record ReturnsPolicy(
        Map<GoodsCondition, String> locations, Map<Disposition, String> dispositions, Duration unplannedFor) {
    public ReturnsPolicy {
        locations = Map.copyOf(locations);
        dispositions = Map.copyOf(dispositions);
        if (dispositions.containsKey(Disposition.RESTOCK)) {
            throw new IllegalArgumentException(
                    "dispositions: RESTOCK goes where Odoo's return says; take it out, or change the return's location there");
        }
        for (GoodsCondition condition : locations.keySet()) {
            if (!ReceivingPolicy.liesSomewhere(condition)) {
                throw new IllegalArgumentException(
                        "locations: " + condition + " lies in no location of its own; take it out");
            }
        }
    }

    /** What a profile that says nothing gets: nothing is restocked that the warehouse does not call good. */
    public static ReturnsPolicy standard() {
        return new ReturnsPolicy(Map.of(), Map.of(), Duration.ofHours(4));
    }
}

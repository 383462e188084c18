package io.dunnage.transform;

import io.dunnage.edi.Segment;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Item numbers in CSV layouts: {@code line.item.vendor} is our own number of the item, {@code line.item.upc} its UPC. */
final class ItemFacts {
    private static final Set<String> ITEMS = Set.of("item", "original", "newItem");
    private static final Map<String, String> QUALIFIERS = Map.of(
            "vendor", "VN",
            "stockKeeping", "SK",
            "gtin", "UK",
            "upc", "UP",
            "buyer", "BP",
            "manufacturer", "MG",
            "case", "UC");

    private ItemFacts() {}

    /** The qualifier under which the readings know the number; null: the fact is no item number. */
    static @Nullable String qualifier(String head, String tail) {
        return ITEMS.contains(head) ? QUALIFIERS.get(tail) : null;
    }

    /** The readings look at {@code item1}, {@code item2} and {@code item3}, each with its qualifier, and at the case code. */
    static void add(Draft draft, String head, String qualifier, int rank, String number, Segment segment) {
        if (qualifier.equals("UC")) {
            draft.add(new Fact(head + ".case", rank, number, true, segment, 1, 0));
            return;
        }
        int place = 1;
        while (draft.first(head + place + ".number") != null) {
            place++;
        }
        draft.add(new Fact(head + place + ".qualifier", rank, qualifier, true, segment, 1, 0));
        draft.add(new Fact(head + place + ".number", rank, number, true, segment, 1, 0));
    }
}

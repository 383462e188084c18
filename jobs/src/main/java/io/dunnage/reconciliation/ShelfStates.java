package io.dunnage.reconciliation;

import io.dunnage.document.Disposition;
import io.dunnage.document.GoodsCondition;
import io.dunnage.partner.PartnerProfile;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which of Odoo's locations hold which state of goods, as a partner's profile uses them. Everything else is free. */
final class ShelfStates {
    private final Map<String, ShelfState> byName = new HashMap<>();
    private final Map<GoodsCondition, ShelfState> byCondition = new HashMap<>();

    ShelfStates(PartnerProfile profile) {
        profile.receiving().locations().forEach(this::place);
        profile.returns().locations().forEach(this::place);
        profile.returns().dispositions().forEach((disposition, name) -> {
            if (disposition == Disposition.HOLD) {
                byName.putIfAbsent(key(name), ShelfState.HELD);
            } else if (disposition == Disposition.REPAIR || disposition == Disposition.SCRAP) {
                byName.putIfAbsent(key(name), ShelfState.DAMAGED);
            }
        });
    }

    private void place(GoodsCondition condition, String name) {
        ShelfState state = switch (condition) {
            case ON_HOLD, QUALITY, WRONG_ITEM -> ShelfState.HELD;
            case DAMAGED, BAD_CONTAINER, REJECTED, SCRAPPED, EXPIRED -> ShelfState.DAMAGED;
            case GOOD, SHORT, OVER, NOT_ANNOUNCED -> ShelfState.FREE;
        };
        byName.putIfAbsent(key(name), state);
        byCondition.put(condition, state);
    }

    /** By the location's full name, or its name below the warehouse. */
    ShelfState of(@Nullable String location) {
        if (location == null) {
            return ShelfState.FREE;
        }
        String name = key(location);
        ShelfState known = byName.get(name);
        if (known == null) {
            known = byName.get(name.substring(name.indexOf('/') + 1));
        }
        return known == null ? ShelfState.FREE : known;
    }

    /** Where goods of a condition come to lie. */
    ShelfState of(GoodsCondition condition) {
        return byCondition.getOrDefault(condition, ShelfState.FREE);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}

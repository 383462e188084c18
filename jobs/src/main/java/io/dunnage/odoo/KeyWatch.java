package io.dunnage.odoo;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Looks up until when the user's API keys are good (E13): 18 and later let them expire. */
final class KeyWatch {
    private static final String KEYS = "res.users.apikeys";
    private static final String EXPIRY = "expiration_date";

    private final OdooConnection odoo;
    private final Clock clock;

    KeyWatch(OdooConnection odoo, Clock clock) {
        this.odoo = odoo;
        this.clock = clock;
    }

    KeyExpiry expiry() {
        OdooCall asked = OdooCall.onModel(KEYS, "fields_get")
                .leading("allfields", List.of(EXPIRY))
                .named("attributes", List.of("type"));
        JsonNode fields = odoo.askIfAllowed(asked);
        if (fields == null) {
            return new KeyExpiry.Unknown("this Odoo does not let us look at API keys");
        }
        if (!fields.has(EXPIRY)) {
            return new KeyExpiry.Never();
        }
        OdooCall call = OdooCall.onModel(KEYS, "search_read")
                .leading(
                        "domain",
                        List.of(Books.where("user_id", "=", odoo.session().userId())))
                .named("fields", List.of(EXPIRY));
        JsonNode keys = odoo.askIfAllowed(call);
        return keys == null
                ? new KeyExpiry.Unknown("the bridge's user may not look at his API keys")
                : of(Row.list(call.toString(), keys), clock.instant());
    }

    private static KeyExpiry of(List<Row> keys, Instant now) {
        if (keys.isEmpty()) {
            return new KeyExpiry.Unknown("the bridge's user has no API key; does it log in with a password?");
        }
        var ends = new ArrayList<Instant>();
        for (Row key : keys) {
            Instant end = key.timeOrNull(EXPIRY);
            if (end == null) {
                // perhaps another key of the user ends sooner, but this one may be ours
                return new KeyExpiry.Never();
            }
            if (end.isAfter(now)) {
                ends.add(end);
            }
        }
        ends.sort(Comparator.naturalOrder());
        return ends.isEmpty()
                ? new KeyExpiry.Unknown("all keys of the user have expired, by our clock")
                : new KeyExpiry.Between(ends.getFirst(), ends.getLast());
    }
}

package io.dunnage.sandbox;

import java.util.HashMap;
import java.util.Map;

/** Who goods are shipped to, as the planner enters them. */
final class StandInContacts {
    private StandInContacts() {}

    static int contact(StandInCall call, StandInAddress address) {
        return call.create("res.partner", contactValues(call, address)).id();
    }

    static Map<String, Object> contactValues(StandInCall call, StandInAddress address) {
        int country = coded(call, "res.country", address.country(), Map.of("name", address.country()));
        var values = new HashMap<String, Object>();
        values.put("name", address.name());
        values.put("street", address.street());
        values.put("street2", address.street2().isEmpty() ? false : (Object) address.street2());
        values.put("city", address.city());
        values.put("zip", address.zip());
        values.put("country_id", country);
        values.put("phone", address.phone().isEmpty() ? false : (Object) address.phone());
        values.put("email", address.email().isEmpty() ? false : (Object) address.email());
        if (!address.state().isEmpty()) {
            values.put(
                    "state_id",
                    coded(
                            call,
                            "res.country.state",
                            address.state(),
                            Map.of("name", address.state(), "country_id", country)));
        }
        return values;
    }

    /** The record with a code, made when there is none. */
    private static int coded(StandInCall call, String model, String code, Map<String, Object> values) {
        return call.having(model, "code", code).stream()
                .map(OdooRow::id)
                .findFirst()
                .orElseGet(() -> {
                    var all = new HashMap<String, Object>(values);
                    all.put("code", code);
                    return call.create(model, all).id();
                });
    }
}

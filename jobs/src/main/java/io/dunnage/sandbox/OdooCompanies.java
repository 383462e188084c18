package io.dunnage.sandbox;

import java.util.List;
import java.util.Map;

/** `res.company`: a further one gets a contact, and in 17 a warehouse of its own. */
final class OdooCompanies implements OdooBehaviour {

    @Override
    public List<String> models() {
        return List.of("res.company");
    }

    @Override
    public void prepare(StandInCall call, Map<String, Object> values) {
        if (!values.containsKey("partner_id")) {
            values.put(
                    "partner_id",
                    call.create(
                                    "res.partner",
                                    Map.of("name", values.getOrDefault("name", "Company"), "is_company", true))
                            .id());
        }
    }

    @Override
    public void created(StandInCall call, OdooRow company) {
        if (call.version() == StandInVersion.V17 && company.id() > 1) {
            StandInSeed.warehouse(
                    call,
                    company.text("name"),
                    company.text("name")
                            .substring(0, Math.min(5, company.text("name").length())),
                    company.id());
        }
    }
}

package io.dunnage.odoo;

import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The contract on a genuine Odoo that holds the reference goods: ODOO_URL, ODOO_DB, ODOO_USER and ODOO_KEY (an API key). The contract
 * also sells and configures: by ODOO_PLANNER and ODOO_PLANNER_KEY, or by the same user when they are not set.
 */
@EnabledIfEnvironmentVariable(named = "ODOO_URL", matches = "https?://.+")
class GenuineOdooTest extends OdooContract {
    @Override
    OdooSettings bridge() {
        return settings(environment("ODOO_USER"), environment("ODOO_KEY"));
    }

    @Override
    OdooSettings keeping() {
        return bridge();
    }

    @Override
    OdooSettings planning() {
        return settings(
                Objects.requireNonNullElse(System.getenv("ODOO_PLANNER"), environment("ODOO_USER")),
                Objects.requireNonNullElse(System.getenv("ODOO_PLANNER_KEY"), environment("ODOO_KEY")));
    }

    private static OdooSettings settings(String user, String key) {
        return OdooSettings.of(URI.create(environment("ODOO_URL")), environment("ODOO_DB"), user, () -> key, 1);
    }

    private static String environment(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set, and ODOO_URL is");
        }
        return value;
    }
}

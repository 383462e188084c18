package io.dunnage.odoo;

import io.dunnage.odoo.Outcome.Failed;
import io.dunnage.odoo.Outcome.Foreign;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** What is found out once: which wire, who we are, and how this Odoo calls things. */
record Session(
        OdooWire wire, OdooSettings.WireChoice spoken, String key, long userId, String version, Dialect dialect) {
    private static final int FIRST_WITH_JSON_2 = 19;

    /**
     * Logs in: costs Odoo half a second of hashing, so it is done once.
     *
     * @param asked sends a question, again where that may help
     */
    static Session open(OdooSettings settings, OdooHttp http, Asked asked) {
        var jsonRpc = new JsonRpcWire(http, settings);
        var json2 = new Json2Wire(http, settings);
        Version version = switch (settings.wire()) {
            case JSON_RPC -> Version.of("common.version", asked.outcome(jsonRpc::version));
            case JSON_2 -> Version.of("json/version", asked.outcome(json2::version));
            case AUTO -> {
                // /jsonrpc tells its version up to 21; later ones have only the other
                Outcome first = asked.outcome(jsonRpc::version);
                yield first instanceof Foreign
                        ? Version.of("json/version", asked.outcome(json2::version))
                        : Version.of("common.version", first);
            }
        };
        boolean useJson2 = switch (settings.wire()) {
            case JSON_RPC -> false;
            case JSON_2 -> true;
            case AUTO -> version.major() >= FIRST_WITH_JSON_2;
        };
        OdooWire wire = useJson2 ? json2 : jsonRpc;
        String key = settings.key().get();
        long userId = login(settings, wire, key, useJson2, asked);
        Dialect dialect = Dialect.of((model, names) -> {
            OdooCall call = withCompany(settings)
                    .apply(OdooCall.onModel(model, "fields_get")
                            .leading("allfields", List.of(names))
                            .named("attributes", List.of("type", "relation")));
            return Verdict.onQuestion(call.toString(), asked.outcome(() -> wire.call(call, userId, key)));
        });
        return new Session(
                wire,
                useJson2 ? OdooSettings.WireChoice.JSON_2 : OdooSettings.WireChoice.JSON_RPC,
                key,
                userId,
                version.name(),
                dialect);
    }

    /** Sends a question, again where that may help. */
    interface Asked {
        Outcome outcome(Supplier<Outcome> once);
    }

    /** Without it Odoo would work on all companies of the user at once (facts 2.12). */
    static UnaryOperator<OdooCall> withCompany(OdooSettings settings) {
        return call -> call.context("allowed_company_ids", List.of(settings.company()));
    }

    static OdooFault denied(OdooSettings settings, String shown) {
        return new OdooFault.Misconfigured(
                shown,
                "login of " + settings.user() + " refused; has the API key expired? Make a new one under Preferences,"
                        + " Account Security (JSON-2 takes keys only, no passwords)",
                null);
    }

    private static long login(OdooSettings settings, OdooWire wire, String key, boolean byKeyOnly, Asked asked) {
        String shown = byKeyOnly ? "res.users.context_get" : "common.authenticate";
        Outcome outcome = asked.outcome(() -> wire.login(key));
        if (outcome instanceof Failed failed && failed.error().isDenied()) {
            throw denied(settings, shown);
        }
        JsonNode answer = Verdict.onQuestion(shown, outcome);
        JsonNode userId = byKeyOnly ? answer.path("uid") : answer;
        if (userId.isBoolean() && !userId.booleanValue()) {
            throw denied(settings, shown);
        }
        if (!userId.isIntegralNumber() || !userId.canConvertToLong()) {
            throw new OdooFault.Unintelligible(shown, "a user's id was expected, " + Row.kind(userId) + " came", null);
        }
        return userId.longValue();
    }

    /** Name and leading number of a server: {@code 18.0+e} is 18, {@code saas~18.4} too. */
    private record Version(String name, int major) {
        static Version of(String shown, Outcome outcome) {
            JsonNode answer = Verdict.onQuestion(shown, outcome);
            String name = answer.path("server_version")
                    .asString(answer.path("version").asString(""));
            String number = name.startsWith("saas~") ? name.substring(5) : name;
            int dot = number.indexOf('.');
            String major = dot < 0 ? number : number.substring(0, dot);
            if (!major.matches("[0-9]{1,4}")) {
                throw new OdooFault.Unintelligible(shown, "no version number in the answer", null);
            }
            return new Version(name, Integer.parseInt(major));
        }
    }

    @Override
    public String toString() {
        return "Session[" + spoken + ", key ••••, user " + userId + ", version " + version + ", " + dialect + "]";
    }
}

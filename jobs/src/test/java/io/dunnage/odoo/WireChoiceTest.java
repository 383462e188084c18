package io.dunnage.odoo;

import static io.dunnage.odoo.ScriptedOdoo.error;
import static io.dunnage.odoo.ScriptedOdoo.html;
import static io.dunnage.odoo.ScriptedOdoo.json;
import static io.dunnage.odoo.ScriptedOdoo.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunnage.odoo.OdooSettings.WireChoice;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Which interface is spoken, and how a session begins. */
class WireChoiceTest {
    @Test
    void up_to_18_by_json_rpc_and_from_19_by_json_2() {
        assertThat(chosen(17)).isEqualTo(WireChoice.JSON_RPC);
        assertThat(chosen(18)).isEqualTo(WireChoice.JSON_RPC);
        assertThat(chosen(19)).isEqualTo(WireChoice.JSON_2);
    }

    @Test
    void a_version_between_the_big_ones_counts_as_the_one_before() {
        try (var odoo = ScriptedOdoo.version(18)) {
            odoo.on("common.version", result("{\"server_version\": \"saas~18.4+e\"}"));
            assertThat(odoo.gateway(WireChoice.AUTO).connected().wire()).isEqualTo(WireChoice.JSON_RPC);
        }
    }

    @Test
    void where_jsonrpc_is_gone_the_version_is_asked_the_new_way() {
        try (var odoo = ScriptedOdoo.version(22)) {
            odoo.on("common.version", html(404));
            assertThat(odoo.gateway(WireChoice.AUTO).connected().wire()).isEqualTo(WireChoice.JSON_2);
        }
    }

    @Test
    void nothing_is_asked_before_it_is_needed() {
        try (var odoo = ScriptedOdoo.version(17)) {
            odoo.gateway(WireChoice.AUTO);
            assertThat(odoo.calls).isEmpty();
        }
    }

    @Test
    void a_refused_login_names_the_user_and_what_to_do() {
        try (var odoo = ScriptedOdoo.version(17)) {
            odoo.on("common.authenticate", result("false"));
            var gateway = odoo.gateway(WireChoice.AUTO);
            assertThatThrownBy(gateway::connected)
                    .isInstanceOf(OdooFault.Misconfigured.class)
                    .hasMessageContaining("login of bridge refused")
                    .hasMessageContaining("expired?");
        }
    }

    @Test
    void a_body_with_neither_result_nor_error_is_a_success() {
        try (var odoo = ScriptedOdoo.version(17)) {
            odoo.on(
                    "stock.picking.action_cancel",
                    (exchange, call) -> json(
                                    200,
                                    "{\"jsonrpc\": \"2.0\", \"id\": "
                                            + call.body().path("id") + "}")
                            .answer(exchange, call));
            assertThat(odoo.gateway(WireChoice.AUTO).cancel(1)).isEqualTo(new Answer.Said());
        }
    }

    @Test
    void E13_expiry_of_keys_that_may_not_be_looked_at_is_unknown() {
        try (var odoo = ScriptedOdoo.version(18)) {
            odoo.on("res.users.apikeys.fields_get", error(403, "odoo.exceptions.AccessError", "no"));
            assertThat(odoo.gateway(WireChoice.AUTO).keyExpiry()).isInstanceOf(KeyExpiry.Unknown.class);
        }
    }

    @Test
    void an_answer_to_another_request_is_not_taken_for_ours() {
        try (var odoo = ScriptedOdoo.version(17)) {
            odoo.on("stock.picking.action_cancel", json(200, "{\"jsonrpc\": \"2.0\", \"id\": 4711, \"result\": true}"));
            var gateway = odoo.gateway(WireChoice.AUTO);
            assertThatThrownBy(() -> gateway.cancel(1)).isInstanceOf(OdooFault.AnswerLost.class);
        }
    }

    @Test
    void settings_name_what_is_wrong_and_never_show_the_key() {
        assertThatThrownBy(() -> OdooSettings.of(URI.create("ftp://odoo"), "db", "u", () -> "k", 1))
                .hasMessageContaining("odoo.url");
        assertThatThrownBy(() -> OdooSettings.of(URI.create("http://odoo"), " ", "u", () -> "k", 1))
                .hasMessageContaining("odoo.database");
        assertThatThrownBy(() -> OdooSettings.of(URI.create("http://u:p@odoo"), "db", "u", () -> "k", 1))
                .hasMessageContaining("odoo.url")
                .hasMessageNotContaining("u:p");
        assertThatThrownBy(() -> OdooSettings.of(URI.create("http://odoo"), "db", "u", () -> "k", 0))
                .hasMessageContaining("odoo.company");
        var settings = OdooSettings.of(URI.create("http://odoo"), "db", "u", () -> "hidden", 1);
        assertThat(settings.toString()).contains("••••").doesNotContain("hidden");
        assertThat(settings.answerWithin()).isGreaterThanOrEqualTo(Duration.ofSeconds(120));
    }

    private static WireChoice chosen(int version) {
        try (var odoo = ScriptedOdoo.version(version)) {
            return odoo.gateway(WireChoice.AUTO).connected().wire();
        }
    }
}

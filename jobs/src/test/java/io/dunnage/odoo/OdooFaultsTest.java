package io.dunnage.odoo;

import static io.dunnage.odoo.ScriptedOdoo.cut;
import static io.dunnage.odoo.ScriptedOdoo.cutInTheMiddle;
import static io.dunnage.odoo.ScriptedOdoo.error;
import static io.dunnage.odoo.ScriptedOdoo.html;
import static io.dunnage.odoo.ScriptedOdoo.inTurn;
import static io.dunnage.odoo.ScriptedOdoo.json;
import static io.dunnage.odoo.ScriptedOdoo.redirect;
import static io.dunnage.odoo.ScriptedOdoo.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunnage.odoo.OdooSettings.WireChoice;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes wrong on the way, on either wire: whether anything can have happened, and what is asked again. */
@ParameterizedClass
@EnumSource(names = {"JSON_RPC", "JSON_2"})
class OdooFaultsTest {
    private static final String CANCEL = "stock.picking.action_cancel";
    private static final String READ = "product.product.search_read";

    private final WireChoice wire;
    private final ScriptedOdoo odoo = ScriptedOdoo.version(19);
    private final OdooGateway gateway;

    OdooFaultsTest(WireChoice wire) {
        this.wire = wire;
        gateway = odoo.gateway(wire);
    }

    @AfterEach
    void stop() {
        odoo.close();
    }

    @Test
    void I7_a_change_whose_answer_is_cut_off_is_sent_once_and_its_outcome_is_unknown() {
        odoo.on(CANCEL, cut());
        assertThatThrownBy(() -> gateway.cancel(42))
                .isInstanceOf(OdooFault.AnswerLost.class)
                .hasMessageContaining("stock.picking.action_cancel[42]")
                .hasMessageContaining("looked up");
        assertThat(odoo.times(CANCEL)).isOne();
        assertThat(odoo.pauses).isEmpty();
    }

    @Test
    void I7_a_change_whose_answer_breaks_in_the_middle_is_unknown() {
        odoo.on(CANCEL, cutInTheMiddle());
        assertThatThrownBy(() -> gateway.cancel(42)).isInstanceOf(OdooFault.AnswerLost.class);
        assertThat(odoo.times(CANCEL)).isOne();
    }

    @Test
    void E12_a_change_whose_body_never_comes_ends_in_time_and_is_unknown() {
        odoo.on(CANCEL, odoo.hangInTheMiddle());
        var patient = odoo.settings(wire, () -> "secret-key");
        var impatient = odoo.gateway(new OdooSettings(
                patient.url(),
                patient.database(),
                patient.user(),
                patient.key(),
                patient.company(),
                patient.connectWithin(),
                Duration.ofMillis(700),
                wire));
        assertThatThrownBy(() -> impatient.cancel(42))
                .isInstanceOf(OdooFault.AnswerLost.class)
                .hasMessageContaining("no answer within");
        assertThat(odoo.times(CANCEL)).isOne();
    }

    @Test
    void E12_a_change_answered_by_the_page_of_a_proxy_is_unknown() {
        for (int status : new int[] {500, 502, 503, 504, 200}) {
            odoo.on(CANCEL, html(status));
            assertThatThrownBy(() -> gateway.cancel(42)).as("HTTP " + status).isInstanceOf(OdooFault.AnswerLost.class);
        }
        assertThat(odoo.times(CANCEL)).isEqualTo(5);
    }

    @Test
    void E12_a_change_that_the_database_gave_up_is_looked_up_before_it_is_repeated() {
        odoo.on(CANCEL, error(500, "psycopg2.errors.SerializationFailure", "could not serialize access"));
        assertThatThrownBy(() -> gateway.cancel(42))
                .isInstanceOf(OdooFault.AnswerLost.class)
                .hasMessageContaining("SerializationFailure");
        assertThat(odoo.times(CANCEL)).isOne();
    }

    @Test
    void a_change_that_a_proxy_turned_away_before_odoo_changed_nothing() {
        odoo.on(CANCEL, html(429));
        assertThatThrownBy(() -> gateway.cancel(42)).isInstanceOf(OdooFault.Unreachable.class);
    }

    @Test
    void a_redirect_is_not_followed_and_a_person_is_told_where_it_led() {
        odoo.on(CANCEL, redirect("/web/login"));
        odoo.on("web/login", html(200));
        assertThatThrownBy(() -> gateway.cancel(42))
                .isInstanceOf(OdooFault.Misconfigured.class)
                .hasMessageContaining("303")
                .hasMessageContaining("/web/login");
        assertThat(odoo.times("web/login")).isZero();
    }

    @Test
    void what_odoo_refuses_by_its_rules_is_a_value() {
        odoo.on(CANCEL, error(422, "odoo.exceptions.UserError", "You cannot cancel a transfer that is done."));
        assertThat(gateway.cancel(42))
                .isEqualTo(
                        new Answer.Refused("odoo.exceptions.UserError", "You cannot cancel a transfer that is done."));
    }

    @Test
    void a_bug_in_a_module_of_theirs_is_a_refusal_too_and_not_retried_for_ever() {
        odoo.on(CANCEL, error(500, "builtins.KeyError", "'x_custom'"));
        assertThat(gateway.cancel(42)).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void a_record_that_was_deleted_says_so() {
        odoo.on(CANCEL, error(404, "odoo.exceptions.MissingError", "Record does not exist or has been deleted."));
        assertThat(gateway.cancel(42))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.isMissing()).isTrue());
    }

    @Test
    void a_method_that_returns_nothing_was_done() {
        odoo.on(CANCEL, result("null"));
        assertThat(gateway.cancel(42)).isEqualTo(new Answer.Said());
    }

    @Test
    void a_dialogue_is_no_yes() {
        odoo.on(
                CANCEL,
                result("{\"type\": \"ir.actions.act_window\", \"res_model\": \"stock.backorder.confirmation\"}"));
        assertThat(gateway.cancel(42)).isEqualTo(new Answer.WizardAsked("stock.backorder.confirmation"));
    }

    @Test
    void a_question_is_asked_again_after_a_pause_and_answered() {
        odoo.on(READ, inTurn(html(502), cut(), result("[]")));
        assertThat(gateway.products(Product.Code.SKU, anySku())).isEmpty();
        assertThat(odoo.pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(4));
    }

    @Test
    void a_question_without_an_answer_ends_and_nothing_was_changed() {
        odoo.on(READ, html(502));
        assertThatThrownBy(() -> gateway.products(Product.Code.SKU, anySku()))
                .isInstanceOf(OdooFault.Unreachable.class)
                .hasMessageContaining("502");
        assertThat(odoo.times(READ)).isEqualTo(3);
    }

    @Test
    void a_server_that_is_not_there_changed_nothing() {
        odoo.on(CANCEL, result("true"));
        gateway.cancel(42);
        odoo.close();
        assertThatThrownBy(() -> gateway.cancel(42)).isInstanceOf(OdooFault.Unreachable.class);
    }

    @Test
    void an_answer_larger_than_the_cap_is_not_read() {
        odoo.on(READ, result("[\"" + "x".repeat(70_000) + "\"]"));
        assertThatThrownBy(() -> gateway.products(Product.Code.SKU, anySku()))
                .isInstanceOf(OdooFault.Unreachable.class);
    }

    @Test
    void an_answer_nested_too_deep_is_not_read() {
        odoo.on(READ, result("[".repeat(10_000) + "]".repeat(10_000)));
        assertThatThrownBy(() -> gateway.products(Product.Code.SKU, anySku()))
                .isInstanceOf(OdooFault.Unintelligible.class);
    }

    @Test
    void a_value_of_another_kind_is_a_fault_with_its_place_and_without_the_value() {
        odoo.on(READ, result("[{\"id\": 1, \"default_code\": [\"SKU-1\"]}]"));
        assertThatThrownBy(() -> gateway.products(Product.Code.SKU, anySku()))
                .isInstanceOf(OdooFault.Unintelligible.class)
                .hasMessageContaining("[0].default_code: text was expected, array came");
        odoo.on(READ, result("{\"id\": 1}"));
        assertThatThrownBy(() -> gateway.products(Product.Code.SKU, anySku()))
                .hasMessageContaining("a list of records was expected, object came");
        odoo.on(READ, result("[{\"id\": 1}]"));
        assertThatThrownBy(() -> gateway.products(Product.Code.SKU, anySku()))
                .hasMessageContaining("[0].default_code is missing");
    }

    @Test
    void a_page_that_does_not_go_on_cannot_trap_the_reader() {
        odoo.on(READ, result("[{\"id\": 5}, {\"id\": 5}]"));
        assertThatThrownBy(() -> gateway.products(Product.Code.SKU, anySku()))
                .isInstanceOf(OdooFault.Unintelligible.class)
                .hasMessageContaining("out of order");
    }

    @Test
    void E14_a_field_that_is_gone_is_for_a_person_and_the_dialect_is_looked_up_anew() {
        odoo.on(READ, error(500, "builtins.ValueError", "Invalid field 'tracking' on 'product.product'"));
        assertThatThrownBy(() -> gateway.products(Product.Code.SKU, anySku()))
                .isInstanceOf(OdooFault.Misconfigured.class)
                .hasMessageContaining("upgraded");
        odoo.on(READ, result("[]"));
        gateway.products(Product.Code.SKU, anySku());
        assertThat(odoo.times("stock.move.line.fields_get")).isEqualTo(2);
    }

    @Test
    void E14_an_odoo_of_older_fields_is_refused_by_name() {
        odoo.on("stock.move.line.fields_get", result("{\"qty_done\": {\"type\": \"float\"}}"));
        assertThatThrownBy(gateway::connected)
                .isInstanceOf(OdooFault.Misconfigured.class)
                .hasMessageContaining("17 or later");
    }

    @Test
    void a_missing_right_to_read_is_for_a_person() {
        odoo.on(READ, error(403, "odoo.exceptions.AccessError", "You are not allowed"));
        assertThatThrownBy(() -> gateway.products(Product.Code.SKU, anySku()))
                .isInstanceOf(OdooFault.Misconfigured.class);
    }

    @Test
    void E13_a_refused_key_asks_whether_it_expired_and_does_not_show_it() {
        odoo.on(READ, error(401, deniedName(), "Invalid apikey"));
        assertThatThrownBy(() -> gateway.products(Product.Code.SKU, anySku()))
                .isInstanceOf(OdooFault.Misconfigured.class)
                .hasMessageContaining("expired?")
                .hasMessageNotContaining("secret-key");
    }

    @Test
    void E13_a_rotated_key_is_taken_up_without_a_restart_even_for_a_change() {
        var keys = new AtomicReference<>("old");
        var rotating = odoo.gateway(odoo.settings(wire, keys::get));
        odoo.on(CANCEL, inTurn(result("true"), error(401, deniedName(), "Invalid apikey"), result("true")));
        rotating.cancel(1);
        keys.set("new");
        assertThat(rotating.cancel(2)).isEqualTo(new Answer.Said());
        assertThat(odoo.times(CANCEL)).isEqualTo(3);
    }

    @Test
    void every_call_is_for_one_company() {
        odoo.on(CANCEL, result("true"));
        gateway.cancel(42);
        assertThat(odoo.calls.getLast().body().toString()).contains("\"allowed_company_ids\":[3]");
    }

    @Test
    void login_and_dialect_are_asked_once() {
        odoo.on(CANCEL, result("true"));
        gateway.cancel(1);
        gateway.cancel(2);
        String login = wire == WireChoice.JSON_RPC ? "common.authenticate" : "res.users.context_get";
        assertThat(odoo.times(login)).isOne();
        assertThat(gateway.calls()).isEqualTo(odoo.calls.size()).isEqualTo(8);
    }

    @Test
    void a_body_that_is_json_and_not_odoo_is_unintelligible() {
        if (wire == WireChoice.JSON_RPC) {
            odoo.on(READ, json(200, "{\"hello\": \"world\"}"));
            assertThatThrownBy(() -> gateway.products(Product.Code.SKU, anySku()))
                    .isInstanceOf(OdooFault.Unintelligible.class);
        }
        odoo.on(READ, json(200, "{\"jsonrpc\": "));
        assertThatThrownBy(() -> gateway.products(Product.Code.SKU, anySku()))
                .isInstanceOf(OdooFault.Unintelligible.class);
    }

    private String deniedName() {
        return wire == WireChoice.JSON_RPC ? "odoo.exceptions.AccessDenied" : "werkzeug.exceptions.Unauthorized";
    }

    private static Set<String> anySku() {
        return Set.of("SKU-1");
    }
}

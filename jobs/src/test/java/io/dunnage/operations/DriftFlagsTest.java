package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunnage.ledger.DriftLife;
import io.dunnage.ledger.KeptDrift;
import io.dunnage.ledger.LeaseLost;
import io.dunnage.ledger.Reconciliation;
import io.dunnage.odoo.OdooFault;
import io.dunnage.reconciliation.FlaggingReport;
import io.dunnage.sandbox.StandInActivity;
import io.dunnage.sandbox.StandInFault;
import io.dunnage.sandbox.StandInLogin;
import io.dunnage.sandbox.StandInVersion;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Odoo shows each drift once and keeps it current, whatever is repeated, lost or interrupted. */
final class DriftFlagsTest {
    private static final String FLAGS = """

            reconciliation:
              tolerances: [{items: RADIO, units: 1}]
              flags: {user: admin, contact: ACME-3PL, link: "https://dunnage.example/drifts/{drift}"}
            """;

    @TempDir
    private Path folder;

    private DriftWorld drifts;

    private void open(StandInVersion version, StandInLogin bridge) {
        drifts = DriftWorld.in(folder, version, bridge, FLAGS);
    }

    @AfterEach
    void close() {
        drifts.close();
    }

    @ParameterizedTest
    @EnumSource(StandInVersion.class)
    void a_drift_is_shown_once_kept_current_and_closed_by_a_statement_that_agrees(StandInVersion version) {
        open(version, StandInLogin.admin());
        drifts.reconciled("KETTLE -3 UNEXPLAINED", "TEA/TEA-A -1 UNEXPLAINED", "CUP -10 POSTED_LATER");
        FlaggingReport first = drifts.flagged();
        assertThat(first.hindrances()).isEmpty();
        assertThat(first.shown()).isEqualTo(2);
        assertThat(drifts.counts()).containsOnly(count("KETTLE", -3), count("TEA/TEA-A", -1));
        String kettle = drifts.drift("KETTLE").id().toString();
        assertThat(activity("product.product KETTLE").summary()).contains("-3", "KETTLE", "TPL");
        assertThat(activity("product.product KETTLE").note())
                .contains("-3 Unexplained", "https://dunnage.example/drifts/" + kettle);
        assertThat(activity("stock.lot TEA-A").user()).isEqualTo("admin");
        List<StandInActivity> shown = activities();
        assertThat(drifts.flagged().changedNothing()).isTrue();
        assertThat(activities()).isEqualTo(shown);

        drifts.reconciled("KETTLE -4 UNEXPLAINED", "CUP -10 POSTED_LATER");
        FlaggingReport second = drifts.flagged();
        assertThat(second.hindrances()).isEmpty();
        assertThat(List.of(second.shown(), second.changed(), second.closed())).containsExactly(1, 1, 1);
        assertThat(activities())
                .extracting(StandInActivity::on)
                .containsExactlyInAnyOrder("product.product KETTLE", "product.product CUP");
        assertThat(activity("product.product KETTLE").summary()).contains("-4");
        assertThat(drifts.counts()).containsOnly(count("KETTLE", -4));
        assertThat(drifts.flagged().changedNothing()).isTrue();
        assertThat(drifts.stock("KETTLE")).isEqualByComparingTo("2000");
    }

    @Test
    void what_a_person_accepts_or_the_profile_tolerates_is_not_shown() {
        open(StandInVersion.V19, StandInLogin.admin());
        drifts.reconciled("KETTLE -3 UNEXPLAINED", "RADIO/RADIO-1 -1 UNEXPLAINED");
        drifts.flagged();
        assertThat(activities()).extracting(StandInActivity::on).containsExactly("product.product KETTLE");
        String id = drifts.drift("KETTLE").id().toString();
        assertThat(drifts.command("drift", "accept", id.substring(24), "--because", "samples"))
                .isEqualTo(ExitCode.DONE.code());
        assertThat(drifts.flagged().closed()).isEqualTo(1);
        assertThat(activities()).isEmpty();
        assertThat(drifts.counts()).isEmpty();
        assertThat(drifts.drift("KETTLE").life()).isEqualTo(DriftLife.ACCEPTED);
        drifts.reconciled("KETTLE -3 UNEXPLAINED");
        assertThat(drifts.flagged().changedNothing()).isTrue();
        drifts.reconciled("KETTLE -5 UNEXPLAINED");
        assertThat(drifts.flagged().shown()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(StandInVersion.class)
    void a_count_request_is_taken_back_though_others_reserved_and_moved_goods_there_meanwhile(StandInVersion version) {
        open(version, StandInLogin.manager());
        drifts.reconciled("CUP -3 UNEXPLAINED");
        drifts.flagged();
        assertThat(drifts.counts()).containsOnly(count("CUP", -3));
        drifts.world().order("CUP", 5);
        drifts.world().odoo.planner().stock("CUP", "", 4);
        assertThat(drifts.counts()).as("counted before four came").containsOnly(count("CUP", -7));
        drifts.reconciled();
        drifts.flagged();
        assertThat(drifts.counts()).isEmpty();
    }

    @Test
    void I8_a_to_do_whose_answer_was_lost_is_found_and_not_doubled() {
        open(StandInVersion.V18, StandInLogin.admin());
        drifts.reconciled("KETTLE -3 UNEXPLAINED");
        drifts.world().odoo.faults().next("product.product", "activity_schedule", StandInFault.Kind.COMMIT_THEN_RESET);
        assertThatThrownBy(drifts::flagged).isInstanceOf(OdooFault.AnswerLost.class);
        assertThat(drifts.drift("KETTLE").activity()).isNull();
        assertThat(drifts.flagged().shown()).isZero();
        assertThat(activities()).hasSize(1);
        assertThat(drifts.drift("KETTLE").activity()).isNotNull();
        assertThat(drifts.flagged().changedNothing()).isTrue();
    }

    @Test
    void I8_a_process_that_ends_between_to_do_and_ledger_shows_nothing_twice() {
        open(StandInVersion.V19, StandInLogin.admin());
        drifts.reconciled("KETTLE -3 UNEXPLAINED", "TEA/TEA-A -1 UNEXPLAINED");
        assertThatThrownBy(drifts::flaggedByAZombie).isInstanceOf(LeaseLost.class);
        assertThat(activities()).hasSize(2);
        assertThat(drifts.drift("KETTLE").activity()).isNull();
        FlaggingReport next = drifts.flagged();
        assertThat(next.shown()).isZero();
        assertThat(next.counts()).isZero();
        assertThat(activities()).hasSize(2);
        drifts.reconciled();
        assertThat(drifts.flagged().closed()).isEqualTo(2);
        assertThat(activities()).isEmpty();
        assertThat(drifts.counts()).isEmpty();
    }

    @Test
    void what_a_person_marked_as_done_comes_back_only_when_it_changes() {
        open(StandInVersion.V17, StandInLogin.admin());
        drifts.reconciled("KETTLE -3 UNEXPLAINED");
        drifts.flagged();
        drifts.markedAsDone("KETTLE");
        assertThat(drifts.flagged().changedNothing()).isTrue();
        drifts.reconciled("KETTLE -3 UNEXPLAINED");
        assertThat(drifts.flagged().changedNothing()).isTrue();
        drifts.reconciled("KETTLE -2 UNEXPLAINED");
        assertThat(drifts.flagged().shown()).isEqualTo(1);
        assertThat(activities()).hasSize(1);
    }

    @Test
    void a_bridge_without_the_right_says_which_and_shows_what_it_may() {
        open(StandInVersion.V19, StandInLogin.bridge());
        drifts.reconciled(
                "KETTLE -3 UNEXPLAINED", "CUP -3 UNEXPLAINED", "TEA/TEA-A -1 UNEXPLAINED", "GHOST 4 UNEXPLAINED");
        FlaggingReport report = drifts.flagged();
        assertThat(report.hindrances())
                .hasSize(2)
                .anySatisfy(why -> assertThat(why).contains("product.product", "Products/Create"))
                .anySatisfy(why -> assertThat(why).contains("GHOST"));
        assertThat(activities()).extracting(StandInActivity::on).containsExactly("stock.lot TEA-A");
    }

    @Test
    void goods_that_moved_since_the_statement_are_not_to_be_counted() {
        open(StandInVersion.V18, StandInLogin.admin());
        drifts.reconciled("KETTLE -3 UNEXPLAINED", "CUP -3 UNEXPLAINED");
        drifts.world().tick();
        drifts.world().odoo.planner().stock("KETTLE", "", 2100);
        assertThat(drifts.flagged().counts()).isEqualTo(1);
        assertThat(drifts.counts()).containsOnly(count("CUP", -3));
    }

    @Test
    void a_count_is_taken_back_when_a_message_explains_the_drift_after_all() {
        open(StandInVersion.V19, StandInLogin.admin());
        drifts.reconciled("KETTLE -3 UNEXPLAINED");
        drifts.flagged();
        drifts.reconciled("KETTLE -3 SHIPPED_NOT_POSTED");
        FlaggingReport report = drifts.flagged();
        assertThat(report.changed()).isEqualTo(1);
        assertThat(drifts.counts()).isEmpty();
        assertThat(activity("product.product KETTLE").note()).contains("-3 Shipped, not posted");
        assertThat(drifts.flagged().changedNothing()).isTrue();
    }

    @Test
    void the_summary_of_a_run_is_told_once_with_its_report() {
        open(StandInVersion.V18, StandInLogin.admin());
        Reconciliation run = drifts.reconciled("KETTLE -3 UNEXPLAINED");
        byte[] report = "item;units\n".getBytes(StandardCharsets.UTF_8);
        drifts.world().odoo.faults().next("res.partner", "message_post", StandInFault.Kind.COMMIT_THEN_RESET);
        assertThatThrownBy(() -> drifts.told(run, report)).isInstanceOf(OdooFault.AnswerLost.class);
        assertThat(drifts.told(run, report)).isEmpty();
        assertThat(drifts.told(run, report)).isEmpty();
        assertThat(drifts.world().odoo.journal().saidOn("ACME-3PL"))
                .singleElement()
                .satisfies(said -> assertThat(said).contains(run.run().toString(), attachment(run), "Unexplained"));
        assertThat(drifts.world().ledger().reconciliations().isSummaryTold(run.run()))
                .isTrue();
    }

    @Test
    void what_the_same_statement_comes_to_later_is_brought_up_to_date_and_piles_up_nothing() {
        open(StandInVersion.V18, StandInLogin.admin());
        Reconciliation first =
                drifts.reconciled("KETTLE -3 UNEXPLAINED", "TEA/TEA-A -1 UNEXPLAINED", "CUP 2 UNEXPLAINED");
        byte[] report = "item;units\n".getBytes(StandardCharsets.UTF_8);
        drifts.flagged();
        drifts.told(first, report);
        Reconciliation again = drifts.comparedAgain(
                "KETTLE -3 SHIPPED_NOT_POSTED", "TEA/TEA-A -4 UNEXPLAINED", "RADIO/RADIO-1 2 UNEXPLAINED");
        FlaggingReport report2 = drifts.flagged();
        assertThat(List.of(report2.shown(), report2.changed(), report2.closed()))
                .containsExactly(1, 2, 1);
        assertThat(activities())
                .extracting(StandInActivity::on)
                .containsExactlyInAnyOrder("product.product KETTLE", "stock.lot TEA-A", "stock.lot RADIO-1");
        assertThat(activity("product.product KETTLE").note()).contains("-3 Shipped, not posted");
        assertThat(activity("stock.lot TEA-A").summary()).contains("-4");
        assertThat(drifts.counts()).containsOnly(count("TEA/TEA-A", -4), count("RADIO/RADIO-1", 2));
        assertThat(drifts.drift("KETTLE").life()).isEqualTo(DriftLife.OPENED);
        assertThat(drifts.drift("TEA").life()).isEqualTo(DriftLife.CHANGED);
        assertThat(drifts.flagged().changedNothing()).isTrue();
        assertThat(drifts.told(again, report)).isEmpty();
        assertThat(drifts.told(again, report)).isEmpty();
        assertThat(drifts.world().odoo.journal().saidOn("ACME-3PL"))
                .hasSize(2)
                .satisfiesExactly(
                        said -> assertThat(said).contains(first.run().toString(), attachment(first)),
                        said -> assertThat(said).contains(again.run().toString(), attachment(again)));
    }

    @Test
    void people_are_told_in_the_language_that_the_profile_names() {
        open(StandInVersion.V19, StandInLogin.admin());
        drifts.says("user: admin,", "user: admin, language: de,");
        Reconciliation run = drifts.reconciled("KETTLE -3 SHIPPED_NOT_POSTED", "TEA/TEA-A -1.5 UNEXPLAINED");
        drifts.flagged();
        assertThat(activity("product.product KETTLE").summary()).startsWith("Bestandsabweichung -3: KETTLE bei ");
        assertThat(activity("product.product KETTLE").note())
                .contains("meldet 1.997 von KETTLE im Lager TPL", "-3 Versandt, nicht gebucht", "Zuerst gesehen");
        assertThat(activity("stock.lot TEA-A").summary()).startsWith("Bestandsabweichung -1,5: TEA Charge TEA-A bei ");
        drifts.told(run, new byte[] {1});
        assertThat(drifts.world().odoo.journal().saidOn("ACME-3PL"))
                .singleElement()
                .satisfies(said -> assertThat(said)
                        .contains("8 von 9 Plätzen", "Ungeklärt: -3 Einheiten, Wert 10", "Abgleich " + run.run()));
        drifts.reconciled();
        drifts.flagged();
        assertThat(drifts.world().odoo.journal().notesOn("stock.lot", "TEA-A"))
                .singleElement()
                .satisfies(note -> assertThat(note).contains("Behoben: "));
    }

    @Test
    void a_user_that_Odoo_does_not_have_is_told_and_nothing_is_done() {
        open(StandInVersion.V18, StandInLogin.admin());
        drifts.says("user: admin", "user: nobody@example.com");
        drifts.reconciled("KETTLE -3 UNEXPLAINED");
        assertThat(drifts.flagged().hindrances())
                .singleElement()
                .satisfies(why -> assertThat(why).contains("nobody@example.com", "reconciliation.flags.user"));
        assertThat(activities()).isEmpty();
    }

    @Test
    void drifts_are_listed_and_shown_with_their_causes() {
        open(StandInVersion.V18, StandInLogin.admin());
        assertThat(drifts.command("drift", "list")).isEqualTo(ExitCode.DONE.code());
        drifts.reconciled("KETTLE -3 UNEXPLAINED");
        KeptDrift drift = drifts.drift("KETTLE");
        assertThat(drifts.command("drift", "list")).isEqualTo(ExitCode.FOR_A_PERSON.code());
        assertThat(drifts.world().said()).contains(drift.id() + "  acme-3pl  TPL  KETTLE FREE  -3  opened");
        assertThat(drifts.command("--json", "drift", "show", drift.id().toString()))
                .isEqualTo(ExitCode.DONE.code());
        assertThat(drifts.world().said()).contains("\"cause\":\"UNEXPLAINED\"", "\"ageDays\":0");
        assertThat(drifts.command("drift", "show", "0000")).isEqualTo(ExitCode.WRONG_USAGE.code());
        assertThat(drifts.world().said()).contains("'0000' is no drift");
    }

    private StandInActivity activity(String on) {
        return activities().stream()
                .filter(one -> one.on().equals(on))
                .findFirst()
                .orElseThrow(() -> new AssertionError(activities()));
    }

    private List<StandInActivity> activities() {
        return drifts.world().odoo.journal().activities();
    }

    private static String attachment(Reconciliation run) {
        return "[drift-" + run.run().toString().substring(28) + ".csv]";
    }

    private static Map.Entry<String, BigDecimal> count(String item, int units) {
        return Map.entry(item, BigDecimal.valueOf(units));
    }
}

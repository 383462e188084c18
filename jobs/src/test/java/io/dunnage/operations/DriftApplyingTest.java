package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunnage.DunnageApplication;
import io.dunnage.crashpoint.CrashPoint;
import io.dunnage.ledger.KeptDrift;
import io.dunnage.ledger.KeptDrift.Application;
import io.dunnage.odoo.OdooFault;
import io.dunnage.reconciliation.Settled;
import io.dunnage.sandbox.StandInFault;
import io.dunnage.sandbox.StandInLogin;
import io.dunnage.sandbox.StandInVersion;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An unexplained drift is taken into Odoo's book only where it may be, once, and can be taken out again. */
final class DriftApplyingTest {
    private static final String APPLY = """

            reconciliation:
              apply: {on: yes, units: 5, value: 10}
            """;

    @TempDir
    private Path folder;

    private DriftWorld drifts;

    private void open(StandInVersion version, String reconciliation) {
        drifts = DriftWorld.in(folder, version, StandInLogin.admin(), reconciliation);
    }

    @AfterEach
    void close() {
        drifts.close();
    }

    @ParameterizedTest
    @EnumSource(StandInVersion.class)
    void what_two_statements_have_alike_is_applied_once_within_the_limits_and_reversed_by_one_command(
            StandInVersion version) {
        open(version, APPLY);
        String[] found = {
            "KETTLE -3 UNEXPLAINED", "TEA/TEA-A 2 UNEXPLAINED", "CUP -5 UNEXPLAINED", "RADIO -1 SHIPPED_NOT_POSTED"
        };
        drifts.reconciled(found);
        assertThat(drifts.applied()).isEmpty();
        drifts.reconciled(found);
        assertThat(drifts.applied()).hasSize(2).allMatch(Settled::done);
        assertThat(drifts.stock("KETTLE")).isEqualByComparingTo("1997");
        assertThat(drifts.stock("TEA/TEA-A")).isEqualByComparingTo("102");
        assertThat(drifts.stock("CUP")).isEqualByComparingTo("2000"); // worth 12.50
        assertThat(drifts.applied()).isEmpty();
        drifts.reconciled(found);
        assertThat(drifts.applied()).isEmpty();
        String id = drifts.drift("KETTLE").id().toString();
        assertThat(drifts.command("drift", "apply", id)).isEqualTo(ExitCode.FOR_A_PERSON.code());
        assertThat(drifts.command("drift", "reverse", id, "--because", "found behind the rack"))
                .isEqualTo(ExitCode.DONE.code());
        assertThat(drifts.stock("KETTLE")).isEqualByComparingTo("2000");
        assertThat(application("KETTLE").state()).isEqualTo(Application.State.REVERSED);
        assertThat(drifts.command("drift", "reverse", id, "--because", "again"))
                .isEqualTo(ExitCode.FOR_A_PERSON.code());
        assertThat(drifts.applied()).isEmpty();
        assertThat(drifts.stock("KETTLE")).isEqualByComparingTo("2000");
    }

    @Test
    void I8_an_application_whose_answer_was_lost_is_found_and_not_done_again() {
        open(StandInVersion.V19, APPLY);
        drifts.reconciled("KETTLE -3 UNEXPLAINED");
        drifts.reconciled("KETTLE -3 UNEXPLAINED");
        var faults = drifts.world().odoo.faults();
        faults.next("stock.quant", "action_apply_inventory", StandInFault.Kind.COMMIT_THEN_RESET);
        assertThatThrownBy(drifts::applied).isInstanceOf(OdooFault.AnswerLost.class);
        assertThat(application("KETTLE").state()).isEqualTo(Application.State.APPLYING);
        assertThat(drifts.applied()).singleElement().matches(Settled::done);
        assertThat(drifts.stock("KETTLE")).isEqualByComparingTo("1997");
        faults.next("stock.quant", "action_apply_inventory", StandInFault.Kind.COMMIT_THEN_RESET);
        String id = drifts.drift("KETTLE").id().toString();
        assertThat(drifts.command("drift", "reverse", id, "--because", "found")).isEqualTo(ExitCode.UNREACHABLE.code());
        assertThat(application("KETTLE").state()).isEqualTo(Application.State.REVERSING);
        drifts.reconciled();
        assertThat(drifts.applied()).singleElement().matches(Settled::done);
        assertThat(drifts.stock("KETTLE")).isEqualByComparingTo("2000");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = "DRIFT_APPL.*")
    void I7_I8_a_process_that_dies_while_it_applies_has_done_it_once_when_the_next_one_is_through(CrashPoint point) {
        open(StandInVersion.V18, "");
        drifts.reconciled("KETTLE -3 UNEXPLAINED");
        String id = drifts.drift("KETTLE").id().toString();
        drifts.world().restarted();
        String site = drifts.world().site.configuration().toString();
        String product = DunnageApplication.class.getName();
        assertThat(DoomedProcess.shared().run(folder, product, point.name(), "--config", site, "drift", "apply", id))
                .isEqualTo(DoomedProcess.HALTED);
        assertThat(application("KETTLE").state()).isEqualTo(Application.State.APPLYING);
        assertThat(drifts.applied()).singleElement().matches(Settled::done);
        assertThat(drifts.stock("KETTLE")).isEqualByComparingTo("1997");
        assertThat(drifts.applied()).isEmpty();
    }

    @Test
    void nothing_is_applied_unless_it_is_switched_on_or_a_person_says_so() {
        open(StandInVersion.V18, "");
        List<String> found = List.of("KETTLE 30 UNEXPLAINED", "TEA -1 UNEXPLAINED", "CUP -1 SHIPPED_NOT_POSTED");
        drifts.reconciled(found.toArray(String[]::new));
        drifts.reconciled(found.toArray(String[]::new));
        assertThat(drifts.applied()).isEmpty();
        KeptDrift kettle = drifts.drift("KETTLE");
        assertThat(drifts.command("drift", "apply", kettle.id().toString())).isEqualTo(ExitCode.DONE.code());
        assertThat(drifts.stock("KETTLE")).isEqualByComparingTo("2030");
        assertThat(application("KETTLE").effect()).startsWith("stock.move");
        assertThat(drifts.command("drift", "apply", drifts.drift("TEA").id().toString()))
                .isEqualTo(ExitCode.FOR_A_PERSON.code());
        assertThat(drifts.world().said()).contains("keeps TEA by lot");
        assertThat(drifts.command("drift", "apply", drifts.drift("CUP").id().toString()))
                .isEqualTo(ExitCode.FOR_A_PERSON.code());
        assertThat(drifts.world().said()).contains("messages explain all of it");
        assertThat(drifts.command("drift", "apply")).isEqualTo(ExitCode.WRONG_USAGE.code());
    }

    private Application application(String item) {
        Application application = drifts.drift(item).application();
        assertThat(application).isNotNull();
        return application;
    }
}

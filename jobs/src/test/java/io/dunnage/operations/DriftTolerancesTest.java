package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.sandbox.StandInActivity;
import io.dunnage.sandbox.StandInLogin;
import io.dunnage.sandbox.StandInVersion;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How large a drift may be before anybody is told, by what Odoo files its item under. */
final class DriftTolerancesTest {
    private static final String FLAGS = """

            reconciliation:
              tolerances:
                - {category: Kitchen / Small, units: 3}
                - {category: Kitchen, percent: 0.01}
              flags: {user: admin}
            """;

    @TempDir
    private Path folder;

    private DriftWorld drifts;

    @AfterEach
    void close() {
        drifts.close();
    }

    @ParameterizedTest
    @EnumSource(StandInVersion.class)
    void a_drift_within_its_categorys_tolerance_gets_no_to_do_until_it_grows_or_moves_out(StandInVersion version) {
        drifts = DriftWorld.in(folder, version, StandInLogin.admin(), FLAGS);
        var planner = drifts.world().odoo.planner();
        planner.category("CUP", "All / Kitchen / Small / Cups");
        planner.category("KETTLE", "All / Kitchen");
        drifts.reconciled("CUP -3 UNEXPLAINED", "KETTLE -3 UNEXPLAINED", "RADIO -3 UNEXPLAINED");
        assertThat(drifts.flagged().hindrances()).isEmpty();
        assertThat(shown()).containsExactlyInAnyOrder("product.product KETTLE", "product.product RADIO");
        assertThat(drifts.counts()).containsOnlyKeys("KETTLE");
        drifts.reconciled("CUP -4 UNEXPLAINED");
        drifts.flagged();
        assertThat(shown()).contains("product.product CUP");
        drifts.reconciled("CUP -2 UNEXPLAINED");
        assertThat(drifts.flagged().closed()).isPositive();
        assertThat(shown()).doesNotContain("product.product CUP");
        planner.category("CUP", "All / Garden");
        drifts.flagged();
        assertThat(shown()).as("nobody tolerates anything in the garden").contains("product.product CUP");
    }

    private List<String> shown() {
        return drifts.world().odoo.journal().activities().stream()
                .map(StandInActivity::on)
                .toList();
    }
}

package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.ledger.Reconciliation;
import io.dunnage.odoo.OdooFault;
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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** I8: Odoo did what was asked and its answer got lost; asked again, each is done once. */
final class DriftLostAnswersTest {
    private static final byte[] REPORT = "item;units\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private DriftWorld drifts;
    private int lost;

    @AfterEach
    void close() {
        drifts.close();
    }

    /** Whatever is told Odoo's people, as Odoo calls it. */
    private enum Deed {
        SHOWING_A_TO_DO("product.product", "activity_schedule"),
        CHANGING_A_TO_DO("mail.activity", "write"),
        CLOSING_A_TO_DO("mail.activity", "action_feedback"),
        ASKING_A_COUNT("stock.quant", "write"),
        TAKING_A_COUNT_BACK("stock.quant", "action_clear_inventory_quantity"),
        ATTACHING_THE_REPORT("ir.attachment", "create"),
        TELLING_THE_SUMMARY("res.partner", "message_post");

        private final String model;
        private final String method;

        Deed(String model, String method) {
            this.model = model;
            this.method = method;
        }
    }

    @ParameterizedTest
    @EnumSource(Deed.class)
    void a_broken_connection_doubles_nothing_on_18(Deed deed) {
        told(StandInVersion.V18, deed, StandInFault.Kind.COMMIT_THEN_RESET);
    }

    @ParameterizedTest
    @EnumSource(Deed.class)
    void a_proxys_502_doubles_nothing_on_19(Deed deed) {
        told(StandInVersion.V19, deed, StandInFault.Kind.COMMIT_THEN_502);
    }

    private void told(StandInVersion version, Deed deed, StandInFault.Kind kind) {
        drifts = DriftWorld.in(folder, version, StandInLogin.admin(), """

                reconciliation:
                  flags: {user: admin, contact: ACME-3PL}
                """);
        drifts.world().odoo.faults().next(deed.model, deed.method, kind);
        Reconciliation first =
                drifts.reconciled("KETTLE -3 UNEXPLAINED", "CUP -2 UNEXPLAINED", "TEA/TEA-A -1 UNEXPLAINED");
        insist(() -> drifts.flagged());
        insist(() -> drifts.told(first, REPORT));
        Reconciliation second = drifts.reconciled("KETTLE -4 UNEXPLAINED", "CUP -2 SHIPPED_NOT_POSTED");
        insist(() -> drifts.flagged());
        insist(() -> drifts.told(second, REPORT));
        assertThat(lost).as("answers that got lost").isEqualTo(1);

        var journal = drifts.world().odoo.journal();
        assertThat(journal.activities())
                .extracting(StandInActivity::on)
                .containsExactlyInAnyOrder("product.product KETTLE", "product.product CUP");
        assertThat(journal.activities())
                .anySatisfy(kettle -> assertThat(kettle.summary()).contains("-4"))
                .anySatisfy(cup -> assertThat(cup.note()).contains("-2 Shipped, not posted"));
        assertThat(journal.notesOn("stock.lot", "TEA-A"))
                .as("why it was closed, said once")
                .singleElement()
                .satisfies(note -> assertThat(note).contains("Resolved: "));
        assertThat(drifts.counts()).isEqualTo(Map.of("KETTLE", BigDecimal.valueOf(-4)));
        assertThat(journal.saidOn("ACME-3PL")).hasSize(2);
        assertThat(journal.filesOn("ACME-3PL")).hasSize(2).doesNotHaveDuplicates();
        assertThat(drifts.flagged().changedNothing()).isTrue();
        assertThat(drifts.told(second, REPORT)).isEmpty();
        assertThat(journal.saidOn("ACME-3PL")).hasSize(2);
        assertThat(List.of(drifts.drift("KETTLE"), drifts.drift("CUP")))
                .allSatisfy(drift -> assertThat(drift.activity()).isNotNull());
    }

    /** As the next run does, when this one could not. */
    private void insist(Runnable deed) {
        try {
            deed.run();
        } catch (OdooFault.AnswerLost fault) {
            lost++;
            deed.run();
        }
    }
}

package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.report.WarehousePart;
import io.dunnage.sandbox.StandInVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is to be known of the statements before anybody trusts the comparison: S21, C19. */
final class StatementFindingsTest extends BooksCompared {
    @Test
    void S21_without_a_statement_to_believe_that_is_the_finding() {
        open(StandInVersion.V18);
        assertThat(reconciled().finding()).isEqualTo("NO_STATEMENT");
        drop(1, statement("ST-1", "KETTLE 2000", "CUP 2000", "TEA/TEA-A 100", "TEA/TEA-2026-11-000017 100", "RADIO 9"));
        world.tick();
        world.tickAfter(Duration.ofDays(4));
        assertThat(reconciled().finding()).isEqualTo("STALE_STATEMENT");
        List<String> partial = new ArrayList<>(statement("ST-2", "KETTLE 2000"));
        partial.replaceAll(segment -> segment.replace("BIA*00", "BIA*25"));
        drop(2, partial);
        world.tick();
        assertThat(reconciled().finding()).isEqualTo("PARTIAL_STATEMENT");
        world.tickAfter(Duration.ofDays(4));
        assertThat(reconciled().finding()).isEqualTo("STALE_STATEMENT, PARTIAL_STATEMENT");
    }

    @Test
    void C19_a_statement_that_is_not_believed_is_a_finding_until_one_is() {
        open(StandInVersion.V18);
        drop(2, statement("ST-1", "KETTLE 2000", "CUP 2000", "TEA/TEA-A 100", "TEA/TEA-2026-11-000017 100", "RADIO 9"));
        world.tick();
        assertThat(reconciled().finding()).isEmpty();
        world.tickAfter(Duration.ofDays(1));
        drop(3, statement("ST-2", "KETTLE 2000"));
        world.tick();
        WarehousePart part = reconciled();
        assertThat(part.finding()).isEqualTo("IMPLAUSIBLE_STATEMENT");
        assertThat(part.lines()).as("compared with the one that is believed").isEmpty();
        assertThat(new ReconcileCommand(world.desk()).call()).isEqualTo(ExitCode.FOR_A_PERSON.code());
        world.replay(world.deadLetters().getFirst());
        world.tick();
        assertThat(reconciled().finding()).as("a person approved it").isEmpty();
        assertThat(reconciled().lines()).hasSize(3);
    }
}

package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.Needs;
import io.dunnage.crashpoint.CrashPoint;
import io.dunnage.ledger.PostgresCluster;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stock statements that are longer than a heap bears, and processes that die in the middle of one (C8, I6, S21). */
@Execution(ExecutionMode.CONCURRENT)
final class LongStatementTest {
    private static final int MANY = 40_000;

    /** Three pieces: two are set aside, the third comes with the end of the message. */
    private static final int SOME = 12_000;

    @TempDir
    private Path folder;

    private final DoomedProcess process = DoomedProcess.shared();

    /** As one document, so many lines would need several times this heap. */
    @ParameterizedTest
    @EnumSource
    void C8_a_statement_of_any_length_goes_through_a_small_heap_into_the_ledger(StatementPapers papers) {
        try (var site = new StatementSite(folder, papers, "").drop("1", MANY)) {
            assertThat(site.run(process, "64m", "")).isZero();
            site.hasExactly("1", MANY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void I6_a_process_that_dies_in_the_middle_of_a_statement_leaves_nothing_that_counts_twice_on_h2(
            StatementPapers papers) {
        diesInTheMiddle(papers, "");
    }

    @Needs(Needs.Server.POSTGRESQL)
    @ParameterizedTest
    @EnumSource
    void I6_a_process_that_dies_in_the_middle_of_a_statement_leaves_nothing_that_counts_twice_on_postgresql(
            StatementPapers papers) {
        PostgresCluster cluster = PostgresCluster.shared();
        diesInTheMiddle(papers, "ledger: {url: \"" + cluster.newDatabase() + "\", user: " + cluster.user() + "}\n");
    }

    private void diesInTheMiddle(StatementPapers papers, String ledger) {
        try (var site = new StatementSite(folder, papers, ledger).drop("1", SOME)) {
            assertThat(site.run(process, "256m", CrashPoint.STATEMENT_LINES_TAKEN + ":2"))
                    .isEqualTo(DoomedProcess.HALTED);
            assertThat(site.lines()).as("two pieces are committed").isEqualTo(10_000);
            assertThat(site.run(process, "256m", CrashPoint.STATEMENT_JUDGED.name()))
                    .isEqualTo(DoomedProcess.HALTED);
            assertThat(site.run(process, "256m", "")).isZero();
            site.hasExactly("1", SOME);
        }
    }
}

package io.dunnage.ledger;

import io.dunnage.Needs;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;

/** The contract on PostgreSQL. */
@Needs(Needs.Server.POSTGRESQL)
final class LedgerOnPostgresTest {
    @Nested
    final class OfTheInbox extends InboxContract {
        @Override
        LedgerSettings settings(Path folder) {
            return onPostgres(folder);
        }
    }

    @Nested
    final class OfPostings extends PostingsContract {
        @Override
        LedgerSettings settings(Path folder) {
            return onPostgres(folder);
        }
    }

    @Nested
    final class OfTheOutbox extends OutboxContract {
        @Override
        LedgerSettings settings(Path folder) {
            return onPostgres(folder);
        }
    }

    @Nested
    final class OfStatements extends StatementsContract {
        @Override
        LedgerSettings settings(Path folder) {
            return onPostgres(folder);
        }
    }

    @Nested
    final class OfReconciliations extends ReconciliationsContract {
        @Override
        LedgerSettings settings(Path folder) {
            return onPostgres(folder);
        }
    }

    @Nested
    final class OfLockedPeriods extends LockedPeriodsContract {
        @Override
        LedgerSettings settings(Path folder) {
            return onPostgres(folder);
        }
    }

    @Nested
    final class OfApplications extends ApplicationAnswersContract {
        @Override
        LedgerSettings settings(Path folder) {
            return onPostgres(folder);
        }
    }

    @Nested
    final class OfTheBook extends BookContract {
        @Override
        LedgerSettings settings(Path folder) {
            return onPostgres(folder);
        }
    }

    @Nested
    final class AtOnce extends ConcurrencyContract {
        @Override
        LedgerSettings settings(Path folder) {
            return onPostgres(folder);
        }
    }

    static LedgerSettings onPostgres(Path folder) {
        PostgresCluster cluster = PostgresCluster.shared();
        return new LedgerSettings(cluster.newDatabase(), cluster.user(), () -> "", folder.resolve("bytes"), 5);
    }
}

package io.dunnage.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;

/** The contract on H2 in a file. */
final class LedgerOnH2Test {
    @Nested
    final class OfTheInbox extends InboxContract {
        @Override
        LedgerSettings settings(Path folder) {
            return onH2(folder);
        }
    }

    @Nested
    final class OfPostings extends PostingsContract {
        @Override
        LedgerSettings settings(Path folder) {
            return onH2(folder);
        }
    }

    @Nested
    final class OfTheOutbox extends OutboxContract {
        @Override
        LedgerSettings settings(Path folder) {
            return onH2(folder);
        }
    }

    @Nested
    final class OfStatements extends StatementsContract {
        @Override
        LedgerSettings settings(Path folder) {
            return onH2(folder);
        }
    }

    @Nested
    final class OfReconciliations extends ReconciliationsContract {
        @Override
        LedgerSettings settings(Path folder) {
            return onH2(folder);
        }
    }

    @Nested
    final class OfLockedPeriods extends LockedPeriodsContract {
        @Override
        LedgerSettings settings(Path folder) {
            return onH2(folder);
        }
    }

    @Nested
    final class OfApplications extends ApplicationAnswersContract {
        @Override
        LedgerSettings settings(Path folder) {
            return onH2(folder);
        }
    }

    @Nested
    final class OfTheBook extends BookContract {
        @Override
        LedgerSettings settings(Path folder) {
            return onH2(folder);
        }
    }

    @Nested
    final class AtOnce extends ConcurrencyContract {
        @Override
        LedgerSettings settings(Path folder) {
            return onH2(folder);
        }
    }

    static LedgerSettings onH2(Path folder) {
        return new LedgerSettings(
                "jdbc:h2:file:" + folder.resolve("ledger"), "sa", () -> "secret", folder.resolve("bytes"), 5);
    }
}

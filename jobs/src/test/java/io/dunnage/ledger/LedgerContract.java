package io.dunnage.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What a ledger promises, on whatever database: after every test the book is whole, complete, and can be rebuilt. */
abstract class LedgerContract {
    @TempDir
    Path folder;

    LedgerFixture fixture;
    Ledger ledger;
    Lease lease;

    /** A database of its own for each test. */
    abstract LedgerSettings settings(Path folder);

    @BeforeEach
    void open() {
        fixture = new LedgerFixture(settings(folder));
        ledger = fixture.ledger;
        lease = fixture.lease;
    }

    @AfterEach
    void close() {
        assertThat(ledger.audit().verify().broken()).isEmpty();
        assertThat(ledger.audit().completeness(null).gaps()).isEmpty();
        String derived = DerivedTables.of(ledger);
        ledger.audit().rebuild();
        assertThat(DerivedTables.of(ledger)).isEqualTo(derived);
        fixture.close();
    }
}

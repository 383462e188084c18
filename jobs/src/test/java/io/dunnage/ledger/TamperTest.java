package io.dunnage.ledger;

import static io.dunnage.ledger.LedgerFixture.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever changes the book behind its back is found out (S-10). */
final class TamperTest {
    @TempDir
    Path folder;

    private LedgerFixture fixture;

    @BeforeEach
    void write() {
        fixture = new LedgerFixture(LedgerOnH2Test.onH2(folder));
        List<TraceId> traces = fixture.filed("a.edi", 2);
        fixture.posted(traces.getFirst());
        fixture.prepared("A");
        assertThat(fixture.ledger.audit().verify().broken()).isEmpty();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update entry set detail = 'stock.picking 2' where kind = 'POSTED'",
                "update entry set who = 'nobody' where serial = 3",
                "update entry set happened_at = dateadd(microsecond, 1, happened_at) where serial = 2",
                "update entry set reason = 'POISON' where serial = 4",
                "delete from entry where serial = 3",
                "delete from entry where serial = (select max(serial) from entry)",
                "update entry set trace_id = random_uuid() where kind = 'POSTED'",
                "update message set content = repeat('0', 64) where ordinal = 2",
                "update transmission set sha256 = repeat('0', 64) where direction = 'INBOUND'",
                "delete from search_key; delete from outbound; delete from message where direction = 'OUTBOUND'",
                "update book set head_sequence = 1"
            })
    void a_changed_row_is_told_with_its_place(String tampering) throws SQLException {
        assertThat(execute(tampering)).isPositive();
        assertThat(fixture.ledger.audit().verify().broken())
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(sentence).isNotBlank());
    }

    @Test
    void two_entries_that_swapped_places_are_told() throws SQLException {
        execute("update entry set serial = 1000 where serial = 2");
        execute("update entry set serial = 2 where serial = 3");
        execute("update entry set serial = 3 where serial = 1000");
        assertThat(fixture.ledger.audit().verify().broken())
                .anySatisfy(sentence -> assertThat(sentence).contains("entry 2 of acme-3pl"));
    }

    @Test
    void bytes_that_are_gone_are_told() throws Exception {
        Fingerprint lost = fixture.keep("content of a.edi");
        Files.delete(fixture.ledger.bytes().path(lost));
        assertThat(fixture.ledger.audit().verify().broken())
                .anySatisfy(sentence -> assertThat(sentence).contains(lost.sha256()));
    }

    @Test
    void lost_derived_tables_come_back_from_the_entries() throws SQLException {
        String before = DerivedTables.of(fixture.ledger);
        for (String table : List.of("reading", "tidy_up", "posting", "placement", "outbound_state", "expectation")) {
            execute("delete from " + table);
        }
        assertThat(fixture.ledger.audit().completeness(ACME).gaps()).isNotEmpty();
        assertThat(fixture.ledger.audit().rebuild()).isPositive();
        assertThat(DerivedTables.of(fixture.ledger)).isEqualTo(before);
        assertThat(fixture.ledger.audit().completeness(ACME).gaps()).isEmpty();
    }

    private int execute(String sql) throws SQLException {
        try (var connection = fixture.ledger.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
            return statement.getUpdateCount();
        }
    }
}

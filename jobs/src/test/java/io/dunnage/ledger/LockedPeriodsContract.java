package io.dunnage.ledger;

import static io.dunnage.ledger.LedgerFixture.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a ledger promises of periods that were reported as final. */
abstract class LockedPeriodsContract extends LedgerContract {
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);

    @Test
    void what_was_reported_of_a_period_is_kept_byte_for_byte() throws IOException {
        StockStatement closing = fixture.statement(7);
        LockedPeriod locked = lock(closing, NOVEMBER, "1 missing").orElseThrow();
        assertThat(ledger.lockedPeriods().of(ACME, "WH", NOVEMBER)).contains(locked);
        assertThat(ledger.lockedPeriods().of(ACME, "WH", DECEMBER)).isEmpty();
        assertThat(ledger.lockedPeriods().of(ACME, "OTHER", NOVEMBER)).isEmpty();
        assertThat(locked.last()).isEqualTo("2026-11-30");
        assertThat(locked.statement()).isEqualTo(closing.id());
        assertThat(locked.lockedAt()).isEqualTo(fixture.clock.instant());
        assertThat(reported(locked)).isEqualTo("1 missing");
        List<Entry> entries = ledger.database()
                .read(session -> Stories.entries(session, locked.id().value()));
        assertThat(entries).extracting(Entry::who).containsExactly("ada");
    }

    @Test
    void who_comes_second_gets_what_the_first_one_locked() throws IOException {
        StockStatement closing = fixture.statement(7);
        LockedPeriod locked = lock(closing, NOVEMBER, "1 missing").orElseThrow();
        long entries = ledger.audit().verify().entries();
        assertThat(lock(closing, NOVEMBER, "2 missing")).contains(locked);
        assertThat(ledger.audit().verify().entries()).isEqualTo(entries);
        assertThat(reported(locked)).isEqualTo("1 missing");
    }

    @Test
    void a_period_before_a_locked_one_stays_open() {
        StockStatement closing = fixture.statement(7);
        LockedPeriod december = lock(closing, DECEMBER, "").orElseThrow();
        assertThat(lock(closing, NOVEMBER, "")).isEmpty();
        assertThat(ledger.lockedPeriods().all(ACME, "WH")).containsExactly(december);
        LockedPeriod january = lock(closing, DECEMBER.plusMonths(1), "").orElseThrow();
        assertThat(ledger.lockedPeriods().all(ACME, "WH")).containsExactly(january, december);
    }

    @Test
    void a_report_that_breaks_off_locks_nothing() {
        StockStatement closing = fixture.statement(7);
        var november = new NewLockedPeriod(ledger.newTraceId(), closing, NOVEMBER, NOVEMBER.plusDays(29));
        assertThatThrownBy(() -> ledger.lockedPeriods().lock("ada", november, into -> {
                    into.write('{');
                    throw new IOException("no figures");
                }))
                .isInstanceOf(LedgerFault.class)
                .hasMessageContaining("no figures");
        assertThat(ledger.lockedPeriods().all(ACME, "WH")).isEmpty();
    }

    @Test
    void housekeeping_leaves_what_was_reported() throws IOException {
        LockedPeriod locked = lock(fixture.statement(7), NOVEMBER, "1 missing").orElseThrow();
        Files.setLastModifiedTime(ledger.bytes().path(locked.report()), FileTime.from(LedgerFixture.MIDNIGHT));
        fixture.clock.advance(Duration.ofDays(4_000));
        assertThat(ledger.audit().sweepOrphans(Duration.ofDays(1))).isZero();
        assertThat(reported(locked)).isEqualTo("1 missing");
    }

    @Test
    void a_locked_period_that_was_changed_is_told() throws SQLException {
        LockedPeriod locked = lock(fixture.statement(7), NOVEMBER, "1 missing").orElseThrow();
        move("2026-11-29");
        assertThat(ledger.audit().verify().broken())
                .singleElement()
                .asString()
                .contains(locked.id().toString());
        move("2026-11-30");
    }

    private void move(String lastDay) throws SQLException {
        try (var connection = ledger.dataSource().getConnection();
                var change = connection.createStatement()) {
            change.execute("update locked_period set last_day = date '" + lastDay + "'");
        }
    }

    private Optional<LockedPeriod> lock(StockStatement closing, LocalDate first, String report) {
        LocalDate last = first.plusMonths(1).minusDays(1);
        return ledger.lockedPeriods()
                .lock(
                        "ada",
                        new NewLockedPeriod(ledger.newTraceId(), closing, first, last),
                        into -> into.write(report.getBytes(StandardCharsets.UTF_8)));
    }

    private String reported(LockedPeriod locked) throws IOException {
        try (InputStream report = ledger.lockedPeriods().report(locked)) {
            return new String(report.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

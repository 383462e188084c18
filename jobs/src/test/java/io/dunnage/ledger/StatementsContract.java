package io.dunnage.ledger;

import static io.dunnage.ledger.LedgerFixture.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunnage.document.StockStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a ledger promises of stock statements. */
abstract class StatementsContract extends LedgerContract {
    private static final Instant MIDNIGHT = Instant.parse("2026-11-23T00:00:00Z");

    @Test
    void lines_come_back_as_they_were_taken_in_whatever_the_batches() {
        Filed filed = filed("a.edi", 1, 0, 0);
        List<StatementLine> lines = lines(12_000);
        take(filed, true, lines.subList(0, 7_001));
        take(filed, false, lines.subList(7_001, 12_000));
        StockStatement statement = joined(filed);
        assertThat(read(statement)).isEqualTo(lines);
        assertThat(statement.lines()).isEqualTo(12_000);
        assertThat(statement.sum()).isEqualByComparingTo("72006000");
        assertThat(statement.parts().getFirst().items()).isEqualTo(12_000);
        assertThat(statement.state()).isEqualTo(StockStatement.State.RECEIVING);
        assertThat(ledger.statements().completed(ACME, "WH", 10)).isEmpty();
    }

    @Test
    void every_fact_of_a_line_is_kept_and_lines_of_one_place_are_one_item() {
        StatementLine full = new StatementLine(
                4,
                "VENDOR",
                "007",
                "SKU-7",
                "LOT-A",
                LocalDate.of(2027, 12, 31),
                "S1",
                "A-04",
                StockStatus.OTHER,
                "QX",
                new BigDecimal("-2.5"),
                "EA");
        StatementLine bare = new StatementLine(
                4, "UPC", "0012", null, null, null, null, null, StockStatus.ON_HAND, null, BigDecimal.TEN, "CS");
        Filed filed = filed("a.edi", 1, 0, 0);
        take(filed, true, List.of(full, bare));
        StockStatement statement = joined(filed);
        assertThat(read(statement)).containsExactly(full, bare);
        assertThat(statement.parts().getFirst().items()).isEqualTo(1);
    }

    @Test
    void I6_what_an_attempt_that_died_took_in_is_forgotten_by_the_next() {
        Filed filed = filed("a.edi", 1, 0, 0);
        take(filed, true, lines(300));
        take(filed, true, lines(200));
        assertThat(read(joined(filed))).isEqualTo(lines(200));
    }

    @Test
    void numbered_parts_of_several_files_make_one_statement_and_joining_twice_is_harmless() {
        Filed first = filed("a.edi", 1, 1, 2);
        Filed second = filed("b.edi", 1, 2, 2);
        take(first, true, lines(3));
        StockStatement half = joined(first);
        assertThat(half.hasAllDeclared()).isFalse();
        take(second, true, lines(2));
        StockStatement whole = joined(second);
        assertThat(whole.id()).isEqualTo(half.id());
        assertThat(whole.hasAllDeclared()).isTrue();
        assertThat(whole.lines()).isEqualTo(5);
        assertThat(joined(second)).isEqualTo(whole);
        assertThatThrownBy(() -> take(second, true, lines(1))).isInstanceOf(LedgerFault.class);
    }

    @Test
    void parts_without_numbers_belong_together_within_their_file_only() {
        TransmissionId file = fixture.received("a.edi", "a");
        Filed first = message(file, 1, 0, 0);
        Filed second = message(file, 2, 0, 0);
        Filed other = filed("b.edi", 1, 0, 0);
        take(first, true, lines(3));
        take(second, true, lines(4));
        take(other, true, lines(5));
        StatementId id = joined(first).id();
        assertThat(joined(second).id()).isEqualTo(id);
        assertThat(joined(other).id()).isNotEqualTo(id);
    }

    @Test
    void C2_the_same_lines_again_are_a_repeat_whatever_their_order_and_others_contradict() {
        Filed first = filed("a.edi", 1, 0, 0);
        take(first, true, lines(50));
        StockStatement statement = joined(first);
        ledger.statements().complete(lease, statement.id());
        Filed again = filed("b.edi", 1, 0, 0);
        List<StatementLine> turned = new ArrayList<>(lines(50)).reversed();
        take(again, true, turned);
        assertThat(ledger.statements().join(lease, share(again)))
                .isInstanceOfSatisfying(
                        StatementJoin.Repeated.class,
                        repeated -> assertThat(repeated.earlier().id()).isEqualTo(statement.id()));
        Filed other = filed("c.edi", 1, 0, 0);
        take(other, true, lines(49));
        assertThat(ledger.statements().join(lease, share(other))).isInstanceOf(StatementJoin.Contradicts.class);
    }

    @Test
    void S21_a_refused_statement_counts_for_nothing_and_its_number_may_come_again() {
        Filed first = filed("a.edi", 1, 0, 0);
        take(first, true, lines(1));
        StockStatement refused = joined(first);
        ledger.statements()
                .refuse(lease, refused.id(), first.trace(), RejectReason.IMPLAUSIBLE_STATEMENT, "one item of fifty");
        assertThat(ledger.statements().completed(ACME, "WH", 10)).isEmpty();
        assertThat(joined(first).reason()).isEqualTo(RejectReason.IMPLAUSIBLE_STATEMENT);
        Filed again = filed("b.edi", 1, 0, 0);
        take(again, true, lines(50));
        StockStatement better = joined(again);
        assertThat(better.id()).isNotEqualTo(refused.id());
        ledger.statements().complete(lease, better.id());
        assertThat(ledger.statements().completed(ACME, "WH", 10))
                .extracting(StockStatement::id)
                .containsExactly(better.id());
    }

    @Test
    void lines_of_a_refused_statement_are_forgotten_when_nobody_may_replay_it_any_more() {
        Filed first = filed("a.edi", 1, 0, 0);
        take(first, true, lines(7));
        StockStatement refused = joined(first);
        Filed believed = filed("b.edi", 1, 0, 0);
        take(believed, true, lines(5));
        ledger.statements()
                .refuse(lease, refused.id(), first.trace(), RejectReason.IMPLAUSIBLE_STATEMENT, "one item of fifty");
        StockStatement better = joined(believed);
        ledger.statements().complete(lease, better.id());
        Instant later = fixture.clock.instant().plus(Duration.ofSeconds(1));
        assertThat(ledger.statements().forgetLines(later))
                .as("its outcome is not entered yet")
                .isZero();
        ledger.postings()
                .outcomes(
                        lease,
                        Map.of(
                                first.trace(),
                                new PostingOutcome.Rejected(RejectReason.IMPLAUSIBLE_STATEMENT, "one item of fifty")));
        assertThat(ledger.statements().forgetLines(later))
                .as("it is a dead letter")
                .isZero();
        ledger.deadLetters().discard(first.trace(), "a new one came", "ada");
        assertThat(ledger.statements().forgetLines(fixture.clock.instant()))
                .as("too young")
                .isZero();
        assertThat(ledger.statements().forgetLines(later)).isEqualTo(7);
        assertThat(ledger.statements().forgetLines(later)).isZero();
        assertThat(read(better)).isEqualTo(lines(5));
    }

    @Test
    void the_newest_instant_comes_first_and_another_building_does_not_count() {
        for (int day = 1; day <= 3; day++) {
            Filed filed = filed("day" + day, 1, 0, 0);
            take(filed, true, lines(day));
            StatementShare share = share(filed);
            StatementJoin join = ledger.statements()
                    .join(
                            lease,
                            new StatementShare(
                                    share.trace(),
                                    share.file(),
                                    1,
                                    day == 3 ? "OTHER" : "WH",
                                    "ST",
                                    MIDNIGHT.plusSeconds(86_400L * day),
                                    true,
                                    0,
                                    0,
                                    share.declared()));
            ledger.statements()
                    .complete(lease, ((StatementJoin.Joined) join).statement().id());
        }
        assertThat(ledger.statements().completed(ACME, "WH", 10))
                .extracting(StockStatement::lines)
                .containsExactly(2L, 1L);
        assertThat(ledger.statements().completed(ACME, "WH", 1)).hasSize(1);
    }

    @Test
    void what_stands_beside_a_message_is_known_once_its_file_is_read() {
        TransmissionId file = fixture.received("a.edi", "a");
        message(file, 1, 0, 0);
        NewMessage broken = fixture.message(2, null, "B", new FirstOutcome.DeadLetter(RejectReason.SYNTAX, "broken"));
        ledger.inbox()
                .fileMessages(
                        lease,
                        file,
                        List.of(new NewMessage(
                                broken.trace(),
                                2,
                                "945",
                                "004010",
                                "000000123",
                                "SW",
                                "77",
                                "0002",
                                null,
                                null,
                                null,
                                null,
                                "[]",
                                broken.outcome(),
                                List.of())));
        assertThat(ledger.statements().companyOf(file, 1).wholeFileRead()).isFalse();
        ledger.inbox().readingFinished(lease, file, List.of());
        assertThat(ledger.statements().companyOf(file, 1))
                .isEqualTo(new StatementCompany(true, List.of(), List.of("0002")));
    }

    private record Filed(TransmissionId file, int ordinal, TraceId trace, int part, int parts) {}

    private Filed filed(String name, int ordinal, int part, int parts) {
        return message(fixture.received(name, "content of " + name), ordinal, part, parts);
    }

    private Filed message(TransmissionId file, int ordinal, int part, int parts) {
        NewMessage message = fixture.message(ordinal, null, "order");
        ledger.inbox().fileMessages(lease, file, List.of(message));
        return new Filed(file, ordinal, message.trace(), part, parts);
    }

    private void take(Filed filed, boolean first, List<StatementLine> lines) {
        ledger.statements().take(lease, filed.file(), filed.ordinal(), first, lines);
    }

    private StatementShare share(Filed filed) {
        return new StatementShare(
                filed.trace(),
                filed.file(),
                filed.ordinal(),
                "WH",
                "ST-1",
                MIDNIGHT,
                true,
                filed.part(),
                filed.parts(),
                new StatementShare.Declared("0001", null, BigDecimal.TEN));
    }

    private StockStatement joined(Filed filed) {
        return ((StatementJoin.Joined) ledger.statements().join(lease, share(filed))).statement();
    }

    private List<StatementLine> read(StockStatement statement) {
        List<StatementLine> read = new ArrayList<>();
        ledger.statements().lines(statement, read::add);
        return read;
    }

    private static List<StatementLine> lines(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new StatementLine(
                        i,
                        "VENDOR",
                        "P-" + i,
                        "SKU-" + i,
                        null,
                        null,
                        null,
                        "A-" + i % 100,
                        StockStatus.ON_HAND,
                        "17",
                        BigDecimal.valueOf(i),
                        "EA"))
                .toList();
    }
}

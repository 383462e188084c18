package io.dunnage.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.inventory.StatementJudgment.Refusal;
import io.dunnage.ledger.RejectReason;
import io.dunnage.ledger.StatementId;
import io.dunnage.ledger.StockStatement;
import io.dunnage.partner.PartnerId;
import io.dunnage.partner.StatementPolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** S21, C19: which stock statements are believed. */
final class StatementJudgmentTest {
    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-23T00:00:00Z");

    private final StatementJudgment judgment = new StatementJudgment(StatementPolicy.standard(), NOW);
    private final ItemTotals totals = new ItemTotals();

    @Test
    void S21_a_statement_without_a_line_is_refused() {
        assertThat(judgment.ofItself(statement(MIDNIGHT, 0, true), Optional.empty()))
                .map(Refusal::reason)
                .contains(RejectReason.EMPTY_STATEMENT);
    }

    @Test
    void S21_a_statement_older_than_the_last_one_or_than_its_age_allows_is_stale() {
        StockStatement last = statement(MIDNIGHT, 10, true);
        assertThat(judgment.ofItself(statement(MIDNIGHT.minusSeconds(1), 10, true), Optional.of(last)))
                .map(Refusal::reason)
                .contains(RejectReason.STALE_STATEMENT);
        assertThat(judgment.ofItself(statement(NOW.minus(Duration.ofDays(4)), 10, true), Optional.empty()))
                .map(Refusal::reason)
                .contains(RejectReason.STALE_STATEMENT);
        assertThat(judgment.ofItself(statement(MIDNIGHT, 10, true), Optional.of(last)))
                .isEmpty();
    }

    @Test
    void S21_fewer_than_sixty_percent_of_the_items_seen_last_are_not_believed() {
        before(20);
        IntStream.rangeClosed(1, 11).forEach(item -> totals.now("P-" + item, 10));
        assertThat(plausible(true)).map(Refusal::reason).contains(RejectReason.IMPLAUSIBLE_STATEMENT);
        assertThat(plausible(true))
                .map(Refusal::detail)
                .hasValueSatisfying(detail -> assertThat(detail)
                        .contains("11 of the 20 items")
                        .contains("55 %")
                        .contains("minimumCoverage"));
        assertThat(plausible(false)).isEmpty();
    }

    @Test
    void C19_more_than_a_fifth_of_the_items_changed_is_held() {
        before(20);
        IntStream.rangeClosed(1, 20).forEach(item -> totals.now("P-" + item, item <= 4 ? 11 : 10));
        assertThat(plausible(true)).isEmpty();
        totals.now("P-5", 1);
        assertThat(plausible(true))
                .map(Refusal::detail)
                .hasValueSatisfying(detail ->
                        assertThat(detail).contains("maximumItemsChanged").contains("5 of 20 items"));
    }

    @Test
    void C19_more_than_thirty_percent_of_the_quantity_changed_is_held() {
        before(20);
        IntStream.rangeClosed(1, 20).forEach(item -> totals.now("P-" + item, item == 1 ? 80 : 10));
        assertThat(plausible(true))
                .map(Refusal::detail)
                .hasValueSatisfying(detail ->
                        assertThat(detail).contains("maximumQuantityChanged").contains("35 %"));
    }

    @Test
    void a_few_fast_movers_are_no_reason_for_doubt_but_a_zeroed_shelf_of_many_is() {
        before(4);
        IntStream.rangeClosed(1, 4).forEach(item -> totals.now("P-" + item, 3));
        assertThat(plausible(true)).isEmpty();
    }

    @Test
    void a_statement_of_the_future_is_held_for_its_clock_is_wrong() {
        assertThat(judgment.plausible(
                        statement(NOW.plus(Duration.ofDays(2)), 10, true), Optional.empty(), totals.difference(true)))
                .map(Refusal::detail)
                .hasValueSatisfying(detail -> assertThat(detail).contains("timeZone"));
    }

    @Test
    void totals_of_a_hundred_thousand_items_are_told_apart_and_added_up() {
        for (int item = 0; item < 100_000; item++) {
            totals.before("P-" + item, 1);
            totals.before("P-" + item, 1);
            totals.now("P-" + (item + 50_000), item % 2 == 0 ? 2 : 3);
        }
        ItemTotals.Difference found = totals.difference(true);
        assertThat(found.before()).isEqualTo(100_000);
        assertThat(found.now()).isEqualTo(100_000);
        assertThat(found.both()).isEqualTo(50_000);
        assertThat(found.changed()).isEqualTo(125_000);
        assertThat(totals.difference(false).changed()).isEqualTo(25_000);
        assertThat(found.quantityBefore()).isEqualTo(200_000);
    }

    private void before(int items) {
        IntStream.rangeClosed(1, items).forEach(item -> totals.before("P-" + item, 10));
    }

    private Optional<Refusal> plausible(boolean full) {
        return judgment.plausible(
                statement(MIDNIGHT, 20, full),
                Optional.of(statement(MIDNIGHT.minus(Duration.ofDays(1)), 20, true)),
                totals.difference(full));
    }

    private static StockStatement statement(Instant asOf, long lines, boolean full) {
        return new StockStatement(
                new StatementId(new UUID(1, 1)),
                new PartnerId("acme-3pl"),
                "TPL",
                "ST-1",
                asOf,
                full,
                0,
                StockStatement.State.RECEIVING,
                null,
                null,
                lines,
                BigDecimal.TEN,
                List.of());
    }
}

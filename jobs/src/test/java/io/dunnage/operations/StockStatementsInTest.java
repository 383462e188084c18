package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.ledger.EntryKind;
import io.dunnage.ledger.OpenDeadLetter;
import io.dunnage.ledger.RejectReason;
import io.dunnage.ledger.StatementLine;
import io.dunnage.ledger.StockStatement;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the stock statements (846) that the warehouse drops: S21, C2, C19. */
final class StockStatementsInTest {
    private World world;

    @BeforeEach
    void open(@TempDir Path folder) {
        world = World.in(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void S21_a_whole_statement_is_complete_and_its_lines_are_in_the_ledger_but_not_in_its_message() {
        drop(1, statement("ST-1", "1000", 1, 30));
        assertThat(world.tick()).isEqualTo(ExitCode.DONE);
        StockStatement statement = last();
        assertThat(statement.number()).isEqualTo("ST-1");
        assertThat(statement.asOf()).isEqualTo("2026-11-23T15:00:00Z");
        assertThat(statement.lines()).isEqualTo(30);
        List<StatementLine> lines = new ArrayList<>();
        world.ledger().statements().lines(statement, lines::add);
        assertThat(lines).hasSize(30);
        assertThat(lines.getFirst().sku()).isEqualTo("P-1");
        assertThat(world.story("ST-1").canonicalXml()).contains("hashTotal").doesNotContain("<line ");
        assertThat(world.lastKind("ST-1")).isEqualTo(EntryKind.POSTED);
    }

    @Test
    void S21_several_messages_of_one_interchange_are_one_statement() {
        drop(1, statement("ST-1", "1000", 1, 30), statement("ST-1", "1000", 31, 60));
        world.tick();
        assertThat(last().lines()).isEqualTo(60);
        assertThat(last().parts()).hasSize(2);
    }

    @Test
    void S21_when_one_of_several_messages_cannot_be_read_nothing_of_the_statement_counts() {
        List<String> broken = new ArrayList<>(statement("ST-1", "1000", 31, 60));
        broken.add(3, "QQQ*1");
        drop(1, statement("ST-1", "1000", 1, 30), broken);
        world.tick();
        assertThat(completed()).isEmpty();
        assertThat(world.reasons()).containsExactlyInAnyOrder(RejectReason.SYNTAX, RejectReason.INCOMPLETE_STATEMENT);
    }

    @Test
    void S21_an_empty_statement_zeroes_nothing() {
        drop(1, statement("ST-1", "1000", 1, 30));
        world.tick();
        drop(2, List.of("BIA*00*SI*ST-2*20261123*1100", "N1*WH*ACME*92*ACME-NJ", "LIN*1*VN*NOTHING"));
        world.tick();
        assertThat(last().number()).isEqualTo("ST-1");
        assertThat(world.deadLetters()).hasSize(1);
    }

    @Test
    void S21_a_truncated_statement_is_refused_whole_by_its_count_and_by_its_hash_total() {
        List<String> cut = new ArrayList<>(statement("ST-1", "1000", 1, 30));
        cut.remove(cut.size() - 2);
        cut.remove(cut.size() - 2);
        drop(1, cut);
        List<String> changed = new ArrayList<>(statement("ST-2", "1000", 1, 30));
        changed.set(3, "QTY*17*999*EA");
        drop(2, changed);
        world.tick();
        assertThat(completed()).isEmpty();
        assertThat(world.reasons()).containsExactly(RejectReason.CONTROL_TOTAL_WRONG, RejectReason.CONTROL_TOTAL_WRONG);
        assertThat(world.deadLetters().getFirst().detail()).contains("counts 30 lines, but has 29");
    }

    @Test
    void S21_a_statement_older_than_the_last_one_is_stale() {
        drop(1, statement("ST-2", "1100", 1, 30));
        world.tick();
        drop(2, statement("ST-1", "1000", 1, 30));
        world.tick();
        assertThat(last().number()).isEqualTo("ST-2");
        assertThat(world.reasons()).containsExactly(RejectReason.STALE_STATEMENT);
    }

    @Test
    void C19_an_implausible_statement_is_held_until_a_person_approves_it() {
        drop(1, statement("ST-1", "1000", 1, 30));
        world.tick();
        drop(2, statement("ST-2", "1100", 1, 10));
        world.tick();
        assertThat(last().number()).isEqualTo("ST-1");
        OpenDeadLetter held = world.deadLetters().getFirst();
        assertThat(held.reason()).isEqualTo(RejectReason.IMPLAUSIBLE_STATEMENT);
        assertThat(held.detail()).contains("10 of the 30 items").contains("33.3 %");
        world.tick();
        assertThat(last().number()).isEqualTo("ST-1");
        world.replay(held);
        world.tick();
        assertThat(last().number()).isEqualTo("ST-2");
        assertThat(last().lines()).isEqualTo(10);
        assertThat(world.deadLetters()).isEmpty();
    }

    @Test
    void lines_that_do_not_count_are_forgotten_by_the_housekeeping_and_those_that_may_be_replayed_are_not() {
        world.with("maximumAge: 3d", "maximumAge: 30d");
        drop(1, statement("ST-1", "1000", 1, 30));
        world.tick();
        drop(2, statement("ST-1", "1000", 1, 30)); // a repeat
        drop(3, statement("ST-2", "1100", 1, 10)); // implausible
        drop(4, statement("ST-0", "0900", 1, 20)); // stale
        world.tick();
        assertThat(world.reasons())
                .containsExactlyInAnyOrder(RejectReason.IMPLAUSIBLE_STATEMENT, RejectReason.STALE_STATEMENT);
        assertThat(world.count("stock_statement_line")).isEqualTo(30 + 30 + 10 + 20);
        OpenDeadLetter stale = letter(RejectReason.STALE_STATEMENT);
        world.ledger().deadLetters().discard(stale.id(), "ST-1 is newer", "ada");
        world.clock.advance(Duration.ofDays(13));
        world.jobs().housekeeping();
        assertThat(world.count("stock_statement_line"))
                .as("young enough to be asked for")
                .isEqualTo(90);
        world.clock.advance(Duration.ofDays(2));
        world.jobs().housekeeping();
        assertThat(world.count("stock_statement_line"))
                .as("the believed one, and the one that waits for a person")
                .isEqualTo(40);
        assertThat(world.said()).contains("50 lines of stock statements that do not count");
        world.replay(letter(RejectReason.IMPLAUSIBLE_STATEMENT));
        world.jobs().housekeeping();
        assertThat(world.count("stock_statement_line"))
                .as("what is replayed is read")
                .isEqualTo(40);
        world.tick();
        assertThat(last().number()).isEqualTo("ST-2");
        assertThat(world.count("stock_statement_part")).isEqualTo(4);
        world.ledger().audit().rebuild();
        assertThat(world.ledger().audit().verify().broken()).isEmpty();
    }

    private OpenDeadLetter letter(RejectReason reason) {
        return world.deadLetters().stream()
                .filter(one -> one.reason() == reason)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void C2_the_same_statement_under_another_control_number_is_harmless() {
        drop(1, statement("ST-1", "1000", 1, 30));
        world.tick();
        drop(2, statement("ST-1", "1000", 1, 30));
        assertThat(world.tick()).isEqualTo(ExitCode.DONE);
        assertThat(completed()).hasSize(1);
        assertThat(world.lastKind("ST-1")).isIn(EntryKind.POSTED, EntryKind.ALREADY_POSTED);
        assertThat(world.deadLetters()).isEmpty();
    }

    @Test
    void a_state_without_a_word_is_kept_with_its_code_and_told() {
        List<String> strange = new ArrayList<>(statement("ST-1", "1000", 1, 3));
        strange.set(3, "QTY*QX*1*EA");
        drop(1, strange);
        world.tick();
        assertThat(world.story("ST-1").entries().getLast().detail())
                .contains("1 in a state without a word, such as QX");
    }

    private void drop(int control, List<?>... messages) {
        Papers papers = Papers.numbered(control);
        for (List<?> message : messages) {
            papers.with("846", "IB", message.stream().map(String::valueOf).toList());
        }
        world.drop("846_" + control + ".edi", papers.text());
    }

    /** Items {@code from} to {@code to}, of each as many as its number says. */
    private static List<String> statement(String number, String time, int from, int to) {
        List<String> body = new ArrayList<>();
        body.add("BIA*00*SI*" + number + "*20261123*" + time);
        body.add("N1*WH*ACME NEW JERSEY*92*ACME-NJ");
        int line = 0;
        for (int item = from; item <= to; item++) {
            body.add(String.format(Locale.ROOT, "LIN*%d*VN*P-%d", ++line, item));
            body.add("QTY*17*" + item + "*EA");
        }
        body.add("CTT*" + line + "*" + IntStream.rangeClosed(from, to).sum());
        return body;
    }

    private List<StockStatement> completed() {
        return world.ledger().statements().completed(World.PARTNER, "TPL", 10);
    }

    private StockStatement last() {
        return completed().getFirst();
    }
}

package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.ledger.RejectReason;
import io.dunnage.ledger.StockStatement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements that come in pieces or in many messages, and what is wrong in one of them (S21). */
final class LongStatementsInTest {
    private static final String HEADER = "Statement,As Of,Lines,Total,SKU,Quantity,Unit\r\n";

    @TempDir
    private Path folder;

    private World world;

    @AfterEach
    void close() {
        world.close();
    }

    private void x12() {
        world = World.in(folder);
    }

    private void csv() {
        world = World.in(folder).speakingCsv("StockSnapshot: {type: stock}");
    }

    @Test
    void S21_a_set_of_several_pieces_is_one_statement_and_its_count_of_items_is_true() {
        x12();
        List<String> body = new ArrayList<>(head("ST-1"));
        for (int i = 1; i <= 10_001; i++) {
            body.add("LIN*" + i + "*VN*P-" + i);
            body.addAll(List.of("QTY*17*3*EA", "QTY*33*2*EA", "QTY*QH*1*EA")); // a batch of lines ends within an item
        }
        body.add("CTT*10001*60006");
        drop("846.edi", List.of(body));

        assertThat(world.tick()).isEqualTo(ExitCode.DONE);

        assertThat(last().lines()).isEqualTo(30_003);
        assertThat(last().parts().getFirst().items()).isEqualTo(10_001);
    }

    @Test
    void S21_as_many_sets_as_the_warehouse_likes_are_one_statement() {
        x12();
        drop("846.edi", sets("ST-1", 250));

        assertThat(world.tick()).isEqualTo(ExitCode.DONE);
        assertThat(last().parts()).hasSize(250);
        assertThat(last().lines()).isEqualTo(500);
        world.tick();
        assertThat(world.deadLetters()).isEmpty();
        assertThat(completed()).hasSize(1);
        assertThat(world.ledger().postings().messagesDue(World.PARTNER, 10)).isEmpty();
    }

    @Test
    void S21_one_wrong_set_of_many_refuses_the_statement_whole_and_says_which() {
        x12();
        List<List<String>> sets = sets("ST-1", 250);
        sets.get(20).set(sets.get(20).size() - 1, "CTT*7");
        drop("846.edi", sets);

        world.tick();
        world.tick();

        assertThat(completed()).isEmpty();
        assertThat(world.reasons()).containsExactly(RejectReason.CONTROL_TOTAL_WRONG);
        assertThat(world.deadLetters().getFirst().detail()).contains("message 0021 counts 7 lines, but has 2");
    }

    @Test
    void S21_rows_of_any_number_are_one_statement_with_its_lines_in_the_ledger_and_not_in_its_message() {
        csv();
        world.drop("stock.csv", HEADER + rows("ST-1", 1, 25_000));

        assertThat(world.tick()).isEqualTo(ExitCode.DONE);

        assertThat(last().lines()).isEqualTo(25_000);
        assertThat(last().asOf()).isEqualTo("2026-11-23T15:00:00Z");
        assertThat(world.count("stock_statement_line")).isEqualTo(25_000);
        assertThat(world.story("ST-1").canonicalXml()).contains("ST-1").doesNotContain("<line ");
    }

    @Test
    void S21_totals_that_stand_in_one_row_hold_for_all_pieces() {
        csv();
        world.drop("good.csv", HEADER + rows("ST-1", 1, 7_000).replaceFirst("10:00:00,,,", "10:00:00,7000,49000,"));
        world.drop("wrong.csv", HEADER + rows("ST-2", 1, 7_000).replaceFirst("10:00:00,,,", "10:00:00,7000,49001,"));

        world.tick();

        assertThat(completed()).extracting(StockStatement::number).containsExactly("ST-1");
        assertThat(world.reasons()).containsExactly(RejectReason.CONTROL_TOTAL_WRONG);
        assertThat(world.deadLetters().getFirst().detail()).contains("hash total of 49001");
    }

    @Test
    void S21_a_bad_row_in_the_middle_refuses_the_statement_whole() {
        csv();
        List<String> bad = List.of(
                rows("ST-1", 6_001, 6_001).replace(",7,EA", ",seven,EA"),
                "ST-1,2026-11-23 10:00:00,,,P-1,7\r\n",
                "ST-1,2026-11-22 10:00:00,,,P-1,7,EA\r\n",
                "???\r\n");
        for (int i = 0; i < bad.size(); i++) {
            world.drop(
                    "stock" + i + ".csv", HEADER + rows("ST-1", 1, 6_000) + bad.get(i) + rows("ST-1", 6_002, 12_000));
            world.tick();

            assertThat(completed()).isEmpty();
            assertThat(world.deadLetters().toString()).contains("line 6002");
        }
    }

    @Test
    void S21_rows_of_one_statement_in_two_places_refuse_it() {
        csv();
        world.drop("stock.csv", HEADER + rows("ST-1", 1, 6_000) + rows("ST-2", 1, 10) + rows("ST-1", 6_001, 12_000));

        world.tick();

        assertThat(completed()).extracting(StockStatement::number).doesNotContain("ST-1");
    }

    @Test
    void S21_neither_a_header_alone_nor_a_statement_that_says_it_is_empty_empties_the_warehouse() {
        csv();
        world.drop("stock.csv", HEADER + rows("ST-1", 1, 30));
        world.tick();
        world.drop("nothing.csv", HEADER);
        world.drop("empty.csv", HEADER + "ST-2,2026-11-23 10:00:00,0,0,,,\r\n");

        assertThat(world.tick()).isEqualTo(ExitCode.FOR_A_PERSON);

        assertThat(completed()).extracting(StockStatement::number).containsExactly("ST-1");
        assertThat(world.reasons())
                .containsExactlyInAnyOrder(RejectReason.UNREADABLE_FILE, RejectReason.EMPTY_STATEMENT);
    }

    @Test
    void C2_the_same_rows_again_are_harmless() {
        csv();
        world.drop("one.csv", HEADER + rows("ST-1", 1, 6_000));
        world.tick();
        world.drop("two.csv", HEADER + "\r\n" + rows("ST-1", 1, 6_000));

        assertThat(world.tick()).isEqualTo(ExitCode.DONE);

        assertThat(completed()).hasSize(1);
        assertThat(world.deadLetters()).isEmpty();
    }

    private void drop(String name, List<List<String>> sets) {
        Papers papers = Papers.numbered(1);
        sets.forEach(one -> papers.with("846", "IB", one));
        world.drop(name, papers.text());
    }

    private static List<List<String>> sets(String number, int sets) {
        return new ArrayList<>(IntStream.rangeClosed(1, sets)
                .mapToObj(set -> {
                    List<String> body = new ArrayList<>(head(number));
                    for (String item : List.of("A-" + set, "B-" + set)) {
                        body.addAll(List.of("LIN**VN*" + item, "QTY*17*1*EA"));
                    }
                    body.add("CTT*2");
                    return body;
                })
                .toList());
    }

    private static List<String> head(String number) {
        return List.of("BIA*00*SI*" + number + "*20261123*1000", "N1*WH*ACME NEW JERSEY*92*ACME-NJ");
    }

    private static String rows(String number, int from, int to) {
        var text = new StringBuilder();
        for (int i = from; i <= to; i++) {
            text.append(number).append(",2026-11-23 10:00:00,,,P-").append(i).append(",7,EA\r\n");
        }
        return text.toString();
    }

    private List<StockStatement> completed() {
        return world.ledger().statements().completed(World.PARTNER, "TPL", 10);
    }

    private StockStatement last() {
        return completed().getFirst();
    }
}

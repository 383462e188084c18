package io.dunnage.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.document.AdjustedLine;
import io.dunnage.document.AdjustmentAdvice;
import io.dunnage.document.ItemId;
import io.dunnage.document.Quantity;
import io.dunnage.ledger.RejectReason;
import io.dunnage.partner.AdjustmentRule;
import io.dunnage.partner.AdjustmentRule.Action;
import io.dunnage.partner.AdjustmentRule.Sign;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** S19: what the reasons and signs of a 947 mean, by the partner's table. */
final class AdjustmentPlanningTest {
    private static final ItemId KETTLE = ItemId.sku("KETTLE");
    private static final ItemId CUP = ItemId.sku("CUP");
    private static final String HOLD = "TPL/Stock/Hold";

    private static final Map<String, AdjustmentRule> RULES = Map.of(
            "05", rule("05", Action.MOVE, Sign.PLUS_ONLY, null, HOLD),
            "55", rule("55", Action.MOVE, Sign.PLUS_ONLY, HOLD, null),
            "AC", rule("AC", Action.MOVE, Sign.SIGNED, null, HOLD),
            "AK", rule("AK", Action.MOVE, Sign.PAIR, null, HOLD),
            "06", rule("06", Action.ADJUST, Sign.MINUS_ONLY, null, null),
            "AA", rule("AA", Action.ADJUST, Sign.SIGNED, null, null),
            "07", rule("07", Action.SCRAP, Sign.PLUS_ONLY, HOLD, null),
            "AE", rule("AE", Action.REIDENTIFY, Sign.PAIR, null, null),
            "AX", rule("AX", Action.RELOT, Sign.PLUS_ONLY, null, null),
            "AF", new AdjustmentRule("AF", Action.IGNORE, Sign.SIGNED, null, null, "nothing moves"));

    private static AdjustmentRule rule(
            String code, Action action, Sign sign, @Nullable String from, @Nullable String to) {
        return new AdjustmentRule(code, action, sign, from, to, null);
    }

    @Test
    void S19_hold_and_release_move_between_locations_and_the_total_stays() {
        assertThat(steps(line("05", KETTLE, 4), line("55", KETTLE, 1)))
                .containsExactly(
                        "move 1 4 of KETTLE from stock to " + HOLD, "move 2 1 of KETTLE from " + HOLD + " to stock");
    }

    @Test
    void S19_a_minus_of_a_signed_move_goes_back() {
        assertThat(steps(line("AC", KETTLE, -4))).containsExactly("move 1 4 of KETTLE from " + HOLD + " to stock");
    }

    @Test
    void S19_a_plus_and_a_minus_line_of_one_message_are_one_move() {
        assertThat(steps(line("AK", KETTLE, -4), line("AA", CUP, 1), line("AK", KETTLE, 4)))
                .containsExactly("move 1 4 of KETTLE from stock to " + HOLD, "more 2 1 of CUP in stock");
    }

    @Test
    void S19_half_a_pair_is_refused_and_so_is_the_whole_message() {
        assertThat(refused(line("AA", CUP, 1), line("AK", KETTLE, -4), line("AK", KETTLE, 3)))
                .isEqualTo(RejectReason.SIGN_CONTRADICTS_REASON);
        assertThat(refused(line("AK", KETTLE, -4), line("AK", CUP, 4))).isEqualTo(RejectReason.SIGN_CONTRADICTS_REASON);
    }

    @Test
    void S19_a_decrease_code_with_a_positive_quantity_is_refused_by_name_with_line_and_segment() {
        AdjustmentPlan plan = plan(line("05", KETTLE, 1), line("06", KETTLE, 2));
        assertThat(plan).isInstanceOfSatisfying(AdjustmentPlan.Refuse.class, refuse -> {
            assertThat(refuse.reason()).isEqualTo(RejectReason.SIGN_CONTRADICTS_REASON);
            assertThat(refuse.detail()).contains("line 2 (segment 7)").contains("06 is MINUS_ONLY");
        });
        assertThat(refused(line("05", KETTLE, -1))).isEqualTo(RejectReason.SIGN_CONTRADICTS_REASON);
    }

    @Test
    void S19_an_unknown_reason_names_the_row_to_add() {
        assertThat(plan(line("ZZ", KETTLE, -2))).isInstanceOfSatisfying(AdjustmentPlan.Refuse.class, refuse -> {
            assertThat(refuse.reason()).isEqualTo(RejectReason.UNKNOWN_ADJUSTMENT_REASON);
            assertThat(refuse.detail()).contains("\"ZZ\": {action: ADJUST, sign: MINUS_ONLY}");
        });
    }

    @Test
    void counts_are_more_or_less_and_what_is_dumped_is_scrapped_from_where_it_lay() {
        assertThat(steps(line("AA", KETTLE, -2), line("AA", CUP, 3), line("07", CUP, 1)))
                .containsExactly(
                        "less 1 2 of KETTLE in stock", "more 2 3 of CUP in stock", "scrap 3 1 of CUP from " + HOLD);
    }

    @Test
    void re_identified_goods_are_less_of_one_item_and_more_of_another() {
        assertThat(steps(line("AE", KETTLE, -2), line("AE", CUP, 2)))
                .containsExactly("less 1a 2 of KETTLE in stock", "more 1b 2 of CUP in stock");
    }

    @Test
    void another_lot_is_less_of_one_lot_and_more_of_the_other() {
        AdjustedLine line = AdjustedLine.of("AX", KETTLE, Quantity.of(2, "EA"))
                .lot("A")
                .newLot("B")
                .build();
        assertThat(steps(line)).containsExactly("less 1a 2 of KETTLE A in stock", "more 1b 2 of KETTLE B in stock");
    }

    @Test
    void what_the_profile_ignores_is_told_with_its_reason() {
        assertThat(plan(line("AF", KETTLE, 2))).isInstanceOfSatisfying(AdjustmentPlan.Book.class, book -> {
            assertThat(book.steps()).isEmpty();
            assertThat(book.ignored()).singleElement().asString().contains("nothing moves");
        });
    }

    private static AdjustedLine line(String reason, ItemId item, int quantity) {
        return AdjustedLine.of(reason, item, Quantity.of(quantity, "EA"))
                .segment(7)
                .build();
    }

    private static AdjustmentPlan plan(AdjustedLine... lines) {
        AdjustmentAdvice.Builder advice = AdjustmentAdvice.of("ADJ-1");
        for (AdjustedLine line : lines) {
            advice.line(line);
        }
        return AdjustmentPlanning.plan(advice.build(), RULES);
    }

    private static List<String> steps(AdjustedLine... lines) {
        return ((AdjustmentPlan.Book) plan(lines))
                .steps().stream().map(AdjustmentPlanningTest::told).toList();
    }

    private static String told(AdjustmentPlan.Step step) {
        String goods = step.name() + " " + step.goods().quantity().toPlainString() + " of "
                + step.goods().item().primary()
                + (step.goods().lot() == null ? "" : " " + step.goods().lot());
        return switch (step) {
            case AdjustmentPlan.Move move ->
                "move " + goods + " from " + place(move.from()) + " to " + place(move.to());
            case AdjustmentPlan.More more -> "more " + goods + " in " + place(more.at());
            case AdjustmentPlan.Less less -> "less " + goods + " in " + place(less.at());
            case AdjustmentPlan.Scrap scrap -> "scrap " + goods + " from " + place(scrap.from());
        };
    }

    private static String place(@Nullable String location) {
        return location == null ? "stock" : location;
    }

    private static RejectReason refused(AdjustedLine... lines) {
        return ((AdjustmentPlan.Refuse) plan(lines)).reason();
    }
}

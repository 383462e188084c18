package io.dunnage.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.document.Disposition;
import io.dunnage.document.GoodsCondition;
import io.dunnage.document.ItemId;
import io.dunnage.document.Quantity;
import io.dunnage.document.ReceiptAdvice;
import io.dunnage.document.ReceiptException;
import io.dunnage.document.ReceivedLine;
import io.dunnage.exchange.PartnerCodes;
import io.dunnage.ledger.RejectReason;
import io.dunnage.partner.ReceivingPolicy;
import io.dunnage.partner.ReceivingPolicy.BackOrders;
import io.dunnage.partner.ReceivingPolicy.Quantities;
import io.dunnage.partner.ReturnsPolicy;
import io.dunnage.receiving.OpenReceipt.Tracking;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReceiptPlanningTest {
    private static final Map<GoodsCondition, String> PLACES =
            Map.of(GoodsCondition.DAMAGED, "TPL/Damaged", GoodsCondition.ON_HOLD, "TPL/Hold");
    private static final ReceivingPolicy GROSS = policy(Quantities.GROSS, 0, BackOrders.KEPT_UNTIL_COMPLETE);
    private static final ReceivingPolicy NET = policy(Quantities.NET, 0, BackOrders.KEPT_UNTIL_COMPLETE);
    private static final PartnerCodes CODES = new PartnerCodes() {
        @Override
        public Set<String> ours(ItemId item) {
            return Set.of("SKU " + item.primary());
        }

        @Override
        public Optional<String> unit(String theirs) {
            return theirs.equals("EA") ? Optional.of("Units") : Optional.empty();
        }
    };

    @Test
    void what_came_as_announced_leaves_nothing_open() {
        var book = book(plan(receipt(line("KETTLE", 10)), GROSS, ReceivedLine.of(item("KETTLE"), ea(10))));

        assertThat(book.open()).isFalse();
        assertThat(book.variances()).isEmpty();
        assertThat(said(book)).containsExactly("KETTLE 10");
    }

    @Test
    void S18_a_short_receipt_keeps_the_rest_open_until_the_warehouse_says_that_nothing_more_comes() {
        var receipt = receipt(line("KETTLE", 10));
        var seven = ReceivedLine.of(item("KETTLE"), ea(7));
        var complete = advice().complete(true).line(seven.build()).build();

        var kept = book(plan(receipt, GROSS, ReceivedLine.of(item("KETTLE"), ea(7))));
        var closed = book(plan(receipt, GROSS, complete));

        assertThat(kept.keep()).isTrue();
        assertThat(kept.variances()).containsExactly("line 1 KETTLE: announced 10, received 7");
        assertThat(closed.open()).isTrue();
        assertThat(closed.keep()).isFalse();
    }

    @Test
    void S18_what_becomes_of_the_rest_is_the_partners_profile() {
        var receipt = receipt(line("KETTLE", 10));
        var complete = advice().complete(true)
                .line(ReceivedLine.of(item("KETTLE"), ea(7)).build())
                .build();

        assertThat(book(plan(receipt, policy(Quantities.GROSS, 0, BackOrders.KEPT), complete))
                        .keep())
                .isTrue();
        assertThat(book(plan(
                                receipt,
                                policy(Quantities.GROSS, 0, BackOrders.DROPPED),
                                ReceivedLine.of(item("KETTLE"), ea(7))))
                        .keep())
                .isFalse();
    }

    @Test
    void S18_more_than_announced_is_booked_within_the_tolerance_and_held_beyond_it() {
        var receipt = receipt(line("KETTLE", 100));
        var tolerant = policy(Quantities.GROSS, 5, BackOrders.KEPT);

        assertThat(said(book(plan(receipt, tolerant, ReceivedLine.of(item("KETTLE"), ea(105))))))
                .containsExactly("KETTLE 100", "KETTLE 5");
        assertThat(refused(plan(receipt, tolerant, ReceivedLine.of(item("KETTLE"), ea(106)))))
                .isEqualTo(RejectReason.RECEIVED_MORE_THAN_ANNOUNCED);
        assertThat(refused(plan(receipt, GROSS, ReceivedLine.of(item("KETTLE"), ea(101)))))
                .isEqualTo(RejectReason.RECEIVED_MORE_THAN_ANNOUNCED);
    }

    @Test
    void S18_damaged_and_held_goods_are_part_of_a_gross_line_and_on_top_of_a_net_one() {
        var receipt = receipt(line("KETTLE", 10));
        var gross = ReceivedLine.of(item("KETTLE"), ea(10))
                .exception(ReceiptException.of(GoodsCondition.DAMAGED, ea(2)).build())
                .exception(ReceiptException.of(GoodsCondition.ON_HOLD, ea(1)).build());
        var net = ReceivedLine.of(item("KETTLE"), ea(7))
                .exception(ReceiptException.of(GoodsCondition.DAMAGED, ea(2)).build())
                .exception(ReceiptException.of(GoodsCondition.ON_HOLD, ea(1)).build());

        assertThat(said(book(plan(receipt, GROSS, gross))))
                .containsExactly("KETTLE 7", "KETTLE 2 to TPL/Damaged", "KETTLE 1 to TPL/Hold");
        assertThat(said(book(plan(receipt, NET, net))))
                .containsExactly("KETTLE 7", "KETTLE 2 to TPL/Damaged", "KETTLE 1 to TPL/Hold");
    }

    @Test
    void S18_what_is_short_or_was_turned_away_did_not_come() {
        var receipt = receipt(line("KETTLE", 10));
        var turnedAway = ReceivedLine.of(item("KETTLE"), ea(10))
                .exception(ReceiptException.of(GoodsCondition.REJECTED, ea(4)).build());
        var shortage = ReceivedLine.of(item("KETTLE"), ea(6))
                .exception(ReceiptException.of(GoodsCondition.SHORT, ea(4)).build());

        assertThat(said(book(plan(receipt, GROSS, turnedAway)))).containsExactly("KETTLE 6");
        assertThat(said(book(plan(receipt, GROSS, shortage)))).containsExactly("KETTLE 6");
        assertThat(said(book(plan(receipt, NET, shortage)))).containsExactly("KETTLE 6");
    }

    @Test
    void S18_exceptions_of_more_than_what_came_show_that_the_profile_reads_the_line_the_wrong_way() {
        var plan = plan(
                receipt(line("KETTLE", 10)),
                GROSS,
                ReceivedLine.of(item("KETTLE"), ea(1))
                        .exception(ReceiptException.of(GoodsCondition.DAMAGED, ea(2))
                                .build()));

        assertThat(refused(plan)).isEqualTo(RejectReason.CONTROL_TOTAL_WRONG);
        assertThat(plan.toString()).contains("quantities: NET");
    }

    @Test
    void goods_in_a_condition_without_a_location_never_reach_the_shelf() {
        var plan = plan(
                receipt(line("KETTLE", 10)),
                GROSS,
                ReceivedLine.of(item("KETTLE"), ea(10)).condition(GoodsCondition.EXPIRED));

        assertThat(refused(plan)).isEqualTo(RejectReason.CONDITION_WITHOUT_LOCATION);
        assertThat(plan.toString()).contains("receiving: {locations: {EXPIRED: ...}}");
    }

    @Test
    void a_damaged_return_is_never_restocked_whatever_the_warehouse_would_do_with_it() {
        var returned = new OpenReceipt("TPL/IN/1", true, List.of(line("KETTLE", 10)));

        assertThat(said(book(plan(
                        returned,
                        GROSS,
                        ReceivedLine.of(item("KETTLE"), ea(3))
                                .condition(GoodsCondition.DAMAGED)
                                .disposition(Disposition.RESTOCK)))))
                .containsExactly("KETTLE 3 to TPL/Damaged");
        assertThat(said(book(plan(
                        returned,
                        GROSS,
                        ReceivedLine.of(item("KETTLE"), ea(3))
                                .condition(GoodsCondition.DAMAGED)
                                .disposition(Disposition.SCRAP)))))
                .containsExactly("KETTLE 3 to TPL/Scrap");
        assertThat(said(book(plan(
                        returned, GROSS, ReceivedLine.of(item("KETTLE"), ea(3)).disposition(Disposition.RESTOCK)))))
                .containsExactly("KETTLE 3");
        assertThat(refused(plan(
                        returned, GROSS, ReceivedLine.of(item("KETTLE"), ea(3)).disposition(Disposition.REPAIR))))
                .isEqualTo(RejectReason.CONDITION_WITHOUT_LOCATION);
    }

    @Test
    void a_lot_comes_with_its_date_and_without_one_only_where_a_single_lot_is_expected() {
        var tracked = new OpenReceipt.Line(
                1, 1, 1, "TEA", Set.of("SKU TEA"), Tracking.LOT, BigDecimal.TEN, "Units", List.of());
        var expecting = new OpenReceipt.Line(
                1, 1, 1, "TEA", Set.of("SKU TEA"), Tracking.LOT, BigDecimal.TEN, "Units", List.of("TEA-A"));
        LocalDate expiry = LocalDate.of(2027, 6, 30);

        var book = book(plan(
                receipt(tracked),
                GROSS,
                ReceivedLine.of(item("TEA"), ea(10)).lot("TEA-B").expiry(expiry)));

        assertThat(book.pieces().getFirst().lot()).contains("TEA-B");
        assertThat(book.pieces().getFirst().expiry()).contains(expiry);
        assertThat(refused(plan(receipt(tracked), GROSS, ReceivedLine.of(item("TEA"), ea(10)))))
                .isEqualTo(RejectReason.UNKNOWN_LOT);
        assertThat(book(plan(receipt(expecting), GROSS, ReceivedLine.of(item("TEA"), ea(10))))
                        .pieces()
                        .getFirst()
                        .lot())
                .contains("TEA-A");
    }

    @Test
    void serial_numbers_are_as_many_as_the_quantity_and_the_damaged_ones_are_told_by_number() {
        var receipt = receipt(new OpenReceipt.Line(
                1, 1, 1, "RADIO", Set.of("SKU RADIO"), Tracking.SERIAL, BigDecimal.valueOf(3), "Units", List.of()));
        var three = ReceivedLine.of(item("RADIO"), ea(3)).serial("R1").serial("R2");

        assertThat(refused(plan(receipt, GROSS, three))).isEqualTo(RejectReason.SERIALS_DO_NOT_MATCH_QUANTITY);
        assertThat(refused(plan(
                        receipt,
                        GROSS,
                        ReceivedLine.of(item("RADIO"), ea(2)).serial("R1").serial("R1"))))
                .isEqualTo(RejectReason.SERIALS_DO_NOT_MATCH_QUANTITY);
        assertThat(said(book(plan(
                        receipt,
                        GROSS,
                        ReceivedLine.of(item("RADIO"), ea(3))
                                .serial("R1")
                                .serial("R2")
                                .serial("R3")
                                .exception(ReceiptException.of(GoodsCondition.DAMAGED, ea(1))
                                        .lot("R2")
                                        .build())))))
                .containsExactlyInAnyOrder("RADIO 1 R1", "RADIO 1 R2 to TPL/Damaged", "RADIO 1 R3");
        assertThat(refused(plan(
                        receipt,
                        GROSS,
                        ReceivedLine.of(item("RADIO"), ea(3))
                                .serial("R1")
                                .serial("R2")
                                .serial("R3")
                                .exception(ReceiptException.of(GoodsCondition.DAMAGED, ea(1))
                                        .build()))))
                .isEqualTo(RejectReason.SERIALS_DO_NOT_MATCH_QUANTITY);
    }

    @Test
    void C17_an_item_that_was_not_announced_and_a_unit_that_nobody_knows_are_named() {
        var receipt = receipt(line("KETTLE", 10));

        assertThat(plan(receipt, GROSS, ReceivedLine.of(item("CUP"), ea(1)).segment(5)))
                .isEqualTo(new ReceiptPlan.Foreign(item("CUP"), 5));
        assertThat(refused(plan(receipt, GROSS, ReceivedLine.of(item("KETTLE"), Quantity.of(1, "PL")))))
                .isEqualTo(RejectReason.UNIT_NOT_CONVERTIBLE);
    }

    @Test
    void two_lines_of_one_item_are_filled_by_number_or_in_turn() {
        var receipt = receipt(
                line("KETTLE", 4),
                new OpenReceipt.Line(
                        2,
                        2,
                        1,
                        "KETTLE",
                        Set.of("SKU KETTLE"),
                        Tracking.NONE,
                        BigDecimal.valueOf(6),
                        "Units",
                        List.of()));

        var inTurn = book(plan(receipt, GROSS, ReceivedLine.of(item("KETTLE"), ea(10))));
        var byNumber =
                book(plan(receipt, GROSS, ReceivedLine.of(item("KETTLE"), ea(5)).noticeLine("2")));

        assertThat(inTurn.open()).isFalse();
        assertThat(byNumber.pieces())
                .singleElement()
                .satisfies(piece -> assertThat(piece.line().number()).isEqualTo(2));
    }

    @Test
    void a_control_total_that_does_not_fit_its_lines_is_refused_before_any_book_is_looked_at() {
        var line = ReceivedLine.of(item("KETTLE"), ea(8))
                .exception(ReceiptException.of(GoodsCondition.DAMAGED, ea(2)).build())
                .build();

        assertThat(ReceiptTotals.wrong(
                        advice().totalReceived(BigDecimal.TEN).line(line).build(), NET))
                .isEmpty();
        assertThat(ReceiptTotals.wrong(
                                advice().totalReceived(BigDecimal.TEN)
                                        .line(line)
                                        .build(),
                                GROSS)
                        .orElseThrow()
                        .reason())
                .isEqualTo(RejectReason.CONTROL_TOTAL_WRONG);
    }

    @Test
    void a_receipt_of_nothing_is_for_a_person() {
        assertThat(refused(plan(receipt(line("KETTLE", 10)), GROSS, ReceivedLine.of(item("KETTLE"), ea(0)))))
                .isEqualTo(RejectReason.NOTHING_RECEIVED);
    }

    private static ReceiptPlan plan(OpenReceipt receipt, ReceivingPolicy policy, ReceivedLine.Builder line) {
        return plan(receipt, policy, advice().line(line.build()).build());
    }

    private static ReceiptPlan plan(OpenReceipt receipt, ReceivingPolicy policy, ReceiptAdvice advice) {
        var returns = new ReturnsPolicy(Map.of(), Map.of(Disposition.SCRAP, "TPL/Scrap"), Duration.ofHours(1));
        return ReceiptPlanning.plan(
                advice, receipt, CODES, policy, new GoodsPlaces(policy, returns, receipt.returned()));
    }

    private static ReceiptPlan.Book book(ReceiptPlan plan) {
        assertThat(plan).isInstanceOf(ReceiptPlan.Book.class);
        return (ReceiptPlan.Book) plan;
    }

    private static RejectReason refused(ReceiptPlan plan) {
        assertThat(plan).isInstanceOf(ReceiptPlan.Refuse.class);
        return ((ReceiptPlan.Refuse) plan).reason();
    }

    private static List<String> said(ReceiptPlan.Book book) {
        return book.pieces().stream()
                .map(piece -> piece.line().item() + " " + piece.quantity().toPlainString()
                        + piece.lot().map(lot -> " " + lot).orElse("")
                        + piece.place().map(place -> " to " + place).orElse(""))
                .toList();
    }

    private static OpenReceipt receipt(OpenReceipt.Line... lines) {
        return new OpenReceipt("TPL/IN/1", false, List.of(lines));
    }

    private static OpenReceipt.Line line(String sku, int open) {
        return new OpenReceipt.Line(
                1, 1, 1, sku, Set.of("SKU " + sku), Tracking.NONE, BigDecimal.valueOf(open), "Units", List.of());
    }

    private static ReceiptAdvice.Builder advice() {
        return ReceiptAdvice.of(ReceiptAdvice.Reporting.ORIGINAL, "R-1").noticeNumber("TPL/IN/1");
    }

    private static ItemId item(String number) {
        return ItemId.sku(number);
    }

    private static Quantity ea(long amount) {
        return Quantity.of(amount, "EA");
    }

    private static ReceivingPolicy policy(Quantities quantities, int percent, BackOrders backOrders) {
        return new ReceivingPolicy(quantities, BigDecimal.valueOf(percent), backOrders, PLACES, Duration.ofHours(4));
    }
}

package io.dunnage.odoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunnage.odoo.Arrival.Portion;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How what came is laid over what Odoo expects. */
class ArrivalCommandsTest {
    private static final long UNITS = 1;
    private static final long STOCK = 20;
    private static final long DAMAGED = 27;

    @Test
    void S18_good_and_damaged_goods_become_two_lines() {
        assertThat(commands(
                        line(detail(95, "10", null, null)), came("8"), came("2").into(DAMAGED)))
                .containsExactly(
                        List.of(1, 95L, Map.of("quantity", new BigDecimal("8"), "picked", true)),
                        List.of(
                                0,
                                0,
                                Map.of(
                                        "quantity",
                                        new BigDecimal("2"),
                                        "picked",
                                        true,
                                        "move_id",
                                        91L,
                                        "product_id",
                                        2L,
                                        "product_uom_id",
                                        UNITS,
                                        "location_id",
                                        4L,
                                        "location_dest_id",
                                        DAMAGED)));
    }

    @Test
    void S18_when_all_is_damaged_the_expected_line_goes_there() {
        assertThat(commands(line(detail(95, "10", null, null)), came("10").into(DAMAGED)))
                .containsExactly(List.of(
                        1, 95L, Map.of("quantity", new BigDecimal("10"), "picked", true, "location_dest_id", DAMAGED)));
    }

    @Test
    void a_new_lot_is_named_with_its_date_and_a_known_one_linked() {
        var portions = List.of(
                Portion.ofLot(new BigDecimal("18"), "NEW", LocalDate.parse("2033-05-31")),
                Portion.ofLot(new BigDecimal("12"), "KNOWN", LocalDate.parse("2033-05-31")));
        assertThat(commands(line(detail(95, "30", null, null)), portions.toArray(Portion[]::new)))
                .containsExactly(
                        List.of(
                                1,
                                95L,
                                Map.of(
                                        "quantity",
                                        new BigDecimal("18"),
                                        "picked",
                                        true,
                                        "lot_name",
                                        "NEW",
                                        "expiration_date",
                                        "2033-05-31 12:00:00")),
                        List.of(
                                0,
                                0,
                                Map.of(
                                        "quantity",
                                        new BigDecimal("12"),
                                        "picked",
                                        true,
                                        "lot_id",
                                        7L,
                                        "move_id",
                                        91L,
                                        "product_id",
                                        2L,
                                        "product_uom_id",
                                        UNITS,
                                        "location_id",
                                        4L,
                                        "location_dest_id",
                                        STOCK)));
    }

    @Test
    void another_lot_than_a_return_expects_replaces_it() {
        assertThat(commands(line(detail(95, "1", "SENT", 5L)), Portion.ofLot(BigDecimal.ONE, "KNOWN", null)))
                .containsExactly(List.of(1, 95L, Map.of("quantity", BigDecimal.ONE, "picked", true, "lot_id", 7L)));
        assertThat(commands(line(detail(95, "1", "SENT", 5L)), Portion.ofLot(BigDecimal.ONE, "NEW", null)))
                .containsExactly(List.of(
                        1,
                        95L,
                        Map.of("quantity", BigDecimal.ONE, "picked", true, "lot_name", "NEW", "lot_id", false)));
    }

    @Test
    void the_name_of_a_lot_that_was_expected_and_did_not_come_is_overwritten() {
        assertThat(commands(line(detail(95, "1", "EXPECTED", null)), Portion.ofLot(BigDecimal.ONE, "KNOWN", null)))
                .containsExactly(List.of(
                        1, 95L, Map.of("quantity", BigDecimal.ONE, "picked", true, "lot_id", 7L, "lot_name", "KNOWN")));
    }

    @Test
    void what_did_not_come_goes_to_zero_first() {
        assertThat(commands(line(detail(95, "1", "A", null), detail(96, "1", "B", null)), ofLot("1", "B")))
                .containsExactly(
                        List.of(1, 95L, Map.of("quantity", BigDecimal.ZERO, "picked", false)),
                        List.of(1, 96L, Map.of("quantity", BigDecimal.ONE, "picked", true, "lot_name", "B")));
    }

    @Test
    void portions_of_one_lot_in_one_place_become_one() {
        assertThat(commands(line(detail(95, "5", null, null)), ofLot("2", "B"), ofLot("3", "B")))
                .containsExactly(
                        List.of(1, 95L, Map.of("quantity", new BigDecimal("5"), "picked", true, "lot_name", "B")));
    }

    @Test
    void a_line_that_is_not_there_or_not_open_is_a_mistake_of_ours() {
        var receipt = receipt(line(detail(95, "5", null, null)));
        assertThatThrownBy(() ->
                        ArrivalCommands.of(receipt, new Arrival(Map.of(1L, List.of(came("1")))), Map.of(), true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> came("0")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Object> commands(ReceiptLine line, Portion... portions) {
        var key = new Lot.Key(2, "KNOWN");
        return ArrivalCommands.of(
                receipt(line),
                new Arrival(Map.of(line.id(), Arrays.asList(portions))),
                Map.of(key, new Lot(7, key)),
                true);
    }

    private static Portion came(String quantity) {
        return Portion.of(new BigDecimal(quantity));
    }

    private static Portion ofLot(String quantity, String lot) {
        return Portion.ofLot(new BigDecimal(quantity), lot, null);
    }

    private static ReceiptLine.Detail detail(long id, String quantity, @Nullable String lot, @Nullable Long lotId) {
        return new ReceiptLine.Detail(id, new BigDecimal(quantity), UNITS, false, lot, lotId, null, STOCK, null, null);
    }

    private static ReceiptLine line(ReceiptLine.Detail... details) {
        return new ReceiptLine(
                91,
                new Product(2, "P-LOT", null, "A product", Product.Tracking.LOT, "Units"),
                BigDecimal.TEN,
                BigDecimal.TEN,
                UNITS,
                "Units",
                new BigDecimal("0.01"),
                MoveState.ASSIGNED,
                null,
                null,
                4,
                STOCK,
                List.of(details));
    }

    private static Receipt receipt(ReceiptLine... lines) {
        return new Receipt(
                30,
                "TPL/IN/00006",
                TransferState.ASSIGNED,
                Instant.EPOCH,
                12,
                Receipt.Source.VENDOR,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                STOCK,
                List.of(lines));
    }
}

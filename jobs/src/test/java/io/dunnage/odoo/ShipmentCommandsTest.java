package io.dunnage.odoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunnage.odoo.Shipment.Portion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How what was shipped is laid over what Odoo reserved. */
class ShipmentCommandsTest {
    private static final long UNITS = 1;

    @Test
    void a_portion_takes_the_line_of_its_lot() {
        var delivery = delivery(line(53, detail(71, "3", 1L), detail(72, "2", 2L)));
        assertThat(ShipmentCommands.of(delivery, shipped(53, portion("2", 2L, null), portion("3", 1L, 9L))))
                .containsExactlyInAnyOrder(
                        List.of(1, 72L, Map.of("quantity", new BigDecimal("2"), "picked", true)),
                        List.of(
                                1,
                                71L,
                                Map.of("quantity", new BigDecimal("3"), "picked", true, "result_package_id", 9L)));
    }

    @Test
    void another_serial_than_reserved_is_written_on_the_line_that_is_free() {
        var delivery = delivery(line(53, detail(71, "1", 1L), detail(72, "1", 2L)));
        assertThat(ShipmentCommands.of(delivery, shipped(53, portion("1", 2L, null), portion("1", 8L, null))))
                .containsExactlyInAnyOrder(
                        List.of(1, 72L, Map.of("quantity", BigDecimal.ONE, "picked", true)),
                        List.of(1, 71L, Map.of("quantity", BigDecimal.ONE, "picked", true, "lot_id", 8L)));
    }

    @Test
    void S10_one_line_over_two_cartons_becomes_two() {
        var delivery = delivery(line(53, detail(71, "10", null)));
        assertThat(ShipmentCommands.of(delivery, shipped(53, portion("6", null, 1L), portion("4", null, 2L))))
                .containsExactly(
                        List.of(
                                1,
                                71L,
                                Map.of("quantity", new BigDecimal("6"), "picked", true, "result_package_id", 1L)),
                        List.of(
                                0,
                                0,
                                Map.of(
                                        "quantity", new BigDecimal("4"),
                                        "picked", true,
                                        "result_package_id", 2L,
                                        "move_id", 53L,
                                        "product_id", 2L,
                                        "product_uom_id", UNITS,
                                        "location_id", 20L,
                                        "location_dest_id", 5L)));
    }

    @Test
    void what_was_not_shipped_goes_to_zero_unpicked_and_first() {
        var delivery = delivery(line(53, detail(71, "10", null)), line(54, detail(72, "5", 1L)));
        assertThat(ShipmentCommands.of(delivery, shipped(53, portion("10", null, null))))
                .containsExactly(
                        List.of(1, 72L, Map.of("quantity", BigDecimal.ZERO, "picked", false)),
                        List.of(1, 71L, Map.of("quantity", BigDecimal.TEN, "picked", true)));
    }

    @Test
    void portions_of_one_lot_in_one_carton_are_summed() {
        var delivery = delivery(line(53, detail(71, "10", null)));
        assertThat(ShipmentCommands.of(delivery, shipped(53, portion("4", null, 1L), portion("3", null, 1L))))
                .containsExactly(List.of(
                        1, 71L, Map.of("quantity", new BigDecimal("7"), "picked", true, "result_package_id", 1L)));
    }

    @Test
    void writing_again_what_was_written_changes_the_same_lines() {
        var written = delivery(new DeliveryLine(
                53,
                product(),
                BigDecimal.TEN,
                BigDecimal.TEN,
                UNITS,
                "Units",
                new BigDecimal("0.01"),
                MoveState.ASSIGNED,
                null,
                20,
                5,
                List.of(
                        new DeliveryLine.Detail(71, new BigDecimal("6"), UNITS, true, null, 1L, "A"),
                        new DeliveryLine.Detail(80, new BigDecimal("4"), UNITS, true, null, 2L, "B"))));
        assertThat(ShipmentCommands.of(written, shipped(53, portion("4", null, 2L), portion("6", null, 1L))))
                .containsExactlyInAnyOrder(
                        List.of(
                                1,
                                80L,
                                Map.of("quantity", new BigDecimal("4"), "picked", true, "result_package_id", 2L)),
                        List.of(
                                1,
                                71L,
                                Map.of("quantity", new BigDecimal("6"), "picked", true, "result_package_id", 1L)));
    }

    @Test
    void a_line_reserved_in_another_unit_is_written_in_the_unit_of_the_order() {
        var dozens = new DeliveryLine(
                53,
                product(),
                BigDecimal.TWO,
                BigDecimal.ONE,
                12,
                "Dozens",
                new BigDecimal("0.01"),
                MoveState.ASSIGNED,
                null,
                20,
                5,
                List.of(detail(71, "7", null)));
        assertThat(ShipmentCommands.of(delivery(dozens), shipped(53, portion("1", null, null))))
                .containsExactly(
                        List.of(1, 71L, Map.of("quantity", BigDecimal.ONE, "picked", true, "product_uom_id", 12L)));
    }

    @Test
    void lines_of_another_delivery_are_refused() {
        var delivery = delivery(line(53, detail(71, "10", null)));
        assertThatThrownBy(() -> ShipmentCommands.of(delivery, shipped(99, portion("1", null, null))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TPL/OUT/00042 has no lines [99]");
    }

    @Test
    void a_portion_of_nothing_is_refused() {
        assertThatThrownBy(() -> portion("0", null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Delivery delivery(DeliveryLine... lines) {
        return new Delivery(
                42,
                "TPL/OUT/00042",
                TransferState.ASSIGNED,
                Instant.EPOCH,
                10,
                false,
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
                List.of(lines));
    }

    private static DeliveryLine line(long id, DeliveryLine.Detail... details) {
        return new DeliveryLine(
                id,
                product(),
                BigDecimal.TEN,
                BigDecimal.TEN,
                UNITS,
                "Units",
                new BigDecimal("0.01"),
                MoveState.ASSIGNED,
                null,
                20,
                5,
                List.of(details));
    }

    private static Product product() {
        return new Product(2, "P-LOT", null, "Prod", Product.Tracking.LOT, "Units");
    }

    private static DeliveryLine.Detail detail(long id, String quantity, @Nullable Long lot) {
        return new DeliveryLine.Detail(
                id,
                new BigDecimal(quantity),
                UNITS,
                false,
                lot == null ? null : new Lot(lot, new Lot.Key(2, "LOT-" + lot)),
                null,
                null);
    }

    private static Portion portion(String quantity, @Nullable Long lot, @Nullable Long carton) {
        return new Portion(new BigDecimal(quantity), lot, carton);
    }

    private static Shipment shipped(long line, Portion... portions) {
        return new Shipment(null, Map.of(line, Arrays.asList(portions)));
    }
}

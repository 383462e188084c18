package io.dunnage.odoo;

import static io.dunnage.odoo.Planner.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The questions of the contract: what the gateway reads in Odoo. */
abstract class OdooReadingContract extends OdooGround {
    @Test
    void a_warehouse_is_found_by_its_code() {
        assertThat(warehouse.code()).isEqualTo("TPL");
        assertThat(warehouse.name()).isEqualTo("Third Party Whse");
        assertThat(odoo.warehouse("TPL").orElseThrow().backOrders()).isEqualTo(Warehouse.BackOrderPolicy.ASK);
        assertThat(odoo.warehouse("NO-SUCH")).isEmpty();
    }

    @Test
    void S1_a_ready_delivery_carries_all_that_a_shipping_order_says() {
        var order = planner.order(wanted(10, "P-NONE"), wanted(5, "P-LOT"));
        var delivery = read(order);
        assertThat(delivery.state()).isEqualTo(TransferState.ASSIGNED);
        assertThat(delivery.fullyReserved()).isTrue();
        assertThat(delivery.name()).startsWith("TPL/OUT/");
        assertThat(delivery.customerPurchaseOrder()).isEqualTo(order.customerPurchaseOrder());
        assertThat(delivery.promisedAt()).isEqualTo(Instant.parse("2031-12-01T12:00:00Z"));
        assertThat(delivery.carrier()).isEqualTo("UPS Ground (3PL)");
        assertThat(delivery.deliveryTypeId()).isEqualTo(warehouse.deliveryTypeId());
        assertThat(delivery.backOrderOf()).isNull();
        assertThat(delivery.trackingReference()).isNull();
        Address shipTo = delivery.shipTo();
        assertThat(shipTo).isNotNull();
        assertThat(shipTo.name()).isEqualTo("Ada Customer");
        assertThat(shipTo.city()).isEqualTo("Edison");
        assertThat(shipTo.state()).isEqualTo("NJ");
        assertThat(shipTo.country()).isEqualTo("US");
        assertThat(shipTo.postalCode()).isEqualTo("08817");
        DeliveryLine plain = line(delivery, "P-NONE");
        assertThat(plain.demand()).isEqualByComparingTo("10");
        assertThat(plain.unit()).isEqualTo("Units");
        assertThat(plain.unitRounding()).isEqualByComparingTo("0.01");
        assertThat(plain.product().barcode()).isEqualTo("0012345678905");
        assertThat(plain.product().tracking()).isEqualTo(Product.Tracking.NONE);
        assertThat(plain.salesOrderLineId()).isNotNull();
        DeliveryLine lots = line(delivery, "P-LOT");
        assertThat(lots.product().tracking()).isEqualTo(Product.Tracking.LOT);
        assertThat(lots.details()).allMatch(detail -> detail.lot() != null);
        assertThat(lots.reserved()).isEqualByComparingTo("5");
    }

    @Test
    void O1_changed_deliveries_come_page_by_page_each_once() {
        Instant before = read(planner.order(wanted(1, "P-NONE"))).changedAt();
        var made = new ArrayList<Long>();
        for (int i = 0; i < 5; i++) {
            made.add(planner.order(wanted(1, "P-NONE")).deliveryId());
        }
        var seen = new ArrayList<Long>();
        DeliveryPage page = odoo.deliveriesChangedSince(List.of(warehouse), before, 0, 2);
        while (true) {
            page.deliveries().forEach(delivery -> seen.add(delivery.id()));
            assertThat(page.deliveries().size()).isLessThanOrEqualTo(2);
            if (!page.more()) {
                break;
            }
            page = odoo.deliveriesChangedSince(List.of(warehouse), before, page.lastId(), 2);
        }
        assertThat(seen).containsAll(made).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void what_goes_back_to_a_vendor_is_no_delivery() {
        long transfer = planner.transfer(
                warehouse.deliveryTypeId(),
                warehouse.stockLocationId(),
                planner.one("stock.location", "usage", "supplier"),
                "P-NONE",
                new BigDecimal("3"),
                "back to the vendor");
        planner.call("stock.picking", "action_confirm", transfer);
        Row made = planner.read("stock.picking", transfer, "name", "write_date");
        assertThat(odoo.deliveriesChangedSince(List.of(warehouse), made.time("write_date"), transfer - 1, 100)
                        .deliveries())
                .extracting(Delivery::id)
                .doesNotContain(transfer);
        assertThat(odoo.deliveriesNamed(List.of(warehouse), Set.of(made.text("name"))))
                .isEmpty();
    }

    @Test
    void nothing_changed_after_the_last_change() {
        var page = odoo.deliveriesChangedSince(List.of(warehouse), Instant.parse("2120-01-01T00:00:00Z"), 0, 100);
        assertThat(page.deliveries()).isEmpty();
        assertThat(page.more()).isFalse();
    }

    @Test
    void a_page_costs_a_handful_of_calls_whatever_its_size() {
        Instant before = read(planner.order(wanted(1, "P-NONE"))).changedAt();
        for (int i = 0; i < 12; i++) {
            planner.order(wanted(2, "P-NONE"), wanted(3, "P-LOT"));
        }
        long calls = odoo.calls();
        var page = odoo.deliveriesChangedSince(List.of(warehouse), before, 0, 100);
        assertThat(page.deliveries().size()).isGreaterThanOrEqualTo(12);
        assertThat(odoo.calls() - calls).isLessThanOrEqualTo(9);
    }

    @Test
    void a_delivery_that_does_not_exist_is_missing() {
        assertThat(odoo.deliveries(Set.of(99_999_999L))).isEmpty();
        assertThat(odoo.validate(99_999_999L, KEEP))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.isMissing()).isTrue());
    }

    @Test
    void products_are_found_by_either_code() {
        assertThat(odoo.products(Product.Code.SKU, Set.of("P-LOT", "NO-SUCH")))
                .hasEntrySatisfying("P-LOT", found -> assertThat(found).hasSize(1))
                .hasSize(1);
        assertThat(odoo.products(Product.Code.BARCODE, Set.of("0012345678929")).get("0012345678929"))
                .singleElement()
                .satisfies(product -> assertThat(product.sku()).isEqualTo("P-SER"));
        assertThat(odoo.products(Product.Code.SKU, Set.of())).isEmpty();
    }

    @Test
    void S10_lots_are_made_once_and_counted_where_they_lie() {
        var fresh = new Lot.Key(planner.productId("P-LOT"), "LOT-" + UUID.randomUUID());
        assertThat(odoo.lots(Set.of(fresh))).isEmpty();
        Lot made = odoo.createLots(Set.of(fresh)).get(fresh);
        assertThat(odoo.lots(Set.of(fresh))).containsEntry(fresh, made);
        assertThatThrownBy(() -> odoo.createLots(Set.of(fresh))).isInstanceOf(OdooFault.Refused.class);
        long lotA = lot("P-LOT", "LOT-A");
        var stock = odoo.lotStock(warehouse.stockLocationId(), Set.of(made.id(), lotA));
        assertThat(stock.get(made.id())).isEqualTo(LotStock.NONE);
        assertThat(stock.get(lotA).onHand()).isPositive();
    }

    @Test
    void a_wrong_key_and_a_wrong_database_are_for_a_person() {
        var right = bridge();
        assertThatThrownBy(() -> OdooGateway.open(with(right, right.database(), "wrong-key"), Clock.systemUTC())
                        .connected())
                .isInstanceOf(OdooFault.Misconfigured.class)
                .hasMessageNotContaining("wrong-key");
        assertThatThrownBy(() -> OdooGateway.open(
                                with(right, "no_such_db", right.key().get()), Clock.systemUTC())
                        .connected())
                .isInstanceOf(OdooFault.Misconfigured.class)
                .hasMessageContaining("database");
    }

    @Test
    void E13_the_end_of_the_key_is_told_or_said_to_be_unknown() {
        assertThat(odoo.keyExpiry()).isNotNull();
    }

    @Test
    void who_we_are_and_what_was_found_is_told() {
        assertThat(odoo.connected().userId()).isPositive();
        assertThat(odoo.connected().packageModel()).contains("package");
    }
}

package io.dunnage.odoo;

import static io.dunnage.odoo.Planner.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunnage.odoo.Shipment.Portion;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the gateway promises about Odoo, told on the reference goods (P-NONE, P-LOT, P-SER, P-EXP in warehouse TPL, customer CUST-1).
 * Runs against the stand-in and, with the same sentences, against a genuine Odoo.
 */
abstract class OdooContract {
    private static final Validation KEEP = new Validation(Validation.Rest.KEEP, false);
    private static final Validation DROP = new Validation(Validation.Rest.DROP, false);

    @SuppressWarnings("NullAway.Init")
    OdooGateway odoo;

    @SuppressWarnings("NullAway.Init")
    Planner planner;

    @SuppressWarnings("NullAway.Init")
    Warehouse warehouse;

    /** As the bridge's user logs in. */
    abstract OdooSettings bridge();

    /** As somebody logs in who may sell, buy and configure. */
    abstract OdooSettings planning();

    @BeforeEach
    void open() {
        odoo = OdooGateway.open(bridge(), Clock.systemUTC());
        planner = new Planner(planning());
        warehouse = odoo.warehouse("TPL").orElseThrow();
        planner.write("stock.picking.type", warehouse.deliveryTypeId(), Map.of("create_backorder", "ask"));
    }

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
        assertThat(delivery.state()).isEqualTo(Delivery.State.ASSIGNED);
        assertThat(delivery.fullyReserved()).isTrue();
        assertThat(delivery.name()).startsWith("TPL/OUT/");
        assertThat(delivery.customerPurchaseOrder()).isEqualTo(order.customerPurchaseOrder());
        assertThat(delivery.promisedAt()).isEqualTo(Instant.parse("2031-12-01T12:00:00Z"));
        assertThat(delivery.carrier()).isEqualTo("UPS Ground (3PL)");
        assertThat(delivery.deliveryTypeId()).isEqualTo(warehouse.deliveryTypeId());
        assertThat(delivery.backOrderOf()).isNull();
        assertThat(delivery.trackingReference()).isNull();
        ShipTo shipTo = delivery.shipTo();
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
        var move = new HashMap<String, Object>(Map.of(
                "product_id", planner.productId("P-NONE"),
                "product_uom_qty", 3,
                "location_id", warehouse.stockLocationId(),
                "location_dest_id", planner.one("stock.location", "usage", "supplier")));
        if (!odoo.connected().packageModel().equals("stock.package")) {
            move.put("name", "back to the vendor"); // needed up to 18, unknown from 19
        }
        long transfer = planner.create(
                "stock.picking",
                Map.of(
                        "picking_type_id",
                        warehouse.deliveryTypeId(),
                        "location_id",
                        warehouse.stockLocationId(),
                        "location_dest_id",
                        planner.one("stock.location", "usage", "supplier"),
                        "move_ids",
                        List.of(List.of(0, 0, move))));
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
    void S6_a_shipment_over_two_lots_cartons_and_other_serials_is_booked_in_one_write() {
        var order = planner.order(wanted(10, "P-NONE"), wanted(5, "P-LOT"), wanted(2, "P-SER"));
        var delivery = read(order);
        long lotA = lot("P-LOT", "LOT-A");
        long lotB = lot("P-LOT", "LOT-B");
        var serials = freeSerials(line(delivery, "P-SER"), 2);
        String first = sscc();
        String second = sscc();
        var cartons = odoo.createPackages(
                List.of(new NewPackage(first, new BigDecimal("12.5")), new NewPackage(second, null)));
        assertThat(odoo.ownPackages(Set.of(first, second, sscc()))).isEqualTo(cartons);
        var portions = new HashMap<Long, List<Portion>>();
        portions.put(
                line(delivery, "P-NONE").id(),
                List.of(portion("6", null, cartons.get(first)), portion("4", null, cartons.get(second))));
        portions.put(
                line(delivery, "P-LOT").id(),
                List.of(portion("3", lotA, cartons.get(first)), portion("2", lotB, cartons.get(second))));
        portions.put(
                line(delivery, "P-SER").id(),
                List.of(
                        portion("1", serials.getFirst(), cartons.get(second)),
                        portion("1", serials.getLast(), cartons.get(second))));
        assertThat(odoo.writeShipment(delivery, new Shipment("1Z999,1Z998", portions)))
                .isEqualTo(new Answer.Said());
        assertThat(odoo.validate(delivery.id(), KEEP)).isEqualTo(new Answer.Said());
        var done = read(order);
        assertThat(done.state()).isEqualTo(Delivery.State.DONE);
        assertThat(done.trackingReference()).isEqualTo("1Z999,1Z998");
        assertThat(done.backOrders()).isEmpty();
        assertThat(line(done, "P-LOT").details())
                .extracting(detail -> detail.lot() == null ? "" : detail.lot().name())
                .containsExactlyInAnyOrder("LOT-A", "LOT-B");
        assertThat(line(done, "P-SER").details())
                .extracting(detail -> detail.lot() == null ? 0 : detail.lot().id())
                .containsExactlyInAnyOrderElementsOf(serials);
        assertThat(line(done, "P-NONE").details())
                .extracting(DeliveryLine.Detail::packageName)
                .containsExactlyInAnyOrder(first, second);
    }

    @Test
    void S7_a_short_shipment_leaves_a_back_order_that_the_first_number_finds() {
        var order = planner.order(wanted(10, "P-NONE"), wanted(5, "P-LOT"));
        var delivery = read(order);
        ship(delivery, KEEP, "P-NONE", "6");
        var chain = odoo.deliveriesNamed(List.of(warehouse), Set.of(delivery.name(), "TPL/OUT/NO-SUCH"));
        assertThat(chain).containsOnlyKeys(delivery.name());
        assertThat(chain.get(delivery.name()).named().state()).isEqualTo(Delivery.State.DONE);
        var rest = chain.get(delivery.name()).backOrders();
        assertThat(rest).hasSize(1);
        assertThat(rest.getFirst().backOrderOf()).isEqualTo(delivery.id());
        assertThat(rest.getFirst().name()).isNotEqualTo(delivery.name());
        assertThat(line(rest.getFirst(), "P-NONE").demand()).isEqualByComparingTo("4");
        assertThat(line(rest.getFirst(), "P-LOT").demand()).isEqualByComparingTo("5");
        ship(rest.getFirst(), KEEP, "P-NONE", "3");
        var longer = odoo.deliveriesNamed(List.of(warehouse), Set.of(delivery.name()))
                .get(delivery.name());
        assertThat(longer.backOrders())
                .hasSize(2)
                .extracting(Delivery::state)
                .containsExactly(Delivery.State.DONE, Delivery.State.ASSIGNED);
        assertThat(longer.deliveries()).hasSize(3);
    }

    @Test
    void S7_the_rest_is_dropped_when_the_warehouse_will_not_ship_it() {
        var delivery = read(planner.order(wanted(10, "P-NONE")));
        ship(delivery, DROP, "P-NONE", "6");
        var done = odoo.deliveries(Set.of(delivery.id())).getFirst();
        assertThat(done.state()).isEqualTo(Delivery.State.DONE);
        assertThat(done.backOrders()).isEmpty();
        assertThat(line(done, "P-NONE").reserved()).isEqualByComparingTo("6");
    }

    @Test
    void a_type_that_always_keeps_the_rest_does_so_against_our_word_and_the_rest_is_cancelled() {
        planner.write("stock.picking.type", warehouse.deliveryTypeId(), Map.of("create_backorder", "always"));
        assertThat(odoo.warehouse("TPL").orElseThrow().backOrders()).isEqualTo(Warehouse.BackOrderPolicy.ALWAYS);
        var delivery = read(planner.order(wanted(10, "P-NONE")));
        ship(delivery, DROP, "P-NONE", "6");
        var rest = odoo.deliveries(Set.of(delivery.id())).getFirst().backOrders();
        assertThat(rest).hasSize(1);
        assertThat(odoo.cancel(rest.getFirst())).isEqualTo(new Answer.Said());
        assertThat(odoo.cancel(rest.getFirst())).isEqualTo(new Answer.Said());
        assertThat(odoo.deliveries(Set.copyOf(rest)).getFirst().state()).isEqualTo(Delivery.State.CANCELLED);
    }

    @Test
    void a_shipment_of_nothing_is_refused_and_changes_nothing() {
        var delivery = read(planner.order(wanted(10, "P-NONE")));
        assertThat(odoo.writeShipment(delivery, new Shipment(null, Map.of()))).isEqualTo(new Answer.Said());
        assertThat(odoo.validate(delivery.id(), KEEP)).isInstanceOf(Answer.Refused.class);
        assertThat(odoo.deliveries(Set.of(delivery.id())).getFirst().state().isOpen())
                .isTrue();
    }

    @Test
    void an_expired_lot_makes_odoo_ask_unless_it_may_leave() {
        long lot = lot("P-EXP", "EXP-1");
        planner.write("stock.lot", lot, Map.of("expiration_date", "2020-06-30 00:00:00"));
        try {
            var delivery = read(planner.order(wanted(1, "P-EXP")));
            Answer asked = ship(delivery, KEEP, "P-EXP", "1", lot);
            assertThat(asked).isEqualTo(new Answer.WizardAsked("expiry.picking.confirmation"));
            assertThat(state(delivery)).isEqualTo(Delivery.State.ASSIGNED);
            odoo.validate(delivery.id(), new Validation(Validation.Rest.KEEP, true));
            assertThat(state(delivery)).isEqualTo(Delivery.State.DONE);
        } finally {
            planner.write("stock.lot", lot, Map.of("expiration_date", "2037-06-30 00:00:00"));
        }
    }

    @Test
    void I8_writing_and_validating_again_moves_nothing_twice() {
        var delivery = read(planner.order(wanted(4, "P-LOT")));
        long lot = lot("P-LOT", "LOT-B");
        BigDecimal before = planner.onHand(warehouse.stockLocationId(), lot);
        var shipment = new Shipment(null, Map.of(line(delivery, "P-LOT").id(), List.of(portion("4", lot, null))));
        odoo.writeShipment(delivery, shipment);
        odoo.writeShipment(odoo.deliveries(Set.of(delivery.id())).getFirst(), shipment);
        odoo.validate(delivery.id(), KEEP);
        odoo.validate(delivery.id(), KEEP);
        assertThat(state(delivery)).isEqualTo(Delivery.State.DONE);
        assertThat(planner.onHand(warehouse.stockLocationId(), lot))
                .isEqualByComparingTo(before.subtract(new BigDecimal("4")));
    }

    @Test
    void the_history_of_a_delivery_carries_the_trace_id_as_plain_text() {
        var delivery = read(planner.order(wanted(1, "P-NONE")));
        String trace = UUID.randomUUID().toString();
        assertThat(odoo.announced(delivery.id(), trace)).isFalse();
        assertThat(odoo.announce(delivery.id(), "945 <b>000000017</b> trace " + trace))
                .isEqualTo(new Answer.Said());
        assertThat(odoo.announced(delivery.id(), trace)).isTrue();
        var lines = planner.search(
                "mail.message",
                List.of(Books.where("res_id", "=", delivery.id()), Books.where("body", "ilike", trace)),
                "body");
        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line.text("body")).contains("&lt;b&gt;"));
    }

    @Test
    void a_to_do_is_left_for_a_person() {
        var delivery = read(planner.order(wanted(1, "P-NONE")));
        assertThat(odoo.scheduleActivity(delivery.id(), "3PL says short", "6 of 10 & <none> more"))
                .isEqualTo(new Answer.Said());
        assertThat(planner.search(
                        "mail.activity",
                        List.of(
                                Books.where("res_model", "=", "stock.picking"),
                                Books.where("res_id", "=", delivery.id())),
                        "summary"))
                .singleElement()
                .satisfies(todo -> assertThat(todo.text("summary")).isEqualTo("3PL says short"));
    }

    @Test
    void a_done_delivery_is_not_cancelled() {
        var delivery = read(planner.order(wanted(1, "P-NONE")));
        ship(delivery, KEEP, "P-NONE", "1");
        assertThat(odoo.cancel(delivery.id())).isInstanceOf(Answer.Refused.class);
        assertThat(state(delivery)).isEqualTo(Delivery.State.DONE);
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

    static OdooSettings with(OdooSettings settings, String database, String key) {
        return new OdooSettings(
                settings.url(),
                database,
                settings.user(),
                () -> key,
                settings.company(),
                settings.connectWithin(),
                settings.answerWithin(),
                settings.wire());
    }

    Delivery read(Planner.Order order) {
        return odoo.deliveries(Set.of(order.deliveryId())).getFirst();
    }

    static DeliveryLine line(Delivery delivery, String sku) {
        return delivery.lines().stream()
                .filter(line -> sku.equals(line.product().sku()))
                .findFirst()
                .orElseThrow();
    }

    static Portion portion(String quantity, @Nullable Long lot, @Nullable Long carton) {
        return new Portion(new BigDecimal(quantity), lot, carton);
    }

    private Answer ship(Delivery delivery, Validation how, String sku, String quantity) {
        return ship(delivery, how, sku, quantity, null);
    }

    private Answer ship(Delivery delivery, Validation how, String sku, String quantity, @Nullable Long lot) {
        var portions = Map.of(line(delivery, sku).id(), List.of(portion(quantity, lot, null)));
        assertThat(odoo.writeShipment(delivery, new Shipment("TRK-1", portions)))
                .isEqualTo(new Answer.Said());
        return odoo.validate(delivery.id(), how);
    }

    private Delivery.State state(Delivery delivery) {
        return odoo.deliveries(Set.of(delivery.id())).getFirst().state();
    }

    private long lot(String sku, String name) {
        var key = new Lot.Key(planner.productId(sku), name);
        return odoo.lots(Set.of(key)).get(key).id();
    }

    /** Serials in stock that this delivery has not reserved. */
    private List<Long> freeSerials(DeliveryLine line, int count) {
        var reserved = line.details().stream()
                .map(detail -> detail.lot() == null ? 0L : detail.lot().id())
                .toList();
        return planner
                .search(
                        "stock.quant",
                        List.of(
                                Books.where("product_id", "=", line.product().id()),
                                Books.where("location_id", "child_of", warehouse.stockLocationId()),
                                Books.where("quantity", ">", 0),
                                Books.where("reserved_quantity", "=", 0)),
                        "lot_id")
                .stream()
                .map(row -> row.link("lot_id").id())
                .filter(lot -> !reserved.contains(lot))
                .limit(count)
                .toList();
    }

    private static String sscc() {
        return "00"
                + UUID.randomUUID()
                        .toString()
                        .replaceAll("[^0-9]", "")
                        .concat("0000000000000000")
                        .substring(0, 16);
    }
}

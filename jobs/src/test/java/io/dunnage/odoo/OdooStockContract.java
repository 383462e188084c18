package io.dunnage.odoo;

import static io.dunnage.odoo.Planner.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The contract of stock: returns of customers, adjustments, moves between places, scraps, and reading what lies where. */
abstract class OdooStockContract extends OdooReceivingContract {
    @Test
    void a_return_is_made_of_a_delivery_once_and_received_by_condition() {
        var delivery = shipped(wanted(5, "P-NONE"), wanted(4, "P-LOT"));
        long damaged = planner.place(warehouse, "Damaged");
        String marker = marker();
        assertThat(odoo.returns().of(Set.of(delivery.id()))).isEmpty();
        var wanted = Map.of(
                line(delivery, "P-NONE").id(), amount("2"),
                line(delivery, "P-LOT").id(), amount("1"));
        var made = odoo.returns().make(delivery, wanted, marker);
        assertThat(made).isInstanceOf(ReturnMade.Made.class);
        Receipt back = ((ReturnMade.Made) made).receipt();
        assertThat(back.state()).isEqualTo(TransferState.ASSIGNED);
        assertThat(back.source()).isEqualTo(Receipt.Source.CUSTOMER);
        assertThat(back.returnOf()).isEqualTo(delivery.id());
        assertThat(back.salesOrder()).isEqualTo(delivery.salesOrder());
        assertThat(back.origin()).endsWith("(" + marker + ")");
        assertThat(line(back, "P-NONE").demand()).isEqualByComparingTo("2");
        assertThat(line(back, "P-NONE").returnedLineId())
                .isEqualTo(line(delivery, "P-NONE").id());
        String lot = line(back, "P-LOT").details().getFirst().lot();
        assertThat(lot).isNotNull();
        var again = odoo.returns().make(delivery, wanted, marker);
        assertThat(again)
                .isInstanceOfSatisfying(
                        ReturnMade.Found.class,
                        found -> assertThat(found.receipt().id()).isEqualTo(back.id()));
        BigDecimal before = planner.onHandOf(damaged, "P-NONE");
        receive(
                back,
                Map.of(
                        line(back, "P-NONE").id(), List.of(came("1"), came("1").into(damaged)),
                        line(back, "P-LOT").id(), List.of(ofLot("1", lot))),
                KEEP);
        assertThat(reread(back).state()).isEqualTo(TransferState.DONE);
        assertThat(planner.onHandOf(damaged, "P-NONE")).isEqualByComparingTo(before.add(BigDecimal.ONE));
        assertThat(odoo.returns().of(Set.of(delivery.id())).get(delivery.id()))
                .extracting(Receipt::id)
                .containsExactly(back.id());
        assertThat(odoo.receipts().named(List.of(warehouse), Set.of(back.name())))
                .containsOnlyKeys(back.name());
    }

    @Test
    void a_return_whose_maker_died_before_marking_it_is_found_and_marked() {
        var delivery = shipped(wanted(5, "P-NONE"));
        var wanted = Map.of(line(delivery, "P-NONE").id(), amount("2"));
        var made = (ReturnMade.Made) odoo.returns().make(delivery, wanted, marker());
        planner.write("stock.picking", made.receipt().id(), Map.of("origin", "Return of " + delivery.name()));
        var found = odoo.returns().make(delivery, wanted, marker());
        assertThat(found)
                .isInstanceOfSatisfying(
                        ReturnMade.Found.class,
                        one -> assertThat(one.receipt().id())
                                .isEqualTo(made.receipt().id()));
    }

    @Test
    void a_return_of_nothing_is_not_made() {
        var delivery = shipped(wanted(5, "P-NONE"));
        assertThat(odoo.returns().make(delivery, Map.of(), marker())).isInstanceOf(ReturnMade.NotMade.class);
        assertThat(odoo.returns().of(Set.of(delivery.id()))).isEmpty();
    }

    @Test
    void S19_lost_goods_leave_the_stock_once_however_often_it_is_said() {
        var keeper = stockKeeper();
        long lot = lot("P-LOT", "LOT-A");
        BigDecimal before = planner.onHand(warehouse.stockLocationId(), lot);
        var lost = change("P-LOT", lot, warehouse.stockLocationId(), "-3");
        var done = keeper.adjustments().adjust(lost, AskedCounts.NONE);
        assertThat(done).isInstanceOf(StockBooking.Done.class);
        assertThat(keeper.adjustments().adjust(lost, AskedCounts.NONE)).isInstanceOf(StockBooking.FoundDone.class);
        assertThat(keeper.adjustments().adjust(lost, AskedCounts.NONE)).isInstanceOf(StockBooking.FoundDone.class);
        assertThat(planner.onHand(warehouse.stockLocationId(), lot)).isEqualByComparingTo(before.subtract(amount("3")));
        var other = new StockChange(lost.product(), lost.lotId(), lost.locationId(), amount("-4"), lost.marker());
        assertThat(keeper.adjustments().adjust(other, AskedCounts.NONE)).isInstanceOf(StockBooking.Contradicts.class);
        assertThat(planner.onHand(warehouse.stockLocationId(), lot)).isEqualByComparingTo(before.subtract(amount("3")));
    }

    @Test
    void S19_found_goods_of_a_new_lot_come_in_where_nothing_lay() {
        var keeper = stockKeeper();
        var key = new Lot.Key(planner.productId("P-LOT"), unique("FOUND"));
        long lot = odoo.createLots(Set.of(key)).get(key).id();
        var found = change("P-LOT", lot, warehouse.stockLocationId(), "7");
        assertThat(keeper.adjustments().adjust(found, AskedCounts.NONE)).isInstanceOf(StockBooking.Done.class);
        assertThat(keeper.adjustments().adjust(found, AskedCounts.NONE)).isInstanceOf(StockBooking.FoundDone.class);
        assertThat(planner.onHand(warehouse.stockLocationId(), lot)).isEqualByComparingTo("7");
    }

    @Test
    void S19_more_than_lies_there_is_not_taken_away() {
        var key = new Lot.Key(planner.productId("P-LOT"), unique("EMPTY"));
        long lot = odoo.createLots(Set.of(key)).get(key).id();
        var lost = change("P-LOT", lot, warehouse.stockLocationId(), "-1");
        assertThat(stockKeeper().adjustments().adjust(lost, AskedCounts.NONE))
                .isEqualTo(new StockBooking.Short(BigDecimal.ZERO));
        assertThat(odoo.adjustments().scrap(change("P-LOT", lot, warehouse.stockLocationId(), "1")))
                .isEqualTo(new StockBooking.Short(BigDecimal.ZERO));
        long hold = planner.place(warehouse, "Hold");
        var held = change("P-LOT", lot, warehouse.stockLocationId(), "1");
        assertThat(odoo.adjustments().move(warehouse, held, hold)).isEqualTo(new StockBooking.Short(BigDecimal.ZERO));
    }

    @Test
    void a_tracked_product_without_its_lot_is_never_adjusted() {
        assertThatThrownBy(() -> change("P-LOT", null, warehouse.stockLocationId(), "-1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lot");
    }

    @Test
    void S19_goods_are_held_and_released_once_each() {
        long hold = planner.place(warehouse, "Hold");
        long lot = lot("P-LOT", "LOT-B");
        BigDecimal there = planner.onHand(warehouse.stockLocationId(), lot);
        BigDecimal held = planner.onHand(hold, lot);
        var holding = change("P-LOT", lot, warehouse.stockLocationId(), "25");
        assertThat(odoo.adjustments().move(warehouse, holding, hold)).isInstanceOf(StockBooking.Done.class);
        assertThat(odoo.adjustments().move(warehouse, holding, hold)).isInstanceOf(StockBooking.FoundDone.class);
        assertThat(planner.onHand(hold, lot)).isEqualByComparingTo(held.add(amount("25")));
        assertThat(planner.onHand(warehouse.stockLocationId(), lot)).isEqualByComparingTo(there.subtract(amount("25")));
        var releasing = change("P-LOT", lot, hold, "10");
        assertThat(odoo.adjustments().move(warehouse, releasing, warehouse.stockLocationId()))
                .isInstanceOf(StockBooking.Done.class);
        assertThat(planner.onHand(hold, lot)).isEqualByComparingTo(held.add(amount("15")));
        assertThat(odoo.adjustments().move(warehouse, releasing, hold)).isInstanceOf(StockBooking.Contradicts.class);
    }

    @Test
    void I7_a_move_that_was_left_half_way_is_finished_and_not_made_again() {
        long hold = planner.place(warehouse, "Hold");
        BigDecimal held = planner.onHandOf(hold, "P-NONE");
        var holding = change("P-NONE", null, warehouse.stockLocationId(), "6");
        planner.transfer(
                warehouse.internalTypeId(),
                warehouse.stockLocationId(),
                hold,
                "P-NONE",
                holding.quantity(),
                holding.marker());
        assertThat(odoo.adjustments().move(warehouse, holding, hold)).isInstanceOf(StockBooking.Done.class);
        assertThat(planner.onHandOf(hold, "P-NONE")).isEqualByComparingTo(held.add(amount("6")));
        assertThat(planner.search("stock.picking", List.of(Books.where("origin", "=", holding.marker())), "name"))
                .hasSize(1);
    }

    @Test
    void S19_goods_are_thrown_away_once() {
        BigDecimal before = planner.onHandOf(warehouse.stockLocationId(), "P-NONE");
        var broken = change("P-NONE", null, warehouse.stockLocationId(), "2");
        assertThat(odoo.adjustments().scrap(broken)).isInstanceOf(StockBooking.Done.class);
        assertThat(odoo.adjustments().scrap(broken)).isInstanceOf(StockBooking.FoundDone.class);
        assertThat(planner.onHandOf(warehouse.stockLocationId(), "P-NONE"))
                .isEqualByComparingTo(before.subtract(amount("2")));
        var more = new StockChange(broken.product(), null, broken.locationId(), amount("3"), broken.marker());
        assertThat(odoo.adjustments().scrap(more)).isInstanceOf(StockBooking.Contradicts.class);
    }

    @Test
    void places_are_found_by_full_name_barcode_or_name_below_the_warehouse() {
        long damaged = planner.place(warehouse, "Damaged");
        String barcode = unique("LOC");
        planner.write("stock.location", damaged, Map.of("barcode", barcode));
        var found = odoo.locations().named(warehouse, List.of("TPL/Damaged", barcode, "Damaged", "Attic", "WH/Stock"));
        assertThat(found).containsOnlyKeys("TPL/Damaged", barcode, "Damaged");
        assertThat(found.values()).extracting(Location::id).containsOnly(damaged);
        long calls = odoo.calls();
        odoo.locations().named(warehouse, List.of("TPL/Damaged", barcode));
        assertThat(odoo.calls()).isEqualTo(calls);
    }

    @Test
    void the_stock_of_a_warehouse_comes_in_pages_and_summed() {
        long hold = planner.place(warehouse, "Hold");
        var holding = change("P-NONE", null, warehouse.stockLocationId(), "3");
        odoo.adjustments().move(warehouse, holding, hold);
        var seen = new HashSet<Long>();
        BigDecimal sum = BigDecimal.ZERO;
        QuantPage page = odoo.stock().page(warehouse, 0, 7);
        while (true) {
            for (Quant quant : page.quants()) {
                assertThat(seen.add(quant.id())).isTrue();
                sum = sum.add(quant.quantity());
            }
            if (!page.more()) {
                break;
            }
            page = odoo.stock().page(warehouse, page.lastId(), 7);
        }
        var levels = odoo.stock().levels(warehouse);
        assertThat(levels.stream().map(StockLevel::onHand).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(sum);
        assertThat(levels)
                .filteredOn(level -> level.location().id() == hold && level.productId() == planner.productId("P-NONE"))
                .singleElement()
                .satisfies(level -> assertThat(level.onHand()).isEqualByComparingTo(planner.onHandOf(hold, "P-NONE")));
        assertThat(levels)
                .filteredOn(level -> level.lot() != null && level.lot().name().equals("LOT-A"))
                .isNotEmpty();
    }

    @Test
    void what_moved_is_told_with_where_it_left_and_came_and_the_past_is_the_present_without_it() {
        var before = odoo.stock().levels(warehouse);
        Set<Long> known = new HashSet<>();
        odoo.history().moves(warehouse, Instant.EPOCH).forEach(one -> known.add(one.id()));
        var delivery = shipped(wanted(2, "P-NONE"));
        List<Moved> fresh = odoo.history().moves(warehouse, Instant.EPOCH).stream()
                .filter(one -> !known.contains(one.id()))
                .toList();
        assertThat(fresh).singleElement().satisfies(one -> {
            assertThat(one.quantity()).isEqualByComparingTo("2");
            assertThat(one.leaves()).isTrue();
            assertThat(one.enters()).isFalse();
            assertThat(one.toUsage()).isEqualTo(Moved.Usage.CUSTOMER);
            assertThat(one.reference()).isEqualTo(delivery.name());
        });
        var then = odoo.history().at(warehouse, fresh.getFirst().when().minusSeconds(1));
        assertThat(then.since()).containsAll(fresh);
        if (then.since().size() == fresh.size()) { // nobody else moved goods within that second
            assertThat(total(then.levels())).isEqualByComparingTo(total(before));
        }
        assertThat(odoo.items().costs(Set.of(planner.productId("P-NONE"))).values())
                .singleElement()
                .satisfies(cost -> assertThat(cost.sku()).isEqualTo("P-NONE"));
    }

    private static BigDecimal total(List<StockLevel> levels) {
        return levels.stream().map(StockLevel::onHand).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Delivery shipped(Planner.Wanted... wanted) {
        var delivery = read(planner.order(wanted));
        var portions = new HashMap<Long, List<Shipment.Portion>>();
        for (DeliveryLine line : delivery.lines()) {
            portions.put(
                    line.id(),
                    line.details().stream()
                            .map(detail -> new Shipment.Portion(
                                    detail.quantity(),
                                    detail.lot() == null ? null : detail.lot().id(),
                                    null))
                            .toList());
        }
        odoo.writeShipment(delivery, new Shipment(null, portions));
        odoo.validate(delivery.id(), KEEP);
        return odoo.deliveries(Set.of(delivery.id())).getFirst();
    }

    StockChange change(String sku, @Nullable Long lot, long location, String quantity) {
        Product product = odoo.products(Product.Code.SKU, Set.of(sku)).get(sku).getFirst();
        return new StockChange(product, lot, location, amount(quantity), marker());
    }

    static String marker() {
        return "947_" + UUID.randomUUID();
    }

    static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }
}

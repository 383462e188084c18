package io.dunnage.odoo;

import static io.dunnage.odoo.Planner.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contract of looking back and of worth: what moved by whatever document, what lay there before, what it costs in whose money. */
abstract class OdooHistoryContract extends OdooFlagsContract {
    @Test
    void adjustments_and_moves_of_a_lot_are_told_and_the_past_does_not_know_it() {
        var keeper = stockKeeper();
        long stock = warehouse.stockLocationId();
        long hold = planner.place(warehouse, "Hold");
        var key = new Lot.Key(planner.productId("P-LOT"), unique("FOUND"));
        long lot = odoo.createLots(Set.of(key)).get(key).id();
        var found = change("P-LOT", lot, stock, "7");
        var held = change("P-LOT", lot, stock, "2");
        var lost = change("P-LOT", lot, stock, "-1");
        assertThat(keeper.adjustments().adjust(found, AskedCounts.NONE)).isInstanceOf(StockBooking.Done.class);
        assertThat(odoo.adjustments().move(warehouse, held, hold)).isInstanceOf(StockBooking.Done.class);
        assertThat(keeper.adjustments().adjust(lost, AskedCounts.NONE)).isInstanceOf(StockBooking.Done.class);
        List<Moved> moves = movesOf(lot);
        assertThat(moves).hasSize(3);
        assertThat(moves.get(0)).satisfies(came -> {
            assertThat(came.quantity()).isEqualByComparingTo("7");
            assertThat(came.enters()).isTrue();
            assertThat(came.leaves()).isFalse();
            assertThat(came.fromUsage()).isEqualTo(Moved.Usage.INVENTORY);
            assertThat(came.reference()).startsWith(found.marker());
        });
        assertThat(moves.get(1)).satisfies(moved -> {
            assertThat(moved.quantity()).isEqualByComparingTo("2");
            assertThat(moved.enters() && moved.leaves()).isTrue();
            assertThat(moved.to().id()).isEqualTo(hold);
            assertThat(moved.toUsage()).isEqualTo(Moved.Usage.INTERNAL);
        });
        assertThat(moves.get(2)).satisfies(gone -> {
            assertThat(gone.quantity()).isEqualByComparingTo("1");
            assertThat(gone.leaves()).isTrue();
            assertThat(gone.enters()).isFalse();
            assertThat(gone.toUsage()).isEqualTo(Moved.Usage.INVENTORY);
            assertThat(gone.reference()).isEqualTo(lost.marker());
        });
        var now = odoo.history().at(warehouse, moves.getLast().when());
        assertThat(onHand(now.levels(), lot, stock)).isEqualByComparingTo("4");
        assertThat(onHand(now.levels(), lot, hold)).isEqualByComparingTo("2");
        var before = odoo.history().at(warehouse, moves.getFirst().when().minusSeconds(1));
        assertThat(onHand(before.levels(), lot, stock)).isZero();
        assertThat(onHand(before.levels(), lot, hold)).isZero();
    }

    @Test
    void what_a_vendor_sent_is_told_with_its_lot_and_receipt() {
        var receipt = receipt(planner.purchase(wanted(6, "P-LOT")));
        String name = unique("RCV");
        receive(receipt, Map.of(line(receipt, "P-LOT").id(), List.of(ofLot("6", name))), KEEP);
        assertThat(movesOf(lot("P-LOT", name))).singleElement().satisfies(came -> {
            assertThat(came.quantity()).isEqualByComparingTo("6");
            assertThat(came.enters()).isTrue();
            assertThat(came.fromUsage()).isEqualTo(Moved.Usage.SUPPLIER);
            assertThat(came.reference()).isEqualTo(receipt.name());
        });
    }

    @Test
    void goods_whose_stock_is_not_kept_are_in_no_past_either() {
        String sku = unique("CONSU");
        var values = new HashMap<String, Object>(Map.of("name", "Tape", "default_code", sku, "type", "consu"));
        long product = planner.create("product.product", values);
        long transfer = planner.transfer(
                warehouse.deliveryTypeId(),
                warehouse.stockLocationId(),
                planner.one("stock.location", "usage", "customer"),
                sku,
                new BigDecimal("4"),
                "tape");
        planner.call("stock.picking", "action_confirm", transfer);
        planner.call("stock.picking", "button_validate", transfer);
        assertThat(planner.read("stock.picking", transfer, "state").text("state"))
                .isEqualTo("done");
        assertThat(odoo.history().moves(warehouse, Instant.EPOCH))
                .extracting(Moved::productId)
                .doesNotContain(product);
        assertThat(odoo.history().at(warehouse, Instant.EPOCH).levels())
                .extracting(StockLevel::productId)
                .doesNotContain(product);
    }

    @Test
    void before_anything_moved_nothing_lay_there() {
        assertThat(odoo.history().at(warehouse, Instant.EPOCH).levels()).isEmpty();
    }

    @Test
    void goods_cost_what_the_company_says_in_its_own_money() {
        Row ours = planner.read("res.company", 1, "name", "currency_id");
        assertThat(odoo.company())
                .isEqualTo(
                        new Company(ours.text("name"), ours.link("currency_id").name()));
        assertThat(odoo.company().currency()).matches("[A-Z]{3}");
        long product = planner.productId("P-NONE");
        assertThat(odoo.items().costs(Set.of(product, 99_999_999L)))
                .containsOnlyKeys(product)
                .hasEntrySatisfying(product, cost -> assertThat(cost.cost()).isEqualByComparingTo("7.25"));
    }

    @Test
    void a_survey_tells_goods_lots_open_deliveries_and_places_that_are_not_there() {
        var delivery = read(planner.order(wanted(1, "P-NONE")));
        long damaged = planner.place(warehouse, "Damaged");
        String place = planner.read("stock.location", damaged, "complete_name").text("complete_name");
        var survey = odoo.survey(warehouse, List.of(place, "TPL/Attic"));
        assertThat(survey.products()).extracting(Product::sku).contains("P-NONE", "P-LOT");
        assertThat(survey.lots()).contains("LOT-A", "LOT-B");
        assertThat(survey.open()).extracting(Delivery::id).contains(delivery.id());
        assertThat(survey.unknownLocations()).containsExactly("TPL/Attic");
    }

    @Test
    void S28_a_kit_that_was_bought_is_told_as_a_kit() {
        var receipt = receipt(planner.purchase(wanted(3, "P-KIT")));
        var kits = odoo.kits().ofReceipts(List.of(receipt)).get(receipt.id());
        assertThat(kits).singleElement().satisfies(kit -> {
            assertThat(kit.kit().sku()).isEqualTo("P-KIT");
            assertThat(kit.kits()).isEqualByComparingTo("3");
            assertThat(kit.parts())
                    .containsOnlyKeys(
                            line(receipt, "P-NONE").id(), line(receipt, "P-LOT").id());
        });
    }

    /** Those of one lot, in the order in which they were made. */
    List<Moved> movesOf(long lot) {
        return odoo.history().moves(warehouse, Instant.EPOCH).stream()
                .filter(one -> one.lot() != null && one.lot().id() == lot)
                .toList();
    }

    static BigDecimal onHand(List<StockLevel> levels, long lot, long location) {
        return levels.stream()
                .filter(level -> level.lot() != null
                        && level.lot().id() == lot
                        && level.location().id() == location)
                .map(StockLevel::onHand)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

package io.dunnage.odoo;

import static io.dunnage.odoo.Planner.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.odoo.Arrival.Portion;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The contract of receipts: what is announced to the warehouse, and what it says came. */
abstract class OdooReceivingContract extends OdooReadingContract {
    @Test
    void an_expected_receipt_carries_all_that_a_notice_says() {
        var purchase = planner.purchase(wanted(40, "P-NONE"), wanted(24, "P-LOT"));
        var receipt = receipt(purchase);
        assertThat(receipt.state()).isEqualTo(TransferState.ASSIGNED);
        assertThat(receipt.isExpected()).isTrue();
        assertThat(receipt.name()).startsWith("TPL/IN/");
        assertThat(receipt.source()).isEqualTo(Receipt.Source.VENDOR);
        assertThat(receipt.purchaseOrder()).isEqualTo(purchase.name());
        assertThat(receipt.vendorReference()).isEqualTo(purchase.vendorReference());
        assertThat(receipt.typeId()).isEqualTo(warehouse.receiptTypeId());
        assertThat(receipt.scheduledAt()).isEqualTo(Instant.parse("2031-12-01T00:00:00Z"));
        assertThat(receipt.returnOf()).isNull();
        assertThat(receipt.toLocationId()).isEqualTo(warehouse.stockLocationId());
        assertThat(receipt.from()).isNotNull().extracting(Address::name).isEqualTo("Vendor One");
        ReceiptLine plain = line(receipt, "P-NONE");
        assertThat(plain.demand()).isEqualByComparingTo("40");
        assertThat(plain.unit()).isEqualTo("Units");
        assertThat(plain.product().barcode()).isEqualTo("0012345678905");
        assertThat(plain.purchaseLineId()).isNotNull();
        assertThat(line(receipt, "P-LOT").product().tracking()).isEqualTo(Product.Tracking.LOT);
    }

    @Test
    void lots_that_the_buyer_expects_are_told() {
        var receipt = receipt(planner.purchase(wanted(24, "P-LOT")));
        long detail = line(receipt, "P-LOT").details().getFirst().id();
        planner.write("stock.move.line", detail, Map.of("lot_name", "EXPECTED-7"));
        assertThat(line(reread(receipt), "P-LOT").details())
                .extracting(ReceiptLine.Detail::lot)
                .containsExactly("EXPECTED-7");
    }

    @Test
    void O1_changed_receipts_come_page_by_page_each_once() {
        Instant before = receipt(planner.purchase(wanted(1, "P-NONE"))).changedAt();
        var made = new ArrayList<Long>();
        for (int i = 0; i < 3; i++) {
            made.add(planner.purchase(wanted(1, "P-NONE")).receiptId());
        }
        var seen = new ArrayList<Long>();
        var page = odoo.receipts().changedSince(List.of(warehouse), before, 0, 2);
        while (true) {
            page.receipts().forEach(receipt -> seen.add(receipt.id()));
            if (!page.more()) {
                break;
            }
            page = odoo.receipts().changedSince(List.of(warehouse), before, page.lastId(), 2);
        }
        assertThat(seen).containsAll(made).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void a_page_of_receipts_costs_a_handful_of_calls() {
        Instant before = receipt(planner.purchase(wanted(1, "P-NONE"))).changedAt();
        for (int i = 0; i < 4; i++) {
            planner.purchase(wanted(2, "P-NONE"), wanted(3, "P-LOT"));
        }
        long calls = odoo.calls();
        var page = odoo.receipts().changedSince(List.of(warehouse), before, 0, 100);
        assertThat(page.receipts().size()).isGreaterThanOrEqualTo(4);
        assertThat(odoo.calls() - calls).isLessThanOrEqualTo(9);
    }

    @Test
    void S18_a_receipt_with_new_lots_dates_and_serials_is_booked_in_one_write() {
        var receipt = receipt(
                planner.purchase(wanted(20, "P-NONE"), wanted(30, "P-LOT"), wanted(10, "P-EXP"), wanted(2, "P-SER")));
        String lot = unique("RCV");
        String other = unique("RCV");
        String expiring = unique("EXP");
        String serial = unique("SN");
        var portions = new HashMap<Long, List<Portion>>();
        portions.put(line(receipt, "P-NONE").id(), List.of(came("20")));
        portions.put(line(receipt, "P-LOT").id(), List.of(ofLot("18", lot), ofLot("12", other)));
        portions.put(
                line(receipt, "P-EXP").id(),
                List.of(Portion.ofLot(new BigDecimal("10"), expiring, LocalDate.parse("2033-05-31"))));
        portions.put(line(receipt, "P-SER").id(), List.of(ofLot("1", serial + "-1"), ofLot("1", serial + "-2")));
        String trace = UUID.randomUUID().toString();
        assertThat(odoo.receipts().announced(receipt.id(), trace)).isFalse();
        odoo.receipts().announce(receipt.id(), "944 000000017 trace " + trace);
        assertThat(odoo.receipts().announced(receipt.id(), trace)).isTrue();
        assertThat(receive(receipt, portions, KEEP)).isEqualTo(new Answer.Said());
        var done = reread(receipt);
        assertThat(done.state()).isEqualTo(TransferState.DONE);
        assertThat(done.backOrders()).isEmpty();
        assertThat(line(done, "P-LOT").details())
                .extracting(ReceiptLine.Detail::lot)
                .containsExactlyInAnyOrder(lot, other);
        var made = planner.search("stock.lot", List.of(Books.where("name", "=", expiring)), "expiration_date");
        assertThat(made)
                .singleElement()
                .satisfies(row -> assertThat(row.time("expiration_date")).isEqualTo("2033-05-31T12:00:00Z"));
        assertThat(planner.onHand(warehouse.stockLocationId(), lot("P-LOT", lot)))
                .isEqualByComparingTo("18");
    }

    @Test
    void S18_a_lot_that_exists_is_used_again() {
        var receipt = receipt(planner.purchase(wanted(5, "P-LOT")));
        BigDecimal before = planner.onHand(warehouse.stockLocationId(), lot("P-LOT", "LOT-A"));
        receive(receipt, Map.of(line(receipt, "P-LOT").id(), List.of(ofLot("5", "LOT-A"))), KEEP);
        assertThat(reread(receipt).state()).isEqualTo(TransferState.DONE);
        assertThat(planner.onHand(warehouse.stockLocationId(), lot("P-LOT", "LOT-A")))
                .isEqualByComparingTo(before.add(new BigDecimal("5")));
    }

    @Test
    void S18_a_short_receipt_leaves_a_back_order_that_the_first_number_finds() {
        var purchase = planner.purchase(wanted(100, "P-NONE"), wanted(5, "P-LOT"));
        var receipt = receipt(purchase);
        receive(receipt, Map.of(line(receipt, "P-NONE").id(), List.of(came("90"))), KEEP);
        var chain = odoo.receipts().named(List.of(warehouse), Set.of(receipt.name(), "TPL/IN/NO-SUCH"));
        assertThat(chain).containsOnlyKeys(receipt.name());
        assertThat(chain.get(receipt.name()).named().state()).isEqualTo(TransferState.DONE);
        assertThat(chain.get(receipt.name()).backOrders()).singleElement().satisfies(rest -> {
            assertThat(rest.backOrderOf()).isEqualTo(receipt.id());
            assertThat(line(rest, "P-NONE").demand()).isEqualByComparingTo("10");
            assertThat(line(rest, "P-LOT").demand()).isEqualByComparingTo("5");
        });
        assertThat(odoo.receipts().ofPurchaseOrders(List.of(warehouse), Set.of(purchase.name(), "P-NO-SUCH")))
                .containsOnlyKeys(purchase.name())
                .hasEntrySatisfying(purchase.name(), all -> assertThat(all).hasSize(2));
    }

    @Test
    void S18_the_rest_is_dropped_when_nothing_more_will_come() {
        var receipt = receipt(planner.purchase(wanted(100, "P-NONE")));
        receive(receipt, Map.of(line(receipt, "P-NONE").id(), List.of(came("90"))), DROP);
        assertThat(reread(receipt).state()).isEqualTo(TransferState.DONE);
        assertThat(reread(receipt).backOrders()).isEmpty();
    }

    @Test
    void S18_odoo_takes_more_than_was_ordered() {
        var receipt = receipt(planner.purchase(wanted(10, "P-NONE")));
        receive(receipt, Map.of(line(receipt, "P-NONE").id(), List.of(came("15"))), KEEP);
        assertThat(reread(receipt).state()).isEqualTo(TransferState.DONE);
        assertThat(line(reread(receipt), "P-NONE").quantity()).isEqualByComparingTo("15");
    }

    @Test
    void S18_damaged_goods_go_to_their_own_location() {
        long damaged = planner.place(warehouse, "Damaged");
        var receipt = receipt(planner.purchase(wanted(10, "P-NONE"), wanted(8, "P-LOT")));
        BigDecimal before = planner.onHandOf(damaged, "P-NONE");
        String lot = unique("RCV");
        receive(
                receipt,
                Map.of(
                        line(receipt, "P-NONE").id(),
                                List.of(came("8"), came("2").into(damaged)),
                        line(receipt, "P-LOT").id(),
                                List.of(ofLot("5", lot), ofLot("3", lot).into(damaged))),
                KEEP);
        assertThat(reread(receipt).state()).isEqualTo(TransferState.DONE);
        assertThat(planner.onHandOf(damaged, "P-NONE")).isEqualByComparingTo(before.add(new BigDecimal("2")));
        assertThat(planner.onHand(damaged, lot("P-LOT", lot))).isEqualByComparingTo("3");
        assertThat(planner.onHand(warehouse.stockLocationId(), lot("P-LOT", lot)))
                .isEqualByComparingTo("5");
    }

    @Test
    void a_tracked_product_without_its_lot_is_refused_and_nothing_is_received() {
        var receipt = receipt(planner.purchase(wanted(5, "P-LOT")));
        Answer answer = receive(receipt, Map.of(line(receipt, "P-LOT").id(), List.of(came("5"))), KEEP);
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        assertThat(reread(receipt).state()).isEqualTo(TransferState.ASSIGNED);
    }

    @Test
    void I8_an_arrival_written_and_validated_again_receives_nothing_twice() {
        var receipt = receipt(planner.purchase(wanted(4, "P-NONE")));
        BigDecimal before = planner.onHandOf(warehouse.stockLocationId(), "P-NONE");
        var portions = Map.of(line(receipt, "P-NONE").id(), List.of(came("4")));
        odoo.receipts().write(receipt, new Arrival(portions));
        odoo.receipts().write(reread(receipt), new Arrival(portions));
        odoo.receipts().validate(receipt.id(), KEEP);
        odoo.receipts().validate(receipt.id(), KEEP);
        assertThat(planner.onHandOf(warehouse.stockLocationId(), "P-NONE"))
                .isEqualByComparingTo(before.add(new BigDecimal("4")));
    }

    @Test
    void what_a_lowered_purchase_sends_back_is_neither_receipt_nor_delivery() {
        var purchase = planner.purchase(wanted(40, "P-NONE"));
        Instant before = receipt(purchase).changedAt();
        long line = planner.one("purchase.order.line", "order_id", purchase.id());
        planner.write("purchase.order.line", line, Map.of("product_qty", 30));
        var back = planner.search(
                "stock.picking",
                List.of(
                        Books.where("picking_type_id", "=", warehouse.deliveryTypeId()),
                        Books.where("id", ">", purchase.receiptId())),
                "name");
        assertThat(back).hasSize(1);
        long id = back.getFirst().id();
        assertThat(odoo.receipts()
                        .changedSince(List.of(warehouse), before, 0, 100)
                        .receipts())
                .extracting(Receipt::id)
                .doesNotContain(id);
        assertThat(odoo.deliveriesChangedSince(List.of(warehouse), before, 0, 100)
                        .deliveries())
                .extracting(Delivery::id)
                .doesNotContain(id);
    }

    Receipt receipt(Planner.Purchase purchase) {
        return odoo.receipts().withIds(Set.of(purchase.receiptId())).getFirst();
    }

    Receipt reread(Receipt receipt) {
        return odoo.receipts().withIds(Set.of(receipt.id())).getFirst();
    }

    Answer receive(Receipt receipt, Map<Long, List<Portion>> portions, Validation how) {
        assertThat(odoo.receipts().write(receipt, new Arrival(portions))).isEqualTo(new Answer.Said());
        return odoo.receipts().validate(receipt.id(), how);
    }

    static ReceiptLine line(Receipt receipt, String sku) {
        return receipt.lines().stream()
                .filter(line -> sku.equals(line.product().sku()))
                .findFirst()
                .orElseThrow();
    }

    static Portion came(String quantity) {
        return Portion.of(new BigDecimal(quantity));
    }

    static Portion ofLot(String quantity, String lot) {
        return Portion.ofLot(new BigDecimal(quantity), lot, null);
    }

    static String unique(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }
}

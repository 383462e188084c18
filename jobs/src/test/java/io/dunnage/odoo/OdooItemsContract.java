package io.dunnage.odoo;

import static io.dunnage.odoo.Planner.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contract of what Odoo really contains: units and packs, items, kits, and transfers that are none of the warehouse's business. */
abstract class OdooItemsContract extends OdooValuationContract {
    @Test
    void S22_dozens_become_units_and_a_unit_is_no_number_of_dozens() {
        Units units = odoo.items().units();
        long unit = planner.named("uom.uom", "Units");
        long dozen = planner.named("uom.uom", "Dozens");
        assertThat(units.named("Dozens")).map(Units.Unit::id).contains(dozen);
        assertThat(units.named("Scores")).isEmpty();
        assertThat(units.convert(amount("2"), dozen, unit)).isEqualTo(new Converted.Exact(amount("24")));
        assertThat(units.convert(amount("30"), unit, dozen)).isEqualTo(new Converted.Exact(amount("2.5")));
        assertThat(((Converted.Exact) units.convert(amount("30"), unit, dozen)).isWhole())
                .isFalse();
        assertThat(units.convert(amount("24"), unit, dozen)).isEqualTo(new Converted.Exact(amount("2")));
        assertThat(units.convert(amount("1"), unit, dozen)).isEqualTo(new Converted.Uneven(amount("0.083333")));
        assertThat(units.convert(amount("7"), unit, unit)).isEqualTo(new Converted.Exact(amount("7")));
        assertThat(units.convert(amount("7"), unit, 99_999_999L)).isEqualTo(new Converted.Incomparable());
    }

    @Test
    void S22_a_case_of_a_product_is_told_with_its_barcode() {
        long product = planner.productId("P-NONE");
        String barcode = "1" + sscc().substring(2, 15);
        planner.pack("P-NONE", 12, barcode);
        assertThat(odoo.items().packs(Set.of(product)).get(product))
                .filteredOn(pack -> barcode.equals(pack.barcode()))
                .singleElement()
                .satisfies(pack -> {
                    assertThat(pack.contains()).isEqualByComparingTo("12");
                    assertThat(Units.unpacked(amount("3"), pack.contains()))
                            .isEqualTo(new Converted.Exact(amount("36")));
                    assertThat(Units.packed(amount("30"), pack.contains()))
                            .isEqualTo(new Converted.Exact(amount("2.5")));
                });
        assertThat(odoo.items().packs(Set.of(planner.productId("P-SER")))).isEmpty();
    }

    @Test
    void items_come_page_by_page_without_services_and_with_those_out_of_use() {
        planner.pack("P-NONE", 12, "1" + sscc().substring(2, 15));
        String old = unique("OLD");
        planner.create("product.product", Map.of("name", "Old thing", "default_code", old, "active", false));
        var items = new HashMap<String, Item>();
        var seen = new HashSet<Long>();
        ItemPage page = odoo.items().changedSince(Instant.EPOCH, 0, 3);
        while (true) {
            for (Item item : page.items()) {
                assertThat(seen.add(item.product().id())).isTrue();
                if (item.product().sku() != null) {
                    items.put(item.product().sku(), item);
                }
            }
            if (!page.more()) {
                break;
            }
            page = odoo.items().changedSince(Instant.EPOCH, page.lastId(), 3);
        }
        assertThat(items)
                .containsKeys("P-NONE", "P-LOT", "P-SER", "P-EXP", "P-KIT", old)
                .doesNotContainKey("SHIPFEE");
        assertThat(items.get(old).active()).isFalse();
        Item plain = items.get("P-NONE");
        assertThat(plain.active()).isTrue();
        assertThat(plain.storable()).isTrue();
        assertThat(plain.expiring()).isFalse();
        assertThat(plain.weight()).isEqualByComparingTo("1.5");
        assertThat(plain.weightUnit()).isIn("kg", "lb");
        assertThat(plain.product().barcode()).isEqualTo("0012345678905");
        assertThat(plain.packs()).isNotEmpty();
        assertThat(items.get("P-EXP").expiring()).isTrue();
        assertThat(odoo.items()
                        .changedSince(Instant.parse("2120-01-01T00:00:00Z"), 0, 3)
                        .items())
                .isEmpty();
    }

    @Test
    void S28_a_kit_is_told_as_a_kit_and_its_confirmation_as_its_parts() {
        var delivery = read(planner.order(wanted(3, "P-KIT"), wanted(1, "P-SER")));
        var plain = read(planner.order(wanted(2, "P-NONE")));
        var kits = odoo.kits().of(List.of(delivery, plain));
        assertThat(kits).containsOnlyKeys(delivery.id());
        KitLine kit = kits.get(delivery.id()).getFirst();
        assertThat(kits.get(delivery.id())).hasSize(1);
        assertThat(kit.kit().sku()).isEqualTo("P-KIT");
        assertThat(kit.kits()).isEqualByComparingTo("3");
        long none = line(delivery, "P-NONE").id();
        long lot = line(delivery, "P-LOT").id();
        assertThat(kit.parts()).containsOnlyKeys(none, lot);
        assertThat(kit.parts(amount("2")))
                .hasEntrySatisfying(none, parts -> assertThat(parts).isEqualByComparingTo("4"))
                .hasEntrySatisfying(lot, parts -> assertThat(parts).isEqualByComparingTo("2"));
        assertThat(kit.kits(Map.of(none, amount("4"), lot, amount("2")))).contains(amount("2"));
        assertThat(kit.kits(Map.of(none, amount("4"), lot, amount("3")))).isEmpty();
        assertThat(kit.kits(Map.of(none, amount("3"), lot, amount("1.5")))).isEmpty();
    }

    @Test
    void S28_a_back_order_of_some_parts_of_a_kit_is_told_as_parts() {
        var delivery = read(planner.order(wanted(3, "P-KIT")));
        long lotLine = line(delivery, "P-LOT").id();
        var reserved = line(delivery, "P-LOT").details().getFirst().lot();
        assertThat(reserved).isNotNull();
        odoo.writeShipment(
                delivery,
                new Shipment(
                        null,
                        Map.of(
                                line(delivery, "P-NONE").id(),
                                List.of(portion("4", null, null)),
                                lotLine,
                                List.of(portion("3", reserved.id(), null)))));
        odoo.validate(delivery.id(), KEEP);
        var rest = odoo.deliveries(Set.copyOf(
                        odoo.deliveries(Set.of(delivery.id())).getFirst().backOrders()))
                .getFirst();
        assertThat(line(rest, "P-NONE").demand()).isEqualByComparingTo("2");
        assertThat(odoo.kits().of(List.of(rest))).isEmpty();
    }

    @Test
    void a_drop_shipment_is_neither_delivery_nor_receipt() {
        long vendors = planner.one("stock.location", "usage", "supplier");
        long customers = planner.one("stock.location", "usage", "customer");
        long out = planner.transfer(warehouse.deliveryTypeId(), vendors, customers, "P-NONE", BigDecimal.ONE, "DROP");
        long in = planner.transfer(warehouse.receiptTypeId(), vendors, customers, "P-NONE", BigDecimal.ONE, "DROP");
        planner.call("stock.picking", "action_confirm", out);
        planner.call("stock.picking", "action_confirm", in);
        assertThat(deliveriesAfter(out)).doesNotContain(out, in);
        assertThat(receiptsAfter(out)).doesNotContain(out, in);
    }

    @Test
    void only_what_comes_from_outside_the_warehouse_is_a_receipt() {
        long elsewhere = planner.read("stock.warehouse", planner.one("stock.warehouse", "code", "WH"), "lot_stock_id")
                .link("lot_stock_id")
                .id();
        long packing = planner.place(warehouse, "Packing");
        long stock = warehouse.stockLocationId();
        long type = warehouse.internalTypeId();
        long step = planner.transfer(type, stock, packing, "P-NONE", BigDecimal.ONE, "PICK STEP");
        long from = planner.transfer(type, elsewhere, stock, "P-NONE", BigDecimal.ONE, "RESUPPLY");
        planner.call("stock.picking", "action_confirm", step);
        planner.call("stock.picking", "action_confirm", from);
        assertThat(receiptsAfter(step)).contains(from).doesNotContain(step);
        assertThat(deliveriesAfter(step)).doesNotContain(step, from);
        assertThat(odoo.receipts().withIds(Set.of(from)))
                .singleElement()
                .extracting(Receipt::source)
                .isEqualTo(Receipt.Source.OWN_STOCK);
        var both = List.of(warehouse, odoo.warehouse("WH").orElseThrow());
        assertThat(odoo.receipts()
                        .changedSince(both, Instant.EPOCH, step - 1, 100)
                        .receipts())
                .extracting(Receipt::id)
                .contains(from)
                .doesNotContain(step);
    }

    private List<Long> deliveriesAfter(long id) {
        return odoo.deliveriesChangedSince(List.of(warehouse), Instant.EPOCH, id - 1, 100).deliveries().stream()
                .map(Delivery::id)
                .toList();
    }

    private List<Long> receiptsAfter(long id) {
        return odoo.receipts().changedSince(List.of(warehouse), Instant.EPOCH, id - 1, 100).receipts().stream()
                .map(Receipt::id)
                .toList();
    }
}

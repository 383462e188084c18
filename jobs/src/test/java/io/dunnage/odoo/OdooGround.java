package io.dunnage.odoo;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.odoo.Shipment.Portion;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Where the contract stands: the gateway, a planner, the warehouse TPL, and what both parts of it do. */
abstract class OdooGround {
    static final Validation KEEP = new Validation(Validation.Rest.KEEP, false);
    static final Validation DROP = new Validation(Validation.Rest.DROP, false);

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

    /** As the bridge's user logs in where it also adjusts stock: on 17 that takes Inventory/Administrator (facts 2.7). */
    abstract OdooSettings keeping();

    /** The gateway of whoever may adjust stock. */
    OdooGateway stockKeeper() {
        return OdooGateway.open(keeping(), Clock.systemUTC());
    }

    @BeforeEach
    void open() {
        odoo = OdooGateway.open(bridge(), Clock.systemUTC());
        planner = new Planner(planning());
        warehouse = odoo.warehouse("TPL").orElseThrow();
        planner.write("stock.picking.type", warehouse.deliveryTypeId(), Map.of("create_backorder", "ask"));
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

    Answer ship(Delivery delivery, Validation how, String sku, String quantity) {
        return ship(delivery, how, sku, quantity, null);
    }

    Answer ship(Delivery delivery, Validation how, String sku, String quantity, @Nullable Long lot) {
        var portions = Map.of(line(delivery, sku).id(), List.of(portion(quantity, lot, null)));
        assertThat(odoo.writeShipment(delivery, new Shipment("TRK-1", portions)))
                .isEqualTo(new Answer.Said());
        return odoo.validate(delivery.id(), how);
    }

    TransferState state(Delivery delivery) {
        return odoo.deliveries(Set.of(delivery.id())).getFirst().state();
    }

    long lot(String sku, String name) {
        var key = new Lot.Key(planner.productId(sku), name);
        return odoo.lots(Set.of(key)).get(key).id();
    }

    /** Serials in stock that this delivery has not reserved. */
    List<Long> freeSerials(DeliveryLine line, int count) {
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

    static String sscc() {
        return "00"
                + UUID.randomUUID()
                        .toString()
                        .replaceAll("[^0-9]", "")
                        .concat("0000000000000000")
                        .substring(0, 16);
    }
}

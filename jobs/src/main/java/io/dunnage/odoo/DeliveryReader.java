package io.dunnage.odoo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes deliveries of transfer rows: everything that belongs to many transfers in one question per model. */
final class DeliveryReader {
    private final OdooConnection odoo;
    private final Books books;
    private final Catalog catalog;
    private final MeasureUnits units;
    private final Addresses addresses;

    DeliveryReader(OdooConnection odoo, Books books, Catalog catalog, MeasureUnits units, Addresses addresses) {
        this.odoo = odoo;
        this.books = books;
        this.catalog = catalog;
        this.units = units;
        this.addresses = addresses;
    }

    private record SalesOrder(
            String name,
            @Nullable String customerPurchaseOrder,
            @Nullable Instant promisedAt) {}

    /** The fields of a transfer that {@link #deliveries} needs. */
    List<String> fields() {
        var fields = new ArrayList<>(List.of(
                "name",
                "state",
                "write_date",
                "picking_type_id",
                "move_type",
                "backorder_id",
                "backorder_ids",
                "scheduled_date",
                "date_deadline",
                "note",
                "partner_id"));
        Dialect dialect = odoo.session().dialect();
        if (dialect.hasSales()) {
            fields.add("sale_id");
        }
        if (dialect.hasCarriers()) {
            fields.add("carrier_id");
            fields.add("carrier_tracking_ref");
        }
        return fields;
    }

    List<Delivery> deliveries(List<Row> transfers) {
        if (transfers.isEmpty()) {
            return List.of();
        }
        Dialect dialect = odoo.session().dialect();
        var ids = transfers.stream().map(Row::id).toList();
        List<Row> moves = books.searchAll("stock.move", "picking_id", ids, List.of(), moveFields(dialect));
        var details = details(ids);
        var products = catalog.products(Row.linked(moves, "product_id"));
        units.learn(Row.linked(moves, "product_uom"));
        var orders = dialect.hasSales() ? salesOrders(Row.linked(transfers, "sale_id")) : Map.<Long, SalesOrder>of();
        var shipTos = addresses.of(Row.linked(transfers, "partner_id"));
        var lines = new HashMap<Long, List<DeliveryLine>>();
        var changed = new HashMap<Long, Instant>();
        for (Row move : moves) {
            long transfer = move.link("picking_id").id();
            lines.computeIfAbsent(transfer, any -> new ArrayList<>()).add(line(dialect, move, details, products));
            changed.merge(transfer, move.time("write_date"), DeliveryReader::later);
        }
        return transfers.stream()
                .map(transfer -> delivery(
                        dialect,
                        transfer,
                        lines.getOrDefault(transfer.id(), List.of()),
                        later(transfer.time("write_date"), changed.getOrDefault(transfer.id(), Instant.MIN)),
                        orders,
                        shipTos))
                .toList();
    }

    private static Delivery delivery(
            Dialect dialect,
            Row row,
            List<DeliveryLine> lines,
            Instant changedAt,
            Map<Long, SalesOrder> orders,
            Map<Long, Address> shipTos) {
        Long orderId = dialect.hasSales() ? row.linkedOrNull("sale_id") : null;
        SalesOrder order = orderId == null ? null : orders.get(orderId);
        Row.Link carrier = dialect.hasCarriers() ? row.linkOrNull("carrier_id") : null;
        Long partner = row.linkedOrNull("partner_id");
        return new Delivery(
                row.id(),
                row.text("name"),
                row.choice("state", TransferState.WORDS),
                changedAt,
                row.link("picking_type_id").id(),
                row.text("move_type").equals("one"),
                row.linkedOrNull("backorder_id"),
                row.ids("backorder_ids"),
                dialect.hasCarriers() ? row.textOrNull("carrier_tracking_ref") : null,
                order == null ? null : order.name(),
                order == null ? null : order.customerPurchaseOrder(),
                row.timeOrNull("scheduled_date"),
                row.timeOrNull("date_deadline"),
                order == null ? null : order.promisedAt(),
                carrier == null ? null : carrier.name(),
                PlainText.ofNullable(row.textOrNull("note")),
                partner == null ? null : shipTos.get(partner),
                lines);
    }

    private DeliveryLine line(
            Dialect dialect, Row move, Map<Long, List<DeliveryLine.Detail>> details, Map<Long, Product> products) {
        Row.Link product = move.link("product_id");
        Row.Link unit = move.link("product_uom");
        MeasureUnits.Unit known = units.of(unit);
        return new DeliveryLine(
                move.id(),
                // a product that was deleted or that we may not see is still on the paper
                products.getOrDefault(product.id(), Product.unknown(product, unit)),
                move.amount("product_uom_qty"),
                move.amount("quantity"),
                unit.id(),
                known.name(),
                known.rounding(),
                move.choice("state", MoveState.WORDS),
                dialect.hasSales() ? move.linkedOrNull("sale_line_id") : null,
                move.link("location_id").id(),
                move.link("location_dest_id").id(),
                details.getOrDefault(move.id(), List.of()));
    }

    private static List<String> moveFields(Dialect dialect) {
        var fields = new ArrayList<>(List.of(
                "picking_id",
                "product_id",
                "product_uom_qty",
                "product_uom",
                "quantity",
                "state",
                "location_id",
                "location_dest_id",
                "write_date"));
        if (dialect.hasSales()) {
            fields.add("sale_line_id");
        }
        return fields;
    }

    private Map<Long, List<DeliveryLine.Detail>> details(List<Long> transfers) {
        var fields =
                List.of("move_id", "product_id", "quantity", "product_uom_id", "picked", "lot_id", "result_package_id");
        var details = new HashMap<Long, List<DeliveryLine.Detail>>();
        for (Row row : books.searchAll("stock.move.line", "picking_id", transfers, List.of(), fields)) {
            Row.Link move = row.linkOrNull("move_id");
            Row.Link lot = row.linkOrNull("lot_id");
            Row.Link carton = row.linkOrNull("result_package_id");
            if (move != null) {
                details.computeIfAbsent(move.id(), any -> new ArrayList<>())
                        .add(new DeliveryLine.Detail(
                                row.id(),
                                row.amount("quantity"),
                                row.link("product_uom_id").id(),
                                row.flag("picked"),
                                lot == null
                                        ? null
                                        : new Lot(
                                                lot.id(),
                                                new Lot.Key(
                                                        row.link("product_id").id(), lot.name())),
                                carton == null ? null : carton.id(),
                                carton == null ? null : carton.name()));
            }
        }
        return details;
    }

    private Map<Long, SalesOrder> salesOrders(Set<Long> ids) {
        var fields = List.of("name", "client_order_ref", "commitment_date");
        return books.read("sale.order", ids, fields).stream()
                .collect(Collectors.toMap(
                        Row::id,
                        row -> new SalesOrder(
                                row.text("name"),
                                row.textOrNull("client_order_ref"),
                                row.timeOrNull("commitment_date")),
                        (one, again) -> one));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

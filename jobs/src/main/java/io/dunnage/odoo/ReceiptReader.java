package io.dunnage.odoo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes receipts of transfer rows: everything that belongs to many transfers in one question per model. */
final class ReceiptReader {
    private static final Map<String, Receipt.Source> SOURCES = Map.of(
            "supplier", Receipt.Source.VENDOR,
            "customer", Receipt.Source.CUSTOMER,
            "internal", Receipt.Source.OWN_STOCK,
            "transit", Receipt.Source.OWN_STOCK,
            "inventory", Receipt.Source.OWN_STOCK,
            "production", Receipt.Source.OWN_STOCK,
            "view", Receipt.Source.OWN_STOCK);

    private final OdooConnection odoo;
    private final Books books;
    private final Catalog catalog;
    private final MeasureUnits units;
    private final Addresses addresses;

    ReceiptReader(OdooConnection odoo, Books books, Catalog catalog, MeasureUnits units, Addresses addresses) {
        this.odoo = odoo;
        this.books = books;
        this.catalog = catalog;
        this.units = units;
        this.addresses = addresses;
    }

    /** The fields of a transfer that {@link #receipts} needs. */
    List<String> fields() {
        var fields = new ArrayList<>(List.of(
                "name",
                "state",
                "write_date",
                "picking_type_id",
                "backorder_id",
                "backorder_ids",
                "return_id",
                "origin",
                "scheduled_date",
                "date_deadline",
                "note",
                "partner_id",
                "location_id",
                "location_dest_id"));
        Dialect dialect = odoo.session().dialect();
        if (dialect.hasSales()) {
            fields.add("sale_id");
        }
        if (dialect.hasPurchases()) {
            fields.add("purchase_id");
        }
        return fields;
    }

    List<Receipt> receipts(List<Row> transfers) {
        if (transfers.isEmpty()) {
            return List.of();
        }
        Dialect dialect = odoo.session().dialect();
        var ids = transfers.stream().map(Row::id).toList();
        List<Row> moves = books.searchAll("stock.move", "picking_id", ids, List.of(), moveFields(dialect));
        var details = details(dialect, ids);
        var products = catalog.products(Row.linked(moves, "product_id"));
        units.learn(Row.linked(moves, "product_uom"));
        var lines = new HashMap<Long, List<ReceiptLine>>();
        var changed = new HashMap<Long, Instant>();
        for (Row move : moves) {
            long transfer = move.link("picking_id").id();
            lines.computeIfAbsent(transfer, any -> new ArrayList<>()).add(line(dialect, move, details, products));
            changed.merge(transfer, move.time("write_date"), ReceiptReader::later);
        }
        var around = new Around(
                addresses.of(Row.linked(transfers, "partner_id")),
                dialect.hasPurchases() ? orders("purchase.order", transfers, "purchase_id", "partner_ref") : Map.of(),
                sources(Row.linked(transfers, "location_id")));
        return transfers.stream()
                .map(transfer -> receipt(
                        dialect,
                        transfer,
                        lines.getOrDefault(transfer.id(), List.of()),
                        later(transfer.time("write_date"), changed.getOrDefault(transfer.id(), Instant.MIN)),
                        around))
                .toList();
    }

    /** What several receipts share. */
    private record Around(Map<Long, Address> senders, Map<Long, Row> purchases, Map<Long, Receipt.Source> sources) {}

    private static Receipt receipt(
            Dialect dialect, Row row, List<ReceiptLine> lines, Instant changedAt, Around around) {
        Long partner = row.linkedOrNull("partner_id");
        Row.Link sale = dialect.hasSales() ? row.linkOrNull("sale_id") : null;
        Row.Link purchase = dialect.hasPurchases() ? row.linkOrNull("purchase_id") : null;
        Row order = purchase == null ? null : around.purchases().get(purchase.id());
        return new Receipt(
                row.id(),
                row.text("name"),
                row.choice("state", TransferState.WORDS),
                changedAt,
                row.link("picking_type_id").id(),
                around.sources().getOrDefault(row.link("location_id").id(), Receipt.Source.OWN_STOCK),
                row.linkedOrNull("backorder_id"),
                row.ids("backorder_ids"),
                row.linkedOrNull("return_id"),
                row.textOrNull("origin"),
                order == null ? null : order.text("name"),
                order == null ? null : order.textOrNull("partner_ref"),
                sale == null ? null : sale.name(),
                row.timeOrNull("scheduled_date"),
                row.timeOrNull("date_deadline"),
                PlainText.ofNullable(row.textOrNull("note")),
                partner == null ? null : around.senders().get(partner),
                row.link("location_dest_id").id(),
                lines);
    }

    private ReceiptLine line(
            Dialect dialect, Row move, Map<Long, List<ReceiptLine.Detail>> details, Map<Long, Product> products) {
        Row.Link product = move.link("product_id");
        Row.Link unit = move.link("product_uom");
        MeasureUnits.Unit known = units.of(unit);
        return new ReceiptLine(
                move.id(),
                products.getOrDefault(product.id(), Product.unknown(product, unit)),
                move.amount("product_uom_qty"),
                move.amount("quantity"),
                unit.id(),
                known.name(),
                known.rounding(),
                move.choice("state", MoveState.WORDS),
                dialect.hasPurchases() ? move.linkedOrNull("purchase_line_id") : null,
                move.linkedOrNull("origin_returned_move_id"),
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
                "origin_returned_move_id",
                "write_date"));
        if (dialect.hasPurchases()) {
            fields.add("purchase_line_id");
        }
        return fields;
    }

    private Map<Long, List<ReceiptLine.Detail>> details(Dialect dialect, List<Long> transfers) {
        var fields = new ArrayList<>(List.of(
                "move_id",
                "quantity",
                "product_uom_id",
                "picked",
                "lot_id",
                "lot_name",
                "location_dest_id",
                "result_package_id"));
        if (dialect.hasExpiry()) {
            fields.add("expiration_date");
        }
        var details = new HashMap<Long, List<ReceiptLine.Detail>>();
        for (Row row : books.searchAll("stock.move.line", "picking_id", transfers, List.of(), fields)) {
            Row.Link move = row.linkOrNull("move_id");
            if (move != null) {
                details.computeIfAbsent(move.id(), any -> new ArrayList<>()).add(detail(dialect, row));
            }
        }
        return details;
    }

    private static ReceiptLine.Detail detail(Dialect dialect, Row row) {
        Row.Link lot = row.linkOrNull("lot_id");
        Row.Link carton = row.linkOrNull("result_package_id");
        return new ReceiptLine.Detail(
                row.id(),
                row.amount("quantity"),
                row.link("product_uom_id").id(),
                row.flag("picked"),
                lot == null ? row.textOrNull("lot_name") : lot.name(),
                lot == null ? null : lot.id(),
                dialect.hasExpiry() ? row.timeOrNull("expiration_date") : null,
                row.link("location_dest_id").id(),
                carton == null ? null : carton.id(),
                carton == null ? null : carton.name());
    }

    private Map<Long, Row> orders(String model, List<Row> transfers, String link, String reference) {
        return books.read(model, Row.linked(transfers, link), List.of("name", reference)).stream()
                .collect(Collectors.toMap(Row::id, Function.identity(), (one, again) -> one));
    }

    private Map<Long, Receipt.Source> sources(Set<Long> locations) {
        return books.read("stock.location", locations, List.of("usage")).stream()
                .collect(Collectors.toMap(Row::id, row -> row.choice("usage", SOURCES), (one, again) -> one));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

package io.dunnage.odoo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Kits on transfers: Odoo explodes a kit (phantom bill of materials) into its parts, which share the order line. For warehouses that
 * know the kit as one item. A kit of kits and a transfer that holds only some parts of one are told as parts.
 */
public final class Kits {
    private final OdooConnection odoo;
    private final Books books;
    private final Catalog catalog;

    Kits(OdooConnection odoo, Books books, Catalog catalog) {
        this.odoo = odoo;
        this.books = books;
        this.catalog = catalog;
    }

    /** By the id of the delivery, its whole kits; deliveries without any are missing. A handful of questions for all of them. */
    public Map<Long, List<KitLine>> of(Collection<Delivery> deliveries) {
        var parts = new HashMap<Long, List<Part>>();
        for (Delivery delivery : deliveries) {
            parts.put(
                    delivery.id(),
                    delivery.lines().stream()
                            .filter(line -> line.state().isOpen())
                            .map(line -> new Part(line.id(), line.demand(), line.unitId()))
                            .toList());
        }
        return whole(parts);
    }

    /** The same of receipts: purchases of kits, and kits that customers send back. */
    public Map<Long, List<KitLine>> ofReceipts(Collection<Receipt> receipts) {
        var parts = new HashMap<Long, List<Part>>();
        for (Receipt receipt : receipts) {
            parts.put(
                    receipt.id(),
                    receipt.lines().stream()
                            .filter(line -> line.state().isOpen())
                            .map(line -> new Part(line.id(), line.demand(), line.unitId()))
                            .toList());
        }
        return whole(parts);
    }

    /** An open line of a transfer, which may be part of a kit. */
    private record Part(long id, BigDecimal demand, long unitId) {}

    /** A line of an order. */
    private record OrderLine(String model, long id) {}

    private Map<Long, List<KitLine>> whole(Map<Long, List<Part>> transfers) {
        if (transfers.isEmpty() || !odoo.session().dialect().hasKits()) {
            return Map.of();
        }
        var moves = moves(transfers.keySet());
        if (moves.isEmpty()) {
            return Map.of();
        }
        Boms boms = boms(moves);
        var ordered = ordered(moves.values());
        var products = catalog.products(Row.linked(ordered.values(), "product_id"));
        var kits = new HashMap<Long, List<KitLine>>();
        transfers.forEach((transfer, lines) -> {
            var together = new LinkedHashMap<OrderLine, List<Part>>();
            for (Part line : lines) {
                Row move = moves.get(line.id());
                if (move != null) {
                    orderLine(move)
                            .ifPresent(order -> together.computeIfAbsent(order, any -> new ArrayList<>())
                                    .add(line));
                }
            }
            together.forEach((orderLine, parts) -> {
                Row order = ordered.get(orderLine);
                Product kit = order == null
                        ? null
                        : products.get(order.link("product_id").id());
                KitLine whole = kit == null ? null : boms.whole(orderLine.id(), kit, parts, moves);
                if (whole != null) {
                    kits.computeIfAbsent(transfer, any -> new ArrayList<>()).add(whole);
                }
            });
        });
        return kits;
    }

    /** The moves that are parts of a kit, by id. */
    private Map<Long, Row> moves(Collection<Long> transfers) {
        var exploded = List.<Object>of(Books.where("bom_line_id", "!=", false));
        var fields = new ArrayList<>(List.of("bom_line_id", "sale_line_id", "product_uom"));
        if (odoo.session().dialect().hasPurchases()) {
            fields.add("purchase_line_id");
        }
        return byId(books.searchAll("stock.move", "picking_id", List.copyOf(transfers), exploded, fields));
    }

    private Optional<OrderLine> orderLine(Row move) {
        Long bought = odoo.session().dialect().hasPurchases() ? move.linkedOrNull("purchase_line_id") : null;
        Long sold = move.linkedOrNull("sale_line_id");
        return bought != null
                ? Optional.of(new OrderLine("purchase.order.line", bought))
                : Optional.ofNullable(sold).map(id -> new OrderLine("sale.order.line", id));
    }

    private Map<OrderLine, Row> ordered(Collection<Row> moves) {
        var ids = new LinkedHashMap<String, Set<Long>>();
        for (Row move : moves) {
            orderLine(move)
                    .ifPresent(line -> ids.computeIfAbsent(line.model(), any -> new LinkedHashSet<>())
                            .add(line.id()));
        }
        var ordered = new HashMap<OrderLine, Row>();
        ids.forEach((model, some) -> allowed(model, List.copyOf(some), List.of("product_id"))
                .forEach(row -> ordered.put(new OrderLine(model, row.id()), row)));
        return ordered;
    }

    private Boms boms(Map<Long, Row> moves) {
        var lines = byId(allowed(
                "mrp.bom.line",
                List.copyOf(Row.linked(moves.values(), "bom_line_id")),
                List.of("bom_id", "product_qty", "product_uom_id")));
        var boms = byId(allowed(
                "mrp.bom",
                List.copyOf(Row.linked(lines.values(), "bom_id")),
                List.of("product_tmpl_id", "product_qty", "product_uom_id", "bom_line_ids")));
        var templates = new HashMap<Long, Row>();
        books.read(
                        "product.template",
                        Row.linked(boms.values(), "product_tmpl_id"),
                        List.of("uom_id", "product_variant_ids"))
                .forEach(row -> templates.put(row.id(), row));
        return new Boms(
                lines,
                boms,
                templates,
                Units.read(books, odoo.session().dialect().movesAreNamed()));
    }

    /** The bills of materials of the parts. */
    private record Boms(Map<Long, Row> lines, Map<Long, Row> boms, Map<Long, Row> templates, Units units) {

        /** Null when the parts are no whole kits. */
        @Nullable
        KitLine whole(long orderLine, Product kit, List<Part> parts, Map<Long, Row> moves) {
            var each = new LinkedHashMap<Long, BigDecimal>();
            var demand = new LinkedHashMap<Long, BigDecimal>();
            var seen = new ArrayList<Long>();
            Row bom = null;
            for (Part part : parts) {
                Row move = Objects.requireNonNull(moves.get(part.id()));
                Row line = lines.get(move.link("bom_line_id").id());
                Row of = line == null ? null : boms.get(line.link("bom_id").id());
                BigDecimal perKit = of == null || line == null ? null : perKit(of, line, kit, part);
                if (perKit == null || bom != null && of != null && bom.id() != of.id()) {
                    return null;
                }
                bom = of;
                seen.add(line == null ? 0L : line.id());
                each.put(part.id(), perKit);
                demand.put(part.id(), part.demand());
            }
            if (bom == null
                    || !seen.stream()
                            .sorted()
                            .toList()
                            .equals(bom.ids("bom_line_ids").stream().sorted().toList())) {
                return null;
            }
            return new KitLine(orderLine, kit, BigDecimal.ZERO, each)
                    .kits(demand)
                    .filter(kits -> kits.signum() > 0)
                    .map(kits -> new KitLine(orderLine, kit, kits, each))
                    .orElse(null);
        }

        private @Nullable BigDecimal perKit(Row bom, Row line, Product kit, Part part) {
            Row template = templates.get(bom.link("product_tmpl_id").id());
            if (template == null || !template.ids("product_variant_ids").contains(kit.id())) {
                return null; // the bill of a kit within the kit
            }
            Row.Link made = bom.linkOrNull("product_uom_id");
            long kitUnit = template.link("uom_id").id();
            var quantity = units.convert(
                    line.amount("product_qty"), line.link("product_uom_id").id(), part.unitId());
            var makes = units.convert(bom.amount("product_qty"), made == null ? kitUnit : made.id(), kitUnit);
            return quantity instanceof Converted.Exact some
                            && makes instanceof Converted.Exact one
                            && Units.packed(some.quantity(), one.quantity()) instanceof Converted.Exact exact
                            && exact.quantity().signum() > 0
                    ? exact.quantity()
                    : null;
        }
    }

    /** Bills of materials may be hidden from the bridge's user: then he is told the parts. */
    private List<Row> allowed(String model, List<Long> ids, List<String> fields) {
        if (ids.isEmpty()) {
            return List.of();
        }
        OdooCall call = OdooCall.onRecords(model, "read", ids).leading("fields", fields);
        JsonNode answer = odoo.askIfAllowed(call);
        return answer == null ? List.of() : Row.list(call.toString(), answer);
    }

    private static Map<Long, Row> byId(List<Row> rows) {
        return rows.stream().collect(Collectors.toMap(Row::id, Function.identity(), (one, again) -> one));
    }
}

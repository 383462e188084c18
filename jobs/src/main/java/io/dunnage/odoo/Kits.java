package io.dunnage.odoo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Kits on deliveries: Odoo explodes a kit (phantom bill of materials) into its parts, which share the order line. For warehouses that
 * know the kit as one item. A kit of kits and a delivery that holds only some parts of one are told as parts.
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
        if (deliveries.isEmpty() || !odoo.session().dialect().hasKits()) {
            return Map.of();
        }
        var moves = moves(deliveries);
        if (moves.isEmpty()) {
            return Map.of();
        }
        Boms boms = boms(moves);
        var sold = byId(allowed(
                "sale.order.line", List.copyOf(Row.linked(moves.values(), "sale_line_id")), List.of("product_id")));
        var products = catalog.products(Row.linked(sold.values(), "product_id"));
        var kits = new HashMap<Long, List<KitLine>>();
        for (Delivery delivery : deliveries) {
            var parts = new LinkedHashMap<Long, List<DeliveryLine>>();
            for (DeliveryLine line : delivery.lines()) {
                if (moves.containsKey(line.id())
                        && line.salesOrderLineId() != null
                        && line.state().isOpen()) {
                    parts.computeIfAbsent(line.salesOrderLineId(), any -> new ArrayList<>())
                            .add(line);
                }
            }
            parts.forEach((orderLine, lines) -> {
                Row order = sold.get(orderLine);
                Product kit = order == null
                        ? null
                        : products.get(order.link("product_id").id());
                KitLine whole = kit == null ? null : boms.whole(orderLine, kit, lines, moves);
                if (whole != null) {
                    kits.computeIfAbsent(delivery.id(), any -> new ArrayList<>())
                            .add(whole);
                }
            });
        }
        return kits;
    }

    /** The moves that are parts of a kit, by id. */
    private Map<Long, Row> moves(Collection<Delivery> deliveries) {
        var ids = deliveries.stream().map(Delivery::id).toList();
        var exploded =
                List.<Object>of(Books.where("bom_line_id", "!=", false), Books.where("sale_line_id", "!=", false));
        return byId(books.searchAll(
                "stock.move", "picking_id", ids, exploded, List.of("bom_line_id", "sale_line_id", "product_uom")));
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
        KitLine whole(long orderLine, Product kit, List<DeliveryLine> parts, Map<Long, Row> moves) {
            var each = new LinkedHashMap<Long, BigDecimal>();
            var demand = new LinkedHashMap<Long, BigDecimal>();
            var seen = new ArrayList<Long>();
            Row bom = null;
            for (DeliveryLine part : parts) {
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

        private @Nullable BigDecimal perKit(Row bom, Row line, Product kit, DeliveryLine part) {
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

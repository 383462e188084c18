package io.dunnage.odoo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/** Throws goods away by scrap orders. Odoo scraps twice when it is asked twice, so the state is read before each order is validated. */
final class Scrapping {
    private static final String SCRAP = "stock.scrap";

    private final OdooConnection odoo;
    private final Books books;
    private final StockReading stock;

    Scrapping(OdooConnection odoo, Books books, StockReading stock) {
        this.odoo = odoo;
        this.books = books;
        this.stock = stock;
    }

    StockBooking scrap(StockChange change) {
        List<Row> orders = marked(change.marker());
        boolean before = !orders.isEmpty();
        if (before && !isFor(change, orders)) {
            return new StockBooking.Contradicts(effect(orders));
        }
        if (before && isDone(orders)) {
            return new StockBooking.FoundDone(effect(orders));
        }
        if (!before) {
            List<Quant> quants = stock.at(change.product().id(), change.lotId(), change.locationId());
            BigDecimal onHand = StockReading.onHand(quants);
            if (onHand.compareTo(change.quantity()) < 0) {
                return new StockBooking.Short(onHand);
            }
            Answer made = make(change, quants);
            if (!(made instanceof Answer.Said)) {
                return new StockBooking.NotDone(made);
            }
            orders = marked(change.marker());
        }
        Answer last = new Answer.Said();
        for (Row order : orders) {
            if (order.text("state").equals("draft")) {
                last = Changes.answer(odoo.change(OdooCall.onRecords(SCRAP, "action_validate", List.of(order.id()))));
            }
        }
        List<Row> now = marked(change.marker());
        return isDone(now) ? new StockBooking.Done(effect(now)) : new StockBooking.NotDone(last);
    }

    private Answer make(StockChange change, List<Quant> quants) {
        var all = new ArrayList<Object>();
        Adjustments.taken(quants, change.quantity()).forEach((quant, quantity) -> {
            var values = new LinkedHashMap<String, Object>();
            values.put("product_id", change.product().id());
            values.put("scrap_qty", quantity);
            values.put("location_id", quant.location().id());
            values.put("origin", change.marker());
            if (change.lotId() != null) {
                values.put("lot_id", change.lotId());
            }
            if (quant.packageId() != null) {
                values.put("package_id", quant.packageId());
            }
            all.add(values);
        });
        return Changes.answer(odoo.change(OdooCall.onModel(SCRAP, "create").leading("vals_list", all)));
    }

    private List<Row> marked(String marker) {
        return books.searchAll(
                SCRAP,
                List.of(Books.where("origin", "=", marker)),
                List.of("state", "product_id", "lot_id", "scrap_qty"));
    }

    private static boolean isFor(StockChange change, List<Row> orders) {
        BigDecimal sum =
                orders.stream().map(order -> order.amount("scrap_qty")).reduce(BigDecimal.ZERO, BigDecimal::add);
        return StockChange.same(sum, change.quantity())
                && orders.stream()
                        .allMatch(order -> order.link("product_id").id()
                                        == change.product().id()
                                && Objects.equals(order.linkedOrNull("lot_id"), change.lotId()));
    }

    private static boolean isDone(List<Row> orders) {
        return !orders.isEmpty()
                && orders.stream().allMatch(order -> order.text("state").equals("done"));
    }

    private static String effect(List<Row> orders) {
        return SCRAP + " " + orders.stream().map(Row::id).toList();
    }
}

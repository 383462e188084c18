package io.dunnage.odoo;

import io.dunnage.crashpoint.CrashPoint;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Count requests: what a warehouse states is written on the quant as counted and <em>not applied</em>, for a person to look at and apply
 * (facts 2.7). Never on a quant that moved since, and never over somebody else's count.
 */
public final class Counts {
    private static final String QUANT = "stock.quant";
    private static final List<String> FIELDS = List.of(
            "product_id",
            "lot_id",
            "location_id",
            "package_id",
            "quantity",
            "reserved_quantity",
            "inventory_quantity",
            "inventory_quantity_set",
            "inventory_diff_quantity",
            "user_id");

    private final OdooConnection odoo;
    private final Books books;

    Counts(OdooConnection odoo, Books books) {
        this.odoo = odoo;
        this.books = books;
    }

    /** The quants of some products in a warehouse, its places for held and damaged goods included. */
    public List<CountPlace> places(Warehouse warehouse, Collection<Long> products) {
        return places(
                books.searchAll(QUANT, "product_id", products, StockReading.below(warehouse.viewLocationId()), FIELDS));
    }

    private List<CountPlace> places(List<Row> rows) {
        var places = new ArrayList<CountPlace>();
        for (Row row : rows) {
            Quant quant = StockReading.quant(row);
            boolean counted = row.flag("inventory_quantity_set");
            places.add(new CountPlace(
                    quant,
                    counted ? row.amount("inventory_quantity").subtract(quant.quantity()) : null,
                    row.linkedOrNull("user_id"),
                    counted ? row.amount("inventory_diff_quantity") : null));
        }
        return places;
    }

    /**
     * Asks for a count.
     *
     * @param place as it was read just before
     * @param difference what the warehouse has more there
     * @param since the statement's instant
     * @param day until when it is to be counted
     * @param asked what was asked for before: that gives way, anything else is a person's
     */
    public CountAnswer ask(
            CountPlace place, BigDecimal difference, Instant since, long userId, LocalDate day, AskedCounts asked) {
        if (place.isPending()) {
            BigDecimal counted = place.counted();
            BigDecimal then = place.countedThen();
            Long person = place.userId();
            if (counted == null || then == null || person == null) {
                return CountAnswer.PENDING;
            }
            boolean same = StockChange.same(then, difference);
            // a request whose answer was lost is known by nobody yet
            if (!(same && person == userId) && !asked.is(place.quant().id(), then)) {
                return CountAnswer.PENDING;
            }
            if (same && StockChange.same(counted, difference)) {
                return CountAnswer.FOUND_ASKED;
            }
        }
        BigDecimal stated = place.quant().quantity().add(difference);
        if (stated.signum() < 0) {
            return CountAnswer.IMPOSSIBLE;
        }
        if (hasMoved(place.quant(), since)) {
            return CountAnswer.MOVED;
        }
        var values = new LinkedHashMap<String, Object>();
        values.put("inventory_quantity", stated);
        values.put("inventory_date", day.toString());
        values.put("user_id", userId);
        Answer answer = Changes.answer(odoo.change(
                OdooCall.onRecords(QUANT, "write", List.of(place.quant().id()))
                        .leading("vals", values)
                        .context("inventory_mode", true)));
        CrashPoint.DRIFT_COUNT_ASKED.pass();
        return answer instanceof Answer.Said ? CountAnswer.ASKED : CountAnswer.REFUSED;
    }

    private boolean hasMoved(Quant quant, Instant since) {
        Long lot = quant.lotId();
        long place = quant.location().id();
        var domain = List.<Object>of(
                Books.where("product_id", "=", quant.productId()),
                Books.where("lot_id", "=", lot == null ? false : (Object) lot),
                Books.where("state", "=", "done"),
                Books.where("date", ">", TransferSearch.time(since)),
                "|",
                Books.where("location_id", "=", place),
                Books.where("location_dest_id", "=", place));
        return !books.search("stock.move.line", domain, List.of("date"), 1).isEmpty();
    }

    /** Takes a count back that we asked for; one that a person made since is the person's and stays. */
    public void withdraw(long quantId, AskedCounts asked) {
        for (CountPlace place : places(books.read(QUANT, List.of(quantId), FIELDS))) {
            BigDecimal then = place.countedThen();
            if (then != null && asked.is(quantId, then)) {
                odoo.change(OdooCall.onRecords(QUANT, "action_clear_inventory_quantity", List.of(quantId)));
                CrashPoint.DRIFT_COUNT_WITHDRAWN.pass();
            }
        }
    }
}

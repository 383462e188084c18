package io.dunnage.odoo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Adjusts stock by counting: what lies there plus the difference is set as counted and then applied. Applying is never repeated: on 19 a
 * second time would take the count for zero and empty the stock (facts 7).
 */
final class Counting {
    private static final String QUANT = "stock.quant";
    private static final int TRIES = 3;
    private static final Answer MOVED = new Answer.WizardAsked("stock.inventory.conflict");

    private final OdooConnection odoo;
    private final Books books;
    private final StockReading stock;
    private final Locations locations;

    Counting(OdooConnection odoo, Books books, StockReading stock, Locations locations) {
        this.odoo = odoo;
        this.books = books;
        this.stock = stock;
        this.locations = locations;
    }

    /** What the books say under a marker: the records, and what they added to our stock or took from it. */
    private record Booked(String effect, BigDecimal net, boolean sameGoods) {}

    StockBooking adjust(StockChange change) {
        List<Row> before = marked(change.marker());
        if (!before.isEmpty()) {
            Booked booked = booked(change, before);
            return booked.sameGoods() && StockChange.same(booked.net(), change.quantity())
                    ? new StockBooking.FoundDone(booked.effect())
                    : new StockBooking.Contradicts(booked.effect());
        }
        for (int tried = 0; tried < TRIES; tried++) {
            List<Quant> quants = stock.at(change.product().id(), change.lotId(), change.locationId());
            BigDecimal onHand = StockReading.onHand(quants);
            if (onHand.add(change.quantity()).signum() < 0) {
                return new StockBooking.Short(onHand);
            }
            var counted = new LinkedHashMap<Long, BigDecimal>();
            Answer answer = count(change, quants, counted);
            if (!(answer instanceof Answer.Said)) {
                clear(counted);
                return new StockBooking.NotDone(answer);
            }
            if (stillSo(counted)) {
                return applied(change, counted);
            }
        }
        return new StockBooking.NotDone(MOVED);
    }

    /** Sets what is to lie there; afterwards {@code counted} holds the difference that was meant, by quant. */
    private Answer count(StockChange change, List<Quant> quants, Map<Long, BigDecimal> counted) {
        if (change.quantity().signum() > 0) {
            for (Quant quant : quants) {
                if (quant.location().id() == change.locationId() && quant.packageId() == null) {
                    return set(quant, change.quantity(), counted);
                }
            }
            return make(change, counted);
        }
        for (var taken : Adjustments.taken(quants, change.quantity().negate()).entrySet()) {
            Answer answer = set(taken.getKey(), taken.getValue().negate(), counted);
            if (!(answer instanceof Answer.Said)) {
                return answer;
            }
        }
        return new Answer.Said();
    }

    private Answer set(Quant quant, BigDecimal difference, Map<Long, BigDecimal> counted) {
        counted.put(quant.id(), difference);
        OdooCall call = OdooCall.onRecords(QUANT, "write", List.of(quant.id()))
                .leading("vals", Map.of("inventory_quantity", quant.quantity().add(difference)))
                .context("inventory_mode", true);
        return Changes.answer(odoo.change(call));
    }

    /** A place where nothing of it lies yet. */
    private Answer make(StockChange change, Map<Long, BigDecimal> counted) {
        var values = new LinkedHashMap<String, Object>();
        values.put("product_id", change.product().id());
        values.put("location_id", change.locationId());
        values.put("inventory_quantity", change.quantity());
        if (change.lotId() != null) {
            values.put("lot_id", change.lotId());
        }
        OdooCall call = OdooCall.onModel(QUANT, "create")
                .leading("vals_list", List.of(values))
                .context("inventory_mode", true);
        return switch (odoo.change(call)) {
            case Changed.Refused refused -> refused.answer();
            case Changed.Value given -> {
                JsonNode id = given.value().path(0);
                if (!id.isIntegralNumber() || !id.canConvertToLong()) {
                    throw new OdooFault.AnswerLost(call.toString(), "not the id of a counted quant", null);
                }
                counted.put(id.longValue(), change.quantity());
                yield new Answer.Said();
            }
        };
    }

    /** Whether applying would still make the difference that was meant: nothing moved since the quantity was read. */
    private boolean stillSo(Map<Long, BigDecimal> counted) {
        var fields = List.of("quantity", "inventory_quantity", "inventory_quantity_set");
        List<Row> rows = books.read(QUANT, counted.keySet(), fields);
        return rows.size() == counted.size()
                && rows.stream()
                        .allMatch(row -> row.flag("inventory_quantity_set")
                                && StockChange.same(
                                        row.amount("inventory_quantity").subtract(row.amount("quantity")),
                                        counted.getOrDefault(row.id(), BigDecimal.ZERO)));
    }

    private StockBooking applied(StockChange change, Map<Long, BigDecimal> counted) {
        OdooCall call = OdooCall.onRecords(QUANT, "action_apply_inventory", List.copyOf(counted.keySet()))
                .context("inventory_name", change.marker());
        Answer answer = Changes.answer(odoo.change(call));
        // the books decide, not the answer
        List<Row> rows = marked(change.marker());
        if (!rows.isEmpty()) {
            return new StockBooking.Done(booked(change, rows).effect());
        }
        if (answer instanceof Answer.Said) {
            throw new OdooFault.AnswerLost(
                    call.toString(), "done, it says, and no stock move carries the marker", null);
        }
        clear(counted);
        return new StockBooking.NotDone(answer);
    }

    /** A count that was not applied would wait for the planner. */
    private void clear(Map<Long, BigDecimal> counted) {
        if (!counted.isEmpty()) {
            odoo.change(OdooCall.onRecords(QUANT, "action_clear_inventory_quantity", List.copyOf(counted.keySet())));
        }
    }

    /** The done moves under a marker: 17 and 18 add the user's name to it where the quant was made for the count. */
    private List<Row> marked(String marker) {
        var domain = List.<Object>of(
                Books.where("state", "=", "done"),
                "|",
                Books.where("reference", "=", marker),
                Books.where("reference", "=like", marker + " (%"));
        var fields = List.of("reference", "product_id", "quantity", "location_id", "location_dest_id");
        var rows = new ArrayList<Row>();
        for (Row row : books.searchAll("stock.move", domain, fields)) {
            String reference = row.text("reference");
            // an underscore of the marker stands for any letter
            if (reference.equals(marker) || reference.startsWith(marker + " (")) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Booked booked(StockChange change, List<Row> moves) {
        var ids = new ArrayList<Long>();
        BigDecimal net = BigDecimal.ZERO;
        boolean same = true;
        for (Row move : moves) {
            ids.add(move.id());
            BigDecimal quantity = move.amount("quantity");
            boolean came = locations.holdsOurGoods(move.link("location_dest_id").id());
            net = came ? net.add(quantity) : net.subtract(quantity);
            same &= move.link("product_id").id() == change.product().id();
        }
        return new Booked("stock.move " + ids, net, same);
    }
}

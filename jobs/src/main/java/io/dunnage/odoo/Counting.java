package io.dunnage.odoo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    StockBooking adjust(StockChange change, AskedCounts asked) {
        List<Row> before = marked(change.marker());
        if (!before.isEmpty()) {
            Booked booked = booked(change, before);
            return booked.sameGoods() && StockChange.same(booked.net(), change.quantity())
                    ? new StockBooking.FoundDone(booked.effect())
                    : new StockBooking.Contradicts(booked.effect());
        }
        var counted = new LinkedHashMap<Long, Count>();
        for (int tried = 0; tried < TRIES; tried++) {
            List<Quant> quants = stock.at(change.product().id(), change.lotId(), change.locationId());
            BigDecimal onHand = StockReading.onHand(quants);
            if (onHand.add(change.quantity()).signum() < 0) {
                clear(counted);
                return new StockBooking.Short(onHand);
            }
            Map<Quant, BigDecimal> meant = meant(change, quants);
            Optional<StockBooking> waiting = pending(meant, counted, asked);
            if (waiting.isPresent()) {
                clear(counted);
                return waiting.get();
            }
            counted.clear();
            Answer answer = count(change, meant, counted);
            if (!(answer instanceof Answer.Said)) {
                clear(counted);
                return new StockBooking.NotDone(answer);
            }
            if (stillSo(counted)) {
                return applied(change, counted);
            }
        }
        clear(counted);
        return new StockBooking.NotDone(MOVED);
    }

    /**
     * A count that was set and is not applied.
     *
     * @param quantity that was counted
     * @param difference that was meant by it
     */
    private record Count(BigDecimal quantity, BigDecimal difference) {}

    /** By how much each quant is to differ; empty where nothing of the goods lies yet. */
    private static Map<Quant, BigDecimal> meant(StockChange change, List<Quant> quants) {
        if (change.quantity().signum() < 0) {
            var taken = new LinkedHashMap<Quant, BigDecimal>();
            Adjustments.taken(quants, change.quantity().negate())
                    .forEach((quant, some) -> taken.put(quant, some.negate()));
            return taken;
        }
        return quants.stream()
                .filter(quant -> quant.location().id() == change.locationId() && quant.packageId() == null)
                .findFirst()
                .map(quant -> Map.of(quant, change.quantity()))
                .orElse(Map.of());
    }

    /**
     * Whether somebody counted there and has not applied it yet: setting another count would lose theirs. Ours are what this change set
     * a moment ago or before a crash, and what we asked people to count.
     */
    private Optional<StockBooking> pending(Map<Quant, BigDecimal> meant, Map<Long, Count> counted, AskedCounts asked) {
        Map<Long, Quant> quants = new LinkedHashMap<>();
        meant.keySet().forEach(quant -> quants.put(quant.id(), quant));
        for (Row row : counts(quants.keySet())) {
            Quant quant = Objects.requireNonNull(quants.get(row.id()));
            BigDecimal count = row.amount("inventory_quantity");
            Count before = counted.get(row.id());
            boolean ours = before != null && StockChange.same(before.quantity(), count);
            boolean sameAgain = StockChange.same(
                    count.subtract(row.amount("quantity")), meant.getOrDefault(quant, BigDecimal.ZERO));
            if (!ours && !sameAgain && !asked.is(row.id(), row.amount("inventory_diff_quantity"))) {
                return Optional.of(new StockBooking.CountPending(
                        quant.id(), quant.location().name(), count));
            }
        }
        return Optional.empty();
    }

    /** Sets what is to lie there; afterwards {@code counted} holds what was set, by quant. */
    private Answer count(StockChange change, Map<Quant, BigDecimal> meant, Map<Long, Count> counted) {
        if (meant.isEmpty()) {
            return make(change, counted);
        }
        for (var one : meant.entrySet()) {
            Answer answer = set(one.getKey(), one.getValue(), counted);
            if (!(answer instanceof Answer.Said)) {
                return answer;
            }
        }
        return new Answer.Said();
    }

    private Answer set(Quant quant, BigDecimal difference, Map<Long, Count> counted) {
        BigDecimal quantity = quant.quantity().add(difference);
        OdooCall call = OdooCall.onRecords(QUANT, "write", List.of(quant.id()))
                .leading("vals", Map.of("inventory_quantity", quantity))
                .context("inventory_mode", true);
        Answer answer = Changes.answer(odoo.change(call));
        if (answer instanceof Answer.Said) {
            counted.put(quant.id(), new Count(quantity, difference));
        }
        return answer;
    }

    /** A place where nothing of it lies yet. */
    private Answer make(StockChange change, Map<Long, Count> counted) {
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
                counted.put(id.longValue(), new Count(change.quantity(), change.quantity()));
                yield new Answer.Said();
            }
        };
    }

    /** Whether applying would still make the difference that was meant: nothing moved since the quantity was read. */
    private boolean stillSo(Map<Long, Count> counted) {
        return counts(counted.keySet()).stream()
                        .filter(row -> StockChange.same(
                                row.amount("inventory_quantity").subtract(row.amount("quantity")),
                                Objects.requireNonNull(counted.get(row.id())).difference()))
                        .count()
                == counted.size();
    }

    /** Of some quants, those that a count waits on. */
    private List<Row> counts(Collection<Long> quants) {
        var fields = List.of("quantity", "inventory_quantity", "inventory_quantity_set", "inventory_diff_quantity");
        return books.read(QUANT, quants, fields).stream()
                .filter(row -> row.flag("inventory_quantity_set"))
                .toList();
    }

    private StockBooking applied(StockChange change, Map<Long, Count> counted) {
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

    /** A count of ours that was not applied would wait for the planner; what somebody else counted meanwhile stays. */
    private void clear(Map<Long, Count> counted) {
        List<Long> ours = counts(counted.keySet()).stream()
                .filter(row -> StockChange.same(
                        row.amount("inventory_quantity"),
                        Objects.requireNonNull(counted.get(row.id())).quantity()))
                .map(Row::id)
                .toList();
        if (!ours.isEmpty()) {
            odoo.change(OdooCall.onRecords(QUANT, "action_clear_inventory_quantity", ours));
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

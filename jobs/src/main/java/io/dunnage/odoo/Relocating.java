package io.dunnage.odoo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Moves goods within a warehouse by an internal transfer, which is taken up again where a process left it. */
final class Relocating {
    private static final String TRANSFER = "stock.picking";
    private static final int UPDATE = 1;
    private static final int CREATE = 0;
    private static final Validation WHOLE = new Validation(Validation.Rest.DROP, true);

    private final OdooConnection odoo;
    private final Books books;
    private final StockReading stock;
    private final Changes changes;

    Relocating(OdooConnection odoo, Books books, StockReading stock, Changes changes) {
        this.odoo = odoo;
        this.books = books;
        this.stock = stock;
        this.changes = changes;
    }

    StockBooking move(Warehouse warehouse, StockChange change, long to) {
        var origin = List.<Object>of(
                Books.where("origin", "=", change.marker()),
                Books.where("picking_type_id", "=", warehouse.internalTypeId()));
        List<Row> before = books.search(TRANSFER, origin, List.of("name", "state"), 1);
        if (before.isEmpty()) {
            BigDecimal onHand =
                    StockReading.onHand(stock.at(change.product().id(), change.lotId(), change.locationId()));
            if (onHand.compareTo(change.quantity()) < 0) {
                return new StockBooking.Short(onHand);
            }
            return make(warehouse, change, to);
        }
        Row transfer = before.getFirst();
        String effect = effect(transfer);
        Row move = moveOf(transfer.id());
        if (move == null || !isFor(change, to, move)) {
            return new StockBooking.Contradicts(effect);
        }
        return switch (transfer.choice("state", TransferState.WORDS)) {
            case DONE -> new StockBooking.FoundDone(effect);
            case CANCELLED -> new StockBooking.Contradicts(effect + " was cancelled");
            case DRAFT, WAITING, CONFIRMED, ASSIGNED -> finish(change, to, transfer.id());
        };
    }

    private StockBooking make(Warehouse warehouse, StockChange change, long to) {
        var move = new LinkedHashMap<String, Object>();
        move.put("product_id", change.product().id());
        move.put("product_uom_qty", change.quantity());
        move.put("location_id", change.locationId());
        move.put("location_dest_id", to);
        if (odoo.session().dialect().movesAreNamed()) {
            move.put("name", change.marker());
        }
        var values = new LinkedHashMap<String, Object>();
        values.put("picking_type_id", warehouse.internalTypeId());
        values.put("location_id", change.locationId());
        values.put("location_dest_id", to);
        values.put("origin", change.marker());
        values.put("move_ids", List.of(List.of(CREATE, 0, move)));
        OdooCall call = OdooCall.onModel(TRANSFER, "create").leading("vals_list", List.of(values));
        return switch (odoo.change(call)) {
            case Changed.Refused refused -> new StockBooking.NotDone(refused.answer());
            case Changed.Value given -> {
                JsonNode id = given.value().path(0);
                if (!id.isIntegralNumber() || !id.canConvertToLong()) {
                    throw new OdooFault.AnswerLost(call.toString(), "not the id of a new transfer", null);
                }
                yield finish(change, to, id.longValue());
            }
        };
    }

    /** Confirms, says which goods go, validates; each step may have been done before. */
    private StockBooking finish(StockChange change, long to, long transfer) {
        Answer confirmed =
                Changes.answer(odoo.change(OdooCall.onRecords(TRANSFER, "action_confirm", List.of(transfer))));
        if (confirmed instanceof Answer.Refused) {
            return new StockBooking.NotDone(confirmed);
        }
        Row move = Objects.requireNonNull(moveOf(transfer), "a transfer without a move");
        List<Quant> quants = stock.at(change.product().id(), change.lotId(), change.locationId());
        if (StockReading.onHand(quants).compareTo(change.quantity()) < 0) {
            changes.cancel(transfer);
            return new StockBooking.Short(StockReading.onHand(quants));
        }
        Answer written = changes.writeLines(transfer, commands(change, to, move.id(), quants));
        if (written instanceof Answer.Refused) {
            return new StockBooking.NotDone(written);
        }
        Answer validated = changes.validate(transfer, WHOLE);
        Row now = books.read(TRANSFER, List.of(transfer), List.of("name", "state"))
                .getFirst();
        return now.choice("state", TransferState.WORDS) == TransferState.DONE
                ? new StockBooking.Done(effect(now))
                : new StockBooking.NotDone(validated);
    }

    /** The goods that go, quant by quant: over the lines that Odoo reserved of the same quant, else in new ones. */
    private List<Object> commands(StockChange change, long to, long move, List<Quant> quants) {
        var fields = List.of("lot_id", "location_id", "package_id");
        var reserved =
                new ArrayList<>(books.searchAll("stock.move.line", List.of(Books.where("move_id", "=", move)), fields));
        var commands = new ArrayList<Object>();
        var added = new ArrayList<Object>();
        Adjustments.taken(quants, change.quantity()).forEach((quant, quantity) -> {
            var values = new LinkedHashMap<String, Object>();
            values.put("quantity", quantity);
            values.put("picked", true);
            var line = reserved.stream()
                    .filter(one -> Objects.equals(one.linkedOrNull("lot_id"), quant.lotId())
                            && one.link("location_id").id() == quant.location().id()
                            && Objects.equals(one.linkedOrNull("package_id"), quant.packageId()))
                    .findFirst();
            if (line.isPresent()) {
                reserved.remove(line.get());
                commands.add(List.of(UPDATE, line.get().id(), values));
                return;
            }
            values.put("move_id", move);
            values.put("product_id", change.product().id());
            values.put("location_id", quant.location().id());
            values.put("location_dest_id", to);
            values.put("lot_id", Adjustments.orFalse(quant.lotId()));
            values.put("package_id", Adjustments.orFalse(quant.packageId()));
            added.add(List.of(CREATE, 0, values));
        });
        for (Row left : reserved) {
            commands.addFirst(List.of(UPDATE, left.id(), Map.of("quantity", BigDecimal.ZERO, "picked", false)));
        }
        commands.addAll(added);
        return commands;
    }

    private @Nullable Row moveOf(long transfer) {
        var fields = List.of("product_id", "product_uom_qty", "location_id", "location_dest_id");
        List<Row> moves = books.search("stock.move", List.of(Books.where("picking_id", "=", transfer)), fields, 1);
        return moves.isEmpty() ? null : moves.getFirst();
    }

    private static boolean isFor(StockChange change, long to, Row move) {
        return move.link("product_id").id() == change.product().id()
                && move.link("location_id").id() == change.locationId()
                && move.link("location_dest_id").id() == to
                && StockChange.same(move.amount("product_uom_qty"), change.quantity());
    }

    private static String effect(Row transfer) {
        return TRANSFER + " " + transfer.id() + " " + transfer.text("name");
    }
}

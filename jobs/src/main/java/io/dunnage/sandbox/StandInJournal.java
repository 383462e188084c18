package io.dunnage.sandbox;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was really done in the stand-in, for an oracle that trusts nobody's ledger. Thread-safe; sees whole calls only. */
public final class StandInJournal {
    private final OdooBooks books;
    private final List<StockMove> moves;

    StandInJournal(OdooBooks books) {
        this.books = books;
        this.moves = books.moved();
    }

    /** Every movement of goods in the order in which they were booked. */
    public List<StockMove> moves() {
        return books.run(StandInSeed.ADMIN, Map.of(), call -> List.copyOf(moves));
    }

    /** The movements of one transfer, by its name. */
    public List<StockMove> moves(String picking) {
        return moves().stream().filter(move -> move.picking().equals(picking)).toList();
    }

    /** Every delivery (outgoing transfer) in whatever state, by id. */
    public List<StandInDelivery> deliveries() {
        return books.run(StandInSeed.ADMIN, Map.of(), call -> {
            Map<String, List<StockMove>> byPicking = moves.stream().collect(Collectors.groupingBy(StockMove::picking));
            return call.table("stock.picking").all().stream()
                    .filter(picking ->
                            call.row(picking, "picking_type_id").text("code").equals("outgoing"))
                    .map(picking -> delivery(call, picking, byPicking.getOrDefault(picking.text("name"), List.of())))
                    .toList();
        });
    }

    public Optional<StandInDelivery> delivery(String picking) {
        return books.run(
                StandInSeed.ADMIN,
                Map.of(),
                call -> call.having("stock.picking", "name", picking).stream()
                        .findFirst()
                        .map(row -> delivery(
                                call,
                                row,
                                moves.stream()
                                        .filter(move -> move.picking().equals(picking))
                                        .toList())));
    }

    /** What is on hand in the warehouse's stock location, by item number and lot (`P-LOT/LOT-A`, `P-NONE`). */
    public Map<String, BigDecimal> stock() {
        return books.run(StandInSeed.ADMIN, Map.of(), call -> {
            var stock = new TreeMap<String, BigDecimal>();
            for (OdooRow quant : call.table("stock.quant").all()) {
                if (call.row(quant, "location_id").text("usage").equals("internal")) {
                    String lot = call.maybe(quant, "lot_id") instanceof OdooRow row ? "/" + row.text("name") : "";
                    stock.merge(
                            call.row(quant, "product_id").text("default_code") + lot,
                            exact(quant.number("quantity")),
                            BigDecimal::add);
                }
            }
            return stock;
        });
    }

    /** What is on hand below one warehouse, whatever the location, by item number and lot. */
    public Map<String, BigDecimal> stock(String warehouse) {
        return books.run(StandInSeed.ADMIN, Map.of(), call -> {
            var stock = new TreeMap<String, BigDecimal>();
            for (OdooRow quant : call.table("stock.quant").all()) {
                OdooRow place = call.row(quant, "location_id");
                if (place.text("usage").equals("internal")
                        && call.displayName("stock.location", place.id()).startsWith(warehouse + "/")) {
                    String lot = call.maybe(quant, "lot_id") instanceof OdooRow row ? "/" + row.text("name") : "";
                    stock.merge(
                            call.row(quant, "product_id").text("default_code") + lot,
                            exact(quant.number("quantity")),
                            BigDecimal::add);
                }
            }
            return stock;
        });
    }

    /** On hand by location's full name and item: {@code TPL/Damaged MUG-T}. */
    public Map<String, BigDecimal> stockByLocation() {
        return books.run(StandInSeed.ADMIN, Map.of(), call -> {
            var stock = new TreeMap<String, BigDecimal>();
            for (OdooRow quant : call.table("stock.quant").all()) {
                OdooRow place = call.row(quant, "location_id");
                if (place.text("usage").equals("internal")) {
                    stock.merge(
                            call.displayName("stock.location", place.id()) + " "
                                    + call.row(quant, "product_id").text("default_code"),
                            exact(quant.number("quantity")),
                            BigDecimal::add);
                }
            }
            return stock;
        });
    }

    /** The state of every transfer of one kind ({@code incoming}, {@code outgoing}, {@code internal}), by its name. */
    public Map<String, String> transfers(String kind) {
        return books.run(StandInSeed.ADMIN, Map.of(), call -> {
            var states = new TreeMap<String, String>();
            for (OdooRow picking : call.table("stock.picking").all()) {
                if (call.row(picking, "picking_type_id").text("code").equals(kind)) {
                    states.put(picking.text("name"), picking.text("state"));
                }
            }
            return states;
        });
    }

    private static StandInDelivery delivery(StandInCall call, OdooRow picking, List<StockMove> shipped) {
        var cartons = new TreeMap<String, BigDecimal>();
        for (OdooRow line : call.having("stock.move.line", "picking_id", picking.id())) {
            if (call.maybe(line, "result_package_id") instanceof OdooRow carton) {
                cartons.put(carton.text("name"), exact(carton.number("shipping_weight")));
            }
        }
        return new StandInDelivery(
                picking.id(),
                picking.text("name"),
                picking.text("origin"),
                picking.text("state"),
                call.maybe(picking, "backorder_id") instanceof OdooRow first ? first.text("name") : "",
                picking.text("carrier_tracking_ref"),
                StockMoves.of(call, picking).stream()
                        .map(move -> new StandInDelivery.Demand(
                                call.row(move, "product_id").text("default_code"),
                                exact(move.number("product_uom_qty")),
                                exact(StockMoves.quantity(call, move)),
                                move.text("state")))
                        .toList(),
                shipped,
                cartons,
                OdooMail.notes(call, picking));
    }

    /** Enters a movement; taken back with the call when that raises. */
    static void enter(StandInCall call, OdooRow line, double quantity) {
        List<StockMove> moves = call.books().moved();
        moves.add(new StockMove(
                call.row(line, "product_id").text("default_code"),
                call.maybe(line, "lot_id") instanceof OdooRow lot ? lot.text("name") : "",
                exact(quantity),
                call.displayName("stock.location", line.ref("location_id")),
                call.displayName("stock.location", line.ref("location_dest_id")),
                call.maybe(line, "picking_id") instanceof OdooRow picking ? picking.text("name") : "",
                call.row(line, "move_id").text("reference"),
                call.maybe(line, "result_package_id") instanceof OdooRow carton ? carton.text("name") : "",
                LocalDateTime.parse(call.now(), OdooValues.SECONDS).toInstant(ZoneOffset.UTC)));
        call.books().store().onUndo(moves::removeLast);
    }

    private static BigDecimal exact(double quantity) {
        BigDecimal exact = BigDecimal.valueOf(OdooValues.round(quantity)).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    /** The movements since an instant. */
    public List<StockMove> movesSince(Instant since) {
        var later = new ArrayList<>(moves());
        later.removeIf(move -> move.when().isBefore(since));
        return later;
    }

    /** Every to-do that nobody marked as done, by id. */
    public List<StandInActivity> activities() {
        return books.run(
                StandInSeed.ADMIN,
                Map.of(),
                call -> call.table("mail.activity").all().stream()
                        .filter(row -> call.version() == StandInVersion.V17 || row.is("active"))
                        .map(row -> {
                            OdooRow about = call.row(row.text("res_model"), row.ref("res_id"));
                            String name = about.text(about.model().equals("product.product") ? "default_code" : "name");
                            return new StandInActivity(
                                    about.model() + " " + name,
                                    row.text("summary"),
                                    row.text("note"),
                                    call.row(row, "user_id").text("login"));
                        })
                        .toList());
    }

    /** What was said on a contact, by its reference: the text of each message and the names of its files. */
    public List<String> saidOn(String reference) {
        return books.run(
                StandInSeed.ADMIN,
                Map.of(),
                call -> call.having("res.partner", "ref", reference).stream()
                        .flatMap(contact -> call.having("mail.message", "_on", "res.partner:" + contact.id()).stream())
                        .map(message -> message.text("body") + " "
                                + call.rows("ir.attachment", message.refs("attachment_ids")).stream()
                                        .map(file -> file.text("name"))
                                        .toList())
                        .toList());
    }

    /** What stands in the history of a record that has this name. */
    public List<String> notesOn(String model, String name) {
        return books.run(
                StandInSeed.ADMIN,
                Map.of(),
                call -> call.having(model, "name", name).stream()
                        .flatMap(record -> OdooMail.notes(call, record).stream())
                        .toList());
    }

    /** The names of all files that hang on a contact, told of or not. */
    public List<String> filesOn(String reference) {
        return books.run(
                StandInSeed.ADMIN,
                Map.of(),
                call -> call.having("res.partner", "ref", reference).stream()
                        .flatMap(contact -> call.having("ir.attachment", "res_id", contact.id()).stream())
                        .filter(file -> file.text("res_model").equals("res.partner"))
                        .map(file -> file.text("name"))
                        .toList());
    }

    /** Counts that wait to be applied, as a difference from what lies there, by item and lot. */
    public Map<String, BigDecimal> counts() {
        return books.run(StandInSeed.ADMIN, Map.of(), call -> {
            Map<String, BigDecimal> counts = new TreeMap<>();
            for (OdooRow quant : call.table("stock.quant").all()) {
                if (quant.is("inventory_quantity_set")) {
                    OdooRow lot = call.maybe(quant, "lot_id");
                    counts.put(
                            call.row(quant, "product_id").text("default_code")
                                    + (lot == null ? "" : "/" + lot.text("name")),
                            BigDecimal.valueOf(quant.number("inventory_quantity") - quant.number("quantity"))
                                    .stripTrailingZeros());
                }
            }
            return counts;
        });
    }
}

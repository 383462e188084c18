package io.dunnage.odoo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Goods that customers send back: the receipt of a delivery that went out (return_id), found or made. It is then booked as any receipt. */
public final class Returns {
    private static final String WIZARD = "stock.return.picking";
    private static final int UPDATE = 1;

    private final OdooConnection odoo;
    private final Books books;
    private final ReceiptReader reader;

    Returns(OdooConnection odoo, Books books, ReceiptReader reader) {
        this.odoo = odoo;
        this.books = books;
        this.reader = reader;
    }

    /** By the id of the delivery, its returns in the order of their ids; deliveries without any are missing from the answer. */
    public Map<Long, List<Receipt>> of(Set<Long> deliveryIds) {
        var returns = new HashMap<Long, List<Receipt>>();
        var rows = books.searchAll("stock.picking", "return_id", deliveryIds, List.of(), reader.fields());
        for (Receipt receipt : reader.receipts(rows)) {
            Long delivery = receipt.returnOf();
            if (delivery != null) {
                returns.computeIfAbsent(delivery, any -> new ArrayList<>()).add(receipt);
            }
        }
        return returns;
    }

    /**
     * Makes the return of a done delivery, unless one carries the marker already.
     *
     * @param quantities what is to come back, by the id of the delivery line; lines that it does not name stay with the customer
     * @param marker becomes part of the return's origin, {@code Return of TPL/OUT/00025 (marker)}
     */
    public ReturnMade make(Delivery delivery, Map<Long, BigDecimal> quantities, String marker) {
        String ending = " (" + marker + ")";
        for (Receipt receipt : of(Set.of(delivery.id())).getOrDefault(delivery.id(), List.of())) {
            String origin = receipt.origin();
            if (origin != null && origin.endsWith(ending)) {
                return new ReturnMade.Found(receipt);
            }
        }
        Receipt orphan = orphan(delivery, quantities);
        if (orphan != null) {
            return new ReturnMade.Found(mark(orphan.id(), orphan.origin(), ending));
        }
        return switch (wizard(delivery, quantities)) {
            case Changed.Refused refused -> new ReturnMade.NotMade(refused.answer());
            case Changed.Value given -> {
                JsonNode id = given.value().path("res_id");
                if (!id.isIntegralNumber() || !id.canConvertToLong()) {
                    throw new OdooFault.AnswerLost(WIZARD, "not the id of a new return", null);
                }
                yield new ReturnMade.Made(mark(id.longValue(), "Return of " + delivery.name(), ending));
            }
        };
    }

    /** An open return by our user, of these very goods, that nobody marked: its maker died in between. */
    private @Nullable Receipt orphan(Delivery delivery, Map<Long, BigDecimal> quantities) {
        var domain = List.<Object>of(
                Books.where("return_id", "=", delivery.id()),
                Books.where("create_uid", "=", odoo.session().userId()),
                Books.where("state", "not in", List.of("done", "cancel")));
        for (Receipt receipt : reader.receipts(books.searchAll("stock.picking", domain, reader.fields()))) {
            String origin = receipt.origin();
            if ((origin == null || !origin.endsWith(")")) && isOf(quantities, receipt)) {
                return receipt;
            }
        }
        return null;
    }

    private static boolean isOf(Map<Long, BigDecimal> quantities, Receipt receipt) {
        return receipt.lines().size() == quantities.size()
                && receipt.lines().stream().allMatch(line -> {
                    BigDecimal wanted = line.returnedLineId() == null ? null : quantities.get(line.returnedLineId());
                    return wanted != null && StockChange.same(wanted, line.demand());
                });
    }

    private Receipt mark(long id, @Nullable String origin, String ending) {
        var values = Map.of("origin", (origin == null ? "Return" : origin) + ending);
        odoo.change(OdooCall.onRecords("stock.picking", "write", List.of(id)).leading("vals", values));
        return reader.receipts(books.read("stock.picking", List.of(id), reader.fields()))
                .getFirst();
    }

    private Changed wizard(Delivery delivery, Map<Long, BigDecimal> quantities) {
        OdooCall create = about(
                delivery,
                OdooCall.onModel(WIZARD, "create").leading("vals_list", List.of(Map.of("picking_id", delivery.id()))));
        Changed created = odoo.change(create);
        if (!(created instanceof Changed.Value given)) {
            return created;
        }
        long wizard = given.value().path(0).asLong(0);
        var lines = books.searchAll(
                WIZARD + ".line", List.of(Books.where("wizard_id", "=", wizard)), List.of("move_id", "quantity"));
        // 17 fills in what was shipped and knows the old name of the method; 18 and 19 begin with zero
        boolean filled = lines.stream().anyMatch(line -> line.amount("quantity").signum() != 0);
        var commands = new ArrayList<Object>();
        for (Row line : lines) {
            BigDecimal wanted = quantities.getOrDefault(line.link("move_id").id(), BigDecimal.ZERO);
            commands.add(List.of(UPDATE, line.id(), Map.of("quantity", wanted)));
        }
        OdooCall write = OdooCall.onRecords(WIZARD, "write", List.of(wizard))
                .leading("vals", Map.of("product_return_moves", commands));
        Changed written = odoo.change(about(delivery, write));
        if (!(written instanceof Changed.Value)) {
            return written;
        }
        String method = filled ? "create_returns" : "action_create_returns";
        return odoo.change(about(delivery, OdooCall.onRecords(WIZARD, method, List.of(wizard))));
    }

    private static OdooCall about(Delivery delivery, OdooCall call) {
        return call.context("active_id", delivery.id())
                .context("active_ids", List.of(delivery.id()))
                .context("active_model", "stock.picking");
    }
}

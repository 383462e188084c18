package io.dunnage.odoo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Incoming transfers of the depositor: what vendors, customers and other warehouses send to the 3PL, and what came of it. Only the step
 * that the 3PL does itself: goods from outside the warehouse into it, never what moves within.
 */
public final class Receipts {
    private final OdooConnection odoo;
    private final TransferSearch search;
    private final ReceiptReader reader;
    private final Catalog catalog;
    private final Changes changes;
    private final Books books;

    Receipts(OdooConnection odoo, Books books, ReceiptReader reader, Catalog catalog, Changes changes) {
        this.odoo = odoo;
        this.books = books;
        this.search = new TransferSearch(books);
        this.reader = reader;
        this.catalog = catalog;
        this.changes = changes;
    }

    /**
     * A page of the receipts that changed at or after a time, themselves, in their moves, or (while open) in their expected lots,
     * purchase order or sender; drafts are left out. A few calls per page, whatever the number.
     *
     * @param afterId 0 for the first page, then {@link ReceiptPage#lastId()}
     * @param atMost size of the page, 1 to 500
     */
    public ReceiptPage changedSince(Collection<Warehouse> warehouses, Instant since, long afterId, int atMost) {
        var alsoWhileOpen = new ArrayList<>(List.of("move_line_ids.write_date", "partner_id.write_date"));
        if (odoo.session().dialect().hasPurchases()) {
            alsoWhileOpen.add("move_ids.purchase_line_id.order_id.write_date");
        }
        var page = search.changed(into(warehouses), since, alsoWhileOpen, reader.fields(), afterId, atMost);
        return new ReceiptPage(reader.receipts(page.rows()), page.lastId(), page.more());
    }

    /** By the name that was asked for; names that no receipt of the warehouses has are missing from the answer. */
    public Map<String, ReceiptChain> named(Collection<Warehouse> warehouses, Set<String> names) {
        var receipts = reader.receipts(search.families(into(warehouses), names, reader.fields()));
        var chains = new HashMap<String, ReceiptChain>();
        for (Receipt receipt : receipts) {
            if (names.contains(receipt.name())) {
                chains.put(receipt.name(), new ReceiptChain(receipt, TransferSearch.backOrders(receipt, receipts)));
            }
        }
        return chains;
    }

    /** By the purchase order that was asked for, its receipts in the order of their ids; unknown orders are missing. */
    public Map<String, List<Receipt>> ofPurchaseOrders(Collection<Warehouse> warehouses, Set<String> orders) {
        if (orders.isEmpty() || !odoo.session().dialect().hasPurchases()) {
            return Map.of();
        }
        var byOrder = new HashMap<String, List<Receipt>>();
        var domain = into(warehouses);
        var rows = books.searchAll(
                "stock.picking", "move_ids.purchase_line_id.order_id.name", orders, domain, reader.fields());
        for (Receipt receipt : reader.receipts(rows)) {
            if (receipt.purchaseOrder() != null) {
                byOrder.computeIfAbsent(receipt.purchaseOrder(), any -> new ArrayList<>())
                        .add(receipt);
            }
        }
        return byOrder;
    }

    /** By id, in the order of the ids; those that were deleted or belong to another company are missing. */
    public List<Receipt> withIds(Set<Long> ids) {
        return reader.receipts(books.searchAll("stock.picking", "id", ids, List.of(), reader.fields()));
    }

    /** Puts a line of plain text into the history of a receipt: the marker, before anything is changed. */
    public Answer announce(long receiptId, String text) {
        return changes.announce(receiptId, text);
    }

    /** Whether a line with this trace id stands in the history of the receipt. */
    public boolean announced(long receiptId, String traceId) {
        return changes.announced(receiptId, traceId);
    }

    /**
     * Writes what came on a receipt in one call: quantities, lots, dates and where the goods went; lines that did not come are set to
     * zero. Lots that do not exist are made by Odoo. Not validated yet. May be repeated on the receipt read again.
     *
     * @param receipt as it was read just before
     */
    public Answer write(Receipt receipt, Arrival arrival) {
        List<Object> lines = ArrivalCommands.of(
                receipt,
                arrival,
                catalog.lots(lotsOf(receipt, arrival)),
                odoo.session().dialect().hasExpiry());
        return lines.isEmpty() ? new Answer.Said() : changes.writeLines(receipt.id(), lines);
    }

    /** Validates what was written. Read the receipt again, whatever the answer. */
    public Answer validate(long receiptId, Validation how) {
        return changes.validate(receiptId, how);
    }

    /** Cancels an open receipt or back order; one that is cancelled already stays so, a done one is refused. */
    public Answer cancel(long receiptId) {
        return changes.cancel(receiptId);
    }

    /** Leaves a to-do on a receipt for whoever plans it. */
    public Answer scheduleActivity(long receiptId, String summary, String note) {
        return changes.scheduleActivity(receiptId, summary, note);
    }

    private static Set<Lot.Key> lotsOf(Receipt receipt, Arrival arrival) {
        var keys = new LinkedHashSet<Lot.Key>();
        for (ReceiptLine line : receipt.lines()) {
            for (Arrival.Portion portion : arrival.portions().getOrDefault(line.id(), List.of())) {
                if (portion.lot() != null) {
                    keys.add(new Lot.Key(line.product().id(), portion.lot()));
                }
            }
        }
        return keys;
    }

    /**
     * Receipts of the warehouses' own type, and transfers that come into a warehouse from a place outside it. A drop-shipment goes from
     * vendor to customer and never touches a warehouse; the later steps of a route move goods within it.
     */
    static List<Object> into(Collection<Warehouse> warehouses) {
        var domain = new ArrayList<Object>();
        domain.add(Books.where(
                "location_dest_id",
                "child_of",
                warehouses.stream().map(Warehouse::viewLocationId).toList()));
        if (!warehouses.isEmpty()) {
            domain.add("|");
        }
        domain.add(Books.where(
                "picking_type_id",
                "in",
                warehouses.stream().map(Warehouse::receiptTypeId).toList()));
        warehouses.stream().skip(1).forEach(any -> domain.add("|"));
        for (Warehouse warehouse : warehouses) {
            domain.addAll(List.of("&", "&"));
            domain.add(Books.where("picking_type_id.code", "=", "internal"));
            domain.add(Books.where("location_dest_id", "child_of", warehouse.viewLocationId()));
            domain.add("!");
            domain.add(Books.where("location_id", "child_of", warehouse.viewLocationId()));
        }
        return domain;
    }
}

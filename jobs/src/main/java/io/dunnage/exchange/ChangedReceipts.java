package io.dunnage.exchange;

import io.dunnage.ledger.CursorAdvance;
import io.dunnage.odoo.Receipt;
import io.dunnage.odoo.ReceiptChain;
import io.dunnage.odoo.ReceiptPage;
import io.dunnage.odoo.Warehouse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The incoming transfers of Odoo that changed since the last look, page by page, under a cursor of the asking feature's own.
 * Nothing is forgotten by a crash in between: the cursor moves when everything was looked at.
 */
public final class ChangedReceipts {
    /** Odoo stamps a change with the time its transaction began, and lets one run for two minutes by default (O2). */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private static final int PAGE = 200;

    private final String cursor;
    private final String document;
    private final Predicate<Receipt> mayMatter;

    /**
     * What a partner is told of.
     *
     * @param document that says it
     * @param mayMatter whether a transfer may be news to the partner at all
     */
    public ChangedReceipts(String cursor, String document, Predicate<Receipt> mayMatter) {
        this.cursor = cursor;
        this.document = document;
        this.mayMatter = mayMatter;
    }

    /** What is done with a page of those that may matter. */
    @FunctionalInterface
    public interface Teller {
        /** Tells the partner, and gives back what cannot be told yet: it is seen again next time. */
        List<Receipt> tell(List<Receipt> receipts, List<Warehouse> warehouses);
    }

    /** Whether something changed that was not seen before. */
    public boolean any(PartnerLook look) {
        ChangeCursor seen = ChangeCursor.parse(look.cursor(cursor));
        List<Warehouse> warehouses = PartnerWarehouses.of(look.odoo(), look.profile());
        long last = 0;
        while (true) {
            ReceiptPage page = look.odoo().receipts().changedSince(warehouses, seen.from(OVERLAP), last, PAGE);
            if (page.receipts().stream().anyMatch(one -> mayMatter.test(one) && !seen.knows(change(one)))) {
                return true;
            }
            if (!page.more()) {
                return false;
            }
            last = page.lastId();
        }
    }

    public void each(PartnerTick tick, Teller teller) {
        String before = tick.ledger().cursors().cursor(tick.partner(), cursor).orElse("");
        ChangeCursor seen = ChangeCursor.parse(Optional.of(before));
        ChangeCursor.Reading reading = seen.reading(OVERLAP);
        List<Warehouse> warehouses = PartnerWarehouses.of(tick.odoo(), tick.profile());
        long last = 0;
        boolean more = true;
        while (more) {
            tick.renew();
            ReceiptPage page = tick.odoo().receipts().changedSince(warehouses, seen.from(OVERLAP), last, PAGE);
            page.receipts().forEach(one -> reading.saw(change(one)));
            List<Receipt> concerned = page.receipts().stream().filter(mayMatter).toList();
            if (!concerned.isEmpty()) {
                teller.tell(concerned, warehouses).forEach(one -> reading.notYet(change(one)));
            }
            last = page.lastId();
            more = page.more();
        }
        Set<String> again = tick.ledger().outbox().reissueDue(tick.partner(), document);
        if (!again.isEmpty()) { // they may not have changed for long
            List<Receipt> wanted = tick.odoo().receipts().named(warehouses, again).values().stream()
                    .map(ReceiptChain::named)
                    .filter(mayMatter)
                    .toList();
            if (!wanted.isEmpty()) {
                teller.tell(wanted, warehouses);
            }
        }
        String after = reading.reached().asText();
        if (!after.equals(before)) {
            tick.ledger().cursors().advance(tick.lease(), new CursorAdvance(cursor, after));
        }
    }

    private static ChangeCursor.Change change(Receipt receipt) {
        return new ChangeCursor.Change(receipt.id(), receipt.changedAt(), receipt.toString());
    }
}

package io.dunnage.odoo;

import java.util.List;

/**
 * One page of changed receipts, in the order of their ids.
 *
 * @param lastId where the next page goes on
 * @param more whether there may be a next page
 */
public record ReceiptPage(List<Receipt> receipts, long lastId, boolean more) {
    public ReceiptPage {
        receipts = List.copyOf(receipts);
    }
}

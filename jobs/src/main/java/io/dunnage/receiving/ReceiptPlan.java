package io.dunnage.receiving;

import io.dunnage.document.ItemId;
import io.dunnage.ledger.RejectReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What one receipt advice would do to the books, decided before anything is touched. */
sealed interface ReceiptPlan {
    /**
     * It fits: these pieces came in.
     *
     * @param open whether some of what was announced did not come
     * @param keep whether that is still waited for
     * @param variances what is not as announced, for people
     */
    record Book(List<Piece> pieces, boolean open, boolean keep, List<String> variances) implements ReceiptPlan {
        public Book {
            pieces = List.copyOf(pieces);
            variances = List.copyOf(variances);
        }
    }

    /** It does not fit; {@code detail} says where and what to do. */
    record Refuse(RejectReason reason, String detail) implements ReceiptPlan {}

    /** An item that is on no line of the receipt: whether Odoo knows it at all decides which refusal it is. */
    record Foreign(ItemId item, int segment) implements ReceiptPlan {}

    /**
     * A quantity of one line that came in one lot and lies in one place.
     *
     * @param lot the lot or the serial number, where the item is followed by one
     * @param place full name of the Odoo location; empty: where Odoo says
     */
    record Piece(
            OpenReceipt.Line line,
            BigDecimal quantity,
            Optional<String> lot,
            Optional<LocalDate> expiry,
            Optional<String> place) {}
}

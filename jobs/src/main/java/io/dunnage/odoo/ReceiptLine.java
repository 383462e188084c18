package io.dunnage.odoo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a receipt (stock.move) with what Odoo expects for it.
 *
 * @param demand how much is to come, in {@code unit}; zero for a line that Odoo added after the event
 * @param quantity expected, or received once the line is done, in {@code unit}
 * @param unitId the unit of measure (uom.uom)
 * @param unit Odoo's name of it
 * @param unitRounding the smallest step of that unit: compare quantities with half of it as tolerance
 * @param purchaseLineId the line of the purchase order
 * @param returnedLineId the line of the delivery whose goods come back
 * @param fromLocationId the vendor's, customer's or sending location
 * @param toLocationId where the goods go in, unless their condition decides otherwise
 * @param details its move lines; Odoo replaces them, so read the receipt again just before writing an arrival
 */
public record ReceiptLine(
        long id,
        Product product,
        BigDecimal demand,
        BigDecimal quantity,
        long unitId,
        String unit,
        BigDecimal unitRounding,
        MoveState state,
        @Nullable Long purchaseLineId,
        @Nullable Long returnedLineId,
        long fromLocationId,
        long toLocationId,
        List<Detail> details) {

    public ReceiptLine {
        details = List.copyOf(details);
    }

    /**
     * A move line (stock.move.line): a quantity of one lot.
     *
     * @param quantity expected or received; Odoo has one field for both
     * @param unitId its own unit, nearly always that of the line
     * @param lot the name of the lot that is expected or came
     * @param lotId when that lot exists in Odoo
     * @param expiresAt the date of that lot, where lots have one
     */
    public record Detail(
            long id,
            BigDecimal quantity,
            long unitId,
            boolean picked,
            @Nullable String lot,
            @Nullable Long lotId,
            @Nullable Instant expiresAt,
            long toLocationId,
            @Nullable Long packageId,
            @Nullable String packageName) {}
}

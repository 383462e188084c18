package io.dunnage.odoo;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A demand line of a delivery (stock.move) with what is reserved for it.
 *
 * @param demand how much is to be shipped, in {@code unit}; zero for a line that Odoo added after the event
 * @param reserved reserved, or shipped once the line is done, in {@code unit}
 * @param unitId the unit of measure (uom.uom)
 * @param unit Odoo's name of it
 * @param unitRounding the smallest step of that unit: compare quantities with half of it as tolerance
 * @param salesOrderLineId shared by the components of a kit
 * @param fromLocationId where the goods are taken from
 * @param toLocationId the customer's location
 * @param details its move lines; Odoo replaces them, so read the delivery again just before writing a shipment
 */
public record DeliveryLine(
        long id,
        Product product,
        BigDecimal demand,
        BigDecimal reserved,
        long unitId,
        String unit,
        BigDecimal unitRounding,
        MoveState state,
        @Nullable Long salesOrderLineId,
        long fromLocationId,
        long toLocationId,
        List<Detail> details) {

    public DeliveryLine {
        details = List.copyOf(details);
    }

    /**
     * A move line (stock.move.line): a quantity of one lot in one package.
     *
     * @param quantity reserved or shipped; Odoo has one field for both
     * @param unitId its own unit, nearly always that of the line
     * @param packageId the carton that the goods leave in (result_package_id)
     */
    public record Detail(
            long id,
            BigDecimal quantity,
            long unitId,
            boolean picked,
            @Nullable Lot lot,
            @Nullable Long packageId,
            @Nullable String packageName) {}
}

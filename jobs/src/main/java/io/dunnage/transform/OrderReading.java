package io.dunnage.transform;

import io.dunnage.document.OrderLine;
import io.dunnage.document.Purpose;
import io.dunnage.document.ShippingOrder;
import io.dunnage.transform.RecordFinding.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Facts of a shipping order (940, INSDES, ORDERS) to the document: what the simulated warehouse reads.
 *
 * <p>Message: {@code purpose}, {@code depositorOrderNumber}, {@code customerPurchaseOrder}, {@code requestedShipDate}, {@code
 * promisedDeliveryDate}, {@code shipNotBefore}, {@code shipNotAfter}, and those of {@link HeaderFacts}. Loops {@code party} with the roles
 * {@code warehouse}, {@code depositor} and {@code shipTo}; {@code line}, of the message or within {@code counted}: {@code number}, {@code
 * item...}, {@code quantity}, {@code unit}, {@code description}, {@code requestedLot}.
 */
final class OrderReading {
    private final Draft message;
    private final RecordSettings settings;
    private final Conversion conversion = new Conversion();

    private OrderReading(Draft message, RecordSettings settings) {
        this.message = message;
        this.settings = settings;
    }

    static DocumentReading read(Draft message, RecordSettings settings) {
        return new OrderReading(message, settings).read();
    }

    private DocumentReading read() {
        var purpose = conversion.word(message.first("purpose"), Purpose.class);
        var number = conversion.required(message, "depositorOrderNumber", "the depositor order number");
        var warehouse = Parties.in(message, "warehouse");
        if (warehouse == null || warehouse.identifier() == null) {
            conversion.missing(0, "N1", 4, "the shipping warehouse (N1*SF or N1*WH with an identifier) is missing");
        }
        if (purpose == null || number == null || warehouse == null || warehouse.identifier() == null) {
            return new DocumentReading.Refused(conversion.findings());
        }
        var order = ShippingOrder.of(purpose, number, warehouse.identifier())
                .warehouseName(warehouse.name())
                .customerPurchaseOrder(message.text("customerPurchaseOrder"))
                .depositor(Parties.in(message, "depositor"))
                .shipTo(Parties.in(message, "shipTo"))
                .requestedShipDate(conversion.day(message.first("requestedShipDate")))
                .promisedDeliveryDate(conversion.day(message.first("promisedDeliveryDate")))
                .shipNotBefore(conversion.day(message.first("shipNotBefore")))
                .shipNotAfter(conversion.day(message.first("shipNotAfter")))
                .carrier(HeaderFacts.carrier(message));
        HeaderFacts.notes(message).forEach(order::note);
        HeaderFacts.references(message).forEach(order::reference);
        lines(message, order);
        message.parts("counted").forEach(counted -> lines(counted, order));
        if (!conversion.findings().isEmpty()) {
            return new DocumentReading.Refused(conversion.findings());
        }
        try {
            return new DocumentReading.Understood(order.build());
        } catch (IllegalArgumentException e) {
            conversion.missing(1, "W05", 0, String.valueOf(e.getMessage()));
            return new DocumentReading.Refused(conversion.findings());
        }
    }

    private void lines(Draft within, ShippingOrder.Builder order) {
        for (var line : within.parts("line")) {
            var read = line(line);
            if (read != null) {
                order.line(read);
            }
        }
    }

    private @Nullable OrderLine line(Draft line) {
        var quantity = conversion.quantity(line.first("quantity"), line.text("unit"));
        var item = conversion.item(line, "item", settings);
        if (item == null) {
            conversion.missing(line, "item1.number", "an item number of the line");
        }
        var number = conversion.required(line, "number", "the line number");
        if (quantity == null || item == null || number == null) {
            return null;
        }
        if (quantity.isZero()) {
            var fact = line.first("quantity");
            if (fact != null) {
                conversion.add(fact.finding(Kind.OUT_OF_RANGE, "a line that orders nothing"));
            }
            return null;
        }
        return new OrderLine(number, item, Conversion.words(line, "description"), quantity, line.texts("requestedLot"));
    }
}

package io.dunnage.transform;

import io.dunnage.document.Carrier;
import io.dunnage.document.OrderLine;
import io.dunnage.document.Purpose;
import io.dunnage.document.Reference;
import io.dunnage.document.ShippingOrder;
import io.dunnage.transform.RecordFinding.Kind;
import org.jspecify.annotations.Nullable;

/** Facts of a warehouse shipping order (940) to the document: what the simulated warehouse reads. */
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
        var number = conversion.required(message, "depositorOrderNumber", "W05", 2, "the depositor order number");
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
                .carrier(carrier());
        message.texts("note").stream().filter(note -> !note.isBlank()).forEach(order::note);
        for (var reference : message.all("reference")) {
            var qualifier = message.beside(reference, "reference.qualifier");
            if (qualifier != null && !reference.text().isBlank()) {
                order.reference(new Reference(qualifier, reference.text()));
            }
        }
        for (var lx : message.parts("LXLOOP")) {
            for (var line : lx.parts("W01LOOP")) {
                var read = line(line);
                if (read != null) {
                    order.line(read);
                }
            }
        }
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

    private @Nullable Carrier carrier() {
        var carrier = new Carrier(
                message.text("scac"), null, message.text("routing"), message.text("method"), message.text("payment"));
        return carrier.equals(new Carrier(null, null, null, null, null)) ? null : carrier;
    }

    private @Nullable OrderLine line(Draft line) {
        var quantity = conversion.quantity(line.first("quantity"), line.text("unit"));
        var item = conversion.item(line, "item", settings);
        if (item == null) {
            conversion.missing(line.position(), "W01", 5, "the line names no item");
        }
        var number = conversion.required(line, "number", "N9", 2, "the line number (N9*LI)");
        if (quantity == null || item == null || number == null) {
            return null;
        }
        if (quantity.isZero()) {
            conversion.add(new RecordFinding(
                    Kind.OUT_OF_RANGE, line.position(), "W01", 1, 0, "0", "a line that orders nothing"));
            return null;
        }
        return new OrderLine(number, item, line.text("description"), quantity, line.texts("requestedLot"));
    }
}

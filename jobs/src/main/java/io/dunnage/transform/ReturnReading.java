package io.dunnage.transform;

import io.dunnage.document.Disposition;
import io.dunnage.document.Purpose;
import io.dunnage.document.ReturnAuthorization;
import io.dunnage.document.ReturnLine;
import org.jspecify.annotations.Nullable;

/**
 * Facts of a return authorization (180, RETANN) to the document: what the simulated warehouse reads.
 *
 * <p>Message: {@code purpose}, {@code authorizationNumber}, {@code originalOrder}, {@code customerPurchaseOrder}, {@code expectedOn},
 * {@code disposition} and {@code reason} (of all lines that say nothing else), and {@code reference}, {@code note} of {@link
 * HeaderFacts}. Loops {@code party} with the roles {@code warehouse}, {@code depositor} and {@code customer}; {@code line}: {@code
 * number} (counted where silent), {@code item...}, {@code description}, {@code quantity}, {@code unit}, {@code lot}, {@code serial},
 * {@code reason}, {@code disposition}.
 */
final class ReturnReading {
    private final Draft message;
    private final RecordSettings settings;
    private final Conversion conversion = new Conversion();

    private ReturnReading(Draft message, RecordSettings settings) {
        this.message = message;
        this.settings = settings;
    }

    static DocumentReading read(Draft message, RecordSettings settings) {
        return new ReturnReading(message, settings).read();
    }

    private DocumentReading read() {
        var purpose = conversion.word(message.first("purpose"), Purpose.class);
        var number = conversion.required(message, "authorizationNumber", "the number of the authorization");
        var warehouse = Parties.in(message, "warehouse");
        if (message.first("purpose") == null) {
            conversion.missing(message, "purpose", "what the authorization is for");
        }
        if (warehouse == null || warehouse.identifier() == null) {
            conversion.missing(message, "warehouse", "the warehouse with its identifier");
        }
        if (purpose == null || number == null || warehouse == null || warehouse.identifier() == null) {
            return new DocumentReading.Refused(conversion.findings());
        }
        var returned = ReturnAuthorization.of(purpose, number, warehouse.identifier())
                .warehouseName(warehouse.name())
                .originalOrder(Conversion.filled(message, "originalOrder"))
                .customerPurchaseOrder(Conversion.filled(message, "customerPurchaseOrder"))
                .depositor(Parties.in(message, "depositor"))
                .customer(Parties.in(message, "customer"))
                .expectedOn(conversion.day(message.first("expectedOn")));
        HeaderFacts.notes(message).forEach(returned::note);
        HeaderFacts.references(message).forEach(returned::reference);
        int count = 0;
        for (var draft : message.parts("line")) {
            var line = line(draft, ++count);
            if (line != null) {
                returned.line(line);
            }
        }
        return conversion.understood(message, returned::build);
    }

    private @Nullable ReturnLine line(Draft draft, int count) {
        var number = Conversion.filled(draft, "number");
        var item = conversion.item(draft, "item", settings);
        var quantity = conversion.quantity(draft.first("quantity"), draft.text("unit"));
        if (item == null) {
            conversion.missing(draft, "item1.number", "an item number of the line");
        }
        if (draft.first("quantity") == null) {
            conversion.missing(draft, "quantity", "the quantity");
        }
        if (item == null || quantity == null) {
            return null;
        }
        var reason = Conversion.filled(draft, "reason");
        var disposition = draft.first("disposition");
        var line = ReturnLine.of(number == null ? String.valueOf(count) : number, item, quantity)
                .description(Conversion.words(draft, "description"))
                .lot(conversion.lot(draft))
                .reason(reason == null ? Conversion.filled(message, "reason") : reason)
                .disposition(conversion.word(
                        disposition == null ? message.first("disposition") : disposition, Disposition.class));
        Conversion.filledAll(draft, "serial").forEach(line::serial);
        return conversion.made(draft, line::build);
    }
}

package io.dunnage.transform;

import io.dunnage.document.InboundNotice;
import io.dunnage.document.NoticeLine;
import io.dunnage.document.Purpose;
import io.dunnage.transform.RecordFinding.Kind;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Facts of an inbound notice (943, 856, DESADV) to the document: what the simulated warehouse reads.
 *
 * <p>Message: {@code purpose}, {@code origin} (a purchase where silent), {@code noticeNumber}, {@code purchaseOrder}, {@code
 * supplierReference}, {@code shippedOn}, {@code expectedOn}, {@code billOfLading}, and those of {@link HeaderFacts}. Loops {@code party} with
 * the roles {@code warehouse}, {@code depositor} and {@code shipFrom}; {@code carton} as {@link Cartons} reads them, with their lines
 * within; {@code line}: {@code number} (counted where silent), {@code item...}, {@code quantity}, {@code unit}, {@code description}, {@code
 * lot}, {@code expiry}, {@code serial}, {@code mark} (the container of this line alone). Hierarchies come through {@link Hierarchy}.
 */
final class NoticeReading {
    private final Draft message;
    private final RecordSettings settings;
    private final Conversion conversion = new Conversion();
    private final Cartons cartons;
    private final AtomicInteger counter = new AtomicInteger();

    private NoticeReading(Draft message, RecordSettings settings) {
        this.message = Hierarchy.nested(message, conversion);
        this.settings = settings;
        this.cartons = new Cartons(settings.lxMeans(), conversion);
    }

    static DocumentReading read(Draft message, RecordSettings settings) {
        return new NoticeReading(message, settings).read();
    }

    private DocumentReading read() {
        var purpose = conversion.word(message.first("purpose"), Purpose.class);
        var origin = message.first("origin") == null
                ? InboundNotice.Origin.PURCHASE
                : conversion.word(message.first("origin"), InboundNotice.Origin.class);
        var number = conversion.required(message, "noticeNumber", "the number of the notice");
        var warehouse = Parties.in(message, "warehouse");
        if (message.first("purpose") == null) {
            conversion.missing(message, "purpose", "what the notice is for");
        }
        if (warehouse == null || warehouse.identifier() == null) {
            conversion.missing(message, "warehouse", "the warehouse with its identifier");
        }
        if (purpose == null
                || origin == null
                || number == null
                || warehouse == null
                || warehouse.identifier() == null) {
            return new DocumentReading.Refused(conversion.findings());
        }
        var notice = InboundNotice.of(purpose, origin, number, warehouse.identifier())
                .warehouseName(warehouse.name())
                .purchaseOrder(Conversion.filled(message, "purchaseOrder"))
                .supplierReference(Conversion.filled(message, "supplierReference"))
                .depositor(Parties.in(message, "depositor"))
                .shipFrom(Parties.in(message, "shipFrom"))
                .shippedOn(conversion.day(message.first("shippedOn")))
                .expectedOn(conversion.day(message.first("expectedOn")))
                .carrier(HeaderFacts.carrier(message))
                .billOfLading(Conversion.filled(message, "billOfLading"));
        HeaderFacts.notes(message).forEach(notice::note);
        HeaderFacts.references(message).forEach(notice::reference);
        lines(message, null, notice);
        for (var carton : message.parts("carton")) {
            lines(carton, cartons.of(carton).onlyKey(), notice);
        }
        cartons.all().forEach(notice::carton);
        return conversion.understood(message, notice::build);
    }

    private void lines(Draft within, @Nullable String carton, InboundNotice.Builder notice) {
        for (var draft : within.parts("line")) {
            var own = draft.first("mark") == null ? carton : cartons.of(draft).onlyKey();
            var line = line(draft, own);
            if (line != null) {
                notice.line(line);
            }
        }
    }

    private @Nullable NoticeLine line(Draft draft, @Nullable String carton) {
        var count = counter.incrementAndGet();
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
        if (quantity.isZero()) {
            var fact = draft.first("quantity");
            if (fact != null) {
                conversion.add(fact.finding(Kind.OUT_OF_RANGE, "a line that announces nothing"));
            }
            return null;
        }
        var line = NoticeLine.of(number == null ? String.valueOf(count) : number, item, quantity)
                .description(Conversion.words(draft, "description"))
                .lot(conversion.lot(draft))
                .expiry(conversion.day(draft.first("expiry")))
                .carton(carton);
        Conversion.filledAll(draft, "serial").forEach(line::serial);
        return conversion.made(draft, line::build);
    }
}

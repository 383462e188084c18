package io.dunnage.transform;

import io.dunnage.document.Carrier;
import io.dunnage.document.Quantity;
import io.dunnage.document.Reference;
import io.dunnage.document.ShipmentStatus;
import io.dunnage.document.ShippedLine;
import io.dunnage.document.ShippingAdvice;
import io.dunnage.transform.RecordFinding.Kind;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Facts of a warehouse shipping advice (945) to the document. Lines stand as written: summing is the posting's (S13). */
final class AdviceReading {
    private final Draft message;
    private final RecordSettings settings;
    private final Conversion conversion = new Conversion();
    private final Cartons cartons;

    private AdviceReading(Draft message, RecordSettings settings) {
        this.message = message;
        this.settings = settings;
        this.cartons = new Cartons(settings.lxMeans(), conversion);
    }

    static DocumentReading read(Draft message, RecordSettings settings) {
        return new AdviceReading(message, settings).read();
    }

    private DocumentReading read() {
        var reportingFact = message.first("reporting");
        if (reportingFact == null) {
            conversion.missing(message.position(), "W06", 1, "the reporting code is missing");
        }
        var reporting = conversion.word(reportingFact, ShippingAdvice.Reporting.class);
        var number = conversion.required(message, "depositorOrderNumber", "W06", 2, "the depositor order number");
        var advice = ShippingAdvice.of(
                reporting == null ? ShippingAdvice.Reporting.FULL_DETAIL : reporting, number == null ? "" : number);
        advice.customerPurchaseOrder(message.text("customerPurchaseOrder"))
                .shipmentId(message.text("shipmentId"))
                .agentShipmentId(message.text("agentShipmentId"))
                .shipDate(conversion.day(message.first("shipDate")))
                .warehouse(Parties.in(message, "warehouse"))
                .shipTo(Parties.in(message, "shipTo"))
                .carrier(carrier())
                .billOfLading(message.text("billOfLading"))
                .proNumber(message.text("proNumber"))
                .totals(
                        conversion.number(message.first("totalUnits")),
                        conversion.quantity(message.first("totalWeight"), message.text("totalWeight.unit")));
        Set<String> tracking = new LinkedHashSet<>(message.texts("trackingNumber"));
        for (var reference : message.all("reference")) {
            var qualifier = message.beside(reference, "reference.qualifier");
            if (qualifier != null && !reference.text().isBlank()) {
                advice.reference(new Reference(qualifier, reference.text()));
            }
        }
        for (var lx : message.parts("LXLOOP")) {
            var packed = cartons.of(lx);
            tracking.addAll(packed.loose());
            for (var w12 : lx.parts("W12LOOP")) {
                var own = w12.parts("LSLXLOOP").isEmpty() ? packed : cartons.within(w12, packed);
                var line = line(w12, lx, own.onlyKey());
                if (line != null) {
                    advice.line(line);
                }
                tracking.addAll(w12.texts("trackingNumber"));
            }
        }
        cartons.all().forEach(advice::carton);
        tracking.stream().filter(text -> !text.isBlank()).forEach(advice::trackingNumber);
        return conversion.findings().isEmpty()
                ? new DocumentReading.Understood(advice.build())
                : new DocumentReading.Refused(conversion.findings());
    }

    private @Nullable Carrier carrier() {
        var carrier = new Carrier(
                message.text("scac"), null, message.text("routing"), message.text("method"), message.text("payment"));
        return carrier.equals(new Carrier(null, null, null, null, null)) ? null : carrier;
    }

    private @Nullable ShippedLine line(Draft w12, Draft lx, @Nullable String carton) {
        var status = conversion.word(w12.first("status"), ShipmentStatus.class);
        var item = conversion.item(w12, "item", settings);
        if (item == null) {
            conversion.missing(w12.position(), "W12", 8, "the line names no item");
        }
        var shipped = status == null ? null : shipped(w12, status);
        if (status == null || item == null || shipped == null) {
            return null;
        }
        var orderLine = w12.text("orderLine");
        var line = ShippedLine.of(status, item, shipped)
                .segment(w12.position())
                .orderLine(orderLine == null ? lx.text("orderLine") : orderLine)
                .originalItem(conversion.item(w12, "original", settings))
                .ordered(conversion.quantity(w12.first("ordered"), shipped.unit()))
                .variance(conversion.signed(w12.first("variance"), shipped.unit()))
                .lot(lot(w12))
                .expiry(conversion.day(w12.first("expiry")))
                .carton(shipped.isZero() ? null : carton);
        w12.texts("serial").stream().filter(serial -> !serial.isBlank()).forEach(line::serial);
        return line.build();
    }

    /** Where nothing was shipped the warehouse may say so by its silence, but never where something was. */
    private @Nullable Quantity shipped(Draft w12, ShipmentStatus status) {
        var fact = w12.first("shipped");
        var unit = w12.text("unit");
        if (fact != null) {
            return conversion.quantity(fact, unit);
        }
        return switch (status) {
            case BACK_ORDERED,
                    BACK_ORDERED_EARLIER,
                    LINE_CANCELLED,
                    ITEM_CANCELLED,
                    CANCELLED_EARLIER,
                    OUT_OF_STOCK,
                    ORDER_DELETED -> Quantity.of(0, unit == null ? "EA" : unit);
            case COMPLETE,
                    PARTIAL_WITHOUT_BACK_ORDER,
                    PARTIAL_WITH_BACK_ORDER,
                    COMPLETE_WITH_ADDITIONAL,
                    COMPLETE_WITH_SUBSTITUTION,
                    SUBSTITUTE,
                    SPLIT -> {
                conversion.missing(w12.position(), "W12", 3, "the quantity shipped is missing");
                yield null;
            }
        };
    }

    /** N9*LT wins over W12-09, which ends after twelve characters (S13). */
    private @Nullable String lot(Draft w12) {
        var lots = new HashSet<String>();
        for (var fact : w12.all("lot")) {
            if (fact.segment().tag().equals("N9")) {
                lots.add(fact.text());
                if (lots.size() == 2) {
                    conversion.add(fact.finding(
                            Kind.AMBIGUOUS,
                            "several lots on one line: whose is the quantity? One W12 per lot is needed"));
                }
            }
        }
        var lot = w12.text("lot");
        return lot == null || lot.isBlank() ? null : lot;
    }
}

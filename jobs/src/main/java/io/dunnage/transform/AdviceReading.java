package io.dunnage.transform;

import io.dunnage.document.Quantity;
import io.dunnage.document.ShipmentStatus;
import io.dunnage.document.ShippedLine;
import io.dunnage.document.ShippingAdvice;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Facts of a shipping advice (945, 856, DESADV) to the document. Lines stand as written: summing is the posting's (S13).
 *
 * <p>Message: {@code reporting}, {@code depositorOrderNumber}, {@code customerPurchaseOrder}, {@code shipmentId}, {@code agentShipmentId},
 * {@code shipDate}, {@code billOfLading}, {@code proNumber}, {@code trackingNumber}, {@code totalUnits}, {@code totalWeight} with {@code
 * totalWeight.unit}, and those of {@link HeaderFacts}. Loops {@code party} with the roles {@code warehouse} and {@code shipTo}; {@code carton} as
 * {@link Cartons} reads them, with lines within; {@code line}: {@code status}, {@code ordered}, {@code shipped}, {@code variance}, {@code
 * unit}, {@code item...}, {@code original...}, {@code orderLine}, {@code lot}, {@code expiry}, {@code serial}, {@code trackingNumber}, {@code
 * mark} (the container of this line alone) and loops {@code inner}. Hierarchies come through {@link Hierarchy}.
 */
final class AdviceReading {
    private static final Cartons.Packed UNPACKED = new Cartons.Packed(List.of(), List.of());

    private final Draft message;
    private final RecordSettings settings;
    private final Conversion conversion = new Conversion();
    private final Cartons cartons;

    private final boolean totals;

    private AdviceReading(Draft message, RecordSettings settings, boolean totals) {
        this.message = Hierarchy.nested(message, conversion);
        this.settings = settings;
        this.totals = totals;
        this.cartons = new Cartons(settings.lxMeans(), conversion);
    }

    static DocumentReading read(Draft message, RecordSettings settings) {
        var orders = NoticeOrders.of(message);
        return orders.notices().size() == 1
                ? new AdviceReading(message, settings, true).read()
                : several(message, orders, settings);
    }

    /** Each order is an advice of its own. The totals are the whole notice's: where they do not agree, no order may be booked. */
    private static DocumentReading several(Draft message, NoticeOrders.Apart orders, RecordSettings settings) {
        var total = new Conversion().number(message.first("totalUnits"));
        var said = each(orders, settings, false);
        if (!(said instanceof DocumentReading.Several advices) || total == null) {
            return said;
        }
        var sum = BigDecimal.ZERO;
        for (var document : advices.documents()) {
            for (var line : ((ShippingAdvice) document).lines()) {
                sum = sum.add(line.shipped().amount());
            }
        }
        return sum.compareTo(total) == 0 ? said : each(orders, settings, true);
    }

    private static DocumentReading each(NoticeOrders.Apart orders, RecordSettings settings, boolean totals) {
        return DocumentReading.together(
                orders.findings(),
                orders.notices().stream()
                        .map(notice -> new AdviceReading(notice, settings, totals).read())
                        .toList());
    }

    private DocumentReading read() {
        var reportingFact = message.first("reporting");
        if (reportingFact == null) {
            conversion.missing(message, "reporting", "the reporting code");
        }
        var reporting = conversion.word(reportingFact, ShippingAdvice.Reporting.class);
        var number = conversion.required(message, "depositorOrderNumber", "the depositor order number");
        var advice = ShippingAdvice.of(
                reporting == null ? ShippingAdvice.Reporting.FULL_DETAIL : reporting, number == null ? "" : number);
        advice.customerPurchaseOrder(message.text("customerPurchaseOrder"))
                .shipmentId(message.text("shipmentId"))
                .agentShipmentId(message.text("agentShipmentId"))
                .shipDate(conversion.day(message.first("shipDate")))
                .warehouse(Parties.in(message, "warehouse"))
                .shipTo(Parties.in(message, "shipTo"))
                .carrier(HeaderFacts.carrier(message))
                .billOfLading(message.text("billOfLading"))
                .proNumber(message.text("proNumber"))
                .totals(
                        totals ? conversion.number(message.first("totalUnits")) : null,
                        totals
                                ? conversion.quantity(message.first("totalWeight"), message.text("totalWeight.unit"))
                                : null);
        Set<String> tracking = new LinkedHashSet<>(message.texts("trackingNumber"));
        HeaderFacts.references(message).forEach(advice::reference);
        for (var line : message.parts("line")) {
            var packed = line.first("mark") == null ? UNPACKED : cartons.of(line);
            line(line, line, cartons.within(line, packed).onlyKey(), advice, tracking);
            tracking.addAll(packed.loose());
        }
        for (var lx : message.parts("carton")) {
            var packed = cartons.of(lx);
            tracking.addAll(packed.loose());
            for (var w12 : lx.parts("line")) {
                var own = w12.parts("inner").isEmpty() ? packed : cartons.within(w12, packed);
                line(w12, lx, own.onlyKey(), advice, tracking);
            }
        }
        cartons.all().forEach(advice::carton);
        tracking.stream().filter(text -> !text.isBlank()).forEach(advice::trackingNumber);
        return conversion.findings().isEmpty()
                ? new DocumentReading.Understood(advice.build())
                : new DocumentReading.Refused(conversion.findings());
    }

    private void line(
            Draft w12, Draft lx, @Nullable String carton, ShippingAdvice.Builder advice, Set<String> tracking) {
        var line = line(w12, lx, carton);
        if (line != null) {
            advice.line(line);
        }
        tracking.addAll(w12.texts("trackingNumber"));
    }

    private @Nullable ShippedLine line(Draft w12, Draft lx, @Nullable String carton) {
        var status = status(w12);
        var item = conversion.item(w12, "item", settings);
        if (item == null) {
            conversion.missing(w12, "item1.number", "an item number of the line");
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
                .lot(conversion.lot(w12))
                .expiry(conversion.day(w12.first("expiry")))
                .carton(shipped.isZero() ? null : carton);
        w12.texts("serial").stream().filter(serial -> !serial.isBlank()).forEach(line::serial);
        return line.build();
    }

    /** A ship notice (856, DESADV) often says none: what is short is then taken as still to come, for nobody cancelled it. */
    private @Nullable ShipmentStatus status(Draft line) {
        var fact = line.first("status");
        if (fact != null) {
            return conversion.word(fact, ShipmentStatus.class);
        }
        var shipped = new Conversion().number(line.first("shipped"));
        var ordered = new Conversion().number(line.first("ordered"));
        if (shipped == null || ordered == null || shipped.compareTo(ordered) == 0) {
            return ShipmentStatus.COMPLETE;
        }
        return shipped.compareTo(ordered) > 0
                ? ShipmentStatus.COMPLETE_WITH_ADDITIONAL
                : ShipmentStatus.PARTIAL_WITH_BACK_ORDER;
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
                conversion.missing(w12, "shipped", "the quantity shipped");
                yield null;
            }
        };
    }
}

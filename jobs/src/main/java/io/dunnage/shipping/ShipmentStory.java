package io.dunnage.shipping;

import io.dunnage.document.Carton;
import io.dunnage.document.Quantity;
import io.dunnage.document.ShippingAdvice;
import io.dunnage.ledger.TraceId;
import io.dunnage.partner.PartnerId;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The line in the history of a delivery that says what the warehouse shipped, and under which trace id it is known. */
final class ShipmentStory {
    private static final int CARTONS_TOLD = 20;

    private ShipmentStory() {}

    static String of(PartnerId partner, ShippingAdvice advice, TraceId trace) {
        var text = new StringBuilder("Shipped by ").append(partner);
        advice.shipDate().ifPresent(day -> text.append(" on ").append(day));
        advice.shipmentId().ifPresent(id -> text.append(", shipment ").append(id));
        advice.carrier().ifPresent(carrier -> {
            String name = carrier.scac() != null ? carrier.scac() : carrier.routing();
            if (name != null) {
                text.append(", carrier ").append(name);
            }
        });
        advice.billOfLading()
                .ifPresent(number -> text.append(", bill of lading ").append(number));
        if (!advice.allTrackingNumbers().isEmpty()) {
            text.append(", tracking ").append(String.join(", ", advice.allTrackingNumbers()));
        }
        if (!advice.cartons().isEmpty()) {
            text.append(", cartons ")
                    .append(advice.cartons().stream()
                            .limit(CARTONS_TOLD)
                            .map(ShipmentStory::carton)
                            .collect(Collectors.joining("; ")));
            if (advice.cartons().size() > CARTONS_TOLD) {
                text.append("; ").append(advice.cartons().size() - CARTONS_TOLD).append(" more");
            }
        }
        return text.append(". Trace ").append(trace).toString();
    }

    private static String carton(Carton carton) {
        String size = Stream.of(carton.length(), carton.width(), carton.height())
                .flatMap(side -> side.map(Quantity::toString).stream())
                .collect(Collectors.joining(" x "));
        return carton.sscc().map(Object::toString).orElse(carton.key())
                + carton.weight().map(weight -> " " + weight).orElse("")
                + (size.isEmpty() ? "" : " " + size);
    }
}

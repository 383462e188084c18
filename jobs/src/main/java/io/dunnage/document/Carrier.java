package io.dunnage.document;

import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Who carries the goods and who pays, each where it is known.
 *
 * @param scac standard carrier alpha code, 2 to 4 letters
 * @param service the carrier's service in words or its code
 * @param routing routing text
 * @param method transport method, X12 element 91: M motor, U parcel, LT less than truckload, H customer pick-up ...
 * @param payment who pays the freight, X12 element 146: PP prepaid, CC collect, TP third party ...
 */
@XmlJavaTypeAdapter(CarrierXml.class)
public record Carrier(
        @Nullable String scac,
        @Nullable String service,
        @Nullable String routing,
        @Nullable String method,
        @Nullable String payment) {

    /** A carrier known by its code alone. */
    public static Carrier of(String scac) {
        return new Carrier(scac, null, null, null, null);
    }
}

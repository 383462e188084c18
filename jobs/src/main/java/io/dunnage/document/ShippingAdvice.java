package io.dunnage.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a warehouse says it shipped: X12 945, EDIFACT DESADV. The lines stand as written; nothing is summed. */
@XmlRootElement(name = "ShippingAdvice")
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        propOrder = {
            "depositorOrderNumber",
            "customerPurchaseOrder",
            "shipmentId",
            "agentShipmentId",
            "shipDate",
            "warehouse",
            "shipTo",
            "carrier",
            "billOfLading",
            "proNumber",
            "trackingNumbers",
            "references",
            "cartons",
            "lines",
            "totalUnits",
            "totalWeight"
        })
public final class ShippingAdvice implements CanonicalDocument {

    /** Why the advice is sent (X12 element 514, W06-01). */
    public enum Reporting {
        /** F. */
        FULL_DETAIL,
        /** J. */
        ORIGINAL,
        /** R: replaces what was advised before (S17). */
        REPLACEMENT,
        /** N: everything went as ordered. */
        NO_EXCEPTIONS,
        /** X: only what did not go as ordered. */
        EXCEPTIONS_ONLY,
        /** A. */
        INVENTORY_ADJUSTMENT,
        /** B. */
        BOOK_TRANSFER,
        /** C. */
        CUSTOMER_RETURN,
        /** K: a rehearsal, never to be posted. */
        SIMULATION,
        /** O. */
        PHYSICAL_INVENTORY_OVER,
        /** S. */
        PHYSICAL_INVENTORY_SHORT,
        /** P. */
        PRODUCTION
    }

    @XmlAttribute(required = true)
    private Reporting reporting;

    @XmlElement(required = true)
    private String depositorOrderNumber;

    private @Nullable String customerPurchaseOrder;
    private @Nullable String shipmentId;
    private @Nullable String agentShipmentId;
    private @Nullable LocalDate shipDate;
    private @Nullable Party warehouse;
    private @Nullable Party shipTo;
    private @Nullable Carrier carrier;
    private @Nullable String billOfLading;
    private @Nullable String proNumber;

    @XmlElement(name = "trackingNumber")
    private List<String> trackingNumbers = new ArrayList<>();

    @XmlElement(name = "reference")
    private List<Reference> references = new ArrayList<>();

    @XmlElement(name = "carton")
    private List<Carton> cartons = new ArrayList<>();

    @XmlElement(name = "line")
    private List<ShippedLine> lines = new ArrayList<>();

    private @Nullable BigDecimal totalUnits;
    private @Nullable Quantity totalWeight;

    @SuppressWarnings({"unused", "NullAway.Init"})
    private ShippingAdvice() {} // JAXB and Jackson fill the fields

    private ShippingAdvice(Reporting reporting, String depositorOrderNumber) {
        this.reporting = reporting;
        this.depositorOrderNumber = depositorOrderNumber;
    }

    public static Builder of(Reporting reporting, String depositorOrderNumber) {
        return new Builder(new ShippingAdvice(reporting, depositorOrderNumber));
    }

    public Reporting reporting() {
        return reporting;
    }

    public String depositorOrderNumber() {
        return depositorOrderNumber;
    }

    public Optional<String> customerPurchaseOrder() {
        return Optional.ofNullable(customerPurchaseOrder);
    }

    /** The warehouse's number of this shipment (W06-04): what makes a repeat recognisable. */
    public Optional<String> shipmentId() {
        return Optional.ofNullable(shipmentId);
    }

    public Optional<String> agentShipmentId() {
        return Optional.ofNullable(agentShipmentId);
    }

    /** The day it left, in the warehouse's own calendar. */
    public Optional<LocalDate> shipDate() {
        return Optional.ofNullable(shipDate);
    }

    public Optional<Party> warehouse() {
        return Optional.ofNullable(warehouse);
    }

    public Optional<Party> shipTo() {
        return Optional.ofNullable(shipTo);
    }

    public Optional<Carrier> carrier() {
        return Optional.ofNullable(carrier);
    }

    public Optional<String> billOfLading() {
        return Optional.ofNullable(billOfLading);
    }

    /** The carrier's progressive number; a parcel carrier's tracking number may stand here (N9*CN). */
    public Optional<String> proNumber() {
        return Optional.ofNullable(proNumber);
    }

    /** Tracking numbers of the whole shipment. */
    public List<String> trackingNumbers() {
        return List.copyOf(trackingNumbers);
    }

    /** Every tracking number of the shipment and of its cartons, each once, in order of appearance. */
    public List<String> allTrackingNumbers() {
        return Stream.concat(
                        trackingNumbers.stream(), cartons.stream().flatMap(carton -> carton.trackingNumbers().stream()))
                .distinct()
                .toList();
    }

    /** Further references as written. */
    public List<Reference> references() {
        return List.copyOf(references);
    }

    public List<Carton> cartons() {
        return List.copyOf(cartons);
    }

    public List<ShippedLine> lines() {
        return List.copyOf(lines);
    }

    /** Control total: the sum of what the lines shipped (W03-01). */
    public Optional<BigDecimal> totalUnits() {
        return Optional.ofNullable(totalUnits);
    }

    public Optional<Quantity> totalWeight() {
        return Optional.ofNullable(totalWeight);
    }

    @Override
    public String toString() {
        return "ShippingAdvice " + depositorOrderNumber + (shipmentId == null ? "" : " shipment " + shipmentId);
    }

    /** Makes one advice; it exists only once {@link #build} said so. */
    public static final class Builder {
        private final ShippingAdvice advice;

        private Builder(ShippingAdvice advice) {
            this.advice = advice;
        }

        public Builder customerPurchaseOrder(@Nullable String number) {
            advice.customerPurchaseOrder = number;
            return this;
        }

        public Builder shipmentId(@Nullable String id) {
            advice.shipmentId = id;
            return this;
        }

        public Builder agentShipmentId(@Nullable String id) {
            advice.agentShipmentId = id;
            return this;
        }

        public Builder shipDate(@Nullable LocalDate day) {
            advice.shipDate = day;
            return this;
        }

        public Builder warehouse(@Nullable Party party) {
            advice.warehouse = party;
            return this;
        }

        public Builder shipTo(@Nullable Party party) {
            advice.shipTo = party;
            return this;
        }

        public Builder carrier(@Nullable Carrier carrier) {
            advice.carrier = carrier;
            return this;
        }

        public Builder billOfLading(@Nullable String number) {
            advice.billOfLading = number;
            return this;
        }

        public Builder proNumber(@Nullable String number) {
            advice.proNumber = number;
            return this;
        }

        public Builder trackingNumber(String number) {
            if (!advice.trackingNumbers.contains(number)) {
                advice.trackingNumbers.add(number);
            }
            return this;
        }

        public Builder reference(Reference reference) {
            advice.references.add(reference);
            return this;
        }

        public Builder carton(Carton carton) {
            advice.cartons.add(carton);
            return this;
        }

        public Builder line(ShippedLine line) {
            advice.lines.add(line);
            return this;
        }

        public Builder totals(@Nullable BigDecimal units, @Nullable Quantity weight) {
            advice.totalUnits = units == null ? null : Quantity.normal(units);
            advice.totalWeight = weight;
            return this;
        }

        public ShippingAdvice build() {
            if (advice.depositorOrderNumber.isBlank()) {
                throw new IllegalArgumentException("a shipping advice without depositor order number");
            }
            return advice;
        }
    }
}

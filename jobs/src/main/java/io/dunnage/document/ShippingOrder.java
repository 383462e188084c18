package io.dunnage.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the depositor asks a warehouse to ship: X12 940, EDIFACT INSDES. A change says the whole order again; a cancellation
 * has no lines (facts/edi.md 3.1).
 */
@XmlRootElement(name = "ShippingOrder")
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        propOrder = {
            "depositorOrderNumber",
            "customerPurchaseOrder",
            "warehouse",
            "warehouseName",
            "depositor",
            "shipTo",
            "requestedShipDate",
            "promisedDeliveryDate",
            "shipNotBefore",
            "shipNotAfter",
            "carrier",
            "notes",
            "references",
            "lines"
        })
public final class ShippingOrder implements CanonicalDocument {
    @XmlAttribute(required = true)
    private Purpose purpose;

    @XmlElement(required = true)
    private String depositorOrderNumber;

    private @Nullable String customerPurchaseOrder;

    @XmlElement(required = true)
    private Reference warehouse;

    private @Nullable String warehouseName;
    private @Nullable Party depositor;
    private @Nullable Party shipTo;
    private @Nullable LocalDate requestedShipDate;
    private @Nullable LocalDate promisedDeliveryDate;
    private @Nullable LocalDate shipNotBefore;
    private @Nullable LocalDate shipNotAfter;
    private @Nullable Carrier carrier;

    @XmlElement(name = "note")
    private List<String> notes = new ArrayList<>();

    @XmlElement(name = "reference")
    private List<Reference> references = new ArrayList<>();

    @XmlElement(name = "line")
    private List<OrderLine> lines = new ArrayList<>();

    @SuppressWarnings({"unused", "NullAway.Init"})
    private ShippingOrder() {} // JAXB and Jackson fill the fields

    private ShippingOrder(Purpose purpose, String depositorOrderNumber, Reference warehouse) {
        this.purpose = purpose;
        this.depositorOrderNumber = depositorOrderNumber;
        this.warehouse = warehouse;
    }

    /**
     * Starts an order.
     *
     * @param depositorOrderNumber our reference on the warehouse's papers: the picking's name
     * @param warehouse the facility as the partner knows it: qualifier (91, 92, 93, 9 ...) and identifier
     */
    public static Builder of(Purpose purpose, String depositorOrderNumber, Reference warehouse) {
        return new Builder(new ShippingOrder(purpose, depositorOrderNumber, warehouse));
    }

    public Purpose purpose() {
        return purpose;
    }

    public String depositorOrderNumber() {
        return depositorOrderNumber;
    }

    public Optional<String> customerPurchaseOrder() {
        return Optional.ofNullable(customerPurchaseOrder);
    }

    /** The facility that shall ship. */
    public Reference warehouse() {
        return warehouse;
    }

    public Optional<String> warehouseName() {
        return Optional.ofNullable(warehouseName);
    }

    public Optional<Party> depositor() {
        return Optional.ofNullable(depositor);
    }

    /** Absent only in a cancellation. */
    public Optional<Party> shipTo() {
        return Optional.ofNullable(shipTo);
    }

    public Optional<LocalDate> requestedShipDate() {
        return Optional.ofNullable(requestedShipDate);
    }

    public Optional<LocalDate> promisedDeliveryDate() {
        return Optional.ofNullable(promisedDeliveryDate);
    }

    public Optional<LocalDate> shipNotBefore() {
        return Optional.ofNullable(shipNotBefore);
    }

    public Optional<LocalDate> shipNotAfter() {
        return Optional.ofNullable(shipNotAfter);
    }

    public Optional<Carrier> carrier() {
        return Optional.ofNullable(carrier);
    }

    /** Free text for the warehouse, one entry per note. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    public List<Reference> references() {
        return List.copyOf(references);
    }

    public List<OrderLine> lines() {
        return List.copyOf(lines);
    }

    @Override
    public String toString() {
        return purpose + " ShippingOrder " + depositorOrderNumber;
    }

    /** What the schema cannot say; called however the order was made. */
    void check() {
        if (depositorOrderNumber.isBlank()) {
            throw new IllegalArgumentException("a shipping order without depositor order number");
        }
        if (purpose != Purpose.CANCEL && (shipTo == null || lines.isEmpty())) {
            throw new IllegalArgumentException(
                    "shipping order " + depositorOrderNumber + " needs a ship-to party and a line");
        }
    }

    /** Makes one order; the order exists only once {@link #build} said so. */
    public static final class Builder {
        private final ShippingOrder order;

        private Builder(ShippingOrder order) {
            this.order = order;
        }

        public Builder customerPurchaseOrder(@Nullable String number) {
            order.customerPurchaseOrder = number;
            return this;
        }

        public Builder warehouseName(@Nullable String name) {
            order.warehouseName = name;
            return this;
        }

        public Builder depositor(@Nullable Party depositor) {
            order.depositor = depositor;
            return this;
        }

        public Builder shipTo(@Nullable Party shipTo) {
            order.shipTo = shipTo;
            return this;
        }

        public Builder requestedShipDate(@Nullable LocalDate day) {
            order.requestedShipDate = day;
            return this;
        }

        public Builder promisedDeliveryDate(@Nullable LocalDate day) {
            order.promisedDeliveryDate = day;
            return this;
        }

        public Builder shipNotBefore(@Nullable LocalDate day) {
            order.shipNotBefore = day;
            return this;
        }

        public Builder shipNotAfter(@Nullable LocalDate day) {
            order.shipNotAfter = day;
            return this;
        }

        public Builder carrier(@Nullable Carrier carrier) {
            order.carrier = carrier;
            return this;
        }

        public Builder note(String note) {
            order.notes.add(note);
            return this;
        }

        public Builder reference(Reference reference) {
            order.references.add(reference);
            return this;
        }

        public Builder line(OrderLine line) {
            order.lines.add(line);
            return this;
        }

        public ShippingOrder build() {
            order.check();
            return order;
        }
    }
}

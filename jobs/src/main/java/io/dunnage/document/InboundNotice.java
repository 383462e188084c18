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
 * What the depositor announces to a warehouse before the goods arrive: X12 943 and 856, EDIFACT DESADV. A change says the whole notice
 * again; a cancellation has no lines.
 */
@XmlRootElement(name = "InboundNotice")
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        propOrder = {
            "noticeNumber",
            "purchaseOrder",
            "supplierReference",
            "warehouse",
            "warehouseName",
            "depositor",
            "shipFrom",
            "shippedOn",
            "expectedOn",
            "carrier",
            "billOfLading",
            "notes",
            "references",
            "cartons",
            "lines"
        })
public final class InboundNotice implements CanonicalDocument {
    /** Why goods come. */
    public enum Origin {
        PURCHASE,
        TRANSFER,
        CUSTOMER_RETURN
    }

    @XmlAttribute(required = true)
    private Purpose purpose;

    @XmlAttribute(required = true)
    private Origin origin;

    @XmlElement(required = true)
    private String noticeNumber;

    private @Nullable String purchaseOrder;
    private @Nullable String supplierReference;

    @XmlElement(required = true)
    private Reference warehouse;

    private @Nullable String warehouseName;
    private @Nullable Party depositor;
    private @Nullable Party shipFrom;
    private @Nullable LocalDate shippedOn;
    private @Nullable LocalDate expectedOn;
    private @Nullable Carrier carrier;
    private @Nullable String billOfLading;

    @XmlElement(name = "note")
    private List<String> notes = new ArrayList<>();

    @XmlElement(name = "reference")
    private List<Reference> references = new ArrayList<>();

    @XmlElement(name = "carton")
    private List<Carton> cartons = new ArrayList<>();

    @XmlElement(name = "line")
    private List<NoticeLine> lines = new ArrayList<>();

    @SuppressWarnings({"unused", "NullAway.Init"})
    private InboundNotice() {} // JAXB and Jackson fill the fields

    private InboundNotice(Purpose purpose, Origin origin, String noticeNumber, Reference warehouse) {
        this.purpose = purpose;
        this.origin = origin;
        this.noticeNumber = noticeNumber;
        this.warehouse = warehouse;
    }

    /** Starts one, with what it cannot be without. */
    public static Builder of(Purpose purpose, Origin origin, String noticeNumber, Reference warehouse) {
        return new Builder(new InboundNotice(purpose, origin, noticeNumber, warehouse));
    }

    public Purpose purpose() {
        return purpose;
    }

    /** Why goods come. */
    public Origin origin() {
        return origin;
    }

    /** Our number of the notice, which the receipt advice repeats: the picking's name. X12 943 W06-04; 944 W17-05. */
    public String noticeNumber() {
        return noticeNumber;
    }

    /** Our purchase order. X12 943 W06-06. */
    public Optional<String> purchaseOrder() {
        return Optional.ofNullable(purchaseOrder);
    }

    /** The supplier's own number of the order or shipment. */
    public Optional<String> supplierReference() {
        return Optional.ofNullable(supplierReference);
    }

    /** The facility where they arrive. */
    public Reference warehouse() {
        return warehouse;
    }

    public Optional<String> warehouseName() {
        return Optional.ofNullable(warehouseName);
    }

    public Optional<Party> depositor() {
        return Optional.ofNullable(depositor);
    }

    /** The supplier, or the customer who returns. */
    public Optional<Party> shipFrom() {
        return Optional.ofNullable(shipFrom);
    }

    public Optional<LocalDate> shippedOn() {
        return Optional.ofNullable(shippedOn);
    }

    public Optional<LocalDate> expectedOn() {
        return Optional.ofNullable(expectedOn);
    }

    public Optional<Carrier> carrier() {
        return Optional.ofNullable(carrier);
    }

    public Optional<String> billOfLading() {
        return Optional.ofNullable(billOfLading);
    }

    public List<String> notes() {
        return List.copyOf(notes);
    }

    public List<Reference> references() {
        return List.copyOf(references);
    }

    /** Cartons and pallets, where we know how the goods are packed. */
    public List<Carton> cartons() {
        return List.copyOf(cartons);
    }

    public List<NoticeLine> lines() {
        return List.copyOf(lines);
    }

    @Override
    public String toString() {
        return "inbound notice " + noticeNumber;
    }

    void check() {
        if (noticeNumber.isBlank()) {
            throw new IllegalArgumentException("an inbound notice without a number");
        }
        if (purpose == Purpose.CANCEL && !lines.isEmpty()) {
            throw new IllegalArgumentException("a cancelled notice has no lines");
        }
        if (purpose != Purpose.CANCEL && lines.isEmpty()) {
            throw new IllegalArgumentException("a notice of nothing: " + noticeNumber);
        }
    }

    /** Makes one. */
    public static final class Builder {
        private final InboundNotice made;

        private Builder(InboundNotice made) {
            this.made = made;
        }

        public Builder purchaseOrder(@Nullable String value) {
            made.purchaseOrder = value;
            return this;
        }

        public Builder supplierReference(@Nullable String value) {
            made.supplierReference = value;
            return this;
        }

        public Builder warehouseName(@Nullable String value) {
            made.warehouseName = value;
            return this;
        }

        public Builder depositor(@Nullable Party value) {
            made.depositor = value;
            return this;
        }

        public Builder shipFrom(@Nullable Party value) {
            made.shipFrom = value;
            return this;
        }

        public Builder shippedOn(@Nullable LocalDate value) {
            made.shippedOn = value;
            return this;
        }

        public Builder expectedOn(@Nullable LocalDate value) {
            made.expectedOn = value;
            return this;
        }

        public Builder carrier(@Nullable Carrier value) {
            made.carrier = value;
            return this;
        }

        public Builder billOfLading(@Nullable String value) {
            made.billOfLading = value;
            return this;
        }

        public Builder note(String one) {
            made.notes.add(one);
            return this;
        }

        public Builder reference(Reference one) {
            made.references.add(one);
            return this;
        }

        public Builder carton(Carton one) {
            made.cartons.add(one);
            return this;
        }

        public Builder line(NoticeLine one) {
            made.lines.add(one);
            return this;
        }

        /** @throws IllegalArgumentException when it cannot be so */
        public InboundNotice build() {
            made.check();
            return made;
        }
    }
}

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

/** The depositor allows a customer to send goods back to a warehouse, and tells the warehouse: X12 180, EDIFACT RETANN. */
@XmlRootElement(name = "ReturnAuthorization")
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        propOrder = {
            "authorizationNumber",
            "originalOrder",
            "customerPurchaseOrder",
            "warehouse",
            "warehouseName",
            "depositor",
            "customer",
            "expectedOn",
            "notes",
            "references",
            "lines"
        })
public final class ReturnAuthorization implements CanonicalDocument {
    @XmlAttribute(required = true)
    private Purpose purpose;

    @XmlElement(required = true)
    private String authorizationNumber;

    private @Nullable String originalOrder;
    private @Nullable String customerPurchaseOrder;

    @XmlElement(required = true)
    private Reference warehouse;

    private @Nullable String warehouseName;
    private @Nullable Party depositor;
    private @Nullable Party customer;
    private @Nullable LocalDate expectedOn;

    @XmlElement(name = "note")
    private List<String> notes = new ArrayList<>();

    @XmlElement(name = "reference")
    private List<Reference> references = new ArrayList<>();

    @XmlElement(name = "line")
    private List<ReturnLine> lines = new ArrayList<>();

    @SuppressWarnings({"unused", "NullAway.Init"})
    private ReturnAuthorization() {} // JAXB and Jackson fill the fields

    private ReturnAuthorization(Purpose purpose, String authorizationNumber, Reference warehouse) {
        this.purpose = purpose;
        this.authorizationNumber = authorizationNumber;
        this.warehouse = warehouse;
    }

    /** Starts one, with what it cannot be without. */
    public static Builder of(Purpose purpose, String authorizationNumber, Reference warehouse) {
        return new Builder(new ReturnAuthorization(purpose, authorizationNumber, warehouse));
    }

    public Purpose purpose() {
        return purpose;
    }

    /** Under which the goods come back (RMA): the return picking's name. */
    public String authorizationNumber() {
        return authorizationNumber;
    }

    /** Our order number of the delivery that comes back. */
    public Optional<String> originalOrder() {
        return Optional.ofNullable(originalOrder);
    }

    public Optional<String> customerPurchaseOrder() {
        return Optional.ofNullable(customerPurchaseOrder);
    }

    public Reference warehouse() {
        return warehouse;
    }

    public Optional<String> warehouseName() {
        return Optional.ofNullable(warehouseName);
    }

    public Optional<Party> depositor() {
        return Optional.ofNullable(depositor);
    }

    /** Who sends the goods back. */
    public Optional<Party> customer() {
        return Optional.ofNullable(customer);
    }

    public Optional<LocalDate> expectedOn() {
        return Optional.ofNullable(expectedOn);
    }

    public List<String> notes() {
        return List.copyOf(notes);
    }

    public List<Reference> references() {
        return List.copyOf(references);
    }

    public List<ReturnLine> lines() {
        return List.copyOf(lines);
    }

    @Override
    public String toString() {
        return "return authorization " + authorizationNumber;
    }

    void check() {
        if (authorizationNumber.isBlank()) {
            throw new IllegalArgumentException("a return authorization without a number");
        }
        if (purpose != Purpose.CANCEL && lines.isEmpty()) {
            throw new IllegalArgumentException("a return of nothing: " + authorizationNumber);
        }
    }

    /** Makes one. */
    public static final class Builder {
        private final ReturnAuthorization made;

        private Builder(ReturnAuthorization made) {
            this.made = made;
        }

        public Builder originalOrder(@Nullable String value) {
            made.originalOrder = value;
            return this;
        }

        public Builder customerPurchaseOrder(@Nullable String value) {
            made.customerPurchaseOrder = value;
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

        public Builder customer(@Nullable Party value) {
            made.customer = value;
            return this;
        }

        public Builder expectedOn(@Nullable LocalDate value) {
            made.expectedOn = value;
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

        public Builder line(ReturnLine one) {
            made.lines.add(one);
            return this;
        }

        /** @throws IllegalArgumentException when it cannot be so */
        public ReturnAuthorization build() {
            made.check();
            return made;
        }
    }
}
